create or replace function akun.kunci_buat(formulir text) returns text language plpgsql stable security definer set search_path = '' as $$
declare
	b bytea := (select public.hmac(pg_catalog.convert_to(formulir, 'UTF8'), r.isi, 'sha256') from dasar.rahasia r where r.nama = 'kunci_pemohon');
	kunci text := '';
begin
	for i in 0..15 loop
		kunci := kunci || pg_catalog.substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', (pg_catalog.get_byte(b, i) & 31) + 1, 1)
			|| case when i in (3, 7, 11) then '-' else '' end;
	end loop;
	return kunci;
end $$;
comment on function akun.kunci_buat(text) is 'Kunci pelacakan 80 bit (XXXX-XXXX-XXXX-XXXX) dari kunci formulir: pengiriman ulang mendapat kunci yang sama, dan basis data hanya menyimpan sidiknya';

create or replace function akun.kunci_buat(formulir text) returns text language plpgsql stable security definer set search_path = '' as $$
begin
	return (with h as (
		select public.hmac(pg_catalog.convert_to(formulir, 'UTF8'), r.isi, 'sha256') as b
		from dasar.rahasia r where r.nama = 'kunci_pemohon'
	), huruf as (
		select i, pg_catalog.substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', (pg_catalog.get_byte(b, i) & 31) + 1, 1) as c
		from h, pg_catalog.generate_series(0, 15) i
	)
	select pg_catalog.string_agg(c || case when i in (3, 7, 11) then '-' else '' end, '' order by i) from huruf);
end $$;
comment on function akun.kunci_buat(text) is 'Kunci pelacakan 80 bit (XXXX-XXXX-XXXX-XXXX) dari kunci formulir: pengiriman ulang mendapat kunci yang sama, dan basis data hanya menyimpan sidiknya';

create or replace function akun.petugas_contoh(daftar jsonb) returns jsonb language plpgsql set search_path = '' as $$
declare
	p jsonb;
begin
	for p in select e from pg_catalog.jsonb_array_elements(daftar) e loop
		if exists (select from akun.petugas t where t.surel = p ->> 'surel') then
			perform akun.petugas_sandi(p);
		else
			perform akun.petugas_tambah(p);
		end if;
	end loop;
	return pg_catalog.jsonb_build_object('jumlah', pg_catalog.jsonb_array_length(daftar));
end $$;
comment on function akun.petugas_contoh(jsonb) is 'Membuat petugas contoh; yang sudah ada hanya mendapat kata sandinya';

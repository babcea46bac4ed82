create or replace function akun.jejak_tulis(petugas int, jenis text, alamat text, isi jsonb) returns void language sql security definer set search_path = '' as $$
	insert into akun.jejak (waktu, petugas, jenis, alamat, isi) values (pg_catalog.now(), petugas, jenis, coalesce(alamat, ''), coalesce(isi, '{}'))
$$;
comment on function akun.jejak_tulis(int, text, text, jsonb) is 'Menambah satu catatan jejak';

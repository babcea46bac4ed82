create or replace function dasar.halaman(judul text, isi jsonb, badan int default null) returns jsonb language sql stable as $$
	select pg_catalog.jsonb_build_object('judul', judul, 'saya', akun.saya(), 'badan', organisasi.badan_kop(coalesce(badan, akun.badan_kini(), organisasi.badan_utama()))) || isi
$$;
comment on function dasar.halaman(text, jsonb, int) is 'Dokumen halaman: isi ditambah judul, saya dan badan yang dipakai kepala halaman';

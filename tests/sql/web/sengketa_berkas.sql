begin;
\ir ../sengketa.psql
select no_plan();
create temp table a as select pg_temp.sengketa('formulir-sy-000001') as m;
select pg_temp.langkah('daftar_ki', m, 'utama', '{"tanggal": "2026-11-20", "nomor_register": "1"}' || pg_temp.unggahan(pg_temp.unggah_petugas('utama', 'akta.pdf'))) from a \g /dev/null
create temp table f as select x.kode from layanan.berkas x where x.nama = 'akta.pdf';
select is(pg_temp.buka('sengketa_berkas', m || jsonb_build_object('nomor', m -> 'keberatan', 'berkas', kode)) ->> 'nama', 'akta.pdf', 'berkas Komisi Informasi terbuka') from a, f;
select is(pg_temp.buka_kode('sengketa_berkas', (m - '_kunci') || jsonb_build_object('nomor', m -> 'keberatan', 'berkas', kode)), 'KI404', 'tanpa kunci') from a, f;
select is(pg_temp.buka_kode('keberatan_berkas', m || jsonb_build_object('berkas', kode)), 'KI404', 'bukan berkas keberatannya') from a, f;
select * from finish();
rollback;

begin;
\ir ../keberatan.psql
select no_plan();
create temp table a as select pg_temp.keberatan('formulir-ny-000001') as m;
select pg_temp.tertutup('nyatakan', m, '{"pernyataan": "x"}', '{utama}') from a;
select is(pg_temp.olah('nyatakan', m, 'utama') #>> '{galat_daftar,0,bidang}', 'nyatakan-pernyataan', 'pernyataan wajib') from a;
select is(pg_temp.olah_kode('nyatakan', m, 'utama', '{"pernyataan": "Uji konsekuensi ada."}' || pg_temp.unggahan(pg_temp.unggah_petugas('utama', 'uji.pdf'))), '/meja/keberatan/' || (m ->> 'nomor'), 'tersimpan') from a;
select is(row(pg_temp.keadaan(m), (pg_temp.peristiwa(m)).isi ->> 'pernyataan', (pg_temp.peristiwa(m)).isi #>> '{berkas,0,nama}')::text, '(terdaftar,"Uji konsekuensi ada.",uji.pdf)', 'dengan buktinya, keadaan tetap') from a;
select alike((pg_temp.meja_keberatan(m, 'atasan') -> 'riwayat')::text, '%Uji konsekuensi ada.%', 'dibaca Atasan') from a;
select pg_temp.olah('putus', m, 'atasan', pg_temp.putusan('ditolak')) from a \g /dev/null
select is(pg_temp.olah_kode('nyatakan', m, 'utama', '{"pernyataan": "x"}'), 'KI409', 'sesudah diputus tidak lagi') from a;
select is(pg_temp.olah('nyatakan', m, 'utama', '{"pernyataan": "Terlalu lambat", "versi": "1"}') -> 'tertinggal', '["Terlalu lambat"]', 'tulisannya dapat disalin') from a;
select * from finish();
rollback;

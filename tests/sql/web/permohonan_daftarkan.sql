begin;
\ir ../petugas.psql
select no_plan();
create temp table a as select pg_temp.ajukan('formulir-daftar-00001') as milik;
select is(pg_temp.ditolak('daftarkan', milik, s), kode, s || ' tidak boleh mendaftarkan') from a, (values ('didik', 'KI403'), ('atasan', 'KI403'), ('komisi', 'KI403'), ('tidak-ada', 'KI401')) v (s, kode);
select is(pg_temp.kerja('daftarkan', milik, 'utama', jsonb_build_object('catatan', repeat('x', 2001))) #>> '{langkah,daftarkan,galat,catatan}', 'Paling panjang 2.000 huruf.', 'catatan terlalu panjang') from a;
select is(pg_temp.keadaan(milik), 'diajukan', 'yang ditolak tidak mengubah apa pun') from a;
select is(pg_temp.kerja('daftarkan', milik, 'utama', '{"catatan": " lengkap ", "versi": "1"}') ->> 'ke', '/meja/' || (milik ->> 'nomor'), 'terdaftar') from a;
select is(row(pg_temp.keadaan(milik), (pg_temp.peristiwa(milik)).isi ->> 'catatan')::text, '(terdaftar,lengkap)', 'keadaan dan catatan') from a;
select is(pg_temp.ditolak('daftarkan', milik, 'utama'), 'KI409', 'sekali saja') from a;
select is(pg_temp.kerja('daftarkan', milik, 'utama', '{"versi": "1"}') -> 'basi', 'true', 'klik kedua mendapat kabar bahwa perkara sudah bergerak') from a;
select is(pg_temp.ditolak('daftarkan', '{"nomor": "UJISATU-2026-9999"}', 'utama'), 'KI404', 'nomor yang tidak ada');

select * from finish();
rollback;

begin;
\ir ../petugas.psql
select no_plan();
create temp table a as select pg_temp.sampai('formulir-perbaik-0001', 'diusulkan') as milik;
select is(pg_temp.ditolak('perbaiki', milik, 'didik', '{"catatan": "x"}'), 'KI403', 'OPD tidak memperbaiki usulnya sendiri lewat sini') from a;
select isnt(pg_temp.kerja('perbaiki', milik, 'utama') #>> '{langkah,perbaiki,galat,catatan}', null, 'catatan wajib') from a;
select lives_ok($$ select pg_temp.kerja('perbaiki', milik, 'utama', '{"catatan": "Kurang jelas"}') from a $$, 'dikembalikan');
select is(row(pg_temp.keadaan(milik), (pg_temp.peristiwa(milik)).jenis)::text, '(diproses,perbaiki)', 'kembali ke OPD') from a;
select is(pg_temp.meja_perkara(milik, 'didik') #>> '{langkah,usulkan,isian,uraian}', 'Dokumen terlampir.', 'formulir berisi usul yang lalu') from a;
select lives_ok($$ select pg_temp.kerja('usulkan', milik, 'didik', pg_temp.usul('{"uraian": "Lebih jelas"}')) from a $$, 'diusulkan lagi');
select is(pg_temp.meja_perkara(milik, 'utama') -> 'usul' ->> 'versi', '2', 'versi 2 yang berlaku') from a;
select is(jsonb_array_length(pg_temp.meja_perkara(milik, 'utama') -> 'usul_lama'), 1, 'versi 1 tetap terbaca') from a;

-- Its own proposal PPID Utama withdraws.
create temp table b as select pg_temp.sampai('formulir-perbaik-0002', 'terdaftar') as milik;
select pg_temp.kerja('usulkan', milik, 'utama', pg_temp.usul()) from b \g /dev/null
select is(pg_temp.meja_perkara(milik, 'utama') #> '{langkah,perbaiki,tarik}', 'true', 'tombolnya menarik usul') from b;
select lives_ok($$ select pg_temp.kerja('perbaiki', milik, 'utama', '{"catatan": "Susun ulang"}') from b $$, 'ditarik');
select is(row(pg_temp.keadaan(milik), (pg_temp.peristiwa(milik)).jenis)::text, '(terdaftar,tarik)', 'dapat disusun ulang atau diteruskan') from b;

select * from finish();
rollback;

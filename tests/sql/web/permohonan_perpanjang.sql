begin;
\ir ../petugas.psql
select no_plan();
create temp table a as select pg_temp.sampai('formulir-panjang-0001', 'diproses') as milik;
select is(pg_temp.meja_perkara(milik, 'utama') #>> '{langkah,perpanjang,tenggat_baru}', 'Selasa, 15 Desember 2026', 'tenggat baru terlihat sebelum diputuskan') from a;
select is(pg_temp.meja_perkara(milik, 'didik') #> '{langkah,perpanjang}', 'null', 'OPD tidak memperpanjang') from a;
select is(pg_temp.ditolak('perpanjang', milik, 'didik', '{"alasan": "x"}'), 'KI403', 'juga tidak lewat alamatnya') from a;
select isnt(pg_temp.kerja('perpanjang', milik, 'utama', '{"alasan": ""}') #>> '{langkah,perpanjang,galat,alasan}', null, 'alasan wajib') from a;
select matches(pg_temp.kerja('perpanjang', milik, 'utama', '{"alasan": "Belum terhimpun"}') ->> 'kabar', '^Waktu diperpanjang sampai Selasa, 15 Desember 2026\. Surat 00\d/PPID/XI/2026', 'diperpanjang dan surat terbit') from a;
select is(row(k.keadaan, k.tenggat_awal, k.tenggat, k.aman)::text, '(diproses,2026-12-04,2026-12-15,2026-12-14)', 'keadaan tetap, tenggat bergeser') from a join layanan.perkara k on k.id = pg_temp.perkara(milik);
select is(pg_temp.meja_perkara(milik, 'utama') #> '{langkah,perpanjang}', 'null', 'tidak ditawarkan lagi') from a;
select is(pg_temp.ditolak('perpanjang', milik, 'utama', '{"alasan": "lagi"}'), 'KI409', 'hanya sekali') from a;
create temp table b as select pg_temp.sampai('formulir-panjang-0002', 'diproses') as milik;
select pg_temp.waktu('2026-12-05 09:00+08') \g /dev/null
select is(pg_temp.meja_perkara(milik, 'utama') #> '{langkah,perpanjang}', 'null', 'sesudah tenggat tidak ditawarkan') from b;
select is(pg_temp.ditolak('perpanjang', milik, 'utama', '{"alasan": "terlambat"}'), 'KI409', 'dan tidak dapat') from b;

select * from finish();
rollback;

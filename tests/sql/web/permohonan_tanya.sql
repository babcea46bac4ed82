begin;
\ir ../petugas.psql
select no_plan();
create temp table a as select pg_temp.sampai('formulir-tanya-00001', 'diproses') as milik;
select is(pg_temp.ditolak('tanya', milik, s, '{"pertanyaan": "Tahun berapa?"}'), k, 'tanya oleh ' || s) from a, (values ('didik', 'KI403'), ('atasan', 'KI403'), ('sehat', 'KI403')) v (s, k);
select is(pg_temp.kerja('tanya', milik, 'utama') #>> '{langkah,tanya,galat,pertanyaan}', 'Tulis apa yang perlu dijelaskan pemohon.', 'harus ada pertanyaannya') from a;
create temp table semula as select row(k.keadaan, k.giliran, k.dimulai, k.tenggat, k.aman)::text as r, (select count(*) from layanan.jam_catatan) as catatan from a join layanan.perkara k on k.id = pg_temp.perkara(milik);
select is(pg_temp.kerja('tanya', milik, 'utama', '{"pertanyaan": "Tahun berapa yang Saudara maksud?"}') ->> 'kabar', 'Pertanyaan terkirim kepada pemohon. Waktu tetap berjalan.', 'terkirim') from a;
select is(row(k.keadaan, k.giliran, k.dimulai, k.tenggat, k.aman)::text || (select count(*) from layanan.jam_catatan), r || catatan, 'keadaan, giliran dan jam tidak berubah') from semula, a join layanan.perkara k on k.id = pg_temp.perkara(milik);
select is((pg_temp.peristiwa(milik)).isi - 'sidik_tulisan', '{}', 'pertanyaannya di luar rantai') from a;
select is(pg_temp.meja_perkara(milik, 'didik') #>> '{menunggu_pemohon,0}', 'Pertanyaan tanggal 20 November 2026 belum dijawab pemohon.', 'OPD tahu bahwa pemohon ditanya') from a;
select is(pg_temp.buka('permohonan_lihat', milik) #>> '{tindakan,jelaskan,pertanyaan}', 'Tahun berapa yang Saudara maksud?', 'pemohon membacanya') from a;

select * from finish();
rollback;

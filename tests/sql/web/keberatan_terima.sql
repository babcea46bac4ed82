begin;
\ir ../sengketa.psql
select no_plan();
create temp table a as select pg_temp.keberatan('formulir-kt-000001') as m;
select is(pg_temp.kirim_kode('keberatan_terima', m), 'KI409', 'belum ada tanggapan') from a;
select pg_temp.olah('putus', m, 'atasan', pg_temp.putusan('ditolak')) from a \g /dev/null
select is(pg_temp.kirim_kode('keberatan_terima', m - '_kunci'), 'KI404', 'tanpa kunci') from a;
select pg_temp.waktu('2026-11-24 09:00+08') \g /dev/null
select is(pg_temp.kirim_kode('keberatan_terima', m), '/keberatan/' || (m ->> 'nomor') || '/sengketa', 'diterima') from a;
select is(pg_temp.buka('sengketa_lihat', m) #>> '{hak,tenggat}', dasar.tanggal_hari(kalender.tenggat(c.id, '2026-11-24', 14)), 'berakhir 14 hari kerja sejak diterima') from a, kalender.kalender c where c.kode = 'ID-5';
select is(pg_temp.buka('sengketa_lihat', m) #>> '{hak,aman}', dasar.tanggal_hari(kalender.aman(c.id, '2026-11-20', 14)), 'tanggal aman sejak tanggal tanggapan') from a, kalender.kalender c where c.kode = 'ID-5';
select is((select e.peran || ' ' || e.ke from layanan.peristiwa e join layanan.perkara k on k.id = e.perkara where k.nomor = m ->> 'nomor' and e.jenis = 'terima_putusan'), 'pemohon diputus', 'peristiwanya') from a;
-- Long after, nobody reopens his window.
create temp table b as select pg_temp.keberatan('formulir-kt-000002', '{}', 'dikabulkan') as m;
select pg_temp.olah('putus', m, 'atasan', pg_temp.putusan('ditolak')) from b \g /dev/null
select pg_temp.waktu('2026-12-23 09:00+08') \g /dev/null
select is(pg_temp.kirim_kode('keberatan_terima', m), 'KI409', 'sesudah lewat tidak lagi') from b;
select * from finish();
rollback;

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
-- Delivered by post: a date of the past, also after the window from the answer's date is over; then it is said so.
create temp table b as select pg_temp.keberatan('formulir-kt-000002', '{}', 'dikabulkan') as m;
select pg_temp.olah('putus', m, 'atasan', pg_temp.putusan('ditolak')) from b \g /dev/null
select pg_temp.waktu('2026-12-23 09:00+08') \g /dev/null
select is(pg_temp.kirim('keberatan_terima', m || v.p) #>> '{galat,tanggal}', v.galat, v.p::text) from b, (values ('{"tanggal": "2026-11-23"}'::jsonb, 'Tanggalnya tidak mungkin sebelum 24 November 2026.'),
	('{"tanggal": "2026-12-24"}', 'Tanggalnya tidak boleh sesudah hari ini.'), ('{"tanggal": ""}', 'Tulis tanggalnya.')) v (p, galat);
select is(pg_temp.kirim('keberatan_terima', m || '{"tanggal": ""}') #>> '{terima_isi,tanggal}', '', 'isiannya kembali') from b;
select is(pg_temp.kirim_kode('keberatan_terima', m || '{"tanggal": "2026-12-20"}'), '/keberatan/' || (m ->> 'nomor') || '/sengketa', 'sesudah lewat pun dapat dinyatakan') from b;
select is(concat_ws(' ', d #>> '{hak,susulan}', d #>> '{hak,lewat}', d #>> '{hak,diterima}', d ->> 'boleh_terima'), 'true false Minggu, 20 Desember 2026 false', 'ditandai') from b, lateral (select pg_temp.buka('sengketa_lihat', m) as d) x;
select is(pg_temp.meja_keberatan(m, 'utama') #>> '{komisi,susulan}', 'true', 'juga bagi petugas') from b;
select is(pg_temp.buka('sengketa_lihat', m) #>> '{hak,susulan}', 'false', 'yang dinyatakan pada waktunya tidak') from a;
select is(pg_temp.kirim_kode('keberatan_terima', m), 'KI409', 'sekali saja') from b;
select * from finish();
rollback;

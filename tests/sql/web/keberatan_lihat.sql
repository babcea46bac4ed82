begin;
\ir ../keberatan.psql
select no_plan();
create temp table a as select pg_temp.keberatan('formulir-kl-000001') as m;
create temp table d as select pg_temp.buka('keberatan_lihat', m) as d from a;
select is(d #>> '{keadaan,kode}' || ' ' || (d #>> '{jam,aman}') || ' ' || (d #>> '{jam,tenggat}'), 'terdaftar Rabu, 6 Januari 2027 Kamis, 7 Januari 2027', 'baru: dua tanggal tanggapan') from d;
select is(d -> 'komisi', 'null', 'belum ada hak ke Komisi Informasi') from d;
select is(d #> '{boleh_cabut}' || (d -> 'boleh_jawab'), '[true, false]', 'boleh dicabut') from d;
select is(d #>> '{isi,permohonan}' || (d #>> '{isi,alasan,0,dasar}') || (d ->> 'kunci'), (m ->> 'permohonan') || 'UU 14/2008 Pasal 35 ayat (1) huruf a' || (m ->> '_kunci'), 'isi dan kunci') from d, a;
select is(pg_temp.buka_kode('keberatan_lihat', m - '_kunci'), 'KI404', 'tanpa kunci') from a;
select is(pg_temp.buka_kode('keberatan_lihat', m - '_kunci', 'atasan'), 'KI404', 'petugas memakai mejanya') from a;

-- What PPID tells the superior is not for the applicant.
select pg_temp.olah('nyatakan', m, 'utama', '{"pernyataan": "Hanya untuk Atasan."}') from a \g /dev/null
select unalike(pg_temp.buka('keberatan_lihat', m)::text, '%Hanya untuk Atasan%', 'pernyataan PPID tidak tampak') from a;

-- Silence.
select pg_temp.waktu('2027-01-07 23:00+08') \g /dev/null
select is(pg_temp.buka('keberatan_lihat', m) -> 'komisi', 'null', 'pada hari terakhir belum') from a;
select pg_temp.waktu('2027-01-08 00:10+08') \g /dev/null
create temp table diam as select pg_temp.buka('keberatan_lihat', m) as d from a;
select is(d #>> '{komisi,diam}' || '|' || (d #>> '{komisi,mulai_boleh}') || '|' || (d #>> '{komisi,aman}') || '|' || (d #>> '{komisi,tenggat}'),
	'true|Jumat, 8 Januari 2027|' || dasar.tanggal_hari(kalender.aman(c.id, '2027-01-06', 14)) || '|' || dasar.tanggal_hari(kalender.tenggat(c.id, '2027-01-07', 14)), 'diam: Komisi Informasi terbuka sejak hari berikutnya, 14 hari kerja') from diam, kalender.kalender c where c.kode = 'ID-5';
select is(d #>> '{jam,sisa}', 'Batas waktu sudah lewat 1 hari kerja.', 'lewat') from diam;

-- Decided late: from the answer.
select pg_temp.olah('putus', m, 'atasan', pg_temp.putusan('ditolak')) from a \g /dev/null
create temp table putus as select pg_temp.buka('keberatan_lihat', m) as d from a;
select is(d #>> '{putusan,nama}' || ' ' || (d #>> '{putusan,pertimbangan}') || ' ' || (d #>> '{keadaan,kode}'), 'Ditolak Uji konsekuensi tidak ada. diputus', 'putusan dan alasannya') from putus;
select is(d #>> '{komisi,diam}' || '|' || (d #>> '{komisi,tenggat}'), 'false|' || dasar.tanggal_hari(kalender.tenggat(c.id, '2027-01-08', 14)), '14 hari kerja sejak tanggapan') from putus, kalender.kalender c where c.kode = 'ID-5';
select is(d #> '{jam,terlambat}' || (d -> 'boleh_cabut') || (d -> 'boleh_jawab'), '[true, false, true]', 'terlambat; tinggal menanggapi') from putus;
select is((select array_agg(e ->> 'nama') from jsonb_array_elements(d -> 'surat') e), '{"Tanda Bukti Penerimaan Keberatan","Tanggapan Atasan PPID atas Keberatan"}', 'kedua suratnya') from putus;
select unalike(d::text, '%utama@uji.example%', 'nama petugas lain tidak tampak') from putus;
select * from finish();
rollback;

-- The 14 working days to the Komisi Informasi (UU 14/2008 art. 37(2)), against real rulings.
begin;
\ir ../sengketa.psql
select no_plan();
-- PTUN Jakarta 437/G/KI/2024: received Saturday 19 October 2024, the 14th working day is 7 November, the 8th is too late.
select pg_temp.waktu('2024-10-18 09:00+08') \g /dev/null
create temp table a as select pg_temp.keberatan('formulir-sj-000001', '{}', 'dikabulkan') as m;
create function pg_temp.jendela(m jsonb) returns text language sql as $$
	select concat_ws(' ', j.mulai, j.aman, j.tenggat, j.hari, j.diam) from layanan.perkara k, layanan.sengketa_jendela(k) j where k.nomor = m ->> 'nomor'
$$;
create function pg_temp.waktunya(m jsonb, hari date) returns text language sql as $$
	select layanan.sengketa_waktu(k, hari) from layanan.perkara k where k.nomor = m ->> 'nomor'
$$;
select is(pg_temp.jendela(m), '', 'belum timbul selama Atasan masih dapat menanggapi') from a;
select is(pg_temp.waktunya(m, '2024-10-18'), 'prematur', 'prematur') from a;
select pg_temp.olah('putus', m, 'atasan', pg_temp.putusan('ditolak')) from a \g /dev/null
select is(pg_temp.jendela(m), '2024-10-18 2024-11-06 2024-11-07 14 f', 'sejak tanggal tanggapan') from a;
select pg_temp.waktu('2024-10-19 20:00+08') \g /dev/null
select is(pg_temp.kirim_kode('keberatan_terima', m), '/keberatan/' || (m ->> 'nomor') || '/sengketa', 'pemohon: baru saya terima') from a;
select is(pg_temp.jendela(m), '2024-10-19 2024-11-06 2024-11-07 14 f', 'diterima Sabtu: hari pertama Senin; tanggal aman tetap sejak tanggal tanggapan') from a;
select is(array[pg_temp.waktunya(m, '2024-11-07'), pg_temp.waktunya(m, '2024-11-08')], '{dalam_waktu,kadaluarsa}', '7 November masih, 8 November terlambat') from a;
select is(pg_temp.kirim_kode('keberatan_terima', m), 'KI409', 'sekali saja') from a;
select pg_temp.waktu('2024-11-08 09:00+08') \g /dev/null
select is(pg_temp.buka('sengketa_lihat', m) #>> '{hak,lewat}', 'true', 'halamannya: lewat') from a;
select is(pg_temp.buka('keberatan_lihat', m) #>> '{komisi,lewat}', 'true', 'juga di halaman keberatan') from a;

-- KI Jawa Barat 2382: received 1 November 2023; with silence the window begins when the 30 working days of the answer end.
select pg_temp.waktu('2023-11-06 09:00+08') \g /dev/null
create temp table b as select pg_temp.keberatan('formulir-sj-000002', '{}', 'dikabulkan') as m;
select is(concat_ws(' ', h.aman, h.tenggat), '2023-12-15 2023-12-18', 'tanggapan: aman 15 Desember, tenggat 18 Desember 2023')
	from b, layanan.perkara k, layanan.jam j, layanan.jam_hitung(j.id) h where k.nomor = m ->> 'nomor' and j.perkara = k.id;
select pg_temp.waktu('2023-12-18 23:50+08') \g /dev/null
select is(pg_temp.jendela(m) || pg_temp.waktunya(m, '2023-12-18'), 'prematur', 'pada hari terakhir masih prematur') from b;
select is((pg_temp.buka('sengketa_lihat', m) #>> '{hak,belum}') || (pg_temp.buka('sengketa_lihat', m) #>> '{hak,tanggapan}'), 'trueSenin, 18 Desember 2023', 'dan dikatakan demikian') from b;
select pg_temp.waktu('2023-12-19 00:10+08') \g /dev/null
select is(pg_temp.jendela(m), format('2023-12-18 %s %s 14 t', kalender.aman(c.id, '2023-12-15', 14), kalender.tenggat(c.id, '2023-12-18', 14)), 'diam: sejak jangka waktunya berakhir; tanggal aman menurut hitungan yang lebih awal') from b, kalender.kalender c where c.kode = 'ID-5';
select is(pg_temp.waktunya(m, '2023-12-19'), 'dalam_waktu', 'mulai keesokan harinya') from b;
-- A late answer opens the window anew, from the answer.
select pg_temp.waktu('2024-02-01 09:00+08') \g /dev/null
select is(pg_temp.waktunya(m, '2024-02-01'), 'kadaluarsa', 'lewat') from b;
select pg_temp.olah('putus', m, 'atasan', pg_temp.putusan('ditolak')) from b \g /dev/null
select is(split_part(pg_temp.jendela(m), ' ', 3) || ' ' || pg_temp.waktunya(m, '2024-02-02'), format('%s dalam_waktu', kalender.tenggat(c.id, '2024-02-01', 14)), 'tanggapan yang terlambat membukanya lagi') from b, kalender.kalender c where c.kode = 'ID-5';
-- What was filed over the silence is measured by the silence, though an answer came after it.
select is(pg_temp.waktunya(m, v.hari::date), v.waktu, v.hari) from b, (values ('2023-12-18', 'prematur'), ('2023-12-19', 'dalam_waktu'), ('2024-01-31', 'kadaluarsa'), ('2024-02-01', 'dalam_waktu')) v (hari, waktu);
select is(array[pg_temp.waktunya(m, kalender.tenggat(c.id, '2023-12-18', 14)), pg_temp.waktunya(m, kalender.tenggat(c.id, '2023-12-18', 14) + 1)], '{dalam_waktu,kadaluarsa}', 'sampai hari ke-14 sejak diam') from b, kalender.kalender c where c.kode = 'ID-5';
select is((select x.mulai || ' ' || x.tenggat from layanan.perkara k, layanan.sengketa_jendela_pada(k, '2024-01-31') x where k.nomor = m ->> 'nomor'), '2023-12-18 ' || kalender.tenggat(c.id, '2023-12-18', 14), 'jangka waktunya sejak diam')
	from b, kalender.kalender c where c.kode = 'ID-5';
-- Day by day, the same dates.
create temp table d as select pg_temp.buka('sengketa_lihat', m) -> 'hak' as h from b;
select is((select count(*)::int from jsonb_array_elements(h -> 'daftar_hari') e where (e ->> 'dihitung')::boolean), 14, 'empat belas hari dihitung') from d;
select is((select e ->> 'iso' from jsonb_array_elements(h -> 'daftar_hari') e where e ->> 'ke' = '14'), kalender.tenggat(c.id, '2024-02-01', 14)::text, 'yang terakhir tenggatnya') from d, kalender.kalender c where c.kode = 'ID-5';

select is((select e #>> '{jam,tenggat}' || ' ' || jsonb_array_length(e -> 'daftar_hari') || ' ' || (e ->> 'sejak') from jsonb_array_elements(pg_temp.buka('keberatan_perkara_tenggat', jsonb_build_object('nomor', m ->> 'nomor'), pg_temp.sesi('utama@uji.example')) -> 'jam_daftar') e
	where e ->> 'kode' = 'sengketa_ajukan'), dasar.tanggal_hari(kalender.tenggat(c.id, '2024-02-01', 14)) || ' ' || kalender.tenggat(c.id, '2024-02-01', 14) - '2024-02-01'::date + 1 || ' tanggal tanggapan', 'juga di hitungan waktu petugas') from b, kalender.kalender c where c.kode = 'ID-5';

-- Answered one day late: the careful still count from the silence, while that date is ahead.
select pg_temp.waktu('2023-11-06 09:00+08') \g /dev/null
create temp table t as select pg_temp.keberatan('formulir-sj-000003', '{}', 'dikabulkan') as m;
select pg_temp.waktu('2023-12-20 09:00+08') \g /dev/null
select pg_temp.olah('putus', m, 'atasan', pg_temp.putusan('ditolak')) from t \g /dev/null
select is(split_part(pg_temp.jendela(m), ' ', 2), kalender.aman(c.id, '2023-12-15', 14)::text, 'tanggal aman sejak diam') from t, kalender.kalender c where c.kode = 'ID-5';
select pg_temp.waktu((select kalender.aman(c.id, '2023-12-15', 14) + 1 from kalender.kalender c where c.kode = 'ID-5') || ' 09:00+08') \g /dev/null
select is(split_part(pg_temp.jendela(m), ' ', 2), kalender.aman(c.id, '2023-12-20', 14)::text, 'sesudah itu sejak tanggapan') from t, kalender.kalender c where c.kode = 'ID-5';
select pg_temp.waktu('2024-02-01 09:00+08') \g /dev/null

-- An officer records when and how the answer reached the applicant.
select pg_temp.waktu('2024-02-05 09:00+08') \g /dev/null
select is(pg_temp.olah_kode('terima_catat', m, s.siapa, '{"tanggal": "2024-02-03", "uraian": "Resi 123"}'), s.kode, s.siapa) from b, (values ('didik', 'KI403'), ('komisi', 'KI403')) s (siapa, kode);
select is((select array_agg(e ->> 'bidang') from jsonb_array_elements(pg_temp.olah('terima_catat', m, 'utama', '{"tanggal": "2024-01-31"}') -> 'galat_daftar') e), '{terima-tanggal,terima-uraian}', 'tidak sebelum tanggapan; buktinya wajib') from b;
select is(pg_temp.olah_kode('terima_catat', m, 'utama', '{"tanggal": "2024-02-03", "uraian": "Resi 123"}'), '/meja/keberatan/' || (m ->> 'nomor'), 'tercatat') from b;
select is(split_part(pg_temp.jendela(m), ' ', 1), '2024-02-03', 'sejak diterima') from b;
select is_empty($$ select t.* from a, layanan.perkara k, layanan.perkara_periksa(k.id) t where k.nomor = m ->> 'nomor' $$, 'rantai dan proyeksi cocok');

-- iCalendar: the same dates, until the dispute is known.
select is((select array_agg(e ->> 'mulai' order by e ->> 'mulai') from jsonb_array_elements(pg_temp.buka('keberatan_kalender', m) -> 'acara') e),
	array[to_char(kalender.aman(c.id, '2024-02-01', 14), 'YYYYMMDD'), to_char(kalender.tenggat(c.id, '2024-02-03', 14), 'YYYYMMDD')], 'hak ke Komisi Informasi di kalender') from b, kalender.kalender c where c.kode = 'ID-5';
select is(pg_temp.buka_kode('keberatan_kalender', m - '_kunci'), 'KI404', 'tanpa kunci tidak ada kalender') from b;
select * from finish();
rollback;

begin;
\ir ../keberatan.psql
select no_plan();
create temp table a as select pg_temp.keberatan('formulir-ms-000001') as m, pg_temp.keberatan('formulir-ms-000002', '{"alasan": ["35.a"]}') as n;
select pg_temp.olah('periksa', m, 'atasan') || pg_temp.olah('periksa', n, 'atasan') from a \g /dev/null
select pg_temp.tertutup('musyawarah', m, '{}', '{atasan}') from a;
select is(pg_temp.olah_kode('musyawarah', n, 'atasan', '{"tanggal": "2026-11-20", "hasil": "x"}'), 'KI409', 'huruf a saja: tidak dapat didamaikan (Pasal 35 ayat (2))') from a;
select is((select array_agg(e ->> 'bidang') from jsonb_array_elements(pg_temp.olah('musyawarah', m, 'atasan', '{"tanggal": "2026-11-19"}') -> 'galat_daftar') e), '{musyawarah-tanggal,musyawarah-hasil}', 'sebelum keberatan diterima; hasil wajib') from a;
select is(pg_temp.olah('musyawarah', m, 'atasan', '{"tanggal": "2026-11-21", "hasil": "x"}') #>> '{galat_daftar,0,bidang}', 'musyawarah-tanggal', 'sesudah hari ini') from a;
select is(pg_temp.olah_kode('musyawarah', m, 'atasan', '{"tanggal": "2026-11-20", "hasil": "Disepakati diberikan."}'), '/meja/keberatan/' || (m ->> 'nomor'), 'tercatat') from a;
select is(row(p.keadaan, p.ditutup)::text, row('diperiksa', null::date)::text, 'waktu terus berjalan') from a, layanan.perkara p where p.nomor = m ->> 'nomor';
select is((select e ->> 'keterangan' from jsonb_array_elements(pg_temp.buka('keberatan_lihat', m) -> 'riwayat') e where e ->> 'kalimat' = 'Musyawarah dengan pemohon'), 'Disepakati diberikan.', 'dibaca pemohon') from a;
select * from finish();
rollback;

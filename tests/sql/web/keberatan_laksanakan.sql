begin;
\ir ../keberatan.psql
select no_plan();
create temp table a as select pg_temp.keberatan('formulir-la-000001') as m;
select is(pg_temp.olah_kode('laksanakan', m, 'utama', '{"tanggal": "2026-11-20", "uraian": "x"}'), 'KI409', 'belum ada perintah') from a;
select pg_temp.olah('putus', m, 'atasan', pg_temp.putusan('dikabulkan')) from a \g /dev/null
select pg_temp.tertutup('laksanakan', m, '{"tanggal": "2026-11-20", "uraian": "x"}', '{utama}') from a;
select pg_temp.waktu('2026-12-03 10:00+08') \g /dev/null
select is((select array_agg(e ->> 'bidang') from jsonb_array_elements(pg_temp.olah('laksanakan', m, 'utama', '{"tanggal": "2026-11-19"}') -> 'galat_daftar') e), '{laksanakan-tanggal,laksanakan-uraian}', 'tidak sebelum putusan; uraian wajib') from a;
select is(pg_temp.meja_keberatan(m, 'utama') #>> '{pelaksanaan,risiko}', 'Terlambat', 'lewat tanggal perintah') from a;
select is(pg_temp.olah_kode('laksanakan', m, 'utama', '{"tanggal": "2026-12-02", "uraian": "DPA dikirim."}' || pg_temp.unggahan(pg_temp.unggah_petugas('utama', 'dpa.pdf'))), '/meja/keberatan/' || (m ->> 'nomor'), 'tercatat') from a;
select is(row(p.keadaan, p.rampung, p.ditutup, x.dilaksanakan)::text, row('selesai', true, '2026-12-02'::date, '2026-12-02'::date)::text, 'selesai pada tanggal pelaksanaannya') from a, layanan.perkara p join layanan.keberatan x using (id) where p.nomor = m ->> 'nomor';
select is((select array_agg(e ->> 'nama') from jsonb_array_elements(pg_temp.buka('keberatan_lihat', m) -> 'berkas') e), '{dpa.pdf}', 'berkasnya terbuka bagi pemohon') from a;
select is(pg_temp.buka('keberatan_lihat', m) #>> '{pelaksanaan,terlambat}', 'true', 'keterlambatannya terlihat') from a;
select is_empty($$ select t.* from a, layanan.perkara p, layanan.perkara_periksa(p.id) t where p.nomor = m ->> 'nomor' $$, 'rantai dan proyeksi cocok');
select * from finish();
rollback;

begin;
\ir ../sengketa.psql
select no_plan();
create temp table a as select pg_temp.keberatan('formulir-kk-000001') as m;
create function pg_temp.acara(m jsonb) returns text[] language sql as $$ select array(select regexp_replace(e ->> 'uid', '^ujisatu-k-2026-\d+-|@.*', '', 'g') || ' ' || (e ->> 'mulai') from jsonb_array_elements(pg_temp.buka('keberatan_kalender', m) -> 'acara') e order by 1) $$;
select is(pg_temp.acara(m), '{"keberatan_tanggapan 20270107","keberatan_tanggapan_aman 20270106"}', 'tanggapan Atasan PPID') from a;
select pg_temp.olah('putus', m, 'atasan', pg_temp.putusan('dikabulkan')) from a \g /dev/null
select is(pg_temp.acara(m), '{"pelaksanaan_putusan 20261201","sengketa 20261210","sengketa_aman 20261209"}', 'pelaksanaan perintah dan hak ke Komisi Informasi') from a;
create temp table s as select pg_temp.sengketa('formulir-kk-000002') as m;
select is(pg_temp.acara(m), '{}', 'sesudah diajukan haknya tidak lagi di kalender') from s;
select pg_temp.langkah('daftar_ki', m, 'utama', '{"tanggal": "2026-11-20", "nomor_register": "1"}') from s \g /dev/null
select pg_temp.langkah('jadwal_sidang', m, 'utama', '{"tanggal": "2026-11-20", "jenis_sidang": "pemeriksaan_awal", "jam_batas": "2026-12-01"}') from s \g /dev/null
select is((select e ->> 'judul' from s, jsonb_array_elements(pg_temp.buka('keberatan_kalender', m) -> 'acara') e), 'Sidang Komisi Informasi (' || (m ->> 'nomor') || ')', 'hari sidangnya; jam Komisi Informasi tidak') from s;
select is(pg_temp.buka_kode('keberatan_kalender', m - '_kunci'), 'KI404', 'tanpa kunci') from a;
select * from finish();
rollback;

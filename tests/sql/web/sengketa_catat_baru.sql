begin;
\ir ../sengketa.psql
select no_plan();
select is(pg_temp.buka_kode('sengketa_catat_baru', '{}', s.siapa), s.kode, s.siapa) from (values ('utama', 'ada'), ('atasan', 'ada'), ('didik', 'KI403'), ('komisi', 'KI403'), ('', 'KI401')) s (siapa, kode);
create temp table d as select pg_temp.buka('sengketa_catat_baru', '{"keberatan": "ujisatu-k-2026-0001"}', pg_temp.sesi('utama@uji.example')) as d;
select is(d #>> '{isian,keberatan}' || ' ' || (d #>> '{isian,komisi}') || ' ' || (d #>> '{isian,diajukan}'), 'UJISATU-K-2026-0001 Komisi Informasi Provinsi Sulawesi Barat 2026-11-20', 'isian awal') from d;
select ok(exists (select from jsonb_array_elements(d -> 'opd_pilihan') e where e ->> 'nilai' = 'DIDIK') and not exists (select from jsonb_array_elements(d -> 'opd_pilihan') e where e ->> 'nilai' = 'SETDA'), 'termohon yang mungkin') from d;
select * from finish();
rollback;

begin;
\ir ../sengketa.psql
select no_plan();
create temp table a as select pg_temp.keberatan('formulir-kb-000001') as m;
create temp table lain as select pg_temp.keberatan('formulir-kb-000002') as m;
select is(pg_temp.kirim_kode('keberatan_bundel_petugas', jsonb_build_object('nomor', m ->> 'nomor'), s.siapa), case s.kode when 'ada' then '/meja/keberatan/' || (m ->> 'nomor') else s.kode end, s.siapa) from a, (values ('utama', 'ada'), ('atasan', 'ada'), ('didik', 'KI403'), ('sehat', 'KI403'), ('komisi', 'KI403'), ('', 'KI401')) s (siapa, kode);
select is(pg_temp.kirim_kode('keberatan_bundel_petugas', '{"nomor": "UJISATU-K-2026-9999"}', 'utama'), 'KI404', 'tidak ada');
select is((select string_agg(untuk || ' ' || keadaan, ',') from layanan.bundel), 'badan diminta', 'satu permintaan');
select * from finish();
rollback;

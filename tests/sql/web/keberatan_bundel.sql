begin;
\ir ../sengketa.psql
select no_plan();
create temp table a as select pg_temp.keberatan('formulir-kb-000001') as m;
create temp table lain as select pg_temp.keberatan('formulir-kb-000002') as m;
select is(pg_temp.kirim_kode('keberatan_bundel', m - '_kunci'), 'KI404', 'tanpa kunci') from a;
select is(pg_temp.kirim_kode('keberatan_bundel', a.m || jsonb_build_object('_kunci', lain.m -> '_kunci')), 'KI404', 'kunci orang lain') from a, lain;
select is(pg_temp.kirim_kode('keberatan_bundel', m), '/keberatan/' || (m ->> 'nomor') || '/sengketa', 'miliknya') from a;
select is((select string_agg(untuk || ' ' || keadaan, ',') from layanan.bundel), 'pemohon diminta', 'satu permintaan');
select * from finish();
rollback;

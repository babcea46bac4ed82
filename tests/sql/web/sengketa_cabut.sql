begin;
\ir ../sengketa.psql
select no_plan();
create temp table a as select pg_temp.sengketa('formulir-sx-000001') as m;
select is(pg_temp.kirim_kode('sengketa_cabut', m || jsonb_build_object('nomor', m -> 'keberatan')), 'KI409', 'yang dicatat petugas bukan pemberitahuannya') from a;
select is(pg_temp.kirim_kode('sengketa_cabut', m - '_kunci'), 'KI404', 'tanpa kunci') from a;
select is(pg_temp.kirim_kode('sengketa_cabut', m || '{"sengketa": "UJISATU-S-2026-9999"}'), 'KI404', 'tidak ada') from a;
select is((pg_temp.sp(m)).keadaan, 'diajukan', 'tidak berubah') from a;
select * from finish();
rollback;

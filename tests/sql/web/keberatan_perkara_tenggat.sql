begin;
\ir ../keberatan.psql
select no_plan();
create temp table a as select pg_temp.keberatan('formulir-kq-000001') as m;
select is(d -> 'untuk_petugas' || (d #> '{jam_daftar,0,jam,tenggat}'), '[true, "Kamis, 7 Januari 2027"]', 'hitungan yang sama bagi petugas') from a, pg_temp.buka('keberatan_perkara_tenggat', m - '_kunci', pg_temp.sesi('atasan@uji.example')) d;
select is(pg_temp.buka_kode('keberatan_perkara_tenggat', m - '_kunci', s.siapa), s.kode, coalesce(nullif(s.siapa, ''), 'umum')) from a, (values ('utama', 'ada'), ('didik', 'KI403'), ('komisi', 'KI403'), ('', 'KI401')) s (siapa, kode);
select * from finish();
rollback;

begin;
\ir ../petugas.psql
select no_plan();
select throws_ok(format($$ select pg_temp.buka('permohonan_catat_baru', '{}', pg_temp.sesi(%L)) $$, s || '@uji.example'), kode, null, s)
from (values ('didik', 'KI403'), ('atasan', 'KI403'), ('komisi', 'KI403'), ('tidak-ada', 'KI401')) v (s, kode);
create temp table d as select pg_temp.buka('permohonan_catat_baru', '{}', pg_temp.sesi('utama@uji.example')) as d;
select unnest(array[is(d #>> '{isian,diterima}', '2026-11-20', 'tanggal diterima hari ini di zona setempat'), is(d #>> '{kanal,0,nilai}', 'langsung', 'kanal tanpa portal'),
	is(d -> 'galat_ada', 'false', 'tanpa galat'), is(d #>> '{isian,formulir}', '', 'kunci formulir diisi portal')]) from d;

select * from finish();
rollback;

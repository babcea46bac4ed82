begin;
\ir ../siapkan.psql
select no_plan();
select is(pg_temp.buka('masuk') -> 'galat_ada', 'false', 'formulir kosong');
select is(pg_temp.buka('masuk') -> 'isian', '{"surel": ""}', 'tanpa isian');
select is(pg_temp.buka('masuk', '{}', pg_temp.sesi('komisi@uji.example')) #>> '{saya,bermeja}', 'false', 'yang sudah masuk melihat halamannya sendiri');

select * from finish();
rollback;

begin;
\ir ../siapkan.psql
select no_plan();

select is(pg_temp.buka('lacak') -> 'isian', '{"nomor": "", "kunci": ""}', 'formulir kosong');
select is(pg_temp.buka('lacak', '{"nomor": "UJISATU-2026-0001", "kunci": "RAHASIA"}') -> 'isian', '{"nomor": "UJISATU-2026-0001", "kunci": ""}',
	'nomor dari alamat halaman terisi; kunci tidak pernah');
select is(pg_temp.buka('lacak') -> 'galat_ada', 'false', 'belum ada keluhan');

select * from finish();
rollback;

begin;
\ir ../keberatan.psql
select no_plan();
create temp table d as select pg_temp.buka('keberatan_baru') as d;
select is(jsonb_path_query_array(d, '$.alasan_mungkin[*].nilai'), '["35.b"]', 'tanpa permohonan: hanya huruf b') from d;
select is(d #>> '{tanggapan,hari}', '30', 'lama tanggapan disebut') from d;
select is(d -> 'galat_ada', 'false', 'belum ada galat') from d;
select ok(d #> '{badan}' ->> 'kode' = 'UJISATU', 'badan publik yang dituju') from d;
select is(pg_temp.buka_kode('keberatan_baru', '{"badan": "TIDAKADA"}'), 'KI404', 'badan yang tidak dilayani');
select is(pg_temp.buka('keberatan_baru', '{}', pg_temp.sesi('utama@uji.example')) -> 'petugas', 'true', 'petugas diarahkan ke pencatatan');
select * from finish();
rollback;

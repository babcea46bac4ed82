begin;
\ir ../keberatan.psql
select no_plan();
create temp table a as select pg_temp.keberatan('formulir-kt-000001') as m;
create temp table d as select pg_temp.buka('keberatan_tenggat', m) as d from a;
select is(jsonb_path_query_array(d, '$.jam_daftar[*].kode'), '["keberatan_tanggapan"]', 'satu jam') from d;
select is((select max((e ->> 'ke')::int) from jsonb_array_elements(d #> '{jam_daftar,0,daftar_hari}') e), 30, 'tiga puluh hari kerja dihitung') from d;
select is(d #>> '{jam_daftar,0,daftar_hari,0,sebab}', 'Hari diterima, belum dihitung', 'hari diterima tidak dihitung') from d;
select is((select array_agg(e ->> 'iso') from jsonb_array_elements(d #> '{jam_daftar,0,daftar_hari}') e where e -> 'tanda' ?| '{Batas waktu,Tanggal aman}'), '{2027-01-06,2027-01-07}', 'kedua tanggal ditandai') from d;
select pg_temp.olah('putus', m, 'atasan', pg_temp.putusan('sebagian')) from a \g /dev/null
create temp table e as select pg_temp.buka('keberatan_tenggat', m) as d from a;
select is(jsonb_path_query_array(d, '$.jam_daftar[*].jam.tenggat'), '["Kamis, 7 Januari 2027", "Selasa, 1 Desember 2026"]', 'jam tanggapan tetap terlihat di samping pelaksanaan') from e;
select is(d #>> '{jam_daftar,0,jam,ditutup}', 'Jumat, 20 November 2026', 'yang pertama sudah ditutup') from e;
select is(pg_temp.buka_kode('keberatan_tenggat', m - '_kunci'), 'KI404', 'tanpa kunci') from a;
select * from finish();
rollback;

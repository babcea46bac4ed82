begin;
\ir ../keberatan.psql
select no_plan();
select pg_temp.petugas('admin@uji.example', 'admin') \g /dev/null
create temp table d as select pg_temp.buka('keberatan_atasan', '{}', pg_temp.sesi('admin@uji.example')) as d;
select is(jsonb_path_query_array(d, '$.atasan_pilihan[*].nama'), '["Petugas atasan@uji.example"]', 'hanya Atasan PPID yang dapat ditugaskan') from d;
select is(d -> 'penugasan', '[]', 'bawaan: setiap Atasan') from d;
insert into organisasi.opd_atasan select o.id, t.id from organisasi.opd o join organisasi.badan_publik b on b.id = o.badan_publik, akun.petugas t where b.kode = 'UJISATU' and o.kode = 'DIDIK' and t.surel = 'atasan@uji.example';
select is(d #> '{penugasan,0,kode}' || (d #> '{atasan_pilihan,0,dipilih}'), '["DIDIK", true]', 'yang sedang diubah terisi') from pg_temp.buka('keberatan_atasan', '{"opd": "didik"}', pg_temp.sesi('utama@uji.example')) d;
select is(pg_temp.buka_kode('keberatan_atasan', '{}', s.siapa), s.kode, coalesce(nullif(s.siapa, ''), 'umum')) from (values ('atasan', 'KI403'), ('didik', 'KI403'), ('komisi', 'KI403'), ('', 'KI401')) s (siapa, kode);
select * from finish();
rollback;

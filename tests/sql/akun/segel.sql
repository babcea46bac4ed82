-- What `ppid key` works with: every sealed value, replaced only while it is what was read.
begin;
\ir ../petugas.psql
select no_plan();
create temp table a as select pg_temp.perkara(pg_temp.ajukan('formulir-segel-' || n || '0001')) as id from generate_series(1, 3) n;
select is(akun.segel_kunci('{}') ->> 'uji', '3', 'banyaknya menurut kunci');
select is(jsonb_path_query_array(akun.segel_ambil(jsonb_build_object('tabel', 'permohonan', 'setelah', 0, 'selain', 'lain', 'banyak', 2)), '$[*].id'), jsonb_agg(x.id order by x.id), 'sebanyak yang diminta, berurut')
from (select a.id from a order by a.id limit 2) x;
select is(jsonb_array_length(akun.segel_ambil(jsonb_build_object('tabel', 'permohonan', 'setelah', min(id), 'selain', '', 'banyak', 9))), 2, 'sesudah yang terakhir diambil') from a;
select is(akun.segel_ambil('{"tabel": "permohonan", "setelah": 0, "selain": "uji", "banyak": 9}'), '[]', 'yang sudah disegel kunci itu dilewati');
select is(akun.segel_simpan(jsonb_build_object('tabel', 'permohonan', 'nilai', jsonb_build_array(jsonb_build_object('id', min(id), 'lama', 'v1:uji:AAAA', 'baru', 'v1:baru:BBBB')))), '1', 'diganti') from a;
select is(akun.segel_simpan(jsonb_build_object('tabel', 'permohonan', 'nilai', jsonb_build_array(jsonb_build_object('id', min(id), 'lama', 'v1:uji:AAAA', 'baru', 'v1:baru:CCCC')))), '0',
	'yang sudah berubah sejak diambil dibiarkan') from a;
select is(akun.segel_kunci('{}'), '{"uji": 2, "baru": 1}', 'dua kunci');
select is_empty(format('select * from layanan.perkara_periksa(%s)', min(id)), 'rantai dan sidik isian tidak berubah karenanya') from a;
select is_empty($$ select f.proname from pg_proc f join pg_namespace n on n.oid = f.pronamespace where n.nspname = 'akun' and f.proname ~ '^segel(_kunci|_ambil|_simpan)?$'
	and has_function_privilege('portal_api', f.oid, 'execute') $$, 'halaman tidak berhak atasnya');
-- The tables that ppid key walks are those that have such a column.
select set_eq('select tabel from akun.segel_tabel()', $$ select t.relname from pg_attribute a join pg_class t on t.oid = a.attrelid where t.relkind = 'r' and a.attname ~ '_sandi$' $$,
	'tidak ada tabel bernilai tersegel yang terlewat');
select * from finish();
rollback;

-- What every table, column, function and right must be like, whoever wrote it.
begin;
select plan(19);

create temp view skema as select n.oid, n.nspname as nama, n.nspname in ('web', 'tugas') as pintu
	from pg_namespace n where n.nspname in
	('dasar', 'akun', 'kalender', 'organisasi', 'layanan', 'informasi', 'surat', 'laporan', 'web', 'tugas');
create temp view tabel as select c.oid, s.nama as skema, s.nama || '.' || c.relname as nama, c.relrowsecurity, c.relkind
	from pg_class c join skema s on s.oid = c.relnamespace where c.relkind in ('r', 'p', 'v', 'm', 'f');
create temp view fungsi as select p.oid, s.nama as skema, s.pintu, p.oid::regprocedure::text as nama, p.proname, p.prosecdef, p.proconfig, p.proowner,
	p.proacl, p.prorettype, p.prolang, p.pronargs, p.proargtypes
	from pg_proc p join skema s on s.oid = p.pronamespace;

-- Schemas and tables.
select is_empty($$ select nama from skema where obj_description(oid, 'pg_namespace') is null $$, 'every schema says what it is');
select is_empty($$ select nama from tabel where obj_description(oid, 'pg_class') is null $$, 'every table and view has a comment');
select is_empty($$ select t.nama || '.' || a.attname from tabel t join pg_attribute a on a.attrelid = t.oid
	where a.attnum > 0 and not a.attisdropped and t.relkind <> 'v' and col_description(t.oid, a.attnum) is null $$, 'every column has a comment');
select is_empty($$ select nama from tabel where skema in ('layanan', 'surat', 'informasi', 'laporan', 'akun', 'organisasi')
	and relkind in ('r', 'p') and not relrowsecurity and nama <> 'organisasi.wilayah' $$,
	'row level security is on for every table that holds what a body or a person owns');
select is_empty($$ select nama from tabel where skema in ('web', 'tugas') $$, 'web and tugas hold no tables');
select is_empty($$ select nama from tabel t where relkind = 'r' and not exists (select from pg_index i where i.indrelid = t.oid and i.indisprimary) $$,
	'every table has a primary key');

-- Constraints.
select is_empty($$ select t.nama || ': ' || k.conname from pg_constraint k join tabel t on t.oid = k.conrelid
	where k.contype = 'f' and not exists (
		select from pg_index i where i.indrelid = k.conrelid and i.indisvalid
			and (select array_agg(x order by x) from unnest((i.indkey::int2[])[0:cardinality(k.conkey) - 1]) x)
				= (select array_agg(x order by x) from unnest(k.conkey) x)) $$, 'every foreign key begins an index');
select is_empty($$ select t.nama || ': ' || k.conname from pg_constraint k join tabel t on t.oid = k.conrelid
	where k.conname ~ '(_check|_pkey|_key|_fkey|_excl)[0-9]*$' $$, 'every constraint has a name that somebody chose');
select is_empty($$ select t.nama || ': ' || k.conname from pg_constraint k join tabel t on t.oid = k.conrelid where not k.convalidated $$,
	'every constraint is validated');

-- Functions.
select is_empty($$ select nama from fungsi where obj_description(oid, 'pg_proc') is null $$, 'every function has a comment');
select is_empty($$ select nama from fungsi where prosecdef and not coalesce('search_path=""' = any (proconfig), false) $$,
	'every security definer function has an empty search_path');
select is_empty($$ select nama from fungsi where pintu and not prosecdef and (has_function_privilege('portal_web', oid, 'execute')
	or has_function_privilege('portal_worker', oid, 'execute')) $$, 'what portal_web and portal_worker may execute is security definer');
select is_empty($$ select nama from fungsi f where (f.skema = 'web') <> (f.proowner = 'portal_api'::regrole) $$,
	'portal_api owns the functions of web and no others');
select is_empty($$ select nama from fungsi where proacl is null or exists (select from aclexplode(proacl) a where a.grantee = 0) $$,
	'nobody may execute a function because he is PUBLIC');

-- Rights.
create temp view peran as select * from (values ('portal_web', 'web'), ('portal_worker', 'tugas')) p (nama, skema);
select is_empty($$ select p.nama || ': ' || t.nama from peran p, tabel t
	where has_table_privilege(p.nama, t.oid, 'select, insert, update, delete, truncate, references, trigger')
		or has_any_column_privilege(p.nama, t.oid, 'select, insert, update, references') $$, 'portal_web and portal_worker may touch no table');
select is_empty($$ select p.nama || ': ' || s.nama from peran p, skema s where has_schema_privilege(p.nama, s.oid, 'usage') <> (s.nama = p.skema)
	or has_schema_privilege(p.nama, s.oid, 'create') $$, 'each may use its own schema only');
select is_empty($$ select p.nama || ': ' || f.nama from peran p, fungsi f where has_function_privilege(p.nama, f.oid, 'execute')
	<> (f.skema = p.skema and f.prosecdef and f.proname !~ '^contoh_') $$, 'each may execute the functions of its schema and no others');
select is_empty($$ select t.nama from tabel t where has_table_privilege('portal_api', t.oid, 'insert, update, delete, truncate')
	or has_any_column_privilege('portal_api', t.oid, 'insert, update') $$, 'portal_api writes no table');
select is_empty($$ select r.rolname from pg_roles r where r.rolname in ('portal_owner', 'portal_api', 'portal_web', 'portal_worker')
	and (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication or r.rolcanlogin = (r.rolname = 'portal_api')) $$,
	'no role can go round row level security, and portal_api cannot log in');

select * from finish();
rollback;

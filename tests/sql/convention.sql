-- What every table, column, function and right must be like, whoever wrote it.
begin;
select plan(23);

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
	<> (f.skema = p.skema and f.prosecdef and f.proname !~ '^contoh_|_impor$') $$, 'each may execute the functions of its schema and no others, the worker no imports and examples');
select is_empty($$ select t.nama from tabel t where has_table_privilege('portal_api', t.oid, 'insert, update, delete, truncate')
	or has_any_column_privilege('portal_api', t.oid, 'insert, update') $$, 'portal_api writes no table');
select is_empty($$ select r.rolname from pg_roles r where r.rolname in ('portal_owner', 'portal_api', 'portal_web', 'portal_worker')
	and (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication or r.rolcanlogin = (r.rolname = 'portal_api')) $$,
	'no role can go round row level security, and portal_api cannot log in');

-- What PostgreSQL itself lets everybody do. Every function of it that changes or waits for something and that a role of ours may
-- call is named here with the reason; a new one in a later PostgreSQL fails until somebody has looked at it.
create temp view umum as select r.nama as peran, p.proname as nama from pg_proc p, (values ('portal_web'), ('portal_api'), ('portal_worker')) r (nama)
	where p.pronamespace = 'pg_catalog'::regnamespace and p.provolatile = 'v' and has_function_privilege(r.nama, p.oid, 'execute')
		and p.prorettype not in ('trigger'::regtype, 'internal'::regtype, 'index_am_handler'::regtype, 'table_am_handler'::regtype, 'tsm_handler'::regtype, 'language_handler'::regtype)
		and not 'internal'::regtype = any (p.proargtypes::oid[]);
select is_empty($$ select peran || ': ' || nama from umum where not (
	-- only tells
	nama ~ ('^(clock_timestamp|timeofday|random|gen_random_uuid|current_query|currtid2|amvalidate|bernoulli|system|lastval|txid_status|ts_(stat|rewrite)|pg_stat_.*|pg_control_.*'
		|| '|pg_current_wal_.*|pg_last_.*|pg_get_(multixact_members|wal_.*)|pg_is_.*|pg_xact_.*|pg_.*_size|pg_partition_.*|pg_blocking_pids|pg_safe_snapshot_blocking_pids'
		|| '|pg_isolation_test_session_is_blocked|pg_lock_status|pg_prepared_xact|pg_jit_available|pg_notification_queue_usage|pg_sequence_last_value|pg_.*_actual_version|heap_tableam_handler)$')
	-- the caller's own rights to tables and sequences decide, or those of a superuser, inside the function
	or nama ~ ('^(nextval|currval|setval|(query|cursor)_to_xml.*|brin_.*|gin_clean_pending_list|pg_extension_config_dump|pg_import_system_collations|pg_nextoid|pg_stop_making_pinned_objects'
		|| '|pg_read_file_old|pg_rotate_logfile_old|pg_(copy|create)_(logical|physical)_replication_slot|pg_drop_replication_slot|pg_logical_slot_.*|pg_replication_slot_advance|binary_upgrade_.*'
		|| '|plpgsql_.*|dsnowball_.*|pg_ls_.*)$')
	-- the session's own; NOTIFY and SET are commands as well, which no right keeps anybody from
	or nama ~ '^(setseed|set_config|pg_sleep.*|pg_notify)$'
	-- several connections of the worker read one report
	or (peran, nama) = ('portal_worker', 'pg_export_snapshot')) $$, 'of PostgreSQL''s own functions ours may call only what harms nobody');
select is_empty($$ select r || ': ' || p.oid::regprocedure from pg_proc p, unnest('{portal_web,portal_api,portal_worker}'::text[]) r
	where p.pronamespace = 'pg_catalog'::regnamespace and p.proname ~ '^(lo_|lo(read|write)$|pg_(try_)?advisory_|pg_(cancel|terminate)_backend$)' and has_function_privilege(r, p.oid, 'execute') $$,
	'none makes large objects, holds locks that others wait for or ends another''s work');
select is_empty($$ select r || ': ' || lanname from pg_language, unnest('{portal_web,portal_worker}'::text[]) r where lanname = 'plpgsql' and has_language_privilege(r, oid, 'usage') $$,
	'those that log in run no code of their own');
select is_empty($$ select r || ': ' || n.nspname from pg_namespace n, unnest('{portal_web,portal_api,portal_worker}'::text[]) r
	where n.nspname !~ '^pg_temp_' and has_schema_privilege(r, n.oid, 'create') $$, 'and make nothing in any schema');

select * from finish();
rollback;

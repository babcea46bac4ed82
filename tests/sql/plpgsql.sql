-- Every function's statements against the tables and functions that are there: what a call would find out late.
begin;
set local search_path = public, pg_temp;
select no_plan();
select is_empty($$
	select p.oid::regprocedure::text, c.lineno, c.message
	from pg_proc p
	join pg_namespace n on n.oid = p.pronamespace
	join pg_language l on l.oid = p.prolang
	cross join lateral plpgsql_check_function_tb(p.oid, fatal_errors => false) c
	where n.nspname in ('dasar', 'organisasi', 'kalender', 'akun', 'layanan', 'informasi', 'surat', 'laporan', 'web', 'tugas')
		and l.lanname = 'plpgsql' and c.level = 'error'
		and p.prorettype <> 'trigger'::regtype and 'record'::regtype <> all (p.proargtypes::oid[])
$$, 'setiap pernyataan plpgsql cocok dengan tabel dan fungsi yang ada');
select * from finish();
rollback;

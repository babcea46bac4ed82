-- The four roles, for the whole cluster. Run as superuser by `ppid db init`, again and again without harm.
-- None has a password: whoever may log in as which role is decided by pg_hba.conf and pg_ident.conf.
do $$
declare
	r record;
begin
	for r in select * from (values
		('portal_owner', 'login', 'Owns every table, migrates; the command line works as this role'),
		('portal_api', 'nologin', 'Owns the functions of schema web; sees only what row security lets it see'),
		('portal_web', 'login', 'The portal: may execute the functions of schema web and nothing else'),
		('portal_worker', 'login', 'The worker: may execute the functions of schema tugas and nothing else')
	) r (name, login, sentence) loop
		if not exists (select from pg_catalog.pg_roles where rolname = r.name) then
			execute format('create role %I', r.name);
		end if;
		execute format('alter role %I %s nosuperuser nocreatedb nocreaterole noreplication nobypassrls', r.name, r.login);
		execute format('comment on role %I is %L', r.name, r.sentence);
	end loop;
end $$;

-- The owner loads the functions of schema web in portal_api's name.
grant portal_api to portal_owner;

-- A forgotten connection must not hold locks or a snapshot for ever.
alter role portal_web set idle_in_transaction_session_timeout = '30s';
alter role portal_worker set idle_in_transaction_session_timeout = '5min';
alter role portal_web set search_path = '';
alter role portal_api set search_path = '';
alter role portal_worker set search_path = '';

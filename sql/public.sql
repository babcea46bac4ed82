-- What PostgreSQL gives to everybody in a new database and nobody here needs. Run as superuser inside the portal's database by
-- `ppid db init`, at every start, again and again without harm: an old installation and a restored one end with the same rights.
do $$
declare
	r record;
begin
	-- Large objects belong to whoever makes one, and then fail the owner's pg_dump. Locks, messages in the write-ahead log, kept
	-- snapshots and signals reach others' work.
	for r in
		select p.oid::regprocedure as signature from pg_catalog.pg_proc p
		where p.pronamespace = 'pg_catalog'::regnamespace
			and p.proname ~ '^(lo_.*|loread|lowrite|pg_(try_)?advisory_.*|pg_logical_emit_message|pg_export_snapshot|pg_(cancel|terminate)_backend)$'
			and p.proname not in ('lo_import', 'lo_export')
	loop
		execute format('revoke all on function %s from public', r.signature);
		execute format('grant execute on function %s to portal_owner', r.signature);
	end loop;
	-- The report is read by several connections that must see the same.
	grant execute on function pg_catalog.pg_export_snapshot() to portal_worker;

	-- What somebody made of them before stays, as evidence, but no longer in a backup's way.
	for r in
		select m.oid from pg_catalog.pg_largeobject_metadata m
		where m.lomowner in ('portal_web'::regrole, 'portal_worker'::regrole, 'portal_api'::regrole)
	loop
		execute format('alter large object %s owner to portal_owner', r.oid);
	end loop;
end $$;

-- Code of one's own: only those who own functions write any.
revoke all on language plpgsql from public;
grant usage on language plpgsql to portal_owner, portal_api;

revoke all on schema public from public;

create or replace function dasar.kini() returns timestamptz language sql stable security definer set search_path = '' as $$
	select (select pg_catalog.clock_timestamp() + w.geser from dasar.waktu w)
$$;
comment on function dasar.kini() is 'Waktu portal: jam peladen ditambah pergeseran dasar.waktu. Satu-satunya sumber "sekarang"';

create or replace function dasar.kini() returns timestamptz language plpgsql stable security definer set search_path = '' as $$
begin
	return (select pg_catalog.clock_timestamp() + w.geser from dasar.waktu w);
end $$;
comment on function dasar.kini() is 'Waktu portal: jam peladen ditambah pergeseran dasar.waktu. Satu-satunya sumber "sekarang"';

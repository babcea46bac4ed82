create or replace function dasar.rupiah(n bigint) returns text language sql stable parallel safe as $$
	select case when n = 0 then 'gratis' else 'Rp' || pg_catalog.translate(pg_catalog.to_char(n, 'FM999,999,999,999,990'), ',', '.') end
$$;
comment on function dasar.rupiah(bigint) is 'Biaya untuk dibaca: gratis atau Rp12.500';

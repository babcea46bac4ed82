create or replace function dasar.ukuran(n bigint) returns text language sql immutable parallel safe as $$
	select case when n < 1000 then n || ' bait' when n < 1000000 then round(n / 1000.0) || ' KB'
		else translate(to_char(n / 1000000.0, 'FM999,990.0'), ',.', '.,') || ' MB' end
$$;
comment on function dasar.ukuran(bigint) is 'Besar berkas untuk dibaca: 812 bait, 45 KB, 1,3 MB';

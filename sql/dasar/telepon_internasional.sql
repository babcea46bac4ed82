create or replace function dasar.telepon_internasional(teks text) returns text language sql immutable parallel safe as $$
	select case when btrim(teks) like '+%' then '+' || n when n like '0%' then '+62' || pg_catalog.substr(n, 2) else '+' || n end
	from (select pg_catalog.regexp_replace(teks, '\D', '', 'g') as n) x
$$;
comment on function dasar.telepon_internasional(text) is 'Nomor telepon dengan kode negara, Indonesia bila diawali 0: +6281234567890';

create or replace function dasar.sidik(teks text) returns bytea language sql stable parallel safe as $$
	select pg_catalog.sha256(pg_catalog.convert_to(teks, 'UTF8'))
$$;
comment on function dasar.sidik(text) is 'SHA-256 suatu teks (UTF-8)';

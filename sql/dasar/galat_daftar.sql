create or replace function dasar.galat_daftar(galat jsonb, bidang text[]) returns jsonb language sql immutable parallel safe as $$
	select (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('bidang', b, 'kalimat', galat ->> b) order by n) filter (where galat ->> b is not null), '[]')
		from pg_catalog.unnest(bidang) with ordinality t (b, n))
$$;
comment on function dasar.galat_daftar(jsonb, text[]) is 'Ringkasan galat di atas formulir menurut urutan bidang: [{bidang, kalimat}]';

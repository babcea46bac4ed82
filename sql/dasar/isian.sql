-- A form as the template sees it: every field present, whatever came.
create or replace function dasar.isian(p jsonb, bidang text[]) returns jsonb language plpgsql immutable parallel safe as $$
begin
	return (select pg_catalog.jsonb_object_agg(b, case when jsonb_typeof(p -> b) = 'array' then p -> b else to_jsonb(coalesce(p ->> b, '')) end)
		from unnest(bidang) b);
end $$;
comment on function dasar.isian(jsonb, text[]) is 'Isian formulir: setiap bidang ada, kosong bila tidak dikirim';

create or replace function dasar.galat(galat jsonb, bidang text[]) returns jsonb language plpgsql immutable parallel safe as $$
begin
	return (select pg_catalog.jsonb_object_agg(b, galat -> b) from unnest(bidang) b);
end $$;
comment on function dasar.galat(jsonb, text[]) is 'Galat formulir: setiap bidang ada, null bila tidak ada galat';

create or replace function dasar.teks(p jsonb, bidang text) returns text language sql immutable parallel safe as $$
	select btrim(pg_catalog.replace(coalesce(case when jsonb_typeof(p -> bidang) = 'array' then p -> bidang ->> 0 else p ->> bidang end, ''), E'\r\n', E'\n'), E' \t\n\r')
$$;
comment on function dasar.teks(jsonb, text) is 'Satu bidang teks: dirapikan tepinya, baris baru tunggal, kosong bila tidak ada';

create or replace function dasar.daftar(p jsonb, bidang text) returns text[] language plpgsql immutable parallel safe as $$
begin
	if pg_catalog.jsonb_typeof(p -> bidang) = 'array' then
		return array(select btrim(v, E' \t\n\r') from pg_catalog.jsonb_array_elements_text(p -> bidang) with ordinality t (v, n)
			where btrim(v, E' \t\n\r') <> '' order by n);
	elsif pg_catalog.jsonb_typeof(p -> bidang) = 'string' then
		return pg_catalog.array_remove(array[btrim(p ->> bidang, E' \t\n\r')], '');
	end if;
	return '{}';
end $$;
comment on function dasar.daftar(jsonb, text) is 'Bidang berulang sebagai larik teks tanpa yang kosong';

create or replace function dasar.tanggal_isian(teks text) returns date language plpgsql immutable set search_path = '' as $$
declare
	m text[];
begin
	if teks ~ '^\d{4}-\d{2}-\d{2}$' then
		m := pg_catalog.string_to_array(teks, '-');
		return pg_catalog.make_date(m[1]::int, m[2]::int, m[3]::int);
	end if;
	m := pg_catalog.regexp_match(teks, '^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$');
	return pg_catalog.make_date(m[3]::int, m[2]::int, m[1]::int);
exception when datetime_field_overflow then
	return null;
end $$;
comment on function dasar.tanggal_isian(text) is 'Tanggal dari isian (ISO, dd-mm-yyyy, dd/mm/yyyy); null bila bukan tanggal';

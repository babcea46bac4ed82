create or replace function kalender.tanggal_di(zona text, waktu timestamptz)
returns date
language sql immutable parallel safe
as $$
	select (waktu at time zone case zona
		when 'WIB' then 'Asia/Jakarta'
		when 'WITA' then 'Asia/Makassar'
		when 'WIT' then 'Asia/Jayapura'
		else zona end)::date
$$;
comment on function kalender.tanggal_di(text, timestamptz) is
	'Tanggal setempat pada WIB, WITA, WIT atau zona bernama; zona yang tidak dikenal menjadi galat';

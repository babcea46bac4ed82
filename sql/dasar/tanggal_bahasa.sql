create or replace function dasar.tanggal_bahasa(d date, bahasa text) returns text language sql stable parallel safe as $$
	select case bahasa when 'en' then pg_catalog.to_char(d, 'FMDay, FMDD FMMonth YYYY') else dasar.tanggal_hari(d) end
$$;
comment on function dasar.tanggal_bahasa(date, text) is 'Tanggal dengan nama hari dalam bahasa penerima: Jumat, 4 Desember 2026 atau Friday, 4 December 2026';

-- Dates as people read them. Shapes: date or timestamptz -> text; null stays null.
create or replace function dasar.hari_nama(d date) returns text language sql immutable parallel safe as $$
	select (array['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'])[extract(isodow from d)::int]
$$;
comment on function dasar.hari_nama(date) is 'Nama hari';

create or replace function dasar.bulan_nama(n int) returns text language sql immutable parallel safe as $$
	select (array['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'])[n]
$$;
comment on function dasar.bulan_nama(int) is 'Nama bulan';

create or replace function dasar.bulan_romawi(n int) returns text language sql immutable parallel safe as $$
	select (array['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'])[n]
$$;
comment on function dasar.bulan_romawi(int) is 'Bulan dalam angka Romawi, untuk nomor surat';

create or replace function dasar.tanggal(d date) returns text language sql immutable parallel safe as $$
	select extract(day from d)::int::text || ' ' || dasar.bulan_nama(extract(month from d)::int) || ' ' || extract(year from d)::int::text
$$;
comment on function dasar.tanggal(date) is 'Tanggal dengan nama bulan: 4 Desember 2026';

-- Not SQL: the inlined expression is long, and pages and letters have many dates, each in a statement that runs once.
create or replace function dasar.tanggal_hari(d date) returns text language plpgsql immutable parallel safe as $$
begin
	return dasar.hari_nama(d) || ', ' || dasar.tanggal(d);
end $$;
comment on function dasar.tanggal_hari(date) is 'Tanggal dengan nama hari: Jumat, 4 Desember 2026';

create or replace function dasar.zona_nama(zona text) returns text language sql immutable parallel safe as $$
	select case zona when 'Asia/Jakarta' then 'WIB' when 'Asia/Makassar' then 'WITA' when 'Asia/Jayapura' then 'WIT' end
$$;
comment on function dasar.zona_nama(text) is 'WIB, WITA atau WIT';

create or replace function dasar.waktu_lokal(t timestamptz, zona text) returns text language sql stable parallel safe as $$
	select dasar.tanggal((t at time zone zona)::date) || ' pukul ' || pg_catalog.to_char(t at time zone zona, 'HH24.MI') || ' ' || dasar.zona_nama(zona)
$$;
comment on function dasar.waktu_lokal(timestamptz, text) is 'Waktu di zona setempat: 4 Desember 2026 pukul 09.15 WITA';

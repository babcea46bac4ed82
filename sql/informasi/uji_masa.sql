-- When a test counts, in code and in words.
create or replace function informasi.uji_berlaku(uji bigint, hari date) returns int language plpgsql stable security definer set search_path = '' as $$
begin
	return (select v.versi
		from (select l.versi from informasi.uji_langkah l where l.uji = uji_berlaku.uji and l.jenis = 'tetapkan' and l.tanggal <= hari order by l.versi desc limit 1) t
		join informasi.uji_versi v on v.uji = uji_berlaku.uji and v.versi = t.versi and hari between v.dari and v.akhir
		where not exists (select from informasi.uji_langkah c where c.uji = uji_berlaku.uji and c.jenis = 'cabut' and c.tanggal <= hari));
end $$;
comment on function informasi.uji_berlaku(bigint, date) is 'Versi uji yang berlaku pada hari itu: sudah ditetapkan, belum dicabut, di dalam masanya; null bila tidak ada';

create or replace function informasi.uji_keadaan(r informasi.uji_ringkas, hari date) returns text language plpgsql stable set search_path = '' as $$
begin
	return case when r.dicabut is not null then 'dicabut' when r.versi_berlaku is null then 'draf' when hari < r.dari then 'menunggu' when hari > r.akhir then 'berakhir'
		when hari >= r.akhir - organisasi.setelan(r.badan_publik, 'uji_menjelang') then 'akan_berakhir' else 'berlaku' end;
end $$;
comment on function informasi.uji_keadaan(informasi.uji_ringkas, date) is 'Keadaan uji pada hari itu: draf, menunggu, berlaku, akan_berakhir, berakhir atau dicabut';

create or replace function informasi.uji_keadaan_daftar() returns table (kode text, urut int, nama text, lencana text) language sql immutable parallel safe rows 6 as $$
	values ('draf', 1, 'Draf', 'lencana'), ('menunggu', 2, 'Ditetapkan, belum mulai', 'lencana-biru'), ('berlaku', 3, 'Berlaku', 'lencana-hijau'),
		('akan_berakhir', 4, 'Akan berakhir', 'lencana-kuning'), ('berakhir', 5, 'Berakhir', 'lencana-merah'), ('dicabut', 6, 'Dicabut', 'lencana-abu')
$$;
comment on function informasi.uji_keadaan_daftar() is 'Keadaan uji konsekuensi dan namanya';

create or replace function informasi.uji_masa(dari date, sampai date, sampai_keadaan text, tinjau date) returns text language sql immutable parallel safe as $$
	select dasar.tanggal(dari) || case when sampai is not null then ' sampai dengan ' || dasar.tanggal(sampai)
		else ' sampai ' || sampai_keadaan || ', ditinjau paling lambat ' || dasar.tanggal(tinjau) end
$$;
comment on function informasi.uji_masa(date, date, text, date) is 'Masa pengecualian dalam kata';

create or replace function informasi.uji_dasar(pasal text[], dasar_lain text) returns text language sql immutable parallel safe as $$
	select pg_catalog.concat_ws('; ', (select 'Pasal 17 huruf ' || pg_catalog.string_agg(pg_catalog.split_part(h, '.', 2), ', ' order by h) from unnest(pasal) h), nullif(dasar_lain, ''))
$$;
comment on function informasi.uji_dasar(text[], text) is 'Dasar pengecualian dalam kata';

create or replace function informasi.uji_mencakup(pasal text[], dasar_lain text, huruf text) returns boolean language sql immutable parallel safe as $$
	select case huruf when '' then dasar_lain <> '' or '17.j' = any (pasal) else huruf = any (pasal) end
$$;
comment on function informasi.uji_mencakup(text[], text, text) is 'Uji mencakup huruf Pasal 17 itu; huruf kosong berarti undang-undang lain';

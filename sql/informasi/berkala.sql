-- What article 9(3) asks for: every published periodic item with the day until which it is fresh, and every OPD without any.
-- As its owner, because the same list is the worker's and every desk's; the desks choose their OPD from it.
create or replace function informasi.berkala(badan int, hari date) returns table (opd int, dip bigint, dasar date, jatuh date, lewat boolean, segera boolean)
language plpgsql stable security definer set search_path = '' as $$
declare
	bulan int := (kalender.aturan_pada('informasi_berkala', hari)).panjang;
	dekat int := (kalender.aturan_pada('informasi_berkala_dekat', hari)).panjang;
begin
	return query with terbit as materialized (
		select organisasi.opd_penerus(d.opd, hari) as pemegang, d.id, d.diperbarui, (d.diperbarui + pg_catalog.make_interval(months => bulan))::date as batas
		from informasi.dip d where d.badan_publik = badan and d.versi_terbit is not null and d.ditarik is null and d.jenis = 'berkala'
	), mulai as (
		select min(d.terbit_pertama) as tanggal from informasi.dip d where d.badan_publik = badan
	)
	select t.pemegang, t.id, t.diperbarui, t.batas, hari > t.batas, hari <= t.batas and hari >= t.batas - pg_catalog.make_interval(months => dekat) from terbit t
	union all
	select o.id, null, greatest(o.berlaku_dari, m.tanggal), greatest(o.berlaku_dari, m.tanggal), true, false
	from mulai m join organisasi.opd o on o.badan_publik = badan and o.peran <> 'atasan_ppid' and hari between o.berlaku_dari and coalesce(o.berlaku_sampai, 'infinity')
	where m.tanggal is not null and not exists (select from terbit t where t.pemegang = o.id);
end $$;
comment on function informasi.berkala(int, date) is
	'Informasi berkala yang terbit menurut OPD pemegangnya: dasar = pembaruan terakhir, jatuh = hari terakhir sebelum lewat enam bulan (bulan kalender). dip kosong: OPD tanpa informasi berkala, sejak badan publik itu pertama kali menerbitkan daftarnya';

create or replace function organisasi.opd_pendahulu(opd int) returns int[] language plpgsql stable security definer set search_path = '' as $$
begin
	return (with recursive semua (id) as (
		select opd where opd is not null
		union
		select o.id from organisasi.opd o join semua s on o.pengganti = s.id
	)
	select coalesce(pg_catalog.array_agg(id order by id), '{}') from semua);
end $$;
comment on function organisasi.opd_pendahulu(int) is 'OPD ini beserta semua OPD yang digantikannya: penerus melihat perkara pendahulunya';

create or replace function organisasi.opd_pilihan(badan int, pada date, dipilih text[]) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nilai', o.kode, 'nama', o.nama, 'dipilih', o.kode = any (dipilih)) order by o.nama), '[]')
		from organisasi.opd o
		where o.badan_publik = badan and o.peran <> 'atasan_ppid' and pada between o.berlaku_dari and coalesce(o.berlaku_sampai, 'infinity'));
end $$;
comment on function organisasi.opd_pilihan(int, date, text[]) is 'OPD yang berlaku pada suatu tanggal, sebagai pilihan formulir';

-- Who works on whose cases on a day. A merger counts from the day after the old agency's last one, not from when it was entered.
create or replace function organisasi.opd_wewenang(opd int, hari date) returns int[] language plpgsql stable security definer set search_path = '' as $$
begin
	return (with recursive semua (id) as (
		select organisasi.opd_penerus(opd, hari)
		union
		select o.id from organisasi.opd o join semua s on o.pengganti = s.id and o.berlaku_sampai < hari
	)
	select coalesce(pg_catalog.array_agg(distinct id order by id), '{}') from (select s.id from semua s union select opd) x where id is not null);
end $$;
comment on function organisasi.opd_wewenang(int, date) is 'OPD yang perkaranya menjadi urusan petugas OPD itu pada hari itu: OPD-nya atau penerusnya, dan semua yang sudah digantikannya';

-- Which Atasan PPID decides the objections about which agency. Nobody assigned means every Atasan of the body.
create or replace function organisasi.atasan_opd(opd int) returns int[] language plpgsql stable security definer set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.array_agg(a.petugas order by a.petugas), '{}') from organisasi.opd_atasan a join akun.petugas t on t.id = a.petugas and t.aktif
		where a.opd = atasan_opd.opd and exists (select from akun.petugas_peran r where r.petugas = a.petugas and r.peran = 'atasan_ppid'));
end $$;
comment on function organisasi.atasan_opd(int) is 'Atasan PPID yang ditugaskan untuk OPD itu sejauh akunnya aktif dan masih memegang perannya; kosong berarti setiap Atasan';

create or replace function organisasi.atasan_lepas(petugas int) returns void language plpgsql security definer set search_path = '' as $$
begin
	delete from organisasi.opd_atasan a where a.petugas = atasan_lepas.petugas
		and not exists (select from akun.petugas t join akun.petugas_peran r on r.petugas = t.id and r.peran = 'atasan_ppid' where t.id = atasan_lepas.petugas and t.aktif);
end $$;
comment on function organisasi.atasan_lepas(int) is 'Menghapus penugasan petugas yang akunnya ditutup atau bukan lagi Atasan PPID, supaya keberatan OPD-nya tidak tertahan';

create or replace function organisasi.atasan_pilihan(badan int, opd int) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nilai', t.id::text, 'nama', t.nama, 'jabatan', t.jabatan,
		'dipilih', exists (select from organisasi.opd_atasan a where a.opd = atasan_pilihan.opd and a.petugas = t.id)) order by t.nama), '[]')
		from akun.petugas t
		where t.badan_publik = badan and t.aktif and exists (select from akun.petugas_peran r where r.petugas = t.id and r.peran = 'atasan_ppid'));
end $$;
comment on function organisasi.atasan_pilihan(int, int) is 'Semua Atasan PPID aktif suatu badan publik; dipilih = yang ditugaskan untuk OPD itu';

create or replace function organisasi.atasan_tetapkan(badan int, kode text, petugas text[]) returns text language plpgsql volatile security definer set search_path = '' as $$
declare
	o organisasi.opd;
	baru int[];
begin
	select * into o from organisasi.opd x where x.badan_publik = badan and x.kode = atasan_tetapkan.kode and x.peran <> 'atasan_ppid';
	if not found then
		return null;
	end if;
	baru := (select coalesce(pg_catalog.array_agg((e ->> 'nilai')::int order by e ->> 'nilai'), '{}') from pg_catalog.jsonb_array_elements(organisasi.atasan_pilihan(badan, o.id)) e
		where e ->> 'nilai' = any (atasan_tetapkan.petugas));
	delete from organisasi.opd_atasan a where a.opd = o.id and a.petugas <> all (baru);
	insert into organisasi.opd_atasan (opd, petugas) select o.id, x from unnest(baru) x on conflict do nothing;
	perform akun.jejak_tulis(akun.petugas_kini(), 'atasan_ditugaskan', '', pg_catalog.jsonb_build_object('opd', o.kode, 'petugas', baru));
	return o.nama;
end $$;
comment on function organisasi.atasan_tetapkan(int, text, text[]) is
	'Menetapkan Atasan PPID yang memutus keberatan atas suatu OPD, menggantikan yang lama; kosong berarti setiap Atasan. Mengembalikan nama OPD, null bila tidak ada';

create or replace function organisasi.atasan_dokumen(badan int, kode text, galat jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	kini date := organisasi.hari_ini(badan);
begin
	return dasar.halaman('Atasan PPID per perangkat daerah', pg_catalog.jsonb_build_object(
		'opd_pilihan', organisasi.opd_pilihan(badan, kini, array[kode]),
		'atasan_pilihan', organisasi.atasan_pilihan(badan, (select o.id from organisasi.opd o where o.badan_publik = badan and o.kode = atasan_dokumen.kode)),
		'penugasan', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kode', o.kode, 'nama', o.nama, 'atasan', x.nama) order by o.nama), '[]')
			from organisasi.opd o
			cross join lateral (select pg_catalog.string_agg(t.nama, '; ' order by t.nama) as nama from akun.petugas t where t.id = any (organisasi.atasan_opd(o.id))) x
			where o.badan_publik = badan and x.nama is not null),
		'galat_ada', galat <> '{}', 'galat', dasar.galat(galat, '{opd}'), 'galat_daftar', dasar.galat_daftar(galat, '{opd}')));
end $$;
comment on function organisasi.atasan_dokumen(int, text, jsonb) is 'Dokumen halaman penugasan Atasan PPID; kode = OPD yang sedang diubah';

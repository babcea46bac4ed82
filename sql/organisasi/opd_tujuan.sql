-- To whom work can be given today, and whether anybody would see it there.
create or replace function organisasi.opd_berlaku(badan int, kode text) returns organisasi.opd language plpgsql stable security definer set search_path = '' as $$
declare
	o organisasi.opd;
begin
	select * into o from organisasi.opd x
	where x.badan_publik = badan and x.kode = opd_berlaku.kode and x.peran <> 'atasan_ppid'
		and organisasi.hari_ini(badan) between x.berlaku_dari and coalesce(x.berlaku_sampai, 'infinity');
	return o;
end $$;
comment on function organisasi.opd_berlaku(int, text) is 'OPD menurut kode bila hari ini dapat ditugasi; kosong bila tidak';

create or replace function organisasi.opd_berpetugas(opd int) returns boolean language plpgsql stable security definer set search_path = '' as $$
begin
	return exists (select from akun.petugas t join akun.petugas_peran r on r.petugas = t.id and r.peran = 'ppid_pelaksana' left join organisasi.opd l on l.id = t.opd
		where t.aktif and opd_berpetugas.opd in (t.opd, l.pengganti));
end $$;
comment on function organisasi.opd_berpetugas(int) is 'OPD itu mempunyai PPID Pelaksana yang aktif, juga yang dibawa OPD pendahulunya';

create or replace function organisasi.opd_tujuan(badan int, pada date, dipilih text[]) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (with bertugas (opd, pengganti) as (
		select t.opd, l.pengganti from akun.petugas t join akun.petugas_peran r on r.petugas = t.id and r.peran = 'ppid_pelaksana' join organisasi.opd l on l.id = t.opd
		where t.badan_publik = badan and t.aktif)
	select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nilai', o.kode, 'nama', o.nama, 'dipilih', o.kode = any (opd_tujuan.dipilih),
			'kosong', o.id not in (select b.opd from bertugas b union all select b.pengganti from bertugas b where b.pengganti is not null)) order by o.nama), '[]')
		from organisasi.opd o
		where o.badan_publik = badan and o.peran <> 'atasan_ppid' and pada between o.berlaku_dari and coalesce(o.berlaku_sampai, 'infinity'));
end $$;
comment on function organisasi.opd_tujuan(int, date, text[]) is 'Seperti organisasi.opd_pilihan, bagi petugas: kosong = belum ada PPID Pelaksana yang aktif di sana';

create or replace function organisasi.opd_kosong_kata(opd int[]) returns text language plpgsql stable security definer set search_path = '' as $$
begin
	return (select ' Perhatian: ' || pg_catalog.string_agg(o.nama, ', ' order by o.nama) || ' belum mempunyai petugas yang aktif; pengingatnya sampai kepada PPID Utama.'
		from organisasi.opd o where o.id = any (opd) and not organisasi.opd_berpetugas(o.id));
end $$;
comment on function organisasi.opd_kosong_kata(int[]) is 'Peringatan bagi yang menugasi OPD tanpa petugas aktif; null bila semuanya berpetugas';

create or replace function organisasi.opd_kosong(badan int) returns int[] language plpgsql stable security definer set search_path = '' as $$
begin
	return array(select o.id from organisasi.opd o where o.badan_publik = badan and o.peran <> 'atasan_ppid' and o.id not in (
		select x.opd from akun.petugas t join akun.petugas_peran r on r.petugas = t.id and r.peran = 'ppid_pelaksana' join organisasi.opd l on l.id = t.opd
			cross join lateral (values (t.opd), (l.pengganti)) x (opd) where t.badan_publik = badan and t.aktif and x.opd is not null));
end $$;
comment on function organisasi.opd_kosong(int) is 'Semua OPD badan itu yang tidak mempunyai PPID Pelaksana aktif';

-- Who holds a case today, in officers' words: an agency that ended is named after its successor, one where nobody would see it is said to be so.
create or replace function organisasi.opd_sebutan(opd int, hari date) returns text language plpgsql stable security definer set search_path = '' as $$
declare
	kini int := organisasi.opd_penerus(opd, hari);
begin
	return (select o.singkatan || case when kini <> opd_sebutan.opd then (select pg_catalog.format(' (dahulu %s)', l.singkatan) from organisasi.opd l where l.id = opd_sebutan.opd) else '' end
			|| case when organisasi.opd_berpetugas(kini) then '' else ' (belum ada petugas)' end
		from organisasi.opd o where o.id = kini);
end $$;
comment on function organisasi.opd_sebutan(int, date) is 'Nama pendek OPD yang hari itu memegang tugasnya, dengan nama dahulunya dan keterangan bila tanpa petugas aktif';

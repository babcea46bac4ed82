-- What copies and sending cost, and how a quantity becomes an amount.
create or replace function layanan.tarif_pada(badan int, hari date) returns table (kode text, urut int, nama text, satuan text, rupiah bigint, dasar text, berlaku_dari date)
language plpgsql stable security definer set search_path = '' as $$
begin
	return query select j.kode, j.urut, j.nama, j.satuan, coalesce(t.rupiah, 0), coalesce(t.dasar, ''), t.berlaku_dari
	from layanan.tarif_jenis j
	left join lateral (select x.* from layanan.tarif x where x.badan_publik = badan and x.jenis = j.kode and x.berlaku_dari <= hari order by x.berlaku_dari desc, x.id desc limit 1) t on true
	order by j.urut;
end $$;
comment on function layanan.tarif_pada(int, date) is 'Tarif badan publik pada suatu hari; yang belum ditetapkan gratis';

create or replace function layanan.tarif_hitung(badan int, hari date, p jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('jenis', t.kode, 'nama', t.nama, 'satuan', t.satuan, 'banyak', b.n, 'rupiah', t.rupiah, 'jumlah', b.n * t.rupiah) order by t.urut), '[]')
		from layanan.tarif_pada(badan, hari) t
		cross join lateral (select pg_catalog.substring(dasar.teks(p, 'tarif_' || t.kode), '^\d{1,5}$')::bigint as n) b
		where b.n > 0);
end $$;
comment on function layanan.tarif_hitung(int, date, jsonb) is 'Biaya menurut tarif dari banyaknya (p.tarif_JENIS): [{jenis, nama, satuan, banyak, rupiah, jumlah}]';

create or replace function layanan.tarif_jumlah(rincian jsonb) returns bigint language sql immutable parallel safe as $$
	select coalesce((select sum((e ->> 'jumlah')::bigint) from pg_catalog.jsonb_array_elements(rincian) e), 0)::bigint
$$;
comment on function layanan.tarif_jumlah(jsonb) is 'Jumlah rupiah hitungan tarif';

create or replace function layanan.tarif_baris(badan int, hari date, i jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kode', t.kode, 'nama', t.nama, 'satuan', t.satuan, 'tarif', dasar.rupiah(t.rupiah),
		'banyak', dasar.teks(i, 'tarif_' || t.kode)) order by t.urut) from layanan.tarif_pada(badan, hari) t where t.rupiah > 0);
end $$;
comment on function layanan.tarif_baris(int, date, jsonb) is 'Baris banyaknya salinan pada formulir usul, hanya jenis yang bertarif; null bila semuanya gratis';

create or replace function layanan.tarif_tetapkan(jenis text, rupiah bigint, dasar text, berlaku_dari date) returns void language plpgsql security definer set search_path = '' as $$
begin
	if not 'ppid_utama' = any (akun.peran_kini()) then
		perform dasar.gagal('KI403', 'Langkah ini bukan wewenang peran Anda.');
	end if;
	insert into layanan.tarif (badan_publik, jenis, berlaku_dari, rupiah, dasar, petugas, waktu)
	values (akun.badan_kini(), jenis, berlaku_dari, rupiah, dasar, akun.petugas_kini(), dasar.kini());
end $$;
comment on function layanan.tarif_tetapkan(text, bigint, text, date) is 'Mencatat tarif yang ditetapkan pimpinan badan publik';

create or replace function layanan.tarif_dokumen(badan int, p jsonb, galat jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	hari date := organisasi.hari_ini(badan);
	ubah boolean := 'ppid_utama' = any (akun.peran_kini()) and badan = akun.badan_kini();
begin
	return dasar.halaman('Biaya layanan informasi', pg_catalog.jsonb_build_object(
		'tarif', (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nama', t.nama, 'satuan', t.satuan, 'tarif', dasar.rupiah(t.rupiah), 'gratis', t.rupiah = 0,
			'dasar', t.dasar, 'sejak', dasar.tanggal(t.berlaku_dari)) order by t.urut) from layanan.tarif_pada(badan, hari) t),
		'semua_gratis', (select pg_catalog.bool_and(t.rupiah = 0) from layanan.tarif_pada(badan, hari) t), 'hari_ini', dasar.tanggal_hari(hari),
		'nanti', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nama', j.nama, 'tarif', dasar.rupiah(t.rupiah), 'mulai', dasar.tanggal(t.berlaku_dari)) order by t.berlaku_dari, j.urut), '[]')
			from layanan.tarif t join layanan.tarif_jenis j on j.kode = t.jenis where t.badan_publik = badan and t.berlaku_dari > hari),
		'boleh_ubah', coalesce(ubah, false),
		'jenis_pilihan', (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nilai', j.kode, 'nama', j.nama, 'dipilih', j.kode = dasar.teks(p, 'jenis')) order by j.urut) from layanan.tarif_jenis j),
		'isian', dasar.isian(case when galat <> '{}' then p when ubah then pg_catalog.jsonb_build_object('berlaku_dari', hari) else '{}' end, '{rupiah,dasar,berlaku_dari}'),
		'galat', dasar.galat(galat, '{jenis,rupiah,dasar,berlaku_dari}'), 'galat_ada', galat <> '{}', 'galat_daftar', dasar.galat_daftar(galat, '{jenis,rupiah,dasar,berlaku_dari}')), badan);
end $$;
comment on function layanan.tarif_dokumen(int, jsonb, jsonb) is 'Halaman biaya: tarif yang berlaku, yang akan berlaku, dan formulir bagi PPID Utama';

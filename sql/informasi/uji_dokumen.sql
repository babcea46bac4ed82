-- What the pages show of consequence tests. All run as their caller, under the row policies.
create or replace function informasi.uji_temukan(p jsonb) returns informasi.uji_ringkas language plpgsql stable set search_path = '' as $$
declare
	r informasi.uji_ringkas;
begin
	select * into r from informasi.uji_ringkas x where x.nomor = upper(dasar.teks(p, 'uji'));
	if not found then
		perform dasar.gagal('KI404', 'Uji konsekuensi itu tidak ada.');
	end if;
	return r;
end $$;
comment on function informasi.uji_temukan(jsonb) is 'Uji menurut p.uji sejauh boleh dilihat petugas panggilan ini; KI404 bila tidak';

create or replace function informasi.uji_daftar(p jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	badan int := akun.badan_kini();
	hari date := organisasi.hari_ini(badan);
	cari text := pg_catalog.left(dasar.teks(p, 'cari'), 200);
	mau text := dasar.teks(p, 'keadaan');
	setelah bigint := coalesce(pg_catalog.substring(dasar.teks(p, 'setelah'), '^\d{1,18}$'), '9223372036854775807')::bigint;
	baris jsonb;
begin
	select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', x.id, 'nomor', x.nomor, 'contoh', x.contoh, 'informasi', x.informasi, 'dasar', informasi.uji_dasar(x.pasal, x.dasar_lain),
		'opd', coalesce(o.singkatan, 'Seluruh badan publik'), 'masa', informasi.uji_masa(x.dari, x.sampai, x.sampai_keadaan, x.tinjau),
		'keadaan', d.nama, 'lencana', d.lencana, 'draf_baru', x.versi_berlaku is not null and x.versi_akhir > x.versi_berlaku and x.dicabut is null) order by x.id desc), '[]')
	into baris
	from (select r.*, informasi.uji_keadaan(r, hari) as kode from informasi.uji_ringkas r
		where r.badan_publik = badan and r.id < setelah and (mau = '' or informasi.uji_keadaan(r, hari) = mau)
			and pg_catalog.concat_ws(' ', r.nomor, r.informasi, r.dasar_lain) ilike all ((select layanan.meja_kata(cari))::text[])
		order by r.id desc limit 51) x
	join informasi.uji_keadaan_daftar() d on d.kode = x.kode
	left join organisasi.opd o on o.id = x.opd;
	return pg_catalog.jsonb_build_object('daftar', case when pg_catalog.jsonb_array_length(baris) > 50 then baris - 50 else baris end, 'ada', baris <> '[]',
		'lanjut', case when pg_catalog.jsonb_array_length(baris) > 50 then baris #>> '{49,id}' end, 'saring', pg_catalog.jsonb_build_object('cari', cari, 'keadaan', mau),
		'disaring', cari <> '' or mau <> '', 'boleh_buat', akun.peran_kini() && '{ppid_utama,ppid_pelaksana}'::text[],
		'keadaan_pilihan', (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nilai', d.kode, 'nama', d.nama, 'dipilih', d.kode = mau) order by d.urut) from informasi.uji_keadaan_daftar() d));
end $$;
comment on function informasi.uji_daftar(jsonb) is 'Daftar uji yang boleh dilihat. Saringan: cari, keadaan; halaman berikut: setelah';

create or replace function informasi.uji_menunggu(banyak int) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	badan int := akun.badan_kini();
begin
	return (select case when count(*) > 0 then pg_catalog.jsonb_build_object('lebih', count(*) > banyak,
			'daftar', pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nomor', x.nomor, 'contoh', x.contoh, 'informasi', x.informasi, 'versi', x.versi_akhir) order by x.id) filter (where x.n <= banyak)) end
		from (select r.*, row_number() over (order by r.id) as n from informasi.uji_ringkas r
			where r.badan_publik = badan and r.dicabut is null and r.versi_akhir > coalesce(r.versi_berlaku, 0) order by r.id limit banyak + 1) x);
end $$;
comment on function informasi.uji_menunggu(int) is 'Uji dan versi barunya yang menunggu penetapan Atasan PPID, yang lama lebih dahulu; null bila tidak ada';

create or replace function informasi.uji_pilihan(dipilih text[]) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	badan int := akun.badan_kini();
	hari date := organisasi.hari_ini(badan);
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nilai', r.nomor, 'nama', r.nomor || ': ' || r.informasi, 'dipilih', r.nomor = any (dipilih),
			'rincian', informasi.uji_dasar(r.pasal, r.dasar_lain) || '; ' || informasi.uji_masa(r.dari, r.sampai, r.sampai_keadaan, r.tinjau)) order by r.id desc), '[]')
		from informasi.uji_ringkas r where r.badan_publik = badan and informasi.uji_berlaku(r.id, hari) is not null);
end $$;
comment on function informasi.uji_pilihan(text[]) is 'Uji yang berlaku hari ini dan boleh dilihat petugas ini, sebagai pilihan formulir';

create or replace function informasi.uji_versi_isi(x informasi.uji_versi, zona text) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return pg_catalog.jsonb_build_object('versi', x.versi, 'informasi', x.informasi, 'dasar', informasi.uji_dasar(x.pasal, x.dasar_lain),
		'pasal', (select coalesce(pg_catalog.jsonb_agg(l.dasar_hukum || ': ' || l.nama order by l.urut), '[]') from dasar.pilihan l where l.jenis = 'alasan_penolakan' and l.kode = any (x.pasal)),
		'dasar_lain', x.dasar_lain, 'konsekuensi_buka', x.konsekuensi_buka, 'konsekuensi_tutup', x.konsekuensi_tutup, 'kepentingan', x.kepentingan,
		'masa', informasi.uji_masa(x.dari, x.sampai, x.sampai_keadaan, x.tinjau), 'tanggal', dasar.tanggal_hari(x.tanggal), 'tempat', x.tempat, 'pemutus', x.pemutus,
		'alasan_ubah', x.alasan_ubah, 'disusun', layanan.petugas_sebutan(x.disusun_oleh, null) || ', ' || dasar.waktu_lokal(x.disusun, zona));
end $$;
comment on function informasi.uji_versi_isi(informasi.uji_versi, text) is 'Isi lengkap satu versi dalam kata';

create or replace function informasi.uji_versi_daftar(r informasi.uji_ringkas) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('versi', v.versi, 'disusun', dasar.waktu_lokal(v.disusun, b.zona), 'oleh', layanan.petugas_sebutan(v.disusun_oleh, null),
			'alasan_ubah', v.alasan_ubah, 'ditetapkan', case when t.uji is not null then dasar.tanggal_hari(t.tanggal) || ', oleh ' || layanan.petugas_sebutan(t.petugas, null)
				|| coalesce(', nomor ' || nullif(t.nomor_sk, ''), '') end,
			'nomor', r.nomor,
			'keadaan', case when r.dicabut is not null then 'dicabut' when t.uji is null then 'draf' when v.versi < r.versi_berlaku then 'diganti' else 'ditetapkan' end) order by v.versi desc)
		from informasi.uji_versi v
		join organisasi.badan_publik b on b.id = v.badan_publik
		left join informasi.uji_langkah t on t.uji = v.uji and t.versi = v.versi and t.jenis = 'tetapkan'
		where v.uji = r.id);
end $$;
comment on function informasi.uji_versi_daftar(informasi.uji_ringkas) is 'Semua versi suatu uji, yang terbaru lebih dahulu';

create or replace function informasi.uji_isian(x informasi.uji_versi) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return pg_catalog.to_jsonb(x) || pg_catalog.jsonb_build_object('masa', case when x.sampai is null then 'keadaan' else 'tanggal' end, 'alasan_ubah', '',
		'pemutus', (select pg_catalog.string_agg((e ->> 'nama') || '; ' || (e ->> 'jabatan'), E'\n' order by n) from pg_catalog.jsonb_array_elements(x.pemutus) with ordinality t (e, n)));
end $$;
comment on function informasi.uji_isian(informasi.uji_versi) is 'Satu versi sebagai isian formulir untuk versi berikutnya';

create or replace function informasi.uji_dokumen(r informasi.uji_ringkas, p jsonb, dikirim text default null, galat jsonb default '{}') returns jsonb
language plpgsql stable set search_path = '' as $$
declare
	hari date := organisasi.hari_ini(r.badan_publik);
	zona text := (select b.zona from organisasi.badan_publik b where b.id = r.badan_publik);
	terbuka boolean := informasi.uji_terbuka(r.nomor);
	akhir informasi.uji_versi;
	x informasi.uji_versi;
	d record;
	susun boolean := (terbuka or coalesce(dikirim, '') = 'ubah') and r.dicabut is null and ('ppid_utama' = any (akun.peran_kini()) or 'ppid_pelaksana' = any (akun.peran_kini()) and coalesce(r.opd = any (akun.opd_kini()), false));
	putus boolean := terbuka and r.dicabut is null and 'atasan_ppid' = any (akun.peran_kini());
begin
	select * into akhir from informasi.uji_versi v where v.uji = r.id and v.versi = r.versi_akhir;
	select * into x from informasi.uji_versi v where v.uji = r.id and v.versi::text = coalesce(nullif(dasar.teks(p, 'lihat'), ''), r.versi_akhir::text);
	if not found then
		perform dasar.gagal('KI404', 'Versi itu tidak ada.');
	end if;
	select * into d from informasi.uji_keadaan_daftar() y where y.kode = informasi.uji_keadaan(r, hari);
	return dasar.halaman('Uji konsekuensi ' || r.nomor, pg_catalog.jsonb_build_object('nomor', r.nomor, 'contoh', r.contoh, 'informasi', r.informasi,
		'dasar', informasi.uji_dasar(r.pasal, r.dasar_lain), 'masa', informasi.uji_masa(r.dari, r.sampai, r.sampai_keadaan, r.tinjau),
		'opd', coalesce((select o.nama from organisasi.opd o where o.id = r.opd), 'Seluruh badan publik'), 'keadaan', d.nama, 'lencana', d.lencana,
		'ditetapkan', dasar.tanggal_hari(r.ditetapkan), 'dicabut', case when r.dicabut is not null then pg_catalog.jsonb_build_object('tanggal', dasar.tanggal_hari(r.dicabut), 'alasan', r.alasan_cabut) end,
		'menunggu_penetapan', r.dicabut is null and coalesce(r.versi_berlaku, 0) < r.versi_akhir, 'versi_akhir', r.versi_akhir,
		'isi', case when terbuka then informasi.uji_versi_isi(x, zona) end, 'versi', informasi.uji_versi_daftar(r), 'boleh_ubah', susun,
		'boleh_tetapkan', putus and coalesce(r.versi_berlaku, 0) < r.versi_akhir, 'boleh_cabut', putus, 'dikirim_ubah', dikirim = 'ubah',
		'tetapkan', case when putus then pg_catalog.jsonb_build_object('tanggal', case when dikirim = 'tetapkan' then dasar.teks(p, 'tanggal') else hari::text end,
			'nomor_sk', case when dikirim = 'tetapkan' then dasar.teks(p, 'nomor_sk') else '' end, 'galat', dasar.galat(case when dikirim = 'tetapkan' then galat else '{}' end, '{tanggal,nomor_sk}')) end,
		'cabut', pg_catalog.jsonb_build_object('alasan', case when dikirim = 'cabut' then dasar.teks(p, 'alasan') else '' end, 'galat', case when dikirim = 'cabut' then galat -> 'alasan' end))
		|| case when susun then informasi.uji_formulir(case when dikirim = 'ubah' then p else informasi.uji_isian(akhir) end, case when dikirim = 'ubah' then galat else '{}' end, true)
			else '{"galat_ada": false, "galat_daftar": []}' end
		|| case when dikirim in ('tetapkan', 'cabut') then pg_catalog.jsonb_build_object('galat_ada', true,
			'galat_daftar', (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('bidang', dikirim || '-' || g.key, 'kalimat', g.value) order by g.key) from pg_catalog.jsonb_each_text(galat) g)) else '{}' end);
end $$;
comment on function informasi.uji_dokumen(informasi.uji_ringkas, jsonb, text, jsonb) is
	'Halaman satu uji: ringkasan bagi yang boleh melihatnya, isi lengkap hanya sesudah pembacaannya tercatat; dikirim dan galat bila suatu langkah ditolak';

-- The settings page as a document. A form that was sent with errors shows what was typed; all others what is stored.
create or replace function organisasi.pengaturan_isian(badan int) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object('awal_jam', organisasi.awal_jam_pada(badan, 'infinity'), 'mulai', (organisasi.hari_ini(badan) + 1)::text,
		'instansi', b.instansi, 'alamat', b.alamat, 'kota', b.kota, 'telepon', b.telepon, 'surel', b.surel, 'situs', b.situs, 'pola_nomor_surat', b.pola_nomor_surat,
		'kode_wajib', (select coalesce(pg_catalog.jsonb_agg(w.peran), '[]') from akun.kode_wajib w where w.badan_publik = badan and w.wajib),
		'sebelum', (select (-p.jarak)::text from layanan.pengingat_berlaku p where p.badan_publik = badan and p.kode = 'menjelang'),
		'ulang', (select p.ulang::text from layanan.pengingat_berlaku p where p.badan_publik = badan and p.kode = 'berulang'),
		'pukul', (select pg_catalog.to_char(min(p.pukul), 'HH24:MI') from layanan.pengingat_berlaku p where p.badan_publik = badan),
		'eskalasi', (select p.kode from layanan.pengingat_berlaku p where p.badan_publik = badan and p.eskalasi order by p.jarak limit 1))
		|| coalesce((select pg_catalog.jsonb_object_agg(s.kode, organisasi.setelan(badan, s.kode)::text) from dasar.setelan s), '{}')
		from organisasi.badan_publik b where b.id = badan);
end $$;
comment on function organisasi.pengaturan_isian(int) is 'Semua setelan badan publik seperti tersimpan, sebagai isian formulir';

create or replace function organisasi.pengaturan_riwayat(badan int) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	perform akun.kelola_wajib();
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('waktu', dasar.waktu_lokal(x.waktu, x.zona), 'petugas', x.nama,
			'bagian', coalesce(dasar.nama_pilihan('pengaturan', x.isi ->> 'bagian'), x.isi ->> 'bagian'), 'dari', x.isi ->> 'dari', 'ke', x.isi ->> 'ke') order by x.id desc), '[]')
		from (select j.id, j.waktu, j.isi, t.nama, b.zona from akun.jejak j join akun.petugas t on t.id = j.petugas join organisasi.badan_publik b on b.id = t.badan_publik
			where j.jenis = 'pengaturan_diubah' and t.badan_publik = badan order by j.id desc limit 20) x);
end $$;
comment on function organisasi.pengaturan_riwayat(int) is 'Dua puluh perubahan setelan terakhir pada badan publik pengelola';

create or replace function organisasi.pengaturan_awal(badan int, dipilih text) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	hari date := organisasi.hari_ini(badan);
begin
	return (select pg_catalog.jsonb_build_object('kini', l.nama, 'pasal', l.dasar_hukum,
		'nanti', (select pg_catalog.jsonb_build_object('kalimat', n.nama, 'mulai', dasar.tanggal_hari(a.berlaku_dari)) from organisasi.awal_jam a
			join dasar.pilihan n on n.jenis = 'awal_jam' and n.kode = a.awal_jam where a.badan_publik = badan and a.berlaku_dari > hari),
		'pilihan', (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nilai', x.kode, 'nama', x.nama, 'pasal', x.dasar_hukum, 'dipilih', x.kode = dipilih) order by x.urut)
			from dasar.pilihan x where x.jenis = 'awal_jam'))
		from dasar.pilihan l where l.jenis = 'awal_jam' and l.kode = organisasi.awal_jam_pada(badan, hari));
end $$;
comment on function organisasi.pengaturan_awal(int, text) is 'Awal jam yang berlaku hari ini, yang menyusul, dan pilihannya dengan dasar hukum';

create or replace function organisasi.pengaturan_peran(badan int, dipilih text[]) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nilai', l.kode, 'nama', l.nama, 'dipilih', l.kode = any (dipilih), 'orang', t.orang, 'terpasang', t.terpasang) order by l.urut)
		from dasar.pilihan l cross join lateral (select count(*) as orang, count(*) filter (where k.aktif) as terpasang
			from akun.petugas_peran r join akun.petugas x on x.id = r.petugas and x.aktif and x.badan_publik = badan left join akun.kode k on k.petugas = x.id where r.peran = l.kode) t
		where l.jenis = 'peran');
end $$;
comment on function organisasi.pengaturan_peran(int, text[]) is 'Peran dengan banyak petugas dan yang sudah memasang kode masuk';

create or replace function organisasi.pengaturan_dokumen(p jsonb default '{}', galat jsonb default '{}') returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	badan int := akun.badan_kini();
	i jsonb := organisasi.pengaturan_isian(badan);
	bidang text[] := '{awal_jam,mulai,sebelum,ulang,eskalasi,pukul,instansi,alamat,kota,telepon,surel,situs,pola_nomor_surat}'
		|| array(select s.kode from dasar.setelan s order by s.urut);
begin
	if galat <> '{}' then
		i := i || (select coalesce(pg_catalog.jsonb_object_agg(b, dasar.teks(p, b)), '{}') from unnest(bidang) b where p ? b);
	end if;
	return dasar.halaman('Pengaturan', pg_catalog.jsonb_build_object('isian', i, 'awal', organisasi.pengaturan_awal(badan, i ->> 'awal_jam'),
		'peran', organisasi.pengaturan_peran(badan, array(select pg_catalog.jsonb_array_elements_text(i -> 'kode_wajib'))),
		'eskalasi_pilihan', dasar.pilihan('pengingat_langkah', array[i ->> 'eskalasi']),
		'angka', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kode', s.kode, 'nama', s.nama, 'satuan', s.satuan, 'dasar', s.dasar_hukum, 'akibat', s.akibat,
			'bawaan', s.bawaan, 'nilai', i ->> s.kode, 'galat', galat ->> s.kode) order by s.urut), '[]') from dasar.setelan s),
		'angka_ada', exists (select from dasar.setelan), 'riwayat', organisasi.pengaturan_riwayat(badan), 'ada_riwayat', organisasi.pengaturan_riwayat(badan) <> '[]',
		'galat', dasar.galat(galat, bidang), 'galat_ada', galat <> '{}', 'galat_daftar', dasar.galat_daftar(galat, bidang)));
end $$;
comment on function organisasi.pengaturan_dokumen(jsonb, jsonb) is 'Dokumen halaman pengaturan; galat dan isian dari formulir yang baru dikirim';

-- The desk of the list: what is due, what waits, everything. Runs as its caller; published items of other OPD, which row
-- policies let everybody read, are not theirs to keep and are left out.
create or replace function informasi.meja_lencana(keadaan text) returns text language sql immutable parallel safe as $$
	select case keadaan when 'terbit' then 'lencana-hijau' when 'diperiksa' then 'lencana-biru' when 'dikembalikan' then 'lencana-kuning' when 'ditarik' then 'lencana-abu' else '' end
$$;
comment on function informasi.meja_lencana(text) is 'Kelas tampilan suatu keadaan';

create or replace function informasi.meja_perlu(badan int, opd_kode text) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	hari date := organisasi.hari_ini(badan);
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('opd', o.singkatan, 'kode', d.kode, 'judul', d.judul, 'contoh', coalesce(d.contoh, false), 'diperbarui', case when d.id is not null then dasar.tanggal(b.dasar) end,
			'jatuh', case when d.id is not null then dasar.tanggal(b.jatuh) end, 'lewat', b.lewat, 'ada', d.id is not null,
			'diingatkan', case when i.ke is not null then pg_catalog.format('%s kali, terakhir %s', i.ke, dasar.tanggal(i.tanggal)) end) order by b.dip is null, b.jatuh, b.dip, o.nama), '[]')
		from informasi.berkala(badan, hari) b
		join informasi.opd_boleh(badan) o on o.id = b.opd
		left join informasi.dip d on d.id = b.dip
		left join lateral (select max(x.ke) as ke, max(y.tanggal) as tanggal from informasi.pengingat_butir x join informasi.pengingat y on y.id = x.pengingat
			where x.dasar = b.dasar and (x.dip = b.dip or x.dip is null and b.dip is null and x.opd = b.opd)) i on true
		where (b.lewat or b.segera) and (opd_kode = '' or o.kode = opd_kode));
end $$;
comment on function informasi.meja_perlu(int, text) is
	'Yang harus diperbarui menurut UU 14/2008 Pasal 9 ayat (3), bagi OPD yang diurus petugas ini: lewat, segera, dan OPD tanpa informasi berkala (ada = false)';

create or replace function informasi.meja_hitung(badan int) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kode', k.kode, 'nama', k.nama, 'banyak', (select count(*) from informasi.dip d
		where d.badan_publik = badan and d.keadaan = k.kode and informasi.dip_milik(d))) order by k.urut) from dasar.pilihan k where k.jenis = 'dip_keadaan');
end $$;
comment on function informasi.meja_hitung(int) is 'Banyak informasi petugas ini menurut keadaannya';

create or replace function informasi.meja_baris(badan int, f jsonb, banyak int) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	setelah bigint := coalesce(nullif(f ->> 'setelah', '')::bigint, 9223372036854775807);
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', x.id, 'kode', x.kode, 'judul', x.judul, 'contoh', x.contoh, 'opd', o.singkatan, 'jenis', j.nama,
			'tahun', x.tahun, 'keadaan', s.nama, 'lencana', informasi.meja_lencana(x.keadaan), 'diperbarui', dasar.tanggal(x.diperbarui),
			'terbit_lama', x.versi_terbit is not null and x.keadaan not in ('terbit', 'ditarik')) order by x.id desc), '[]')
		from (select d.* from informasi.dip d
			left join organisasi.opd m on m.badan_publik = badan and m.kode = f ->> 'opd'
			where d.badan_publik = badan and d.id < setelah and informasi.dip_milik(d) and (f ->> 'keadaan' = '' or d.keadaan = f ->> 'keadaan')
				and (f ->> 'opd' = '' or d.opd = m.id) and pg_catalog.concat_ws(' ', d.kode, d.judul) ilike all ((select layanan.meja_kata(f ->> 'cari'))::text[])
			order by d.id desc limit banyak) x
		join organisasi.opd o on o.id = x.opd
		left join dasar.pilihan j on j.jenis = 'dip_jenis' and j.kode = x.jenis
		left join dasar.pilihan s on s.jenis = 'dip_keadaan' and s.kode = x.keadaan);
end $$;
comment on function informasi.meja_baris(int, jsonb, int) is 'Informasi yang diurus petugas ini menurut saringan, yang terbaru lebih dahulu';

create or replace function informasi.meja_dokumen(p jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	badan int := akun.badan_kini();
	f jsonb := pg_catalog.jsonb_build_object('cari', pg_catalog.left(dasar.teks(p, 'cari'), 200), 'opd', upper(dasar.teks(p, 'opd')),
		'keadaan', case when dasar.nama_pilihan('dip_keadaan', dasar.teks(p, 'keadaan')) is null then '' else dasar.teks(p, 'keadaan') end,
		'setelah', coalesce(pg_catalog.substring(dasar.teks(p, 'setelah'), '^\d{1,18}$'), ''));
	baris jsonb := informasi.meja_baris(badan, f, 51);
	perlu jsonb := informasi.meja_perlu(badan, f ->> 'opd');
begin
	return dasar.halaman('Daftar informasi publik: pemutakhiran', pg_catalog.jsonb_build_object('saring', f, 'disaring', f - 'setelah' <> '{"cari": "", "opd": "", "keadaan": ""}',
		'hari_ini', dasar.tanggal_hari(organisasi.hari_ini(badan)), 'aturan', (select pg_catalog.jsonb_build_object('bulan', a.panjang, 'pasal', a.pasal) from kalender.aturan_pada('informasi_berkala', organisasi.hari_ini(badan)) a),
		'perlu', pg_catalog.jsonb_path_query_array(perlu, '$[*] ? (@.ada == true)'), 'perlu_ada', pg_catalog.jsonb_path_exists(perlu, '$[*] ? (@.ada == true)'),
		'tanpa', pg_catalog.jsonb_path_query_array(perlu, '$[*] ? (@.ada == false)'), 'tanpa_ada', pg_catalog.jsonb_path_exists(perlu, '$[*] ? (@.ada == false)'), 'tanpa_banyak', pg_catalog.jsonb_array_length(pg_catalog.jsonb_path_query_array(perlu, '$[*] ? (@.ada == false)')),
		'daftar', case when pg_catalog.jsonb_array_length(baris) > 50 then baris - 50 else baris end, 'ada', baris <> '[]',
		'lanjut', case when pg_catalog.jsonb_array_length(baris) > 50 then baris #>> '{49,id}' end,
		'hitungan', (select pg_catalog.jsonb_agg(h || pg_catalog.jsonb_build_object('dipilih', h ->> 'kode' = f ->> 'keadaan') order by n) from pg_catalog.jsonb_array_elements(informasi.meja_hitung(badan)) with ordinality t (h, n)),
		'opd_pilihan', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nilai', o.kode, 'nama', o.nama, 'dipilih', o.kode = f ->> 'opd')), '[]') from informasi.opd_boleh(badan) o),
		'pilih_opd', (select count(*) > 1 from informasi.opd_boleh(badan)), 'boleh_buat', akun.peran_kini() && '{ppid_utama,ppid_pelaksana}'::text[]));
end $$;
comment on function informasi.meja_dokumen(jsonb) is 'Meja daftar informasi. Saringan: cari, opd, keadaan; halaman berikut: setelah';

create or replace function informasi.dip_riwayat(d informasi.dip) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	zona text := (select b.zona from organisasi.badan_publik b where b.id = d.badan_publik);
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('versi', v.versi, 'kode', d.kode, 'disusun', dasar.waktu_lokal(v.disusun, zona), 'oleh', layanan.petugas_sebutan(v.disusun_oleh, null),
			'alasan_ubah', v.alasan_ubah, 'umum', coalesce(v.versi = d.versi_terbit and d.ditarik is null, false),
			'langkah', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nama', case l.jenis when 'ajukan' then 'Diajukan' when 'kembalikan' then 'Dikembalikan' when 'terbit' then 'Diterbitkan' else 'Ditarik' end,
				'waktu', dasar.waktu_lokal(l.waktu, zona), 'oleh', layanan.petugas_sebutan(l.petugas, null), 'alasan', l.alasan) order by l.id), '[]') from informasi.dip_langkah l where l.dip = v.dip and l.versi = v.versi)) order by v.versi desc), '[]')
		from informasi.dip_versi v where v.dip = d.id);
end $$;
comment on function informasi.dip_riwayat(informasi.dip) is 'Setiap versi dan apa yang terjadi dengannya: siapa dan kapan';

create or replace function informasi.kelola_dokumen(d informasi.dip, p jsonb, dikirim text default null, galat jsonb default '{}') returns jsonb language plpgsql stable set search_path = '' as $$
declare
	akhir informasi.dip_versi;
	v informasi.dip_versi;
	ubah boolean := informasi.dip_boleh(d, 'ubah');
begin
	select * into akhir from informasi.dip_versi x where x.dip = d.id and x.versi = d.versi_akhir;
	select * into v from informasi.dip_versi x where x.dip = d.id and x.versi::text = coalesce(nullif(dasar.teks(p, 'lihat'), ''), d.versi_akhir::text);
	if not found then
		perform dasar.gagal('KI404', 'Versi itu tidak ada.');
	end if;
	return dasar.halaman(d.judul, pg_catalog.jsonb_build_object('kode', d.kode, 'contoh', d.contoh, 'keadaan', dasar.nama_pilihan('dip_keadaan', d.keadaan), 'lencana', informasi.meja_lencana(d.keadaan),
		'umum', d.versi_terbit is not null and d.ditarik is null, 'terbit_lama', d.versi_terbit is not null and d.keadaan not in ('terbit', 'ditarik'), 'diperbarui', dasar.tanggal(d.diperbarui),
		'kesegaran', informasi.dip_kesegaran(d), 'isi', informasi.dip_isi(v) || pg_catalog.jsonb_build_object('versi', v.versi), 'versi_akhir', d.versi_akhir, 'riwayat', informasi.dip_riwayat(d),
		'dikembalikan', case when d.keadaan = 'dikembalikan' then (select l.alasan from informasi.dip_langkah l where l.dip = d.id and l.versi = d.versi_akhir and l.jenis = 'kembalikan') end,
		'ditarik', case when d.ditarik is not null then (select dasar.tanggal(l.tanggal) || ': ' || l.alasan from informasi.dip_langkah l where l.dip = d.id and l.jenis = 'tarik') end,
		'bukti', (select coalesce(pg_catalog.jsonb_agg(b.nama order by b.urut), '[]') from informasi.bukti_berlaku(d.badan_publik, extract(year from organisasi.hari_ini(d.badan_publik))::int) b where b.kode = any (v.bukti)),
		'boleh', pg_catalog.jsonb_build_object('ubah', ubah, 'ajukan', informasi.dip_boleh(d, 'ajukan'), 'terbit', informasi.dip_boleh(d, 'terbit'),
			'kembalikan', informasi.dip_boleh(d, 'kembalikan'), 'tarik', informasi.dip_boleh(d, 'tarik')),
		'dikirim_ubah', coalesce(dikirim = 'ubah', false), 'dikirim_langkah', coalesce(dikirim, ''),
		'kembalikan', pg_catalog.jsonb_build_object('alasan', case when dikirim = 'kembalikan' then dasar.teks(p, 'alasan') else '' end, 'galat', case when dikirim = 'kembalikan' then galat -> 'alasan' end),
		'tarik', pg_catalog.jsonb_build_object('alasan', case when dikirim = 'tarik' then dasar.teks(p, 'alasan') else '' end, 'galat', case when dikirim = 'tarik' then galat -> 'alasan' end))
		|| case when ubah then informasi.dip_formulir(case when dikirim = 'ubah' then p else informasi.dip_isian(akhir) end, case when dikirim = 'ubah' then galat else '{}' end, d)
			else '{"galat_ada": false, "galat_daftar": []}' end
		|| case when dikirim in ('kembalikan', 'tarik') then pg_catalog.jsonb_build_object('galat_ada', true,
			'galat_daftar', (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('bidang', dikirim || '-' || g.key, 'kalimat', g.value) order by g.key) from pg_catalog.jsonb_each_text(galat) g)) else '{}' end);
end $$;
comment on function informasi.kelola_dokumen(informasi.dip, jsonb, text, jsonb) is 'Halaman satu informasi bagi yang mengurusnya: isi, riwayat, langkah; dikirim dan galat bila suatu langkah ditolak';

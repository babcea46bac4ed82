-- The public request form as a document, empty or as it was sent.
create or replace function layanan.permohonan_bidang() returns text[] language sql immutable parallel safe as $$
	select '{rincian,tujuan,opd,cara_memperoleh,cara_kirim,kategori,nama,identitas,ktp,alamat,telepon,surel,pekerjaan,kuasa_dari,surat_kuasa,persetujuan}'::text[]
$$;
comment on function layanan.permohonan_bidang() is 'Bidang formulir permohonan menurut urutannya di halaman';

create or replace function layanan.butir(rincian text[], banyak int, baru int) returns jsonb language plpgsql immutable parallel safe as $$
begin
	return (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nomor', n, 'id', case n when 1 then 'rincian' else 'rincian-' || n end,
		'isi', coalesce(rincian[n], ''), 'baru', n = baru, 'panjang', char_length(coalesce(rincian[n], '')) > 5000) order by n)
		from pg_catalog.generate_series(1, greatest(banyak, pg_catalog.cardinality(rincian))) n);
end $$;
comment on function layanan.butir(text[], int, int) is 'Kotak isian rincian: yang terisi lalu yang kosong; baru = kotak yang baru ditambahkan';

create or replace function layanan.permohonan_formulir(badan int, p jsonb, i jsonb, galat jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object(
		'petugas', akun.petugas_kini() is not null,
		'tujuan_badan', b.kode, 'badan_banyak', (select count(*) > 1 from organisasi.badan_publik x where x.aktif),
		'badan_pilihan', (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nilai', x.kode, 'nama', x.nama, 'dipilih', x.id = b.id) order by x.nama)
			from organisasi.badan_publik x where x.aktif),
		'kategori', dasar.pilihan('kategori_pemohon', array[i ->> 'kategori']),
		'butir', layanan.butir(dasar.daftar(i, 'rincian'), case when n.tambah then n.banyak + 1 else greatest(n.banyak, 3) end, case when n.tambah then n.banyak + 1 end),
		'butir_penuh', n.banyak >= 20,
		'opd', organisasi.opd_pilihan(badan, organisasi.hari_ini(badan), dasar.daftar(i, 'opd_diminta')),
		'opd_dipilih', pg_catalog.cardinality(dasar.daftar(i, 'opd_diminta')) > 0,
		'cara_memperoleh', dasar.pilihan('cara_memperoleh', array[i ->> 'cara_memperoleh']),
		'cara_kirim', dasar.pilihan('cara_kirim', array[i ->> 'cara_kirim']),
		'bahasa', dasar.pilihan('bahasa', array[coalesce(i ->> 'bahasa', 'id')]), 'setuju', coalesce(i ->> 'persetujuan' = 'ya', false),
		'ktp_tersimpan', layanan.unggahan_daftar(layanan.unggahan_bidang(p, 'ktp')),
		'surat_kuasa_tersimpan', layanan.unggahan_daftar(layanan.unggahan_bidang(p, 'surat_kuasa')),
		'simpan_identitas', organisasi.setelan(badan, 'simpan_identitas'), 'dasar_data', dasar.rujukan('data_pribadi'), 'hak_data', dasar.rujukan('hak_data_pribadi'), 'tanggapan_hari', a.panjang, 'tanggapan_pasal', a.pasal,
		'isian', dasar.isian(i || pg_catalog.jsonb_build_object('formulir', p ->> 'formulir'), '{formulir,nama,identitas,kuasa_dari,alamat,telepon,surel,pekerjaan,tujuan}'),
		'menambah', n.tambah, 'galat_ada', n.tambah or galat <> '{}',
		'galat', dasar.galat(galat, layanan.permohonan_bidang()), 'galat_daftar', dasar.galat_daftar(galat, layanan.permohonan_bidang()))
	from organisasi.badan_publik b
	cross join kalender.aturan_pada('tanggapan', organisasi.hari_ini(badan)) a
	cross join lateral (select coalesce(p ->> 'aksi' = 'tambah', false) as tambah,
		least(greatest(pg_catalog.cardinality(dasar.daftar(i, 'rincian')), case when jsonb_typeof(p -> 'rincian') = 'array' then pg_catalog.jsonb_array_length(p -> 'rincian') else 0 end), 20) as banyak) n
	where b.id = badan);
end $$;
comment on function layanan.permohonan_formulir(int, jsonb, jsonb, jsonb) is
	'Dokumen formulir permohonan: pilihan, isian i yang sudah dirapikan, berkas yang sudah terunggah dan galat';

create or replace function layanan.unggahan_bidang(p jsonb, bidang text) returns text[] language plpgsql stable set search_path = '' as $$
begin
	return case when exists (select from pg_catalog.jsonb_array_elements(case pg_catalog.jsonb_typeof(p -> '_berkas') when 'array' then p -> '_berkas' else '[]' end) e
			where e ->> 'bidang' = unggahan_bidang.bidang and e ? 'kode')
		then layanan.unggahan(p - (bidang || '_tersimpan'), bidang) else layanan.unggahan(p, bidang) end;
end $$;
comment on function layanan.unggahan_bidang(jsonb, text) is 'Kode berkas pada suatu bidang; berkas yang baru diterima menggantikan yang tersimpan, yang ditolak tidak';

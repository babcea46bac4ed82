create function web.permohonan_ajukan(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	badan int;
	formulir text := dasar.teks(p, 'formulir');
	i jsonb := layanan.permohonan_rapikan(p);
	ktp text[];
	kuasa text[];
	galat jsonb := '{}';
	b record;
	lalu jsonb;
begin
	perform akun.mulai(sesi, p);
	badan := organisasi.badan_dilayani(p ->> 'badan');
	if akun.petugas_kini() is not null then
		perform dasar.gagal('KI403', 'Anda sedang masuk sebagai petugas. Permohonan yang diterima kantor dicatat lewat halaman Catat permohonan; untuk mengajukan sendiri, keluar dahulu.');
	elsif formulir !~ '^[A-Za-z0-9_-]{16,100}$' then
		perform dasar.gagal('KI409', 'Formulir ini tidak berlaku. Buka lagi halaman Ajukan permohonan.');
	end if;
	lalu := layanan.permohonan_ulang(badan, formulir, p);
	if lalu is not null then
		return lalu;
	end if;
	ktp := layanan.unggahan_bidang(p, 'ktp');
	kuasa := layanan.unggahan_bidang(p, 'surat_kuasa');
	if coalesce(p ->> 'aksi', '') <> 'tambah' then
		galat := layanan.permohonan_periksa(badan, i, ktp, kuasa) || layanan.unggahan_galat(p);
	end if;
	if galat <> '{}' or p ->> 'aksi' = 'tambah' then
		return dasar.halaman('Ajukan permohonan informasi', layanan.permohonan_formulir(badan, p, i, galat), badan);
	elsif coalesce(p ->> '_identitas_sandi', '') = '' then
		perform dasar.gagal('KI503', 'Nomor identitas Anda sedang tidak dapat diamankan. Coba lagi sebentar lagi.');
	end if;
	perform dasar.laju_hitung('permohonan:' || coalesce(p ->> '_alamat', ''), '1 hour', 60);
	select * into b from layanan.permohonan_buat(badan, formulir, i || pg_catalog.jsonb_build_object('kanal', 'web', 'formulir_isi', layanan.formulir_isi(p),
		'identitas_samar', p ->> '_identitas_samar', 'identitas_sandi', p ->> '_identitas_sandi'), 'ajukan');
	if b.baru then
		perform layanan.berkas_lampirkan(b.perkara, k, 'identitas', false) from unnest(ktp) k;
		perform layanan.berkas_lampirkan(b.perkara, k, 'kuasa', false) from unnest(kuasa) k;
		perform surat.terbit(b.perkara, 'tanda_bukti', b.peristiwa);
	end if;
	return layanan.permohonan_ke(b.nomor, b.kunci);
end $$;
comment on function web.permohonan_ajukan(text, jsonb) is
	'Menerima permohonan: semua galat sekaligus, atau nomor, kunci dan tanda bukti; formulir yang sama dengan isian yang sama adalah permohonan yang sama; aksi=tambah menambah satu kotak rincian';

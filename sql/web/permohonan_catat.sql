create function web.permohonan_catat(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	badan int;
	formulir text := dasar.teks(p, 'formulir');
	i jsonb := layanan.catat_rapikan(p);
	galat jsonb := '{}';
	b record;
begin
	perform akun.wajib(sesi, p, 'ppid_utama');
	badan := akun.badan_kini();
	if formulir !~ '^[A-Za-z0-9_-]{16,100}$' then
		perform dasar.gagal('KI409', 'Formulir ini tidak berlaku. Buka lagi halaman Catat permohonan.');
	end if;
	if coalesce(p ->> 'aksi', '') <> 'tambah' and layanan.permohonan_ulang(badan, formulir, p) is null then
		galat := layanan.catat_periksa(badan, i) || layanan.unggahan_galat(p);
	end if;
	if galat <> '{}' or p ->> 'aksi' = 'tambah' then
		return dasar.halaman('Catat permohonan', layanan.catat_formulir(badan, p, i, galat));
	elsif i ->> 'identitas' <> '' and coalesce(p ->> '_identitas_sandi', '') = '' then
		perform dasar.gagal('KI503', 'Nomor identitas sedang tidak dapat diamankan. Coba lagi sebentar lagi.');
	end if;
	select * into b from layanan.permohonan_buat(badan, formulir, i || jsonb_build_object('formulir_isi', layanan.formulir_isi(p)) || case when i ->> 'identitas' = '' then '{}' else jsonb_build_object(
		'identitas_samar', p ->> '_identitas_samar', 'identitas_sandi', p ->> '_identitas_sandi') end, 'catat', dasar.tanggal_isian(i ->> 'diterima'));
	if b.baru then
		perform layanan.berkas_lampirkan(b.perkara, x, 'identitas', false) from unnest(layanan.unggahan_bidang(p, 'ktp')) x;
		perform layanan.berkas_lampirkan(b.perkara, x, 'kuasa', false) from unnest(layanan.unggahan_bidang(p, 'surat_kuasa')) x;
		perform surat.terbit(b.perkara, 'tanda_bukti', b.peristiwa);
	end if;
	return jsonb_build_object('ke', '/meja/' || b.nomor, 'kabar', format(
		'Permohonan tercatat dengan nomor %s. Kunci pelacakan pemohon: %s. Berikan kepada pemohon sekarang; kunci ini tidak ditampilkan lagi.', b.nomor, b.kunci));
end $$;
comment on function web.permohonan_catat(text, jsonb) is
	'Mencatat permohonan dari saluran lain dengan tanggal diterima yang sebenarnya; tanda bukti terbit, kunci pemohon ditampilkan sekali';

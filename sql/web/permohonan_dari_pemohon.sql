create function web.permohonan_dari_pemohon(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	i jsonb;
	ktp text[];
	kuasa text[];
	galat jsonb;
	samar jsonb := jsonb_build_object('identitas_samar', p ->> '_identitas_samar', 'identitas_sandi', p ->> '_identitas_sandi');
begin
	perform akun.wajib(sesi, p, 'ppid_utama');
	k := layanan.perkara_buka(p);
	if not exists (select from layanan.dari_pemohon_apa(k)) then
		perform dasar.gagal('KI409', 'Permohonan ini sudah selesai. Muat ulang halaman untuk melihat keadaan terakhir.');
	end if;
	i := layanan.lengkapi_rapikan(k, p);
	ktp := layanan.unggahan_bidang(p, 'ktp');
	kuasa := layanan.unggahan_bidang(p, 'surat_kuasa');
	galat := layanan.dari_pemohon_periksa(k, p, i, ktp, kuasa);
	if galat <> '{}' or layanan.perkara_basi(k, p) then
		return layanan.perkara_dokumen(k, p, 'dari_pemohon', galat);
	elsif dasar.teks(p, 'apa') = 'lengkapi' and (layanan.tindakan_isi(k, 'lengkapi') #>> '{perlu,identitas}')::boolean and coalesce(p ->> '_identitas_sandi', '') = '' then
		perform dasar.gagal('KI503', 'Nomor identitas sedang tidak dapat diamankan. Coba lagi sebentar lagi.');
	end if;
	perform layanan.dari_pemohon_catat(k, p, i || samar, ktp, kuasa);
	return layanan.perkara_ke(k, 'Yang datang dari pemohon sudah tercatat.');
end $$;
comment on function web.permohonan_dari_pemohon(text, jsonb) is
	'PPID Utama mencatat kelengkapan, penjelasan, sikap atas rumusan atau pencabutan yang disampaikan pemohon tanpa lewat portal, dengan tanggal diterimanya dan bagaimana datangnya';

create function web.permohonan_lengkapi(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	perlu jsonb;
	i jsonb;
	ktp text[];
	kuasa text[];
	galat jsonb;
begin
	perform akun.mulai(sesi, p);
	k := layanan.perkara_milik_buka(p);
	if layanan.tulisan_ulang(k, p, 'lengkapi') then
		return layanan.tindakan_ke(k, 'Kelengkapan Anda sudah diterima.');
	end if;
	perlu := layanan.tindakan_wajib(k, 'lengkapi') -> 'perlu';
	i := layanan.lengkapi_rapikan(k, p);
	ktp := layanan.unggahan_bidang(p, 'ktp');
	kuasa := layanan.unggahan_bidang(p, 'surat_kuasa');
	galat := layanan.lengkapi_periksa(k, perlu, i, ktp, kuasa) || layanan.unggahan_galat(p);
	if galat <> '{}' then
		return web.permohonan_lihat(sesi, p) || layanan.tindakan_dokumen(k, p, 'lengkapi', galat);
	elsif (perlu -> 'identitas')::boolean and coalesce(p ->> '_identitas_sandi', '') = '' then
		perform dasar.gagal('KI503', 'Nomor identitas Anda sedang tidak dapat diamankan. Coba lagi sebentar lagi.');
	end if;
	perform layanan.permohonan_lengkapi(k, perlu, i || jsonb_build_object('identitas_samar', p ->> '_identitas_samar', 'identitas_sandi', p ->> '_identitas_sandi'),
		ktp, kuasa, layanan.unggahan_bidang(p, 'lampiran'), layanan.tulisan_formulir(p, 'lengkapi'));
	return layanan.tindakan_ke(k, 'Terima kasih. Kelengkapan Anda sudah diterima dan akan diperiksa petugas.');
end $$;
comment on function web.permohonan_lengkapi(text, jsonb) is 'Pemohon melengkapi yang diminta: isian dan berkas; versi lama tersimpan';

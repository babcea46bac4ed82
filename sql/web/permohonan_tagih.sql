create function web.permohonan_tagih(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	kurang text[] := dasar.daftar(p, 'kurang');
	keterangan jsonb := jsonb_build_object('keterangan', dasar.teks(p, 'keterangan'));
	galat jsonb;
	nomor_surat text;
begin
	perform akun.wajib(sesi, p, 'ppid_utama');
	k := layanan.perkara_buka(p);
	galat := layanan.tagih_periksa(p, kurang);
	if galat <> '{}' or layanan.perkara_basi(k, p) then
		return layanan.perkara_dokumen(k, p, 'tagih', galat);
	end if;
	perform layanan.wajib_boleh(layanan.tagih_halangan(k));
	nomor_surat := surat.terbit(k.id, 'ketidaklengkapan', layanan.tulisan_catat(k.id, 'tagih', jsonb_build_object('kurang', to_jsonb(kurang)), keterangan, true), keterangan);
	return layanan.perkara_ke(k, format('Pemberitahuan tidak lengkap terkirim; surat %s terbit. Pemohon melengkapi lewat halaman permohonannya.', nomor_surat) || surat.sampaikan_kata(k));
end $$;
comment on function web.permohonan_tagih(text, jsonb) is 'PPID Utama memberitahukan apa yang kurang; suratnya terbit dan pemohon diberi waktu melengkapi';

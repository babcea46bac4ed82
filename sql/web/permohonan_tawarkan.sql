create function web.permohonan_tawarkan(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	rincian text[] := dasar.daftar(p, 'rincian');
	galat jsonb;
begin
	perform akun.wajib(sesi, p, 'ppid_utama');
	k := layanan.perkara_buka(p);
	galat := layanan.tawarkan_periksa(k, p, rincian);
	if galat <> '{}' or layanan.perkara_basi(k, p) then
		return layanan.perkara_dokumen(k, p, 'tawarkan', galat);
	end if;
	perform layanan.tulisan_catat(k.id, 'tawarkan', '{}', jsonb_build_object('alasan', dasar.teks(p, 'alasan'), 'rincian', to_jsonb(rincian)), false);
	return layanan.perkara_ke(k, 'Rumusan terkirim. Permintaan semula tetap berlaku sampai pemohon menyetujui; waktu tetap berjalan.' || surat.sampaikan_kata(k, false));
end $$;
comment on function web.permohonan_tawarkan(text, jsonb) is 'PPID Utama menawarkan rumusan permintaan yang lebih sempit; berlaku hanya bila pemohon setuju';

create function web.permohonan_tanya(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	galat jsonb;
begin
	perform akun.wajib(sesi, p, 'ppid_utama');
	k := layanan.perkara_buka(p);
	galat := layanan.galat_tulisan(p, 'pertanyaan', 'Tulis apa yang perlu dijelaskan pemohon.', 5000);
	if galat <> '{}' or layanan.perkara_basi(k, p) then
		return layanan.perkara_dokumen(k, p, 'tanya', galat);
	end if;
	perform layanan.tulisan_catat(k.id, 'tanya', '{}', jsonb_build_object('pertanyaan', dasar.teks(p, 'pertanyaan')), false);
	return layanan.perkara_ke(k, 'Pertanyaan terkirim kepada pemohon. Waktu tetap berjalan.' || surat.sampaikan_kata(k, false));
end $$;
comment on function web.permohonan_tanya(text, jsonb) is 'PPID Utama meminta penjelasan pemohon; waktu tidak berhenti';

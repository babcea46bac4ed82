create function web.permohonan_tanggapi(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	galat jsonb;
	keputusan text;
	nomor_surat text;
begin
	perform akun.wajib(sesi, p, 'ppid_utama');
	k := layanan.perkara_buka(p);
	galat := layanan.galat_tulisan(p, 'catatan', '', 2000)
		|| jsonb_strip_nulls(jsonb_build_object('uji', nullif(array_to_string(layanan.usul_halangan(k.id, organisasi.hari_ini(k.badan_publik)), ' '), '')));
	if galat <> '{}' or layanan.perkara_basi(k, p) then
		return layanan.perkara_dokumen(k, p, 'tanggapi', galat);
	end if;
	select t.keputusan into keputusan from layanan.tanggapan t where t.permohonan = k.id order by t.versi desc limit 1;
	nomor_surat := surat.terbit(k.id, layanan.tanggapan_surat(keputusan), layanan.tanggapan_kirim(k.id, dasar.teks(p, 'catatan')));
	return layanan.perkara_ke(k, format('Jawaban disetujui dan dikirim. Surat %s terbit', nomor_surat) || surat.terbaca_kata(k)
		|| coalesce((select string_agg(format(' Catat pelaksanaan perintah pada %s.', e ->> 'nomor'), '') from jsonb_array_elements(layanan.perintah_terbuka(k)) e), ''));
end $$;
comment on function web.permohonan_tanggapi(text, jsonb) is 'PPID Utama menyetujui usul terbaru: jam berhenti, surat terbit, berkas jawaban terbuka bila dikabulkan. Penolakan dan penghitaman hanya dengan uji konsekuensi yang berlaku';

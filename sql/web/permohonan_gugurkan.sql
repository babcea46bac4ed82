create function web.permohonan_gugurkan(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	catatan jsonb := jsonb_build_object('catatan', dasar.teks(p, 'catatan'));
	galat jsonb;
	nomor_surat text;
begin
	perform akun.wajib(sesi, p, 'ppid_utama');
	k := layanan.perkara_buka(p);
	perform layanan.wajib_boleh(layanan.gugur_halangan(k));
	galat := layanan.galat_tulisan(p, 'catatan', case k.keadaan when 'diajukan' then 'Pemohon sudah melengkapi: tulis apa yang masih kurang.' else '' end, 2000);
	if galat <> '{}' or layanan.perkara_basi(k, p) then
		return layanan.perkara_dokumen(k, p, 'gugurkan', galat);
	end if;
	nomor_surat := surat.terbit(k.id, 'tidak_dapat_diproses', layanan.tulisan_catat(k.id, 'gugurkan', '{"keputusan": "tidak_lengkap"}', catatan, true), catatan);
	return layanan.perkara_ke(k, format('Permohonan dinyatakan tidak dapat diproses; surat %s terbit.', nomor_surat) || surat.sampaikan_kata(k));
end $$;
comment on function web.permohonan_gugurkan(text, jsonb) is 'PPID Utama menyatakan permohonan tidak dapat diproses sesudah jangka waktu melengkapi habis; suratnya menyebut hak mengajukan lagi';

create function web.keberatan_laksanakan(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	galat jsonb;
begin
	perform akun.wajib(sesi, p, 'ppid_utama');
	k := layanan.keberatan_kunci(p);
	galat := layanan.keberatan_tanggal_periksa(p, (select m.diputus from layanan.keberatan m where m.id = k.id), organisasi.hari_ini(k.badan_publik))
		|| layanan.galat_tulisan(p, 'uraian', 'Tulis bagaimana perintah itu dilaksanakan; tulisan ini dibaca pemohon.', 10000) || layanan.unggahan_galat(p)
		|| layanan.keberatan_jawaban_periksa(k);
	if galat <> '{}' or layanan.perkara_basi(k, p) then
		return layanan.keberatan_perkara(k, p, 'laksanakan', galat);
	end if;
	perform layanan.catat(k.id, 'laksanakan', pg_catalog.jsonb_build_object('uraian', dasar.teks(p, 'uraian'),
		'berkas', layanan.keberatan_buka_berkas(k.id, layanan.unggahan(p, 'berkas'))), dasar.tanggal_isian(dasar.teks(p, 'tanggal')));
	return layanan.keberatan_kembali(k, 'Pelaksanaan perintah tercatat; berkasnya terbuka bagi pemohon.');
end $$;
comment on function web.keberatan_laksanakan(text, jsonb) is 'PPID Utama mencatat perintah Atasan sudah dilaksanakan: tanggal, uraian dan berkas untuk pemohon; permohonan yang belum dijawab dijawab dahulu';

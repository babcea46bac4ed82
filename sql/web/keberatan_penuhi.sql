create function web.keberatan_penuhi(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	galat jsonb;
begin
	perform akun.wajib(sesi, p, 'ppid_utama');
	k := layanan.keberatan_kunci(p);
	if not layanan.keberatan_damai_terbuka(k) then
		perform dasar.gagal('KI409', 'Tidak ada kesepakatan musyawarah yang belum dipenuhi pada keberatan ini.');
	end if;
	galat := layanan.keberatan_tanggal_periksa(p, (select max(e.tanggal) from layanan.peristiwa e where e.perkara = k.id and e.jenis = 'sepakati_damai'), organisasi.hari_ini(k.badan_publik))
		|| layanan.galat_tulisan(p, 'uraian', 'Tulis bagaimana kesepakatan itu dipenuhi; tulisan ini dibaca pemohon.', 10000) || layanan.unggahan_galat(p)
		|| layanan.keberatan_jawaban_periksa(k);
	if galat <> '{}' or layanan.perkara_basi(k, p) then
		return layanan.keberatan_perkara(k, p, 'penuhi', galat);
	end if;
	perform layanan.catat(k.id, 'penuhi_damai', pg_catalog.jsonb_build_object('uraian', dasar.teks(p, 'uraian'),
		'berkas', layanan.keberatan_buka_berkas(k.id, layanan.unggahan(p, 'berkas'))), dasar.tanggal_isian(dasar.teks(p, 'tanggal')));
	return layanan.keberatan_kembali(k, 'Pemenuhan kesepakatan tercatat. Pemohon boleh mencabut keberatannya; bila tidak, Atasan PPID tetap memutus.');
end $$;
comment on function web.keberatan_penuhi(text, jsonb) is 'PPID Utama mencatat kesepakatan musyawarah sudah dipenuhi: tanggal, uraian dan berkas untuk pemohon';

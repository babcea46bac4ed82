create function web.keberatan_sepakati(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	galat jsonb;
begin
	perform akun.wajib(sesi, p, 'atasan_ppid');
	k := layanan.keberatan_kunci(p);
	perform layanan.keberatan_wajib_berhak(k);
	perform layanan.keberatan_wajib_damai(k);
	galat := layanan.keberatan_sepakati_periksa(k, p);
	if galat <> '{}' or layanan.perkara_basi(k, p) then
		return layanan.keberatan_perkara(k, p, 'sepakati', galat);
	end if;
	perform layanan.catat(k.id, 'sepakati_damai', pg_catalog.jsonb_build_object('hasil', dasar.teks(p, 'hasil'), 'jam_batas', dasar.tanggal_isian(dasar.teks(p, 'batas')),
		'berkas', layanan.keberatan_buka_berkas(k.id, layanan.unggahan(p, 'berkas'))), dasar.tanggal_isian(dasar.teks(p, 'tanggal')));
	return layanan.keberatan_kembali(k, 'Kesepakatan tercatat dan dibaca pemohon. Waktu tanggapan tetap berjalan; keberatan tetap dapat diputus.');
end $$;
comment on function web.keberatan_sepakati(text, jsonb) is 'Mencatat kesepakatan musyawarah: isinya, paling lambat kapan dipenuhi, dan berita acaranya yang terbuka bagi pemohon';

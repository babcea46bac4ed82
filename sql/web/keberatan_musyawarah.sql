create function web.keberatan_musyawarah(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	m layanan.keberatan;
	galat jsonb;
begin
	perform akun.wajib(sesi, p, 'atasan_ppid');
	k := layanan.keberatan_kunci(p);
	perform layanan.keberatan_wajib_berhak(k);
	select * into strict m from layanan.keberatan x where x.id = k.id;
	perform layanan.keberatan_wajib_damai(k);
	galat := layanan.keberatan_tanggal_periksa(p, m.diterima, organisasi.hari_ini(k.badan_publik))
		|| layanan.galat_tulisan(p, 'hasil', 'Tulis hasil musyawarahnya.', 5000) || layanan.unggahan_galat(p);
	if galat <> '{}' or layanan.perkara_basi(k, p) then
		return layanan.keberatan_perkara(k, p, 'musyawarah', galat);
	end if;
	perform layanan.catat(k.id, 'musyawarah', pg_catalog.jsonb_build_object('hasil', dasar.teks(p, 'hasil'),
		'berkas', layanan.berkas_lekatkan(k.id, layanan.unggahan(p, 'berkas'), 'lampiran')), dasar.tanggal_isian(dasar.teks(p, 'tanggal')));
	return layanan.keberatan_kembali(k, 'Musyawarah tercatat; waktu tanggapan tetap berjalan. Bila sepakat, catat juga kesepakatannya.');
end $$;
comment on function web.keberatan_musyawarah(text, jsonb) is 'Mencatat musyawarah dengan pemohon (UU 14/2008 Pasal 35 ayat (2)), tidak untuk alasan huruf a saja';

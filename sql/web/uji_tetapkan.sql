create function web.uji_tetapkan(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	r informasi.uji_ringkas;
	tanggal date := dasar.tanggal_isian(dasar.teks(p, 'tanggal'));
	diuji date;
	galat jsonb := layanan.galat_tulisan(p, 'nomor_sk', '', 100);
begin
	perform akun.wajib(sesi, p, 'atasan_ppid');
	r := informasi.uji_temukan(p);
	select v.tanggal into diuji from informasi.uji_versi v where v.uji = r.id and v.versi = r.versi_akhir;
	if not informasi.uji_terbuka(r.nomor) then
		perform dasar.gagal('KI409', 'Baca dahulu isi lengkap uji ini, lalu tetapkan.');
	elsif tanggal is null or tanggal > organisasi.hari_ini(r.badan_publik) or tanggal < diuji then
		galat := galat || jsonb_build_object('tanggal', format('Tulis tanggal penetapan, tidak sebelum uji dilakukan (%s) dan tidak sesudah hari ini.', dasar.tanggal(diuji)));
	end if;
	if galat <> '{}' then
		return informasi.uji_dokumen(r, p, 'tetapkan', galat);
	end if;
	perform informasi.uji_tetapkan(r.id, pg_catalog.substring(dasar.teks(p, 'versi'), '^\d{1,6}$')::int, tanggal, dasar.teks(p, 'nomor_sk'));
	return jsonb_build_object('ke', '/uji/' || r.nomor, 'kabar', format('Uji %s ditetapkan.', r.nomor));
end $$;
comment on function web.uji_tetapkan(text, jsonb) is 'Atasan PPID menetapkan versi terbaru sesudah membacanya (PP 61/2010)';

create function web.permohonan_nilai(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	angka text := dasar.teks(p, 'angka');
	galat jsonb;
begin
	perform akun.mulai(sesi, p);
	k := layanan.perkara_milik_buka(p);
	if layanan.tulisan_ulang(k, p, 'nilai') then
		return layanan.tindakan_ke(k, 'Terima kasih atas penilaian Anda.');
	end if;
	perform layanan.tindakan_wajib(k, 'nilai');
	galat := layanan.galat_tulisan(p, 'komentar', '', 2000)
		|| case when dasar.nama_pilihan('nilai_layanan', angka) is null then '{"angka": "Pilih nilai 1 sampai 5."}'::jsonb else '{}' end;
	if galat <> '{}' then
		return web.permohonan_lihat(sesi, p) || layanan.tindakan_dokumen(k, p, 'nilai', galat);
	end if;
	perform layanan.tulisan_catat(k.id, 'nilai', jsonb_build_object('angka', angka::int), jsonb_build_object('komentar', dasar.teks(p, 'komentar')), false, layanan.tulisan_formulir(p, 'nilai'));
	return layanan.tindakan_ke(k, 'Terima kasih atas penilaian Anda.');
end $$;
comment on function web.permohonan_nilai(text, jsonb) is 'Pemohon menilai layanan 1 sampai 5 dengan komentar, satu kali sesudah selesai';

create function web.keberatan_terima_catat(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	galat jsonb;
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'atasan_ppid');
	k := layanan.keberatan_kunci(p);
	galat := layanan.keberatan_tanggal_periksa(p, (select m.diputus from layanan.keberatan m where m.id = k.id), organisasi.hari_ini(k.badan_publik))
		|| layanan.galat_tulisan(p, 'uraian', 'Tulis bagaimana tanggapan disampaikan, mis. nomor resi atau nama penerimanya.', 2000) || layanan.unggahan_galat(p);
	if galat <> '{}' or layanan.perkara_basi(k, p) then
		return layanan.keberatan_perkara(k, p, 'terima', galat);
	end if;
	perform layanan.catat(k.id, 'terima_putusan', pg_catalog.jsonb_build_object('uraian', dasar.teks(p, 'uraian'),
		'berkas', layanan.berkas_lekatkan(k.id, layanan.unggahan(p, 'berkas'), 'lampiran')), dasar.tanggal_isian(dasar.teks(p, 'tanggal')));
	return layanan.keberatan_kembali(k, 'Penerimaan tanggapan tercatat; jangka waktu ke Komisi Informasi dihitung sejak tanggal itu.');
end $$;
comment on function web.keberatan_terima_catat(text, jsonb) is 'Petugas mencatat kapan tanggapan Atasan PPID sampai pada pemohon, dengan buktinya';

create function web.permohonan_jelaskan(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	galat jsonb;
	berkas jsonb;
begin
	perform akun.mulai(sesi, p);
	k := layanan.perkara_milik_buka(p);
	if layanan.tulisan_ulang(k, p, 'jelaskan') then
		return layanan.tindakan_ke(k, 'Penjelasan Anda sudah diterima.');
	end if;
	perform layanan.tindakan_wajib(k, 'jelaskan');
	galat := layanan.galat_tulisan(p, 'jawaban', 'Tulis penjelasan Anda.', 5000) || layanan.unggahan_galat(p);
	if galat <> '{}' then
		return web.permohonan_lihat(sesi, p) || layanan.tindakan_dokumen(k, p, 'jelaskan', galat);
	end if;
	berkas := layanan.berkas_pemohon(k.id, layanan.unggahan_bidang(p, 'lampiran'), 'lampiran');
	perform layanan.tulisan_catat(k.id, 'jelaskan', jsonb_build_object('lampiran', berkas), jsonb_build_object('jawaban', dasar.teks(p, 'jawaban')), false, layanan.tulisan_formulir(p, 'jelaskan'));
	return layanan.tindakan_ke(k, 'Terima kasih. Penjelasan Anda sudah diterima petugas.');
end $$;
comment on function web.permohonan_jelaskan(text, jsonb) is 'Pemohon menjawab pertanyaan PPID';

create function web.permohonan_serahkan(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	galat jsonb;
	tanggal date := dasar.tanggal_isian(dasar.teks(p, 'tanggal'));
	isi jsonb := jsonb_build_object('cara', dasar.teks(p, 'cara'), 'penerima', dasar.teks(p, 'penerima'), 'keterangan', dasar.teks(p, 'keterangan'));
	nomor_surat text;
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'ppid_pelaksana');
	k := layanan.perkara_buka(p);
	perform layanan.wajib_boleh(layanan.serah_halangan(k));
	galat := layanan.serah_periksa(isi, tanggal, k.ditutup, organisasi.hari_ini(k.badan_publik)) || layanan.unggahan_galat(p);
	if galat <> '{}' or layanan.perkara_basi(k, p) then
		return layanan.perkara_dokumen(k, p, 'serahkan', galat);
	end if;
	isi := isi || jsonb_build_object('berkas', layanan.berkas_lekatkan(k.id, layanan.unggahan(p, 'berkas'), 'lampiran'));
	nomor_surat := surat.terbit(k.id, 'penyerahan', layanan.catat(k.id, 'serahkan', isi, tanggal), jsonb_build_object('cara_kirim', isi -> 'cara', 'catatan', isi -> 'keterangan'));
	return layanan.perkara_ke(k, format('Penyerahan tercatat dan permohonan selesai. Tanda bukti penyerahan %s terbit.', nomor_surat));
end $$;
comment on function web.permohonan_serahkan(text, jsonb) is 'Mencatat penyerahan informasi: tanggal, cara, penerima; tanda bukti penyerahan terbit dan permohonan selesai';

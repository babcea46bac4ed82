create function web.permohonan_perpanjang(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	galat jsonb;
	nomor_surat text;
begin
	perform akun.wajib(sesi, p, 'ppid_utama');
	k := layanan.perkara_buka(p);
	galat := layanan.galat_tulisan(p, 'alasan', 'Tulis alasan perpanjangan; pemohon akan membacanya.', 2000);
	if galat <> '{}' or layanan.perkara_basi(k, p) then
		return layanan.perkara_dokumen(k, p, 'perpanjang', galat);
	end if;
	nomor_surat := surat.terbit(k.id, 'perpanjangan', layanan.catat(k.id, 'perpanjang', jsonb_build_object('alasan', dasar.teks(p, 'alasan'))));
	k := layanan.perkara_temukan(k.nomor);
	return layanan.perkara_ke(k, format('Waktu diperpanjang sampai %s. Surat %s terbit bagi pemohon.', dasar.tanggal_hari(k.tenggat), nomor_surat) || surat.sampaikan_kata(k));
end $$;
comment on function web.permohonan_perpanjang(text, jsonb) is 'Perpanjangan sekali, sebelum tenggat, dengan alasan tertulis (UU 14/2008 Pasal 22 ayat (8)); suratnya terbit';

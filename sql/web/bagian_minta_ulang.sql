create function web.bagian_minta_ulang(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	galat jsonb;
begin
	perform akun.wajib(sesi, p, 'ppid_utama');
	k := layanan.bagian_ubah(p);
	galat := layanan.galat_tulisan(p, 'catatan', 'Tulis apa yang masih kurang.', 5000);
	if galat <> '{}' or layanan.perkara_basi(k, p) then
		return layanan.bagian_dokumen(k, p, 'minta_ulang', galat);
	end if;
	perform layanan.wajib_boleh(layanan.bagian_halangan(k));
	perform layanan.catat(k.id, 'minta_ulang_bagian', jsonb_build_object('catatan', dasar.teks(p, 'catatan'), 'jam_hari', organisasi.setelan(k.badan_publik, 'bagian_hari')));
	return layanan.bagian_ke(k, 'Bagian dikembalikan kepada OPD-nya untuk dikerjakan lagi.');
end $$;
comment on function web.bagian_minta_ulang(text, jsonb) is 'PPID Utama meminta bagian yang sudah diserahkan dikerjakan lagi';

create function web.permohonan_daftarkan(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	galat jsonb;
begin
	perform akun.wajib(sesi, p, 'ppid_utama');
	k := layanan.perkara_buka(p);
	galat := layanan.galat_tulisan(p, 'catatan', '', 2000);
	if galat <> '{}' or layanan.perkara_basi(k, p) then
		return layanan.perkara_dokumen(k, p, 'daftarkan', galat);
	end if;
	perform layanan.catat(k.id, 'daftarkan', jsonb_build_object('catatan', dasar.teks(p, 'catatan')));
	return layanan.perkara_ke(k, 'Permohonan terdaftar. Teruskan ke OPD yang menguasai informasinya.');
end $$;
comment on function web.permohonan_daftarkan(text, jsonb) is 'PPID Utama menyatakan permohonan sudah diperiksa dan terdaftar';

create function web.bagian_terima(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	galat jsonb;
begin
	perform akun.wajib(sesi, p, 'ppid_pelaksana');
	k := layanan.bagian_ubah(p);
	galat := layanan.galat_tulisan(p, 'catatan', '', 2000);
	if galat <> '{}' or layanan.perkara_basi(k, p) then
		return layanan.bagian_dokumen(k, p, 'terima', galat);
	end if;
	perform layanan.catat(k.id, 'terima_bagian', jsonb_build_object('catatan', dasar.teks(p, 'catatan')));
	return layanan.bagian_ke(k, 'Bagian diterima. Siapkan jawabannya, lalu serahkan kepada PPID Utama.');
end $$;
comment on function web.bagian_terima(text, jsonb) is 'PPID Pelaksana menerima bagian yang ditugaskan kepada OPD-nya';

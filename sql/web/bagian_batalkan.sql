create function web.bagian_batalkan(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	galat jsonb;
begin
	perform akun.wajib(sesi, p, 'ppid_utama');
	k := layanan.bagian_ubah(p);
	galat := layanan.galat_tulisan(p, 'alasan', 'Tulis alasannya.', 2000);
	if galat <> '{}' or layanan.perkara_basi(k, p) then
		return layanan.bagian_dokumen(k, p, 'batalkan', galat);
	end if;
	perform layanan.catat(k.id, 'batalkan_bagian', jsonb_build_object('alasan', dasar.teks(p, 'alasan')));
	return layanan.bagian_ke(k, 'Bagian dibatalkan.');
end $$;
comment on function web.bagian_batalkan(text, jsonb) is 'PPID Utama membatalkan bagian yang tidak lagi diperlukan';

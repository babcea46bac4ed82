create function web.bagian_alihkan(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	galat jsonb;
	kabar text;
begin
	perform akun.wajib(sesi, p, 'ppid_utama');
	k := layanan.bagian_ubah(p);
	galat := layanan.bagian_opd_periksa(k, p, 'alasan');
	if galat <> '{}' or layanan.perkara_basi(k, p) then
		return layanan.bagian_dokumen(k, p, 'alihkan', galat);
	end if;
	perform layanan.wajib_boleh(layanan.bagian_halangan(k));
	kabar := layanan.bagian_pindah(k, p, 'alihkan_bagian');
	return layanan.bagian_ke(k, 'Bagian dialihkan ke ' || kabar);
end $$;
comment on function web.bagian_alihkan(text, jsonb) is 'PPID Utama mengalihkan bagian kepada OPD lain; riwayatnya tetap';

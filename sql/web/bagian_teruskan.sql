create function web.bagian_teruskan(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	galat jsonb;
	kabar text;
begin
	perform akun.wajib(sesi, p, 'ppid_pelaksana');
	k := layanan.bagian_ubah(p);
	galat := layanan.bagian_opd_periksa(k, p, 'alasan');
	if galat <> '{}' or layanan.perkara_basi(k, p) then
		return layanan.bagian_dokumen(k, p, 'teruskan', galat);
	end if;
	kabar := layanan.bagian_pindah(k, p, 'teruskan_bagian');
	return jsonb_build_object('ke', '/meja', 'kabar', format('Bagian %s diteruskan ke %s', k.nomor, kabar));
end $$;
comment on function web.bagian_teruskan(text, jsonb) is 'PPID Pelaksana meneruskan bagian kepada OPD yang menguasainya, dengan alasan; jamnya mulai lagi bagi OPD itu';

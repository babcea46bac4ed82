create function web.keberatan_cabut(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	galat jsonb;
begin
	perform akun.mulai(sesi, p);
	k := layanan.keberatan_milik(p);
	galat := layanan.galat_tulisan(p, 'alasan', '', 2000);
	if galat <> '{}' or layanan.perkara_basi(k, p) then
		return layanan.keberatan_dokumen(k, p, 'cabut', galat);
	end if;
	perform layanan.catat(k.id, 'cabut_keberatan', pg_catalog.jsonb_build_object('alasan', dasar.teks(p, 'alasan')));
	return pg_catalog.jsonb_build_object('ke', '/keberatan/' || k.nomor, 'kabar', 'Keberatan sudah dicabut.');
end $$;
comment on function web.keberatan_cabut(text, jsonb) is 'Pemohon mencabut keberatannya sebelum diputus, misalnya karena kesepakatan musyawarah sudah dipenuhi';

create function web.permohonan_cabut(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	galat jsonb;
begin
	perform akun.mulai(sesi, p);
	k := layanan.perkara_milik_buka(p);
	if layanan.tulisan_ulang(k, p, 'cabut') then
		return layanan.tindakan_ke(k, 'Permohonan ini sudah Anda cabut.');
	end if;
	perform layanan.tindakan_wajib(k, 'cabut');
	galat := layanan.galat_tulisan(p, 'alasan', '', 2000)
		|| case when dasar.teks(p, 'yakin') <> 'ya' then '{"yakin": "Centang pernyataan ini bila Anda benar-benar mencabut permohonan."}'::jsonb else '{}' end;
	if galat <> '{}' then
		return web.permohonan_lihat(sesi, p) || layanan.tindakan_dokumen(k, p, 'cabut', galat);
	end if;
	-- A request that was answered keeps its decision; what ends is the handing over.
	perform layanan.tulisan_catat(k.id, 'cabut', case k.keadaan when 'ditanggapi' then '{}' else '{"keputusan": "dicabut"}' end::jsonb,
		jsonb_build_object('alasan', dasar.teks(p, 'alasan')), false, layanan.tulisan_formulir(p, 'cabut'));
	return layanan.tindakan_ke(k, 'Permohonan sudah dicabut. Waktunya berhenti.');
end $$;
comment on function web.permohonan_cabut(text, jsonb) is 'Pemohon mencabut permohonannya dari keadaan mana pun yang belum selesai; alasannya boleh kosong';

create function web.uji_cabut(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	r informasi.uji_ringkas;
	galat jsonb := layanan.galat_tulisan(p, 'alasan', 'Tulis mengapa uji ini dicabut.', 2000);
begin
	perform akun.wajib(sesi, p, 'atasan_ppid');
	r := informasi.uji_temukan(p);
	if galat <> '{}' then
		return informasi.uji_dokumen(r, p, 'cabut', galat);
	end if;
	perform informasi.uji_cabut(r.id, dasar.teks(p, 'alasan'));
	return jsonb_build_object('ke', '/uji/' || r.nomor, 'kabar', format('Uji %s dicabut. Penolakan dengan uji ini tidak dapat lagi dikirim.', r.nomor));
end $$;
comment on function web.uji_cabut(text, jsonb) is 'Atasan PPID mencabut uji dengan alasan';

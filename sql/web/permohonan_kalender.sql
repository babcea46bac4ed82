create function web.permohonan_kalender(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.mulai(sesi, p);
	return layanan.kalender_dokumen(layanan.perkara_milik(p));
end $$;
comment on function web.permohonan_kalender(text, jsonb) is 'Tanggal-tanggal permohonan sebagai kalender (iCal), sama dengan yang di halamannya';

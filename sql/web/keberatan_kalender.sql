create function web.keberatan_kalender(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.mulai(sesi, p);
	return layanan.kalender_dokumen(layanan.keberatan_milik(p));
end $$;
comment on function web.keberatan_kalender(text, jsonb) is 'Tanggal-tanggal keberatan, hak ke Komisi Informasi dan sengketanya sebagai kalender (iCal)';

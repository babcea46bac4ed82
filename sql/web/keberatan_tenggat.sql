create function web.keberatan_tenggat(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.mulai(sesi, p);
	return layanan.keberatan_tenggat_dokumen(layanan.keberatan_milik(p), false);
end $$;
comment on function web.keberatan_tenggat(text, jsonb) is 'Setiap hari sampai tanggapan Atasan PPID, dan sampai perintahnya dilaksanakan, bagi pemohon';

create function web.permohonan_tenggat(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.mulai(sesi, p);
	return layanan.tenggat_dokumen(layanan.perkara_milik(p), false);
end $$;
comment on function web.permohonan_tenggat(text, jsonb) is 'Setiap hari sampai tenggat, dihitung atau tidak, dan mengapa';

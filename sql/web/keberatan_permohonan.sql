create function web.keberatan_permohonan(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.mulai(sesi, p);
	return layanan.keberatan_dari_permohonan(layanan.perkara_milik(p), '{}', '{}', '{}');
end $$;
comment on function web.keberatan_permohonan(text, jsonb) is 'Formulir keberatan atas permohonan sendiri, dengan kunci permohonan itu; alasan yang mungkin didahulukan';

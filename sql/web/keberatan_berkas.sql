create function web.keberatan_berkas(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.mulai(sesi, p);
	return layanan.berkas_dari(layanan.keberatan_milik(p), p, milik => true);
end $$;
comment on function web.keberatan_berkas(text, jsonb) is 'Mengunduh surat atau berkas keberatan sendiri';

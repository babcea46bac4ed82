create function web.keberatan_bundel_unduh(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.mulai(sesi, p);
	return layanan.bundel_unduh(layanan.keberatan_milik(p), 'pemohon');
end $$;
comment on function web.keberatan_bundel_unduh(text, jsonb) is 'Mengunduh bundel berkas sengketa pemohon';

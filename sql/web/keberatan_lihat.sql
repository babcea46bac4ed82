create function web.keberatan_lihat(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.mulai(sesi, p);
	return layanan.keberatan_dokumen(layanan.keberatan_milik(p), pg_catalog.jsonb_build_object('_kunci', p ->> '_kunci'), null, '{}');
end $$;
comment on function web.keberatan_lihat(text, jsonb) is 'Halaman pemohon tentang keberatannya; hanya dengan kuncinya (p._kunci)';

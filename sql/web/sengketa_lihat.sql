create function web.sengketa_lihat(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.mulai(sesi, p);
	return layanan.sengketa_dokumen(layanan.keberatan_milik(p), '{}', null, '{}');
end $$;
comment on function web.sengketa_lihat(text, jsonb) is 'Halaman pemohon tentang haknya ke Komisi Informasi, sengketanya dan bundel berkasnya; p.nomor = keberatannya';

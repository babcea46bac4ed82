create function web.keberatan_bundel(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
begin
	perform akun.mulai(sesi, p);
	k := layanan.keberatan_milik(p);
	perform layanan.bundel_minta(k, 'pemohon');
	return pg_catalog.jsonb_build_object('ke', '/keberatan/' || k.nomor || '/sengketa', 'kabar', 'Bundelnya sedang disiapkan. Muat ulang halaman ini sebentar lagi.');
end $$;
comment on function web.keberatan_bundel(text, jsonb) is 'Meminta bundel berkas sengketa suatu keberatan bagi pemohonnya; dibuat pekerja latar';

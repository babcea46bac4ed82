create function web.keberatan_bundel_petugas(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'atasan_ppid');
	k := layanan.keberatan_temukan(p ->> 'nomor');
	perform layanan.bundel_minta(k, 'badan');
	return pg_catalog.jsonb_build_object('ke', '/meja/keberatan/' || k.nomor, 'kabar', 'Bundelnya sedang disiapkan. Muat ulang halaman ini sebentar lagi.');
end $$;
comment on function web.keberatan_bundel_petugas(text, jsonb) is 'Meminta bundel berkas sengketa suatu keberatan bagi badan publik; dibuat pekerja latar';

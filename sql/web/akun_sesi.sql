create function web.akun_sesi(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	n int;
begin
	perform akun.wajib_masuk(sesi, p);
	n := akun.sesi_akhiri(sesi, dasar.teks(p, 'sesi'), p ->> '_alamat');
	perform akun.mulai(sesi, p);
	return case when akun.petugas_kini() is null then '{"ke": "/masuk", "kabar": "Sesi ini sudah diakhiri."}'::jsonb
		else jsonb_build_object('ke', '/akun', 'kabar', case when n = 0 then 'Sesi itu sudah berakhir.' else n || ' sesi diakhiri.' end) end;
end $$;
comment on function web.akun_sesi(text, jsonb) is 'Mengakhiri satu sesi sendiri (p.sesi = kodenya) atau semua yang lain (lain)';

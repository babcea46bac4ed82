create function web.sengketa_perkara_tenggat(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'ppid_pelaksana', 'atasan_ppid');
	return layanan.sengketa_tenggat_dokumen(layanan.sengketa_temukan(p ->> 'nomor'));
end $$;
comment on function web.sengketa_perkara_tenggat(text, jsonb) is 'Setiap jam suatu sengketa, hari demi hari, bagi petugas';

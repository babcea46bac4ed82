create function web.kalender_putus(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'admin');
	return layanan.usulan_putus(p);
end $$;
comment on function web.kalender_putus(text, jsonb) is 'Menerapkan atau membatalkan perubahan libur yang diunggah (tindakan)';

create function web.kalender(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'admin');
	return layanan.kalender_halaman(p);
end $$;
comment on function web.kalender(text, jsonb) is 'Kalender hari kerja badan publik pemanggil: tahun, libur setahun (tahun), unggahan yang menunggu';

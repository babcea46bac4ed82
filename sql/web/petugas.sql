create function web.petugas(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.wajib(sesi, p, 'admin');
	return dasar.halaman('Petugas', jsonb_build_object('daftar', akun.kelola_daftar()));
end $$;
comment on function web.petugas(text, jsonb) is 'Akun petugas badan publik pengelola';

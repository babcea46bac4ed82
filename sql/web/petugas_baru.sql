create function web.petugas_baru(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.wajib(sesi, p, 'admin');
	return dasar.halaman('Tambah petugas', akun.kelola_formulir(akun.kelola_isian('{}'), '{}'));
end $$;
comment on function web.petugas_baru(text, jsonb) is 'Formulir akun baru';

create function web.keluar(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.mulai(sesi, p);
	perform akun.keluar(sesi, p ->> '_alamat');
	return '{"ke": "/", "kabar": "Anda sudah keluar."}';
end $$;
comment on function web.keluar(text, jsonb) is 'Mengakhiri sesi petugas';

create function web.kelola(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.wajib(sesi, p, 'admin');
	return akun.kelola_ringkas_dokumen();
end $$;
comment on function web.kelola(text, jsonb) is 'Halaman pertama pengelola sistem: yang diurusnya, dan yang menunggu tindakannya';

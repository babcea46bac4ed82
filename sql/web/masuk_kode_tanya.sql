create function web.masuk_kode_tanya(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.mulai(null, p);
	perform akun.kode_petugas(sesi, 'kode');
	return dasar.halaman('Kode masuk', '{"galat": {"kode": null}, "galat_ada": false}');
end $$;
comment on function web.masuk_kode_tanya(text, jsonb) is 'Langkah kedua masuk: menanyakan kode dari aplikasi, hanya sesudah kata sandi cocok';

create function web.uji(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'ppid_pelaksana', 'atasan_ppid');
	return dasar.halaman('Uji konsekuensi', informasi.uji_daftar(p));
end $$;
comment on function web.uji(text, jsonb) is 'Daftar uji konsekuensi. Saringan: cari, keadaan; halaman berikut: setelah';

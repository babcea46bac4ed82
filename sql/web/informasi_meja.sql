create function web.informasi_meja(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'ppid_pelaksana', 'atasan_ppid');
	return informasi.meja_dokumen(p);
end $$;
comment on function web.informasi_meja(text, jsonb) is 'Meja daftar informasi publik: yang harus diperbarui, yang menunggu, semuanya. Saringan: cari, opd, keadaan; halaman berikut: setelah';

create function web.delegasi(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'ppid_pelaksana', 'atasan_ppid', 'admin');
	return akun.delegasi_dokumen(akun.delegasi_isian('{}'));
end $$;
comment on function web.delegasi(text, jsonb) is 'Siapa bertindak atas nama siapa; bagi pengelola semuanya, bagi petugas yang menyangkut dirinya';

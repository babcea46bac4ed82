create function web.delegasi_cabut(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'ppid_pelaksana', 'atasan_ppid', 'admin');
	perform akun.delegasi_cabut(p ->> 'delegasi', p ->> '_alamat');
	return '{"ke": "/delegasi", "kabar": "Delegasi dicabut."}';
end $$;
comment on function web.delegasi_cabut(text, jsonb) is 'Mencabut delegasi sebelum hari terakhirnya';

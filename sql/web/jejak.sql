create function web.jejak(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.wajib(sesi, p, 'atasan_ppid', 'admin');
	return akun.jejak_dokumen(p);
end $$;
comment on function web.jejak(text, jsonb) is 'Siapa membuka identitas siapa, kapan dan mengapa; bagi Atasan PPID dan pengelola sistem';

create function web.undangan(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.mulai(null, p);
	return akun.undangan_dokumen(p ->> 'token');
end $$;
comment on function web.undangan(text, jsonb) is 'Yang diundang memilih kata sandinya';

create function web.sandi_mulai(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.mulai(sesi, p);
	return akun.sandi_mulai();
end $$;
comment on function web.sandi_mulai(text, jsonb) is 'Langkah pertama mengganti kata sandi: biaya dan garam yang lama';

create function web.masuk_mulai(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.mulai(null, p);
	return akun.masuk_mulai(p);
end $$;
comment on function web.masuk_mulai(text, jsonb) is 'Langkah pertama masuk: biaya dan garam kata sandi akun itu, atau yang semu';

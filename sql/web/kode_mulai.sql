create function web.kode_mulai(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.mulai(sesi, p);
	return akun.kode_mulai(sesi);
end $$;
comment on function web.kode_mulai(text, jsonb) is 'Langkah pertama memeriksa kode masuk: rahasia tersegel yang dibuka portal, tidak pernah dikirim ke luar';

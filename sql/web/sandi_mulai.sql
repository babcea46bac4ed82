create function web.sandi_mulai(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	-- The token comes from the path alone: an invitation is looked at before anything costly is done for it.
	if p ? 'token' then
		perform akun.mulai(null, p);
		return akun.undangan_mulai(p);
	end if;
	perform akun.wajib_masuk(sesi, p);
	return akun.sandi_mulai();
end $$;
comment on function web.sandi_mulai(text, jsonb) is 'Langkah pertama memilih kata sandi, sebelum portal menghitung hash: biaya dan garam yang lama; KI401 bila tidak masuk, KI410 bila undangannya (p.token) tidak berlaku, KI429 bila terlalu sering';

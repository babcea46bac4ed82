create function web.masuk(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.mulai(sesi, p);
	return dasar.halaman('Masuk', '{"isian": {"surel": ""}, "galat": {"masuk": null}, "galat_ada": false}');
end $$;
comment on function web.masuk(text, jsonb) is 'Formulir masuk petugas';

create function web.akun(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.wajib_masuk(sesi, p);
	return akun.diri_dokumen(sesi);
end $$;
comment on function web.akun(text, jsonb) is 'Akun sendiri: peran, kata sandi dan sesi yang masih berlaku';

create function web.opd(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.wajib(sesi, p, 'admin');
	return organisasi.opd_daftar_dokumen(organisasi.opd_isian('{"peran": "ppid_pelaksana"}'));
end $$;
comment on function web.opd(text, jsonb) is 'OPD badan publik pengelola menurut masa berlakunya';

create function web.opd_lihat(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.wajib(sesi, p, 'admin');
	return organisasi.opd_dokumen(organisasi.opd_temukan(p ->> 'opd'), organisasi.opd_isian('{}'));
end $$;
comment on function web.opd_lihat(text, jsonb) is 'Satu OPD: masa berlaku, penerus, dan formulir menggantinya';

create function web.petugas_lihat(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.wajib(sesi, p, 'admin');
	return akun.kelola_dokumen(akun.kelola_temukan(p ->> 'petugas'));
end $$;
comment on function web.petugas_lihat(text, jsonb) is 'Satu akun: keadaannya, isiannya dan apa yang dapat dilakukan padanya';

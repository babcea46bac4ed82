create function web.lacak(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.mulai(sesi, p);
	return dasar.halaman('Lacak permohonan', pg_catalog.jsonb_build_object('isian', dasar.isian(p - 'kunci', '{nomor,kunci}'),
		'galat', dasar.galat('{}', '{nomor,kunci}'), 'galat_ada', false, 'galat_daftar', '[]'::jsonb));
end $$;
comment on function web.lacak(text, jsonb) is 'Formulir membuka permohonan dengan nomor dan kunci; p.nomor mengisi nomornya';

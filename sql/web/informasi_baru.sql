create function web.informasi_baru(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'ppid_pelaksana');
	return dasar.halaman('Informasi publik baru', informasi.dip_formulir(jsonb_build_object('tahun', extract(year from organisasi.hari_ini(akun.badan_kini()))::text, 'opd', dasar.teks(p, 'opd'),
		'bukti', dasar.daftar(p, 'bukti'), 'media', '["portal"]'::jsonb), '{}', null));
end $$;
comment on function web.informasi_baru(text, jsonb) is 'Formulir informasi publik baru: PPID Utama untuk OPD mana pun, PPID Pelaksana untuk OPD-nya';

create function web.uji_baru(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'ppid_pelaksana');
	return dasar.halaman('Uji konsekuensi baru', informasi.uji_formulir(jsonb_build_object('tanggal', organisasi.hari_ini(akun.badan_kini()), 'dari', organisasi.hari_ini(akun.badan_kini()), 'masa', 'tanggal'), '{}', false));
end $$;
comment on function web.uji_baru(text, jsonb) is 'Formulir uji konsekuensi baru: PPID Utama untuk OPD mana pun, PPID Pelaksana untuk OPD-nya';

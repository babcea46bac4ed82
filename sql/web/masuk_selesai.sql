create function web.masuk_selesai(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.mulai(null, p);
	if akun.masuk_selesai(p) then
		return pg_catalog.jsonb_build_object('ke', akun.halaman_awal(p ->> '_sesi_sidik'));
	end if;
	return dasar.halaman('Masuk', pg_catalog.jsonb_build_object('isian', dasar.isian(p, '{surel}'), 'galat_ada', true,
		'galat', '{"masuk": "Surel atau kata sandi salah, atau akun sedang terkunci."}'::jsonb));
end $$;
comment on function web.masuk_selesai(text, jsonb) is 'Langkah kedua masuk: membuka sesi, atau jawaban yang sama bagi akun tidak dikenal, kata sandi salah dan akun terkunci';

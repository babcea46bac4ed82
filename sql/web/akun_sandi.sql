create function web.akun_sandi(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	galat jsonb;
begin
	perform akun.wajib_masuk(sesi, p);
	galat := jsonb_strip_nulls(jsonb_build_object('sandi', case when not akun.sandi_kini_cocok(p) then 'Kata sandi sekarang salah.' end,
		'sandi_baru', akun.sandi_baru_galat(p)));
	if galat <> '{}' then
		return akun.diri_dokumen(sesi, galat);
	end if;
	perform akun.sandi_ganti(sesi, p);
	return '{"ke": "/akun", "kabar": "Kata sandi diganti. Semua sesi lain sudah diakhiri."}';
end $$;
comment on function web.akun_sandi(text, jsonb) is 'Mengganti kata sandi sendiri; portal menurunkan yang lama (p._turunan) untuk dibandingkan di sini dan menghitung hash yang baru (p._sandi_baru)';

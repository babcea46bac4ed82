create function web.undangan_pakai(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	salah text := akun.sandi_baru_galat(p);
begin
	perform akun.mulai(null, p);
	if salah is not null then
		return akun.undangan_dokumen(p ->> 'token', jsonb_build_object('sandi_baru', salah));
	end if;
	perform akun.undangan_pakai(p);
	return '{"ke": "/masuk", "kabar": "Kata sandi tersimpan. Silakan masuk."}';
end $$;
comment on function web.undangan_pakai(text, jsonb) is 'Menyimpan kata sandi yang dipilih (hash dari portal: p._sandi_baru) dan membuka akun; tautannya sesudah itu habis';

create function web.masuk_kode(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.mulai(null, p);
	if akun.kode_masuk(sesi, p) then
		return jsonb_build_object('ke', akun.halaman_awal(encode(dasar.sidik(sesi), 'hex')));
	end if;
	return dasar.halaman('Kode masuk', '{"galat": {"kode": "Kode salah atau sudah dipakai, atau akun sedang terkunci. Tunggu kode berikutnya, lalu coba lagi."}, "galat_ada": true}');
end $$;
comment on function web.masuk_kode(text, jsonb) is 'Langkah kedua masuk: membuka sesi bila kodenya diterima; jawaban yang sama bagi kode salah, kode lama dan akun terkunci';

create function web.akun_kode_pasang(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	t akun.petugas;
	kode text[];
begin
	perform akun.mulai(sesi, p);
	t := akun.kode_petugas(sesi, 'penuh', 'daftar');
	kode := akun.kode_pasang(t.id, sesi, p);
	if kode is null then
		return akun.kode_dokumen(t, '{"pasang": "Kode itu tidak cocok. Periksa jam perangkat Anda, tunggu kode berikutnya, lalu coba lagi."}');
	end if;
	perform akun.mulai(sesi, p);
	return akun.kode_dokumen(t, pemulihan => kode);
end $$;
comment on function web.akun_kode_pasang(text, jsonb) is 'Mengaktifkan kode masuk dengan kode pertama dari aplikasi; kode pemulihannya tampil sekali, pada jawaban ini';

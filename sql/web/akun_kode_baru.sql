create function web.akun_kode_baru(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	t akun.petugas;
begin
	perform akun.mulai(sesi, p);
	t := akun.kode_petugas(sesi, 'penuh', 'daftar');
	return akun.kode_dokumen(t, rahasia => akun.kode_baru(t.id, p));
end $$;
comment on function web.akun_kode_baru(text, jsonb) is 'Memulai pemasangan kode masuk: rahasianya tampil sekali, pada jawaban ini';

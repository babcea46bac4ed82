create function web.akun_kode(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.mulai(sesi, p);
	return akun.kode_dokumen(akun.kode_petugas(sesi, 'penuh', 'daftar'));
end $$;
comment on function web.akun_kode(text, jsonb) is 'Kode masuk sendiri: terpasang atau belum, dan sisa kode pemulihannya';

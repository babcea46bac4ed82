create function web.register_keberatan(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'atasan_ppid');
	return layanan.register_dokumen('keberatan', p);
end $$;
comment on function web.register_keberatan(text, jsonb) is 'Register keberatan menurut kolom resminya. Saringan: tahun, bulan, opd, keputusan, kanal; cetak=ya untuk dicetak; halaman berikut: setelah';

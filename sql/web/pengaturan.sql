create function web.pengaturan(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.wajib(sesi, p, 'admin');
	return organisasi.pengaturan_dokumen();
end $$;
comment on function web.pengaturan(text, jsonb) is 'Pengaturan badan publik: awal jam, kode masuk, pengingat, angka, kop surat, dan riwayat perubahannya';

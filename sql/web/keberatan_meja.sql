create function web.keberatan_meja(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	cari text := pg_catalog.left(dasar.teks(p, 'cari'), 200);
	setelah bigint := coalesce(pg_catalog.substring(dasar.teks(p, 'setelah'), '^\d{1,18}$')::bigint, 9223372036854775807);
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'atasan_ppid');
	return dasar.halaman('Keberatan', pg_catalog.jsonb_build_object('hari_ini', dasar.tanggal_hari(organisasi.hari_ini(akun.badan_kini())), 'lanjutan', setelah < 9223372036854775807 or cari <> '', 'cari', cari,
		'ditemukan', case when cari <> '' then layanan.keberatan_cari(akun.badan_kini(), cari, 50) end,
		'terbuka', layanan.keberatan_meja(akun.badan_kini(), false, 0, 200), 'selesai', layanan.keberatan_meja(akun.badan_kini(), true, setelah, 25)));
end $$;
comment on function web.keberatan_meja(text, jsonb) is 'Meja keberatan Atasan PPID dan PPID Utama: yang terbuka menurut tanggal aman, yang selesai per 25; p.cari mencari di antara semuanya';

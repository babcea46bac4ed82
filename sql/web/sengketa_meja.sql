create function web.sengketa_meja(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	setelah bigint := coalesce(pg_catalog.substring(dasar.teks(p, 'setelah'), '^\d{1,18}$')::bigint, 9223372036854775807);
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'ppid_pelaksana', 'atasan_ppid');
	return dasar.halaman('Sengketa', pg_catalog.jsonb_build_object('hari_ini', dasar.tanggal_hari(organisasi.hari_ini(akun.badan_kini())), 'lanjutan', setelah < 9223372036854775807,
		'petugas_badan', akun.peran_kini() && '{ppid_utama,atasan_ppid}'::text[],
		'terbuka', layanan.sengketa_meja(akun.badan_kini(), false, 0, 200), 'selesai', layanan.sengketa_meja(akun.badan_kini(), true, setelah, 25)));
end $$;
comment on function web.sengketa_meja(text, jsonb) is 'Meja sengketa: PPID Utama dan Atasan PPID melihat semuanya, PPID Pelaksana yang menyebut OPD-nya sebagai termohon';

create function web.laporan(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'atasan_ppid', 'komisi_informasi');
	return laporan.dokumen(p);
end $$;
comment on function web.laporan(text, jsonb) is 'Daftar laporan: badan sendiri bagi PPID Utama dan Atasan, semua yang selesai bagi Komisi Informasi';

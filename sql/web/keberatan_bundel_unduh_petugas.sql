create function web.keberatan_bundel_unduh_petugas(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'atasan_ppid');
	return layanan.bundel_unduh(layanan.keberatan_temukan(p ->> 'nomor'), 'badan');
end $$;
comment on function web.keberatan_bundel_unduh_petugas(text, jsonb) is 'Mengunduh bundel berkas sengketa badan publik';

create function web.sengketa_berkas_petugas(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'ppid_pelaksana', 'atasan_ppid');
	return layanan.berkas_dari(layanan.sengketa_temukan(p ->> 'nomor'), p, milik => false);
end $$;
comment on function web.sengketa_berkas_petugas(text, jsonb) is 'Mengunduh berkas sengketa bagi petugas yang boleh melihat sengketanya';

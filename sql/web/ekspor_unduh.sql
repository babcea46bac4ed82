create function web.ekspor_unduh(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.wajib(sesi, p, 'ppid_utama');
	return layanan.ekspor_unduh(p ->> 'ekspor');
end $$;
comment on function web.ekspor_unduh(text, jsonb) is 'Mengunduh berkas register yang diminta pemanggil sendiri, selama 24 jam';

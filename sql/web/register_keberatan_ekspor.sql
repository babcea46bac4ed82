create function web.register_keberatan_ekspor(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.wajib(sesi, p, 'ppid_utama');
	return layanan.ekspor_minta('keberatan', p);
end $$;
comment on function web.register_keberatan_ekspor(text, jsonb) is 'Meminta register keberatan sebagai CSV atau XLSX (p.bentuk); tercatat dalam jejak';

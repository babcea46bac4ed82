create function web.register_permohonan_ekspor(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.wajib(sesi, p, 'ppid_utama');
	return layanan.ekspor_minta('permohonan', p);
end $$;
comment on function web.register_permohonan_ekspor(text, jsonb) is 'Meminta register permohonan sebagai CSV atau XLSX (p.bentuk); tercatat dalam jejak';

create function web.kalender_usulan(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'admin');
	return layanan.usulan_dokumen(p);
end $$;
comment on function web.kalender_usulan(text, jsonb) is 'Akibat perubahan libur yang diunggah, sebelum dan sesudah diterapkan';

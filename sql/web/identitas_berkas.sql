create function web.identitas_berkas(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.wajib(sesi, p, 'ppid_utama');
	return akun.identitas_unduh(akun.identitas_perkara(p), p ->> 'tiket');
end $$;
comment on function web.identitas_berkas(text, jsonb) is 'Mengunduh berkas identitas dengan tiket yang diberikan sesudah alasannya tercatat';

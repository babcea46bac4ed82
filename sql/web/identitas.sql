create function web.identitas(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.wajib(sesi, p, 'ppid_utama');
	return akun.identitas_dokumen(akun.identitas_perkara(p), p);
end $$;
comment on function web.identitas(text, jsonb) is 'Menanyakan alasan sebelum nomor identitas lengkap, atau berkas p.berkas, dibuka';

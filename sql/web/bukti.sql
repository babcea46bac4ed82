create function web.bukti(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'ppid_pelaksana', 'atasan_ppid');
	return informasi.bukti_dokumen(p);
end $$;
comment on function web.bukti(text, jsonb) is 'Kelengkapan informasi per OPD dengan skornya, dihitung dari keadaan hari ini. Saringan: tahun, opd';

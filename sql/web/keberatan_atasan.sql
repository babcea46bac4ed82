create function web.keberatan_atasan(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.wajib(sesi, p, 'admin', 'ppid_utama');
	return organisasi.atasan_dokumen(akun.badan_kini(), upper(dasar.teks(p, 'opd')), '{}');
end $$;
comment on function web.keberatan_atasan(text, jsonb) is 'Penugasan Atasan PPID per OPD; p.opd = yang akan diubah';

create function web.perkara_tenggat(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'ppid_pelaksana', 'atasan_ppid');
	return layanan.tenggat_dokumen(layanan.perkara_temukan(p ->> 'nomor'), true);
end $$;
comment on function web.perkara_tenggat(text, jsonb) is 'Setiap hari sampai tenggat, dihitung atau tidak, dan mengapa, bagi petugas';

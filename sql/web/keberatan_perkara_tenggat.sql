create function web.keberatan_perkara_tenggat(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'atasan_ppid');
	return layanan.keberatan_tenggat_dokumen(layanan.keberatan_temukan(p ->> 'nomor'), true);
end $$;
comment on function web.keberatan_perkara_tenggat(text, jsonb) is 'Hitungan waktu keberatan, hari demi hari, bagi petugas';

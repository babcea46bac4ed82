create function web.keberatan_berkas_petugas(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'atasan_ppid');
	return layanan.berkas_dari(layanan.keberatan_temukan(p ->> 'nomor'), p, milik => false);
end $$;
comment on function web.keberatan_berkas_petugas(text, jsonb) is 'Mengunduh berkas keberatan; yang tidak boleh dilihat peran ini dianggap tidak ada';

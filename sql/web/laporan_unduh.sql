create function web.laporan_unduh(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	b layanan.berkas;
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'atasan_ppid', 'komisi_informasi');
	select x.* into b from laporan.laporan l join layanan.berkas x on x.id = l.berkas
	where l.id = substring(p ->> 'laporan', '^\d{1,18}$')::bigint;
	if not found then
		perform dasar.gagal('KI404', 'Laporan itu tidak ada.');
	end if;
	return layanan.berkas_unduh(b);
end $$;
comment on function web.laporan_unduh(text, jsonb) is 'Mengunduh XML laporan yang boleh dilihat pemanggil';

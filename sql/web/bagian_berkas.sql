create function web.bagian_berkas(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	b layanan.berkas;
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'ppid_pelaksana', 'atasan_ppid');
	k := layanan.bagian_temukan(p ->> 'nomor');
	select * into b from layanan.berkas x where x.kode = p ->> 'berkas' and k.id in (x.perkara, x.dari_bagian);
	if not found then
		perform dasar.gagal('KI404', 'Berkas itu tidak ada pada bagian ini.');
	end if;
	return layanan.berkas_unduh(b);
end $$;
comment on function web.bagian_berkas(text, jsonb) is 'Mengunduh berkas suatu bagian, juga yang sudah diambil ke dalam jawaban';

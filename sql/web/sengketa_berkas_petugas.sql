create function web.sengketa_berkas_petugas(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	b layanan.berkas;
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'ppid_pelaksana', 'atasan_ppid');
	k := layanan.sengketa_temukan(p ->> 'nomor');
	select * into b from layanan.berkas x where x.kode = p ->> 'berkas' and x.perkara = k.id;
	if not found then
		perform dasar.gagal('KI404', 'Berkas itu tidak ada pada sengketa ini.');
	end if;
	return layanan.berkas_unduh(b);
end $$;
comment on function web.sengketa_berkas_petugas(text, jsonb) is 'Mengunduh berkas sengketa bagi petugas yang boleh melihat sengketanya';

create function web.informasi_kelola(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'ppid_pelaksana', 'atasan_ppid');
	return informasi.kelola_dokumen(informasi.dip_temukan_milik(p), p);
end $$;
comment on function web.informasi_kelola(text, jsonb) is 'Satu informasi bagi yang mengurusnya: isi, riwayat versi, langkah. Versi lain: lihat';

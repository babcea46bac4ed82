create function web.informasi_kelola(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	d informasi.dip;
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'ppid_pelaksana', 'atasan_ppid');
	d := informasi.dip_temukan(p);
	if not informasi.dip_milik(d) then
		perform dasar.gagal('KI403', 'Informasi ini diurus OPD lain.');
	end if;
	return informasi.kelola_dokumen(d, p);
end $$;
comment on function web.informasi_kelola(text, jsonb) is 'Satu informasi bagi yang mengurusnya: isi, riwayat versi, langkah. Versi lain: lihat';

create function web.uji_lihat(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'ppid_pelaksana', 'atasan_ppid');
	return informasi.uji_dokumen(informasi.uji_temukan(p), p);
end $$;
comment on function web.uji_lihat(text, jsonb) is 'Satu uji konsekuensi; isi lengkapnya hanya dalam 15 menit sesudah pembacaannya tercatat. Versi lain: lihat';

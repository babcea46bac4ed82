create function web.uji_buka(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	r informasi.uji_ringkas;
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'ppid_pelaksana', 'atasan_ppid');
	r := informasi.uji_temukan(p);
	perform informasi.uji_baca(r.nomor, p ->> '_alamat');
	return jsonb_build_object('ke', '/uji/' || r.nomor || case when dasar.teks(p, 'lihat') ~ '^\d{1,6}$' then '?lihat=' || dasar.teks(p, 'lihat') else '' end);
end $$;
comment on function web.uji_buka(text, jsonb) is 'Membuka isi lengkap suatu uji: dicatat siapa dan kapan (UU 14/2008 Pasal 54)';

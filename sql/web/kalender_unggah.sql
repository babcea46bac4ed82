create function web.kalender_unggah(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	hasil jsonb;
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'admin');
	hasil := layanan.usulan_buat(p);
	return case when hasil ? 'ke' then hasil else layanan.kalender_halaman(p, hasil -> 'galat', hasil -> 'baris_galat') end;
end $$;
comment on function web.kalender_unggah(text, jsonb) is 'Mengunggah libur (berkas CSV) untuk diperiksa akibatnya; belum mengubah kalender';

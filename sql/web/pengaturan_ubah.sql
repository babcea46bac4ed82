create function web.pengaturan_ubah(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	galat jsonb;
begin
	perform akun.wajib(sesi, p, 'admin');
	galat := organisasi.pengaturan_simpan(dasar.teks(p, 'bagian'), p);
	if galat <> '{}' then
		return organisasi.pengaturan_dokumen(p, galat);
	end if;
	return '{"ke": "/pengaturan", "kabar": "Pengaturan tersimpan."}';
end $$;
comment on function web.pengaturan_ubah(text, jsonb) is 'Menyimpan satu bagian pengaturan (p.bagian)';

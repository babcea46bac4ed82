create function web.petugas_tambah(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	i jsonb := akun.kelola_isian(p);
	galat jsonb;
begin
	perform akun.wajib(sesi, p, 'admin');
	galat := akun.kelola_galat(i, null);
	if galat <> '{}' then
		return dasar.halaman('Tambah petugas', akun.kelola_formulir(i, galat));
	end if;
	return jsonb_build_object('ke', '/petugas/' || akun.kelola_tambah(i, p ->> '_alamat'), 'kabar', 'Akun dibuat, masih tertutup. Sekarang buat undangannya.');
end $$;
comment on function web.petugas_tambah(text, jsonb) is 'Membuat akun yang tertutup sampai undangannya dipakai';

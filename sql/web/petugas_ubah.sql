create function web.petugas_ubah(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	t akun.petugas;
	i jsonb := akun.kelola_isian(p);
	galat jsonb;
begin
	perform akun.wajib(sesi, p, 'admin');
	t := akun.kelola_temukan(p ->> 'petugas');
	galat := akun.kelola_galat(i, t);
	if galat <> '{}' then
		return akun.kelola_dokumen(t, i, galat);
	end if;
	perform akun.kelola_ubah(t, i, p ->> '_alamat');
	return jsonb_build_object('ke', '/petugas/' || t.id, 'kabar', 'Perubahan disimpan.');
end $$;
comment on function web.petugas_ubah(text, jsonb) is 'Mengubah nama, jabatan, peran dan OPD petugas';

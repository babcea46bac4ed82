create function web.opd_tambah(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	i jsonb := organisasi.opd_isian(p);
	galat jsonb;
begin
	perform akun.wajib(sesi, p, 'admin');
	galat := organisasi.opd_galat(i, null);
	if galat <> '{}' then
		return organisasi.opd_daftar_dokumen(i, galat);
	end if;
	perform organisasi.opd_tambah(i, null, p ->> '_alamat');
	return jsonb_build_object('ke', '/opd', 'kabar', format('%s ditambahkan.', i ->> 'nama'));
end $$;
comment on function web.opd_tambah(text, jsonb) is 'Menambah OPD yang berlaku sejak suatu tanggal';

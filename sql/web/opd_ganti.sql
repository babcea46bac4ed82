create function web.opd_ganti(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	o organisasi.opd;
	i jsonb := organisasi.opd_isian(p);
	galat jsonb;
begin
	perform akun.wajib(sesi, p, 'admin');
	o := organisasi.opd_temukan(p ->> 'opd');
	galat := organisasi.opd_galat(i, o);
	if galat <> '{}' then
		return organisasi.opd_dokumen(o, i, galat);
	end if;
	perform organisasi.opd_tambah(i, o, p ->> '_alamat');
	return jsonb_build_object('ke', '/opd/' || (i ->> 'kode'), 'kabar', format('%s diteruskan %s. Petugasnya ikut pindah.', o.nama, i ->> 'nama'));
end $$;
comment on function web.opd_ganti(text, jsonb) is 'Mengganti nama OPD: OPD baru sebagai penerus sejak suatu tanggal, yang lama berakhir sehari sebelumnya';

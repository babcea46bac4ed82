create function web.opd_akhiri(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	o organisasi.opd;
	i jsonb := organisasi.opd_isian(p);
	galat jsonb;
begin
	perform akun.wajib(sesi, p, 'admin');
	o := organisasi.opd_temukan(p ->> 'opd');
	galat := organisasi.opd_akhir_galat(i, o);
	if galat <> '{}' then
		return organisasi.opd_dokumen(o, i, galat);
	end if;
	perform organisasi.opd_akhiri(o, dasar.tanggal_isian(i ->> 'sampai'), (organisasi.opd_temukan(i ->> 'pengganti')).id, p ->> '_alamat');
	return jsonb_build_object('ke', '/opd/' || o.kode, 'kabar', format('%s berakhir; tugasnya diteruskan.', o.nama));
end $$;
comment on function web.opd_akhiri(text, jsonb) is 'Mengakhiri OPD yang bergabung dengan OPD lain';

create function web.opd_kontak(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	o organisasi.opd;
	i jsonb := organisasi.opd_kontak_rapikan(p);
	galat jsonb := organisasi.opd_kontak_galat(i);
begin
	perform akun.wajib(sesi, p, 'admin');
	o := organisasi.opd_temukan(p ->> 'opd');
	if galat <> '{}' then
		return organisasi.opd_dokumen(o, organisasi.opd_isian('{}'), galat, i);
	end if;
	return jsonb_build_object('ke', '/opd/' || o.kode, 'kabar', case when organisasi.opd_kontak_simpan(o, i, p ->> '_alamat') then 'Kontak tersimpan.' else 'Tidak ada yang berubah.' end);
end $$;
comment on function web.opd_kontak(text, jsonb) is 'Mengubah kontak OPD: surel kepalanya, telepon, keterangan';

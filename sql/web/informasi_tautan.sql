create function web.informasi_tautan(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	d informasi.dip;
	ke text;
begin
	perform akun.mulai(sesi, p);
	d := informasi.dip_temukan(p);
	select v.tautan into ke from informasi.dip_versi v
	where v.dip = d.id and v.versi = d.versi_terbit and d.ditarik is null and informasi.tautan_terbuka(v.tautan);
	if not found then
		perform dasar.gagal('KI404', 'Informasi itu tidak ada dalam daftar.');
	end if;
	return jsonb_build_object('ke', ke);
end $$;
comment on function web.informasi_tautan(text, jsonb) is 'Ke alamat di luar portal yang disebut informasi yang terbit, dan ke sana saja: alamatnya tidak pernah dari pengunjung';

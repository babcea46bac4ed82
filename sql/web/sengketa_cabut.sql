create function web.sengketa_cabut(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	s bigint;
begin
	perform akun.mulai(sesi, p);
	k := layanan.keberatan_milik(p);
	select m.id into s from layanan.sengketa m join layanan.perkara x on x.id = m.id where m.keberatan = k.id and x.nomor = upper(dasar.teks(p, 'sengketa'));
	if not found then
		perform dasar.gagal('KI404', 'Sengketa itu tidak ada pada keberatan Anda.');
	end if;
	perform layanan.catat(s, 'cabut_sengketa');
	return pg_catalog.jsonb_build_object('ke', '/keberatan/' || k.nomor || '/sengketa', 'kabar', 'Pemberitahuan sengketa ditarik.');
end $$;
comment on function web.sengketa_cabut(text, jsonb) is 'Pemohon menarik pemberitahuannya selama badan publik belum mencatat akta registrasi';

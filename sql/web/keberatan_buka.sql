create function web.keberatan_buka(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	nomor text;
begin
	perform akun.mulai(sesi, p);
	k := layanan.perkara_milik(p);
	select b.nomor into nomor from layanan.keberatan m join layanan.perkara b on b.id = m.id
	where m.permohonan = k.id and b.nomor = upper(dasar.teks(p, 'keberatan'));
	if not found then
		perform dasar.gagal('KI404', 'Keberatan itu tidak ada pada permohonan Anda.');
	end if;
	return pg_catalog.jsonb_build_object('ke', '/keberatan/' || nomor, 'kunci', pg_catalog.jsonb_build_object('jalur', '/keberatan/' || nomor, 'nilai', p ->> '_kunci'));
end $$;
comment on function web.keberatan_buka(text, jsonb) is 'Dari halaman permohonan ke keberatannya: kunci permohonan dipakai juga di sana';

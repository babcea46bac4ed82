create function web.permohonan_ulangi(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	i jsonb;
begin
	perform akun.mulai(sesi, p);
	k := layanan.perkara_milik(p);
	i := layanan.tindakan_awal(k, 'lengkapi') || (select pg_catalog.jsonb_build_object('kategori', m.kategori, 'nama', m.nama, 'pekerjaan', m.pekerjaan,
			'cara_memperoleh', m.cara_memperoleh, 'cara_kirim', m.cara_kirim, 'bahasa', m.bahasa,
			'opd_diminta', (select coalesce(pg_catalog.jsonb_agg(o.kode), '[]') from organisasi.opd o where o.id = any (m.opd_diminta)))
		from layanan.permohonan m where m.id = k.id);
	return dasar.halaman('Ajukan permohonan informasi', layanan.permohonan_formulir(k.badan_publik, '{}', i, '{}'), k.badan_publik);
end $$;
comment on function web.permohonan_ulangi(text, jsonb) is 'Formulir permohonan baru yang sudah terisi dari permohonan ini, tanpa nomor identitas dan berkasnya';

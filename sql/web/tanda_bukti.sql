create function web.tanda_bukti(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	m layanan.permohonan;
	b organisasi.badan_publik;
begin
	perform akun.mulai(sesi, p);
	k := layanan.perkara_milik(p);
	select * into strict m from layanan.permohonan x where x.id = k.id;
	select * into strict b from organisasi.badan_publik x where x.id = k.badan_publik;
	return dasar.halaman('Tanda bukti ' || k.nomor, pg_catalog.jsonb_build_object(
		'nomor', k.nomor, 'pendaftaran', k.nomor, 'contoh', k.contoh, 'kunci', p ->> '_kunci', 'nama', m.nama, 'kuasa_dari', m.kuasa_dari, 'identitas', m.identitas_samar,
		'diajukan', dasar.waktu_lokal(m.diajukan, b.zona), 'diterima', dasar.tanggal_hari(m.diterima), 'kanal', dasar.nama_pilihan('kanal', m.kanal),
		'jam', layanan.jam_pemohon(k), 'awal_jam', layanan.awal_jam(k), 'jangka', layanan.jangka_waktu(m.diterima), 'surat', layanan.surat_pemohon(k),
		'rincian', (select pg_catalog.jsonb_agg(r.isi order by r.urut) from layanan.rincian r where r.permohonan = k.id)), k.badan_publik);
end $$;
comment on function web.tanda_bukti(text, jsonb) is 'Tanda bukti penerimaan: nomor, kunci, tanggal-tanggal dan cara menghitungnya, hak pemohon';

create function web.permohonan_lihat(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	m layanan.permohonan;
	b organisasi.badan_publik;
begin
	perform akun.mulai(sesi, p);
	k := layanan.perkara_milik(p);
	select * into strict m from layanan.permohonan x where x.id = k.id;
	select * into strict b from organisasi.badan_publik x where x.id = k.badan_publik;
	return dasar.halaman('Permohonan ' || k.nomor, pg_catalog.jsonb_build_object(
		'nomor', k.nomor, 'pendaftaran', k.nomor, 'contoh', k.contoh,
		'keadaan', (select pg_catalog.jsonb_build_object('kode', s.kode, 'nama', s.nama, 'kalimat', s.untuk_pemohon,
			'lencana', case when s.rampung or s.kode = 'ditanggapi' then 'lencana-hijau' else 'lencana-biru' end)
			from layanan.keadaan s where s.prosedur = k.prosedur and s.kode = k.keadaan),
		'giliran', layanan.giliran_pemohon(k), 'bagian', layanan.bagian_pemohon(k), 'jam', layanan.jam_pemohon(k), 'hak', layanan.hak_pemohon(k),
		'keputusan', layanan.keputusan_pemohon(k), 'berkas', layanan.berkas_jawaban(k), 'surat', layanan.surat_pemohon(k),
		'riwayat', layanan.riwayat_pemohon(k), 'keberatan', layanan.keberatan_daftar_pemohon(k),
		'permohonan', pg_catalog.jsonb_build_object('nama', m.nama, 'kuasa_dari', m.kuasa_dari, 'identitas', m.identitas_samar,
			'kategori', dasar.nama_pilihan('kategori_pemohon', m.kategori), 'tujuan', m.tujuan,
			'cara_memperoleh', dasar.nama_pilihan('cara_memperoleh', m.cara_memperoleh), 'cara_kirim', dasar.nama_pilihan('cara_kirim', m.cara_kirim),
			'diajukan', dasar.waktu_lokal(m.diajukan, b.zona), 'diterima', dasar.tanggal_hari(m.diterima)),
		'rincian', (select pg_catalog.jsonb_agg(r.isi order by r.urut) from layanan.rincian r where r.permohonan = k.id)) || layanan.tindakan_dokumen(k), k.badan_publik);
end $$;
comment on function web.permohonan_lihat(text, jsonb) is 'Halaman pemohon tentang permohonannya; hanya dengan kuncinya (p._kunci)';

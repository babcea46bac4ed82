\set nomor random(1, 9000000000000000000)
select web.berkas_simpan('', '{"bidang": "ktp", "nama": "ktp.jpg", "jenis": "image/jpeg", "ukuran": 20000, "sidik": "@SIDIK@", "_alamat": "127.0.0.1"}', decode(repeat('00', 20000), 'hex')) ->> 'kode' as kode \gset
select web.permohonan_ajukan('', jsonb_build_object('formulir', 'pgbench-formulir-' || :nomor::bigint, 'kategori', 'perorangan', 'nama', 'Pemohon Uji (contoh)',
	'identitas', '7602010101900001', '_identitas_sandi', repeat('A', 66), '_identitas_samar', '••••••••••••0001',
	'alamat', 'Jalan Contoh Nomor 1, Mamuju', 'telepon', '081234567890', 'surel', 'pemohon@contoh.example', 'pekerjaan', 'Mahasiswa',
	'rincian', jsonb_build_array('Jumlah penduduk per kecamatan tahun 2025'), 'tujuan', 'Bahan skripsi', 'cara_memperoleh', 'salinan_softcopy',
	'cara_kirim', 'portal', 'persetujuan', 'ya', '_alamat', '127.0.0.1', '_berkas', jsonb_build_array(jsonb_build_object('bidang', 'ktp', 'kode', :kode::text, 'nama', 'ktp.jpg'))));

-- The list of public information of the example body: every state, some late, some soon late, as if kept for a year.
create function tugas.contoh_informasi_daftar(tahun int) returns table (n int, opd text, pasal text, judul text, ringkasan text, meliput int, periode text, bukti text, keadaan text, lalu int, lama int)
language sql immutable set search_path = '' as $$
	values
	(1, 'DISDIKBUD', '9.2.a', 'Profil Dinas Pendidikan dan Kebudayaan', 'Alamat, tugas dan fungsi, struktur organisasi, daftar pejabat, jam layanan dan kontak setiap bidang.', tahun, '', 'profil', 'terbit', 100, 290),
	(2, 'DISDIKBUD', '9.2.b', 'Rencana kerja Dinas Pendidikan dan Kebudayaan ' || tahun, 'Program, kegiatan, sasaran dan pagu anggaran setiap bidang beserta lokasinya.', tahun, '', 'rencana_kerja', 'terbit', 165, null),
	(3, 'DISDIKBUD', '9.2.b', 'Laporan kinerja Dinas Pendidikan dan Kebudayaan ' || tahun - 1, 'Capaian indikator: angka partisipasi sekolah, rehabilitasi ruang kelas, guru bersertifikat.', tahun - 1, '', 'kinerja', 'terbit', 205, null),
	(4, 'DISDIKBUD', '9.2.c', 'Laporan keuangan Dinas Pendidikan dan Kebudayaan ' || tahun - 1, 'Laporan realisasi anggaran, neraca, laporan operasional dan catatan atas laporan keuangan.', tahun - 1, '', 'keuangan', 'terbit', 235, null),
	(5, 'DISDIKBUD', '9.2.c', 'Dokumen pelaksanaan anggaran ' || tahun, 'Anggaran belanja setiap kegiatan, termasuk Bantuan Operasional Sekolah dan beasiswa.', tahun, '', 'anggaran', 'terbit', 90, null),
	(6, 'DISDIKBUD', '11.1.g', 'Standar pelayanan legalisasi ijazah', 'Syarat, urutan, waktu dan biaya (gratis) legalisasi ijazah sekolah menengah dan sekolah luar biasa.', tahun, '', 'prosedur', 'terbit', 120, null),
	(7, 'DISDIKBUD', '15.9', 'Rencana umum pengadaan ' || tahun, 'Paket pengadaan barang dan jasa: nama, nilai, cara dan waktu pemilihan penyedia.', tahun, '', 'pengadaan', 'diperiksa', 3, null),
	(8, 'DISDIKBUD', '11.1.c', 'Petunjuk teknis penerimaan murid baru ' || tahun, 'Jalur, kuota, syarat dan jadwal penerimaan murid SMA, SMK dan SLB.', tahun, '', 'kebijakan', 'draf', 2, null),
	(9, 'DISDIKBUD', '11.1.e', 'Perjanjian kerja sama beasiswa dengan perguruan tinggi', 'Perjanjian pembiayaan dan penempatan penerima beasiswa daerah.', tahun - 1, '', 'perjanjian', 'dikembalikan', 6, null),
	(10, 'DISKOMINFO', '9.2.a', 'Profil Dinas Komunikasi dan PPID Utama', 'Alamat, tugas, struktur PPID, jam layanan informasi dan kanal permohonan.', tahun, '', 'profil', 'terbit', 60, 260),
	(11, 'DISKOMINFO', '11.1.h', 'Laporan layanan informasi publik ' || tahun - 1, 'Gambaran pelaksanaan layanan, sumber daya, rincian permohonan, keberatan, kendala dan tindak lanjut.', tahun - 1, '', 'laporan_layanan', 'terbit', 150, null),
	(12, 'DISKOMINFO', '12', 'Angka layanan informasi ' || tahun - 1, 'Jumlah permohonan, waktu yang diperlukan, jumlah yang dikabulkan dan ditolak beserta alasannya.', tahun - 1, '', 'angka_layanan', 'terbit', 170, null),
	(13, 'DISKOMINFO', '47', 'Maklumat pelayanan informasi publik', 'Dasar hukum, prosedur, waktu penyelesaian, biaya, jaminan dan evaluasi layanan; tersedia pula sebagai rekaman suara.', tahun, '', 'maklumat', 'terbit', 60, null),
	(14, 'DISKOMINFO', '11.1.a', 'Daftar informasi publik ' || tahun, 'Seluruh informasi publik yang dikuasai, menurut golongan dan OPD.', tahun, '', 'daftar', 'terbit', 40, null),
	(15, 'BAPPERIDA', '9.2.b', 'Rencana Kerja Pemerintah Daerah ' || tahun, 'Prioritas pembangunan, kerangka ekonomi daerah, program dan pagu indikatif setiap perangkat daerah.', tahun, '', 'rencana_kerja', 'terbit', 140, null),
	(16, 'BAPPERIDA', '11.1.c', 'Rencana Pembangunan Jangka Menengah Daerah', 'Visi, misi, arah kebijakan dan indikator pembangunan lima tahun beserta dokumen pendukungnya.', tahun - 1, '', 'kebijakan', 'terbit', 300, null),
	(17, 'BAPPERIDA', '11.1.d', 'Rencana kerja proyek strategis ' || tahun, 'Proyek jalan, irigasi dan air bersih dengan perkiraan pengeluaran tahunan.', tahun, '', 'proyek', 'terbit', 80, null),
	(18, 'BPBD', '10', 'Peringatan dini banjir dan tanah longsor', 'Wilayah siaga di Mamuju, Mamasa dan Majene; tanda bahaya, titik kumpul dan nomor darurat.', tahun, '', 'serta_merta', 'terbit', 5, null),
	(19, 'BPBD', '10', 'Jalur evakuasi tsunami pesisir Mamuju', 'Peta jalur dan tempat evakuasi, tanda sirene, dan yang harus dibawa.', tahun, '', 'serta_merta', 'terbit', 70, null),
	(20, 'BPBD', '9.2.a', 'Profil Badan Penanggulangan Bencana Daerah', 'Tugas, struktur, posko setiap kabupaten dan kontak yang dapat dihubungi setiap saat.', tahun, '', 'profil', 'terbit', 250, null),
	(21, 'RSUD', '9.2.a', 'Profil rumah sakit dan jadwal dokter', 'Alamat, poliklinik, jadwal dokter spesialis, ketersediaan kamar dan kontak.', tahun, 'Triwulan IV', 'profil', 'terbit', 30, null),
	(22, 'RSUD', '11.1.g', 'Standar pelayanan rawat jalan', 'Syarat, alur pendaftaran, waktu tunggu dan tarif rawat jalan.', tahun, '', 'prosedur', 'terbit', 90, null),
	(23, 'RSUD', '9.2.c', 'Laporan keuangan rumah sakit ' || tahun - 1, 'Neraca, laporan operasional dan arus kas badan layanan umum daerah.', tahun - 1, '', 'keuangan', 'terbit', 195, null),
	(24, 'ESDM', '11.1.b', 'Keputusan wilayah izin pertambangan batuan', 'Keputusan penetapan wilayah, pertimbangan teknis dan berita acaranya.', tahun, '', 'keputusan', 'terbit', 110, null),
	(25, 'ESDM', '11.2', 'Rekomendasi izin tambang batuan yang dibuka dengan putusan', 'Rekomendasi teknis yang dinyatakan terbuka melalui keberatan; bagian pribadi dihitamkan.', tahun - 1, '', '', 'terbit', 45, null),
	(26, 'BKPSDM', '9.2.d', 'Formasi dan hasil seleksi pegawai ' || tahun, 'Kebutuhan jabatan, jadwal, syarat dan pengumuman kelulusan setiap tahap.', tahun, '', '', 'terbit', 50, null),
	(27, 'DKP', '15.9', 'Kontrak pengadaan kapal dan alat tangkap ' || tahun, 'Kerangka acuan, spesifikasi, rincian volume dan harga, dan kontrak.', tahun, '', 'pengadaan', 'terbit', 75, null),
	(28, 'DLHK', '10', 'Peringatan asap kebakaran lahan', 'Wilayah terdampak, kualitas udara dan anjuran kesehatan.', tahun, '', 'serta_merta', 'ditarik', 130, null)
$$;
comment on function tugas.contoh_informasi_daftar(int) is 'Informasi rekaan: keadaannya, terbit atau disusun berapa hari yang lalu, dan versi pertamanya bila sudah pernah diperbarui';

create function tugas.contoh_informasi_berkas(badan int, petugas int, n int) returns text language plpgsql set search_path = '' as $$
declare
	bait bytea := pg_catalog.convert_to(pg_catalog.format(E'contoh,keterangan\n%s,Berkas contoh; bukan data sebenarnya\n', n), 'UTF8');
	k text := pg_catalog.encode(public.gen_random_bytes(16), 'hex');
begin
	with b as (
		insert into layanan.berkas (badan_publik, kode, nama, jenis, ukuran, sidik, diunggah_oleh, dibuat)
		values (badan, k, pg_catalog.format('informasi-contoh-%s.csv', n), 'text/csv', pg_catalog.octet_length(bait), pg_catalog.sha256(bait), petugas, dasar.kini()) returning id
	)
	insert into layanan.berkas_isi (berkas, urut, isi) select b.id, 0, bait from b;
	return k;
end $$;
comment on function tugas.contoh_informasi_berkas(int, int, int) is 'Unggahan contoh yang belum dilampirkan; mengembalikan kodenya';

create function tugas.contoh_informasi_versi(badan int, r record, opd int, penyusun int, utama int, pertama boolean) returns void language plpgsql set search_path = '' as $$
declare
	peran text[] := case when penyusun = utama then '{ppid_utama}'::text[] else '{ppid_pelaksana}' end;
	formulir text := pg_catalog.format('contoh-informasi-%s-%s', r.n, pertama);
	u jsonb := pg_catalog.jsonb_build_object('judul', r.judul, 'pasal', r.pasal, 'ringkasan', r.ringkasan, 'tahun', r.meliput, 'periode', r.periode, 'pejabat', 'Sekretariat', 'penanggung_jawab', 'Kepala ' || r.opd,
		'pembuatan_tanggal', organisasi.hari_ini(badan) - 7, 'pembuatan_tempat', 'Mamuju', 'bentuk', case when r.n % 4 = 0 then '["softcopy", "hardcopy"]'::jsonb else '["softcopy"]' end,
		'media', case when r.pasal = '10' then '["portal", "sosial", "siaran"]'::jsonb else '["portal", "situs"]' end, 'retensi', case when r.n % 3 = 0 then 'Permanen' else '5 tahun' end,
		'tautan', case when r.n % 5 = 1 then 'https://contoh.example/informasi/' || r.n else '' end, 'bukti', case when r.bukti = '' then '[]'::jsonb else pg_catalog.jsonb_build_array(r.bukti) end,
		'alasan_ubah', case when pertama then '' else 'Diperiksa dan dimutakhirkan.' end);
	d informasi.dip;
begin
	perform akun.bertindak(penyusun, badan, peran, array[opd], null);
	select * into d from informasi.dip x where x.badan_publik = badan and x.formulir_sidik = dasar.sidik(pg_catalog.format('contoh-informasi-%s-t', r.n));
	if d.id is null then
		perform informasi.dip_buat(badan, opd, formulir, u, case when r.n % 5 <> 1 then tugas.contoh_informasi_berkas(badan, penyusun, r.n) else '' end, true);
	else
		perform informasi.dip_versi_tambah(d.id, d.versi_akhir, formulir, u, '', false);
	end if;
	select * into d from informasi.dip x where x.badan_publik = badan and x.formulir_sidik = dasar.sidik(pg_catalog.format('contoh-informasi-%s-t', r.n));
	if r.keadaan <> 'draf' and penyusun <> utama then
		perform informasi.dip_langkah(d.id, d.versi_akhir, 'ajukan', '');
	end if;
	perform akun.bertindak(utama, badan, '{ppid_utama}', '{}', null);
	if r.keadaan in ('terbit', 'ditarik') then
		perform informasi.dip_langkah(d.id, d.versi_akhir, 'terbit', '');
	elsif r.keadaan = 'dikembalikan' then
		perform informasi.dip_langkah(d.id, d.versi_akhir, 'kembalikan', 'Hitamkan nomor rekening pada lampiran II, lalu unggah lagi.');
	end if;
	if r.keadaan = 'ditarik' then
		perform informasi.dip_langkah(d.id, d.versi_akhir, 'tarik', 'Bahayanya sudah lewat; peringatan tidak berlaku lagi.');
	end if;
end $$;
comment on function tugas.contoh_informasi_versi(int, record, int, int, int, boolean) is 'Satu versi informasi contoh, disusun dan dilangkahkan sampai keadaannya lewat fungsi yang sama dengan yang nyata';

create function tugas.contoh_informasi(badan int, kini date) returns void language plpgsql set search_path = '' as $$
declare
	utama int := tugas.contoh_petugas(badan, 'ppid_utama', null);
	zona text := (select b.zona from organisasi.badan_publik b where b.id = badan);
	r record;
	pelaksana int;
begin
	for r in select d.*, w.lalu as hari, w.pertama, o.opd as milik
		from tugas.contoh_informasi_daftar(extract(year from kini)::int) d
		cross join lateral (select d.lama as lalu, true as pertama where d.lama is not null union all select d.lalu, d.lama is null) w
		cross join lateral (select tugas.contoh_opd(badan, d.opd, kini) as opd) o
		where o.opd is not null order by w.lalu desc, d.n
	loop
		update dasar.waktu set geser = (kini - r.hari + time '09:30' + pg_catalog.make_interval(mins => r.n)) at time zone zona - pg_catalog.clock_timestamp();
		pelaksana := case when r.opd = 'DISKOMINFO' then utama else tugas.contoh_petugas(badan, 'ppid_pelaksana', r.milik) end;
		perform tugas.contoh_informasi_versi(badan, r, r.milik, pelaksana, utama, r.pertama);
	end loop;
	update dasar.waktu set geser = (kini - 1 + time '10:00') at time zone zona - pg_catalog.clock_timestamp();
	perform tugas.contoh_bukti(badan, extract(year from kini)::int, utama);
end $$;
comment on function tugas.contoh_informasi(int, date) is 'Daftar informasi publik contoh dalam setiap keadaan, sebagian lewat enam bulan, dan usul tidak relevan';

create function tugas.contoh_bukti(badan int, tahun int, utama int) returns void language plpgsql set search_path = '' as $$
declare
	r record;
begin
	for r in select v.*, o.id from (values ('DISDIKBUD', 'serta_merta', 'Dinas tidak mengurus kedaruratan; peringatan dini ada pada BPBD.', null::boolean), ('BKPSDM', 'serta_merta', 'Badan tidak mengurus kedaruratan.', true),
		('DKP', 'perjanjian', 'Tidak ada perjanjian tahun ini.', false)) v (kode, butir, alasan, setuju) join organisasi.opd o on o.badan_publik = badan and o.kode = v.kode
	loop
		perform akun.bertindak(tugas.contoh_petugas(badan, 'ppid_pelaksana', r.id), badan, '{ppid_pelaksana}', array[r.id], null);
		perform informasi.bukti_kecualikan(r.kode, tahun, r.butir, r.alasan, 'contoh-bukti-' || r.kode);
		if r.setuju is not null then
			perform akun.bertindak(utama, badan, '{ppid_utama}', '{}', null);
			perform informasi.bukti_putus((select max(k.id) from informasi.bukti_kecuali k where k.opd = r.id), r.setuju, case when r.setuju then '' else 'Kontrak sewa kapal tetap perjanjian dengan pihak ketiga.' end);
		end if;
	end loop;
end $$;
comment on function tugas.contoh_bukti(int, int, int) is 'Usul tidak relevan contoh: menunggu, disetujui, ditolak';

-- An agreement between applicant and Atasan (UU 14/2008 art. 35(2)): what is to be done, by which day, and what follows. It stops
-- no clock and takes no remedy: the objection stays to be decided, and lies with the applicant to withdraw once the agreement is kept.
insert into kalender.aturan (kode, berlaku_dari, nama, panjang, satuan, pasal, keyakinan, catatan) values
('pelaksanaan_damai', '2010-04-30', 'PPID memenuhi kesepakatan musyawarah', 10, 'hari_kerja', 'UU 14/2008 Pasal 35 ayat (2)', 'A',
	'Harinya disepakati kedua pihak; angka ini hanya berlaku bila tidak disebut');
insert into layanan.jam_sifat (aturan, pihak, berulang) values ('pelaksanaan_damai', 'para_pihak', true);
insert into layanan.jenis_peristiwa (kode, nama, kalimat, tampak_pemohon, jam_mulai, jam_selesai) values
('sepakati_damai', 'Catat kesepakatan', 'Kesepakatan dalam musyawarah', true, 'pelaksanaan_damai', null),
('penuhi_damai', 'Catat pemenuhan kesepakatan', 'Kesepakatan musyawarah dipenuhi', true, null, 'pelaksanaan_damai'),
('lewati_damai', 'Kesepakatan belum dipenuhi', 'Kesepakatan musyawarah belum dipenuhi sampai batas waktunya', true, null, null);
insert into layanan.jam_tutup (peristiwa, aturan) values
('kabulkan', 'pelaksanaan_damai'), ('tolak', 'pelaksanaan_damai'), ('cabut_keberatan', 'pelaksanaan_damai');
insert into layanan.alur (prosedur, keadaan, peristiwa, peran, ke, pasal) values
('keberatan', 'diperiksa', 'sepakati_damai', 'atasan_ppid', 'diperiksa', 'UU 14/2008 Pasal 35 ayat (2)'),
('keberatan', 'diperiksa', 'penuhi_damai', 'ppid_utama', 'diperiksa', 'UU 14/2008 Pasal 35 ayat (2)'),
('keberatan', 'diperiksa', 'lewati_damai', 'sistem', 'diperiksa', 'UU 14/2008 Pasal 35 ayat (2)');
insert into surat.kiriman_aturan (peristiwa, prosedur, penerima, saluran, pola) values
('sepakati_damai', 'keberatan', 'ppid_utama', 'surel', 'berita'),
('penuhi_damai', 'keberatan', 'atasan_ppid', 'surel', 'berita'),
('lewati_damai', 'keberatan', 'ppid_utama', 'surel', 'berita'),
('lewati_damai', 'keberatan', 'atasan_ppid', 'surel', 'berita');
insert into layanan.petunjuk (peristiwa, tempat, cara) values
('sepakati_damai', 'Keberatan, halaman keberatan', 'Tulis apa yang disepakati dan paling lambat kapan dipenuhi, dan lampirkan berita acaranya; pemohon membaca keduanya. Waktu tanggapan tetap berjalan dan keberatan tetap dapat diputus.'),
('penuhi_damai', 'Keberatan, halaman keberatan', 'Catat bagaimana kesepakatan dipenuhi; berkasnya langsung terbuka bagi pemohon. Sesudah itu pemohon boleh mencabut keberatannya; bila tidak, Atasan PPID tetap memutus.');
update layanan.petunjuk set cara = 'Catat tanggal, cara dan hasil musyawarah dengan pemohon. Bila sepakat, pakai Catat kesepakatan. Waktu 30 hari kerja tetap berjalan dan keberatan tetap dapat diputus.'
where peristiwa = 'musyawarah';

-- An order of the Atasan whose date goes by without being carried out: the applicant is told, his time for the Komisi Informasi runs on.
insert into layanan.jenis_peristiwa (kode, nama, kalimat, tampak_pemohon, jam_mulai, jam_selesai) values
('lewati_perintah', 'Perintah belum dilaksanakan', 'Perintah Atasan PPID belum dilaksanakan sampai batas waktunya', true, null, null);
insert into layanan.alur (prosedur, keadaan, peristiwa, peran, ke, pasal) values
('keberatan', 'pelaksanaan', 'lewati_perintah', 'sistem', 'pelaksanaan', 'Perki 1/2021');
insert into surat.pola (kode, nama) values ('perintah_lewat', 'Perintah Atasan PPID belum dilaksanakan');
insert into surat.kiriman_aturan (peristiwa, prosedur, penerima, saluran, pola) values
('lewati_perintah', 'keberatan', 'pemohon', 'surel', 'perintah_lewat'),
('lewati_perintah', 'keberatan', 'ppid_utama', 'surel', 'berita'),
('lewati_perintah', 'keberatan', 'atasan_ppid', 'surel', 'berita');
update layanan.petunjuk set cara = 'Tulis pertimbangan, perintah kepada PPID dan jangka waktunya. Putusan terbit sebagai surat, dan jam pelaksanaannya mulai. Jangka waktu pemohon ke Komisi Informasi tidak menunggu pelaksanaan: perintah yang lebih lama dari itu membuatnya harus memilih sebelum perintah dilaksanakan.'
where peristiwa = 'kabulkan';
update layanan.petunjuk set cara = 'Catat tanggal, cara dan hasil musyawarah dengan pemohon. Waktu 30 hari kerja tetap berjalan dan keberatan tetap dapat diputus. Pemohon mencabutnya hanya sesudah kesepakatan dipenuhi.'
where peristiwa = 'musyawarah';
update layanan.petunjuk set cara = 'Catat pencabutan yang disampaikan pemohon secara tertulis. Jangan meminta pemohon mencabut sebelum yang disepakati dipenuhi: keberatan yang dicabut tidak diputus lagi.'
where peristiwa = 'cabut_keberatan';

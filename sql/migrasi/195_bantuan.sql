-- Help: how each step is done. Which steps exist, for whom and under which article, is said by layanan.alur alone.
create table layanan.petunjuk (
	peristiwa	text not null constraint petunjuk_pk primary key constraint petunjuk_peristiwa_fk references layanan.jenis_peristiwa,
	tempat	text not null,
	cara	text not null
);
comment on table layanan.petunjuk is 'Cara melakukan suatu langkah, untuk halaman bantuan; langkah tanpa petunjuk tetap tampil dengan nama dan pasalnya';
comment on column layanan.petunjuk.peristiwa is 'Peristiwa di layanan.jenis_peristiwa';
comment on column layanan.petunjuk.tempat is 'Di mana di portal';
comment on column layanan.petunjuk.cara is 'Apa yang dilakukan dan akibatnya';
alter table layanan.petunjuk enable row level security;
create policy petunjuk_terbuka on layanan.petunjuk for select to portal_api using (true);

insert into layanan.petunjuk (peristiwa, tempat, cara) values
('catat', 'Catat permohonan', 'Untuk permohonan yang datang langsung, lewat surat, telepon atau saluran lain. Isi tanggal benar-benar diterima: dari tanggal itulah waktunya dihitung. Nomor, tanda bukti dan kunci pelacakan langsung terbit.'),
('daftarkan', 'Meja kerja, halaman permohonan', 'Nyatakan bahwa isi formulir sudah diperiksa dan lengkap. Waktu tidak berubah karenanya.'),
('tagih', 'Meja kerja, halaman permohonan', 'Centang yang kurang dan jelaskan. Surat ketidaklengkapan terbit dan pemohon melengkapinya lewat tautannya sendiri.'),
('gugurkan', 'Meja kerja, halaman permohonan', 'Hanya bila kekurangan sudah diberitahukan dan waktu melengkapinya habis. Surat terbit; pemohon dapat mengajukan lagi.'),
('disposisi', 'Meja kerja, halaman permohonan', 'Pilih OPD yang menguasai informasinya dan tulis pesan seperlunya. Boleh dialihkan ke OPD lain selama belum diterima. Waktu tidak berhenti selama di OPD.'),
('terima', 'Meja kerja, halaman permohonan', 'Terima bila OPD Anda menguasai informasinya. Sesudah itu jawaban dapat disusun.'),
('kembalikan', 'Meja kerja, halaman permohonan', 'Bila informasinya bukan pada OPD Anda. Tulis alasannya, dan OPD yang menguasainya bila tahu.'),
('lampirkan', 'Meja kerja, halaman permohonan', 'Pilih untuk siapa berkasnya: jawaban (terbuka bagi pemohon hanya setelah disetujui), jawaban yang sebagian isinya dihitamkan, atau lampiran internal.'),
('usulkan', 'Meja kerja, halaman permohonan', 'Pilih keputusan, tulis uraian yang dibaca pemohon, bentuk, cara dan biayanya. Bila ditolak atau sebagian: pilih huruf Pasal 17, uji konsekuensi yang berlaku, dan rincian setiap bagian yang dihitamkan.'),
('perbaiki', 'Meja kerja, halaman permohonan', 'Kembalikan usul kepada OPD dengan catatan apa yang harus diperbaiki. Usul lama tetap tersimpan.'),
('tarik', 'Meja kerja, halaman permohonan', 'Usul yang Anda susun sendiri ditarik untuk disusun ulang.'),
('tanggapi', 'Meja kerja, halaman permohonan', 'Periksa usul dan berkasnya, lalu setujui. Waktu berhenti, pemberitahuan tertulis terbit dan berkas jawaban terbuka. Tanpa uji konsekuensi yang berlaku, penghitaman tidak dapat dikirim.'),
('beritahu', 'Meja kerja, halaman permohonan', 'Menyetujui penolakan atau pemberitahuan bahwa informasi tidak dikuasai. Waktu berhenti dan suratnya terbit. Tanpa uji konsekuensi yang berlaku, penolakan tidak dapat dikirim.'),
('perpanjang', 'Meja kerja, halaman permohonan', 'Satu kali, sebelum tenggat, dengan alasan tertulis. Suratnya langsung terbit.'),
('serahkan', 'Meja kerja, halaman permohonan', 'Catat kapan, bagaimana dan kepada siapa informasi diserahkan; tanda terima terbit. Lampirkan berita acaranya bila ada.'),
('tanya', 'Meja kerja, halaman permohonan', 'Ajukan satu pertanyaan yang jelas; pemohon menjawab lewat halamannya.'),
('tawarkan', 'Meja kerja, halaman permohonan', 'Tulis rumusan yang lebih sempit dan alasannya. Pemohon boleh menyetujui atau mempertahankan permintaannya.'),
('catat_keberatan', 'Keberatan, Catat keberatan', 'Untuk keberatan yang datang langsung, lewat surat atau lisan. Isi tanggal diterimanya; tanda bukti terbit.'),
('periksa', 'Keberatan, halaman keberatan', 'Menyatakan bahwa pemeriksaan dimulai. Jawabannya tetap dihitung sejak keberatan diterima.'),
('musyawarah', 'Keberatan, halaman keberatan', 'Catat tanggal, cara dan hasil musyawarah dengan pemohon.'),
('nyatakan', 'Keberatan, halaman keberatan', 'Beri penjelasan PPID tentang permohonan yang dikeberatani sebagai bahan Atasan PPID.'),
('kabulkan', 'Keberatan, halaman keberatan', 'Tulis pertimbangan, perintah kepada PPID dan jangka waktunya. Putusan terbit sebagai surat, dan jam pelaksanaannya mulai.'),
('tolak', 'Keberatan, halaman keberatan', 'Tulis pertimbangan yang menguatkan putusan PPID. Putusan terbit sebagai surat beserta hak ke Komisi Informasi.'),
('laksanakan', 'Keberatan, halaman keberatan', 'Catat bagaimana perintah Atasan PPID dilaksanakan; jam pelaksanaan berhenti.'),
('jawab_putusan', 'Keberatan, halaman keberatan', 'Catat sikap pemohon atas putusan bila disampaikan langsung atau lewat surat.'),
('cabut_keberatan', 'Keberatan, halaman keberatan', 'Catat pencabutan yang disampaikan pemohon secara tertulis.');

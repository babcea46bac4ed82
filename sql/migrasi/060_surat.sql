-- Words that letters print. They are rows, so that a correction of the law's wording needs no new program.

insert into dasar.pilihan (jenis, kode, urut, nama, dasar_hukum) values
('jenis_surat', 'tanda_bukti', 1, 'Tanda Bukti Penerimaan Permohonan Informasi Publik', 'UU 14/2008 Pasal 22 ayat (4)'),
('jenis_surat', 'pemberitahuan', 2, 'Pemberitahuan Tertulis atas Permohonan Informasi Publik', 'UU 14/2008 Pasal 22 ayat (7)'),
('jenis_surat', 'perpanjangan', 3, 'Pemberitahuan Perpanjangan Waktu', 'UU 14/2008 Pasal 22 ayat (8)'),
('jenis_surat', 'penolakan', 4, 'Pemberitahuan Penolakan Permohonan Informasi Publik', 'UU 14/2008 Pasal 22 ayat (7) huruf c'),
('jenis_surat', 'penyerahan', 5, 'Tanda Terima Penyerahan Informasi Publik', 'UU 14/2008 Pasal 22 ayat (7) huruf f'),
('kalimat_keputusan', 'dikabulkan', 1, 'Informasi yang Saudara mohonkan dapat diberikan seluruhnya.', 'UU 14/2008 Pasal 22 ayat (7) huruf d'),
('kalimat_keputusan', 'sebagian', 2, 'Informasi yang Saudara mohonkan dapat diberikan sebagian. Bagian yang dikecualikan dihitamkan atau tidak diberikan dengan alasan yang disebut di bawah ini.', 'UU 14/2008 Pasal 22 ayat (7) huruf d dan e'),
('kalimat_keputusan', 'ditolak', 3, 'Informasi yang Saudara mohonkan tidak dapat diberikan karena termasuk informasi yang dikecualikan.', 'UU 14/2008 Pasal 22 ayat (7) huruf c'),
('kalimat_keputusan', 'tidak_dikuasai', 4, 'Informasi yang Saudara mohonkan tidak berada di bawah penguasaan kami.', 'UU 14/2008 Pasal 22 ayat (7) huruf a dan b'),
('kalimat_keputusan', 'belum_didokumentasikan', 5, 'Informasi yang Saudara mohonkan belum didokumentasikan.', 'UU 14/2008 Pasal 6 ayat (3) huruf e'),
('kalimat_pasal_17', '17.a', 1, 'informasi publik yang apabila dibuka dan diberikan kepada pemohon dapat menghambat proses penegakan hukum', 'UU 14/2008 Pasal 17 huruf a'),
('kalimat_pasal_17', '17.b', 2, 'informasi publik yang apabila dibuka dan diberikan kepada pemohon dapat mengganggu kepentingan perlindungan hak atas kekayaan intelektual dan perlindungan dari persaingan usaha tidak sehat', 'UU 14/2008 Pasal 17 huruf b'),
('kalimat_pasal_17', '17.c', 3, 'informasi publik yang apabila dibuka dan diberikan kepada pemohon dapat membahayakan pertahanan dan keamanan negara', 'UU 14/2008 Pasal 17 huruf c'),
('kalimat_pasal_17', '17.d', 4, 'informasi publik yang apabila dibuka dan diberikan kepada pemohon dapat mengungkapkan kekayaan alam Indonesia', 'UU 14/2008 Pasal 17 huruf d'),
('kalimat_pasal_17', '17.e', 5, 'informasi publik yang apabila dibuka dan diberikan kepada pemohon dapat merugikan ketahanan ekonomi nasional', 'UU 14/2008 Pasal 17 huruf e'),
('kalimat_pasal_17', '17.f', 6, 'informasi publik yang apabila dibuka dan diberikan kepada pemohon dapat merugikan kepentingan hubungan luar negeri', 'UU 14/2008 Pasal 17 huruf f'),
('kalimat_pasal_17', '17.g', 7, 'informasi publik yang apabila dibuka dapat mengungkapkan isi akta otentik yang bersifat pribadi dan kemauan terakhir ataupun wasiat seseorang', 'UU 14/2008 Pasal 17 huruf g'),
('kalimat_pasal_17', '17.h', 8, 'informasi publik yang apabila dibuka dan diberikan kepada pemohon dapat mengungkap rahasia pribadi', 'UU 14/2008 Pasal 17 huruf h'),
('kalimat_pasal_17', '17.i', 9, 'memorandum atau surat-surat antar-Badan Publik atau intra-Badan Publik yang menurut sifatnya dirahasiakan, kecuali atas putusan Komisi Informasi atau pengadilan', 'UU 14/2008 Pasal 17 huruf i'),
('kalimat_pasal_17', '17.j', 10, 'informasi yang tidak boleh diungkapkan berdasarkan undang-undang', 'UU 14/2008 Pasal 17 huruf j');

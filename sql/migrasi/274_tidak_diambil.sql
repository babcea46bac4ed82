-- An answer that nobody fetches: officers are reminded, its applicant is told, and after a time the request ends. Its decision
-- stays what it is, and the information can still be fetched. The law says nothing of this; the amounts are the body's own.
insert into dasar.setelan (kode, urut, nama, satuan, bawaan, paling_kecil, paling_besar, dasar_hukum, akibat) values
('serah_ingat', 4, 'Penyerahan informasi yang sudah dijawab diingatkan setiap', 'hari kerja', 5, 1, 60, 'Kebijakan internal PPID; undang-undang tidak menyebut angkanya (UU 14/2008 Pasal 22 ayat (7) huruf f)',
	'Dihitung sejak jawaban dikirim sampai penyerahannya dicatat. Petugas diingatkan setiap kali, pemohon pada yang pertama.'),
('tutup_tidak_diambil', 5, 'Permohonan ditutup bila informasinya tidak diambil selama', 'hari kerja', 30, 10, 365, 'Kebijakan internal PPID; undang-undang tidak menyebut angkanya',
	'Dihitung sejak jawaban dikirim, dan tidak sebelum pemohon diingatkan. Keputusannya tidak berubah dan informasinya tetap dapat diambil; masa simpan salinan identitas mulai dihitung.');

insert into layanan.jenis_peristiwa (kode, nama, kalimat, tampak_pemohon, jam_mulai, jam_selesai) values
('serah_ingat', 'Ingatkan penyerahan', 'Pengingat bahwa informasi belum diserahkan', false, null, null),
('tutup_tidak_diambil', 'Tutup karena tidak diambil', 'Permohonan ditutup karena informasinya lama tidak diambil; jawabannya tetap berlaku dan informasinya tetap dapat diambil', true, null, null);
insert into layanan.alur (prosedur, keadaan, peristiwa, peran, ke, pasal) values
('permohonan', 'ditanggapi', 'serah_ingat', 'sistem', 'ditanggapi', 'UU 14/2008 Pasal 22 ayat (7) huruf f'),
('permohonan', 'ditanggapi', 'tutup_tidak_diambil', 'sistem', 'selesai', 'Kebijakan internal PPID'),
('permohonan', 'selesai', 'serahkan', 'ppid_utama', 'selesai', 'UU 14/2008 Pasal 22 ayat (7) huruf f');
create unique index peristiwa_serah_ingat_sekali on layanan.peristiwa (perkara, (isi ->> 'langkah')) where jenis = 'serah_ingat';

update layanan.petunjuk set cara = cara || ' Bila permohonannya sudah ditutup karena lama tidak diambil, penyerahan yang kemudian dicatat dengan cara yang sama.' where peristiwa = 'serahkan';

insert into surat.pola (kode, nama) values
('serah_ingat', 'Informasi belum diserahkan, bagi petugas'),
('serah_menunggu', 'Informasi menunggu diambil, bagi pemohon'),
('tidak_diambil', 'Permohonan ditutup karena tidak diambil');
insert into surat.kiriman_aturan (peristiwa, prosedur, penerima, saluran, pola, hanya_eskalasi) values
('serah_ingat', 'permohonan', 'giliran', 'surel', 'serah_ingat', false),
('serah_ingat', 'permohonan', 'ppid_pelaksana', 'surel', 'serah_ingat', false),
('serah_ingat', 'permohonan', 'pemohon', 'surel', 'serah_menunggu', true),
('serah_ingat', 'permohonan', 'pemohon', 'webhook', 'serah_menunggu', true),
('tutup_tidak_diambil', 'permohonan', 'pemohon', 'surel', 'tidak_diambil', false);

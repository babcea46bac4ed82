-- Nobody waits for ever. A request that its applicant does not complete turns to PPID Utama, both short clocks of completeness
-- are chased, and what lies with an agency that does nothing can be taken back.
insert into layanan.jenis_peristiwa (kode, nama, kalimat, tampak_pemohon, jam_mulai, jam_selesai) values
('kelengkapan_ingat', 'Ingatkan melengkapi', 'Pemohon diingatkan melengkapi permohonannya', false, null, null),
('kelengkapan_lewat', 'Waktu melengkapi habis', 'Permohonan tidak lagi menunggu pemohon dan menjadi giliran PPID Utama', false, null, null),
('tarik_disposisi', 'Tarik dari OPD', 'Permohonan ditarik kembali oleh PPID Utama', true, null, null);

insert into layanan.alur (prosedur, keadaan, peristiwa, peran, ke, pasal) values
('permohonan', 'dilengkapi', 'kelengkapan_ingat', 'sistem', 'dilengkapi', 'Perki 1/2021'),
('permohonan', 'dilengkapi', 'kelengkapan_lewat', 'sistem', 'dilengkapi', 'Perki 1/2021'),
('permohonan', 'didisposisikan', 'tarik_disposisi', 'ppid_utama', 'terdaftar', 'UU 14/2008 Pasal 22 ayat (7); Permendagri 3/2017'),
('permohonan', 'diproses', 'tarik_disposisi', 'ppid_utama', 'terdaftar', 'UU 14/2008 Pasal 22 ayat (7); Permendagri 3/2017');

-- The applicant's time to complete is his right, which he may lose; no officer is chased about it.
insert into layanan.jam_sifat (aturan, pihak, berulang) values ('kelengkapan', 'para_pihak', false);

-- Each of the two at most once: a request is asked for what it lacks only once.
create unique index peristiwa_kelengkapan_sekali on layanan.peristiwa (perkara, jenis) where jenis in ('kelengkapan_ingat', 'kelengkapan_lewat');

insert into layanan.petunjuk (peristiwa, tempat, cara) values
('tarik_disposisi', 'Meja kerja, halaman permohonan', 'Bila OPD tidak mengerjakannya, atau jawabannya sudah ada pada Anda. Tulis alasannya; OPD diberi tahu dan tidak lagi melihatnya. Sesudah itu permohonan dapat Anda jawab sendiri, dibagi, atau diteruskan ke OPD lain. Waktu tidak berhenti.');

insert into surat.pola (kode, nama) values
('kelengkapan', 'Pengingat kepada pemohon untuk melengkapi'),
('ditarik', 'Permohonan ditarik dari OPD');
insert into surat.kiriman_aturan (peristiwa, prosedur, penerima, saluran, pola) values
('kelengkapan_ingat', 'permohonan', 'pemohon', 'surel', 'kelengkapan'),
('kelengkapan_ingat', 'permohonan', 'pemohon', 'webhook', 'kelengkapan'),
('tarik_disposisi', 'permohonan', 'ppid_pelaksana', 'surel', 'ditarik');

comment on column layanan.perkara.giliran is 'Proyeksi: siapa yang harus bertindak; menurut keadaannya, kecuali waktu pemohon melengkapi sudah habis';

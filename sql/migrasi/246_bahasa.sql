-- The language in which an applicant wants his notices.
insert into dasar.pilihan (jenis, kode, urut, nama) values
('bahasa', 'id', 1, 'Bahasa Indonesia'),
('bahasa', 'en', 2, 'English');

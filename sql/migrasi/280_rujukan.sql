-- Articles that pages and letters quote outside the procedure. (Each is to be read against the official text.)
insert into dasar.pilihan (jenis, kode, urut, nama, dasar_hukum) values
('rujukan', 'pemakaian', 1, 'Kewajiban pemakai informasi publik', 'UU 14/2008 Pasal 5'),
('rujukan', 'kepentingan', 2, 'Pertimbangan kepentingan publik dalam uji konsekuensi', 'UU 14/2008 Pasal 2 ayat (4)'),
('rujukan', 'data_pribadi', 3, 'Dasar pemrosesan data pribadi oleh badan publik', 'UU 27/2022 Pasal 20 ayat (2)'),
('rujukan', 'hak_data_pribadi', 4, 'Hak orang atas data pribadinya', 'UU 27/2022 Pasal 5 sampai 13');

update layanan.keadaan set untuk_pemohon = 'Keberatan Anda dikabulkan seluruhnya atau sebagian. PPID sedang melaksanakan perintah Atasan PPID.'
where prosedur = 'keberatan' and kode = 'pelaksanaan';

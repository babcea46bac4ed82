-- How long an OPD has for its part is a number that a body chooses on its settings page, like the others.
insert into dasar.setelan (kode, urut, nama, satuan, bawaan, paling_kecil, paling_besar, dasar_hukum, akibat) values
('bagian_hari', 3, 'Batas waktu setiap bagian di OPD', 'hari kerja', 5, 1, 10, 'Kebijakan internal PPID; jangka waktu UU 14/2008 Pasal 22 ayat (7) tidak berubah karenanya',
	'Angka pada formulir pembagian dan batas waktu pendapat OPD; bagian yang sudah dibagi tidak berubah.');
insert into organisasi.setelan (badan_publik, kode, nilai) select b.id, 'bagian_hari', b.bagian_hari from organisasi.badan_publik b where b.bagian_hari is not null;
delete from dasar.pilihan where jenis = 'bagian_hasil';
alter table organisasi.badan_publik drop column bagian_hari;
update kalender.aturan set catatan = 'Jam anak di dalam jangka waktu pemberitahuan tertulis, yang tidak pernah berhenti karenanya; panjangnya dipilih pada formulir, usulnya menurut setelan badan publik (bagian_hari)' where kode = 'bagian';

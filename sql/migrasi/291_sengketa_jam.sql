-- Whose turn it is in a dispute has a date: the body's own short clocks, where the law sets none.
alter table layanan.jam_sifat add column sejak_peristiwa boolean not null default false;
comment on column layanan.jam_sifat.sejak_peristiwa is 'Mulai pada tanggal peristiwanya, juga bila peristiwa itu menyebut tanggal terima yang lebih awal';
insert into kalender.aturan (kode, berlaku_dari, nama, panjang, satuan, pasal, keyakinan, catatan) values
('sengketa_dilaporkan', '2010-04-30', 'Badan publik menindaklanjuti pemberitahuan sengketa', 3, 'hari_kerja', 'Kebijakan internal', 'A', 'Bukan jangka waktu undang-undang: agar pemberitahuan pemohon tidak dibiarkan'),
('putusan_salinan', '2010-04-30', 'Badan publik memastikan salinan putusan diterima', 3, 'hari_kerja', 'Kebijakan internal', 'A', 'Bukan jangka waktu undang-undang: sejak salinan diterima jangka waktu ke pengadilan dihitung'),
('putusan_tindak', '2010-04-30', 'Badan publik menindaklanjuti putusan yang berlaku', 3, 'hari_kerja', 'Kebijakan internal', 'A', 'Bukan jangka waktu undang-undang: mencatat perintah yang harus dilaksanakan, atau bahwa perkara selesai');
insert into layanan.jam_sifat (aturan, pihak, berulang, sejak_peristiwa) values
('sengketa_dilaporkan', 'badan', false, true), ('putusan_salinan', 'badan', true, false), ('putusan_tindak', 'badan', true, false);
update layanan.jenis_peristiwa set jam_mulai = 'sengketa_dilaporkan' where kode = 'lapor_sengketa';
update layanan.jenis_peristiwa set jam_mulai = 'putusan_salinan' where kode in ('putusan_sela', 'putus_ki');
update layanan.jenis_peristiwa set jam_mulai = 'putusan_tindak' where kode in ('putus_ma', 'cabut_gugatan', 'cabut_kasasi');
update layanan.jenis_peristiwa set jam_selesai = 'sengketa_dilaporkan' where kode = 'daftar_ki';
update layanan.jenis_peristiwa set jam_selesai = 'putusan_salinan' where kode = 'terima_salinan';
insert into layanan.jam_tutup (peristiwa, aturan) values
('cabut_sengketa', 'sengketa_dilaporkan'), ('perintah_putusan', 'putusan_salinan'), ('perintah_putusan', 'putusan_tindak'), ('inkrah', 'putusan_salinan'), ('inkrah', 'putusan_tindak'),
('ajukan_pengadilan', 'putusan_tindak'), ('ajukan_kasasi', 'putusan_tindak');

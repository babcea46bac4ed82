-- What a review of the law found: a decision that orders something ends only when it is carried out; whoever complies early does
-- not take the other's way to court; an action or a cassation may be withdrawn, and then the decision below stands.
insert into layanan.jenis_peristiwa (kode, nama, kalimat, tampak_pemohon, jam_mulai, jam_selesai) values
('cabut_gugatan', 'Catat gugatan dicabut', 'Gugatan di pengadilan dicabut', true, null, null),
('cabut_kasasi', 'Catat kasasi dicabut', 'Kasasi dicabut', true, null, null);

-- The right of the parties runs on beside what the body does.
delete from layanan.jam_tutup where peristiwa = 'laksana_putusan' and aturan in ('pengadilan', 'kasasi');
insert into layanan.jam_tutup (peristiwa, aturan) values ('ajukan_kasasi', 'pelaksanaan_ki');

insert into layanan.alur (prosedur, keadaan, peristiwa, peran, ke, pasal)
select 'sengketa', k, v.peristiwa, r, coalesce(v.ke, k), v.pasal from (values
	('{eksekusi,selesai}'::text[], 'ajukan_pengadilan', 'pengadilan', 'UU 14/2008 Pasal 47 dan 48'),
	('{pelaksanaan,eksekusi,selesai}', 'ajukan_kasasi', 'kasasi', 'UU 14/2008 Pasal 50'),
	('{pengadilan}', 'cabut_gugatan', 'diputus', 'UU 14/2008 Pasal 48'),
	('{kasasi}', 'cabut_kasasi', 'diputus_pengadilan', 'UU 14/2008 Pasal 50'),
	('{selesai}', 'perintah_putusan', 'pelaksanaan', 'UU 14/2008 Pasal 46 dan 49'),
	('{pelaksanaan}', 'inkrah', null, 'UU 14/2008 Pasal 48 dan 50')) v (keadaan, peristiwa, ke, pasal),
	unnest(v.keadaan) k, unnest('{ppid_utama,atasan_ppid}'::text[]) r;

insert into layanan.petunjuk (peristiwa, tempat, cara) values
('cabut_gugatan', 'Sengketa, halaman sengketa', 'Putusan Komisi Informasi lalu kembali berlaku: catat perintah yang harus dilaksanakan, atau bahwa perkara selesai.'),
('cabut_kasasi', 'Sengketa, halaman sengketa', 'Putusan pengadilan lalu kembali berlaku: catat perintah yang harus dilaksanakan, atau bahwa perkara selesai.');
update layanan.petunjuk set cara = 'Tulis yang dilakukan dan lampirkan berkasnya; langsung terbuka bagi pemohon. Jamnya berhenti dan sengketa selesai. Hak para pihak ke pengadilan atau kasasi tetap berjalan; bila dipakai, sengketa terbuka lagi.'
	where peristiwa = 'laksana_putusan';
update layanan.petunjuk set cara = 'Bila jangka waktu ke pengadilan atau kasasi lewat tanpa diajukan. Putusan yang memerintahkan sesuatu tidak selesai karenanya: catat dahulu perintahnya, lalu pelaksanaannya.'
	where peristiwa = 'inkrah';
update layanan.petunjuk set cara = 'Catat siapa yang mengajukan, ke pengadilan mana dan nomor perkaranya, juga bila putusannya sudah dilaksanakan atau jangka waktunya sudah lewat. Jam ke pengadilan dan jam pelaksanaan berhenti.'
	where peristiwa = 'ajukan_pengadilan';
update layanan.petunjuk set cara = 'Catat siapa yang mengajukan kasasi, juga bila putusannya sudah dilaksanakan atau jangka waktunya sudah lewat. Jam pelaksanaan berhenti.'
	where peristiwa = 'ajukan_kasasi';
update dasar.pilihan set nama = 'Permohonan tidak dapat diterima; putusan sebelumnya tetap berlaku' where jenis = 'putusan_pengadilan' and kode = 'tidak_diterima';
drop function if exists layanan.sengketa_awal(bigint);

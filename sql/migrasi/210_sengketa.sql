-- The dispute before the Komisi Informasi (UU 14/2008 art. 37-50): a case of its own on layanan.perkara, whose decisions are
-- others'. The portal records what happened there, counts what follows from it, and reminds the body of its own part.

insert into dasar.pilihan (jenis, kode, urut, nama, dasar_hukum) values
('jenis_sidang', 'pemeriksaan_awal', 1, 'Pemeriksaan awal', 'Perki 1/2013'),
('jenis_sidang', 'mediasi', 2, 'Mediasi', 'Perki 1/2013 Pasal 38'),
('jenis_sidang', 'ajudikasi', 3, 'Ajudikasi', 'UU 14/2008 Pasal 43'),
('jenis_sidang', 'pembacaan_putusan', 4, 'Pembacaan putusan', 'UU 14/2008 Pasal 46'),
('putusan_sela', 'tidak_berwenang', 1, 'Komisi Informasi tidak berwenang', 'Perki 1/2013'),
('putusan_sela', 'tidak_diterima', 2, 'Permohonan tidak dapat diterima', 'Perki 1/2013'),
('putusan_sela', 'prematur', 3, 'Permohonan diajukan sebelum waktunya (prematur)', 'Perki 1/2013 Pasal 13'),
('putusan_sela', 'kadaluarsa', 4, 'Permohonan diajukan melewati jangka waktu (kadaluarsa)', 'Perki 1/2013 Pasal 13'),
('putusan_sela', 'gugur', 5, 'Permohonan gugur karena pemohon tidak hadir', 'Perki 1/2013 Pasal 30'),
('putusan_ki', 'dikabulkan', 1, 'Permohonan dikabulkan seluruhnya', 'UU 14/2008 Pasal 46'),
('putusan_ki', 'sebagian', 2, 'Permohonan dikabulkan sebagian', 'UU 14/2008 Pasal 46'),
('putusan_ki', 'ditolak', 3, 'Permohonan ditolak; putusan badan publik dikuatkan', 'UU 14/2008 Pasal 46'),
('putusan_pengadilan', 'menguatkan', 1, 'Menguatkan putusan Komisi Informasi', 'UU 14/2008 Pasal 49'),
('putusan_pengadilan', 'membatalkan_buka', 2, 'Membatalkan dan memerintahkan informasi dibuka', 'UU 14/2008 Pasal 49'),
('putusan_pengadilan', 'membatalkan_tolak', 3, 'Membatalkan dan menyatakan informasi tidak diberikan', 'UU 14/2008 Pasal 49'),
('putusan_pengadilan', 'tidak_diterima', 4, 'Permohonan tidak dapat diterima', null),
('pihak_sengketa', 'pemohon', 1, 'Pemohon', null),
('pihak_sengketa', 'termohon', 2, 'Termohon (badan publik)', null),
('pengadilan', 'ptun', 1, 'Pengadilan Tata Usaha Negara', 'UU 14/2008 Pasal 47 ayat (1)'),
('pengadilan', 'pn', 2, 'Pengadilan Negeri', 'UU 14/2008 Pasal 47 ayat (2)'),
('waktu_sengketa', 'prematur', 1, 'Diajukan sebelum waktunya (prematur)', 'Perki 1/2013 Pasal 13'),
('waktu_sengketa', 'dalam_waktu', 2, 'Diajukan dalam jangka waktu', 'UU 14/2008 Pasal 37 ayat (2)'),
('waktu_sengketa', 'kadaluarsa', 3, 'Diajukan melewati jangka waktu (kadaluarsa)', 'Perki 1/2013 Pasal 13');

insert into kalender.aturan (kode, berlaku_dari, nama, panjang, satuan, pasal, keyakinan, catatan) values
('sidang', '2010-04-30', 'Sidang atau mediasi di Komisi Informasi', 1, 'hari', 'UU 14/2008 Pasal 43', 'A',
	'Tanggalnya ditetapkan Komisi Informasi dalam panggilannya; panjang ini tidak dipakai'),
('pelaksanaan_ki', '2010-04-30', 'Badan publik melaksanakan putusan sengketa', 14, 'hari_kerja', 'UU 14/2008 Pasal 46', 'A',
	'Tanggalnya menurut amar putusan atau kesepakatan mediasi; angka ini hanya usul awal formulirnya');

-- A clock may now run to a day that somebody set (a hearing), count calendar days (cassation), and run again (the next hearing).
alter table layanan.jam
	add column satuan text not null default 'hari_kerja' constraint jam_satuan_dikenal check (satuan in ('hari_kerja', 'hari')),
	add column batas date,
	add column urut int not null default 1 constraint jam_urut_positif check (urut > 0),
	drop constraint jam_aturan_unik,
	add constraint jam_aturan_unik unique (perkara, aturan, urut);
comment on column layanan.jam.hari is 'Panjang menurut aturan yang berlaku saat mulai, dalam satuannya';
comment on column layanan.jam.satuan is 'hari_kerja, atau hari menurut penanggalan';
comment on column layanan.jam.batas is 'Tanggal yang ditetapkan orang, mis. hari sidang: menjadi tenggat dan tanggal amannya; kosong bila dihitung';
comment on column layanan.jam.urut is 'Jam ke berapa dari aturan itu pada perkara ini; lebih dari 1 hanya pada aturan yang berulang';

create table layanan.jam_sifat (
	aturan	text not null constraint jam_sifat_pk primary key,
	pihak	text not null constraint jam_sifat_pihak_dikenal check (pihak in ('badan', 'para_pihak', 'komisi')),
	berulang	boolean not null default false
);
comment on table layanan.jam_sifat is 'Jam yang bukan kewajiban biasa badan publik; aturan tanpa baris di sini kewajibannya dan tidak berulang';
comment on column layanan.jam_sifat.aturan is 'Aturan kalendernya';
comment on column layanan.jam_sifat.pihak is 'Siapa yang terikat: badan; para_pihak (hak yang hilang bila lewat, bukan keterlambatan); komisi (sekadar keterangan)';
comment on column layanan.jam_sifat.berulang is 'Dapat berjalan lagi pada perkara yang sama; yang baru menggantikan yang masih berjalan';
insert into layanan.jam_sifat (aturan, pihak, berulang) values
('ki_daftar', 'komisi', false), ('ki_mulai', 'komisi', false), ('mediasi', 'komisi', false), ('ki_selesai', 'komisi', false),
('sidang', 'badan', true), ('pelaksanaan_ki', 'badan', true), ('pengadilan', 'para_pihak', false), ('kasasi', 'para_pihak', false);

create table layanan.jam_tutup (
	peristiwa	text not null constraint jam_tutup_peristiwa_fk references layanan.jenis_peristiwa,
	aturan	text not null,
	constraint jam_tutup_pk primary key (peristiwa, aturan)
);
comment on table layanan.jam_tutup is 'Jam yang juga berhenti oleh suatu peristiwa, di samping yang disebut jenis_peristiwa.jam_selesai';
comment on column layanan.jam_tutup.peristiwa is 'Peristiwanya';
comment on column layanan.jam_tutup.aturan is 'Aturan jam yang berhenti';

create table layanan.sengketa (
	id	bigint not null constraint sengketa_pk primary key constraint sengketa_perkara_fk references layanan.perkara,
	badan_publik	int not null constraint sengketa_badan_publik_fk references organisasi.badan_publik,
	formulir_sidik	bytea not null,
	keberatan	bigint constraint sengketa_keberatan_fk references layanan.keberatan,
	nama	text not null constraint sengketa_nama_panjang check (char_length(nama) between 1 and 200),
	pokok	text not null,
	alasan	text[] not null,
	diajukan	date not null,
	jendela_mulai	date,
	jendela_batas	date,
	waktu	text constraint sengketa_waktu_dikenal check (waktu in ('prematur', 'dalam_waktu', 'kadaluarsa')),
	dicatat	timestamptz not null,
	-- proyeksi peristiwa
	komisi	text,
	termohon_opd	int constraint sengketa_termohon_opd_fk references organisasi.opd,
	nomor_register	text,
	tanggal_register	date,
	mediasi_mulai	date,
	mediasi_selesai	date,
	mediasi_hasil	text constraint sengketa_mediasi_hasil_dikenal check (mediasi_hasil in ('sepakat', 'gagal')),
	putusan_jenis	text constraint sengketa_putusan_jenis_dikenal check (putusan_jenis in ('mediasi', 'sela', 'ajudikasi')),
	putusan_amar	text,
	putusan_nomor	text,
	putusan_tanggal	date,
	salinan	date,
	perintah	text,
	batas_laksana	date,
	dilaksanakan	date,
	pengadilan	text,
	pengadilan_oleh	text,
	pengadilan_nomor	text,
	pengadilan_diajukan	date,
	pengadilan_amar	text,
	pengadilan_putus	date,
	kasasi_oleh	text,
	kasasi_diajukan	date,
	kasasi_amar	text,
	kasasi_putus	date,
	inkrah	date,
	eksekusi	date,
	dicabut	date,
	constraint sengketa_formulir_unik unique (badan_publik, formulir_sidik)
);
comment on table layanan.sengketa is 'Sengketa informasi di Komisi Informasi dan pengadilan: isi pencatatannya dan proyeksi perjalanannya';
comment on column layanan.sengketa.id is 'Perkara';
comment on column layanan.sengketa.badan_publik is 'Badan publik, termohon';
comment on column layanan.sengketa.formulir_sidik is 'SHA-256 kunci formulir: pengiriman ulang adalah sengketa yang sama';
comment on column layanan.sengketa.keberatan is 'Keberatan yang disengketakan; kosong bila tidak tercatat di portal ini';
comment on column layanan.sengketa.nama is 'Pemohon sengketa';
comment on column layanan.sengketa.pokok is 'Informasi yang disengketakan';
comment on column layanan.sengketa.alasan is 'Huruf Pasal 35 ayat (1) dari keberatannya; mediasi hanya untuk huruf b sampai g';
comment on column layanan.sengketa.diajukan is 'Tanggal permohonan diajukan ke Komisi Informasi';
comment on column layanan.sengketa.jendela_mulai is 'Awal jangka waktu mengajukan sengketa, dihitung saat dicatat; kosong bila belum timbul';
comment on column layanan.sengketa.jendela_batas is 'Hari terakhirnya';
comment on column layanan.sengketa.waktu is 'Sebelum, dalam atau melewati jangka waktu menurut hitungan portal; Komisi Informasi yang memutuskan';
comment on column layanan.sengketa.dicatat is 'Saat masuk ke portal';
comment on column layanan.sengketa.komisi is 'Proyeksi: Komisi Informasi yang memeriksa';
comment on column layanan.sengketa.termohon_opd is 'Proyeksi: OPD yang disebut sebagai termohon, terlihat olehnya';
comment on column layanan.sengketa.nomor_register is 'Proyeksi: nomor register Komisi Informasi';
comment on column layanan.sengketa.tanggal_register is 'Proyeksi: tanggal akta registrasi';
comment on column layanan.sengketa.mediasi_mulai is 'Proyeksi: pertemuan mediasi pertama';
comment on column layanan.sengketa.mediasi_selesai is 'Proyeksi: tanggal mediasi berakhir';
comment on column layanan.sengketa.mediasi_hasil is 'Proyeksi: sepakat atau gagal';
comment on column layanan.sengketa.putusan_jenis is 'Proyeksi: mediasi, sela atau ajudikasi';
comment on column layanan.sengketa.putusan_amar is 'Proyeksi: amar putusan Komisi Informasi, kode di putusan_ki atau putusan_sela; sepakat untuk mediasi';
comment on column layanan.sengketa.putusan_nomor is 'Proyeksi: nomor putusan Komisi Informasi';
comment on column layanan.sengketa.putusan_tanggal is 'Proyeksi: tanggal putusan dibacakan';
comment on column layanan.sengketa.salinan is 'Proyeksi: tanggal salinan putusan diterima, awal jangka waktu ke pengadilan';
comment on column layanan.sengketa.perintah is 'Proyeksi: perintah atau kesepakatan yang harus dilaksanakan';
comment on column layanan.sengketa.batas_laksana is 'Proyeksi: tanggal perintah itu harus sudah dilaksanakan';
comment on column layanan.sengketa.dilaksanakan is 'Proyeksi: tanggal dilaksanakan';
comment on column layanan.sengketa.pengadilan is 'Proyeksi: ptun atau pn';
comment on column layanan.sengketa.pengadilan_oleh is 'Proyeksi: pihak yang mengajukan ke pengadilan';
comment on column layanan.sengketa.pengadilan_nomor is 'Proyeksi: nomor perkara di pengadilan';
comment on column layanan.sengketa.pengadilan_diajukan is 'Proyeksi: tanggal diajukan ke pengadilan';
comment on column layanan.sengketa.pengadilan_amar is 'Proyeksi: amar putusan pengadilan, kode di putusan_pengadilan';
comment on column layanan.sengketa.pengadilan_putus is 'Proyeksi: tanggal putusan pengadilan diterima';
comment on column layanan.sengketa.kasasi_oleh is 'Proyeksi: pihak yang mengajukan kasasi';
comment on column layanan.sengketa.kasasi_diajukan is 'Proyeksi: tanggal kasasi diajukan';
comment on column layanan.sengketa.kasasi_amar is 'Proyeksi: amar putusan Mahkamah Agung, kode di putusan_pengadilan';
comment on column layanan.sengketa.kasasi_putus is 'Proyeksi: tanggal putusan Mahkamah Agung diterima';
comment on column layanan.sengketa.inkrah is 'Proyeksi: tanggal putusan dinyatakan berkekuatan hukum tetap';
comment on column layanan.sengketa.eksekusi is 'Proyeksi: tanggal pemohon meminta eksekusi ke pengadilan';
comment on column layanan.sengketa.dicabut is 'Proyeksi: tanggal sengketa dicabut';
create index sengketa_keberatan_idx on layanan.sengketa (keberatan);
create index sengketa_termohon_opd_idx on layanan.sengketa (termohon_opd);

-- The procedure.
alter table layanan.keadaan drop constraint keadaan_giliran_dikenal, add constraint keadaan_giliran_dikenal
	check (giliran in ('ppid_utama', 'ppid_pelaksana', 'atasan_ppid', 'pemohon', 'komisi_informasi', 'pengadilan', 'selesai'));
insert into layanan.keadaan (prosedur, kode, urut, nama, giliran, rampung, untuk_pemohon) values
('sengketa', 'dilaporkan', 1, 'Dilaporkan pemohon', 'ppid_utama', false, 'Anda memberi tahu bahwa sengketa sudah diajukan ke Komisi Informasi. Badan publik akan mencatat kelanjutannya di sini.'),
('sengketa', 'diajukan', 2, 'Diajukan ke Komisi Informasi', 'komisi_informasi', false, 'Sengketa sudah diajukan dan menunggu didaftar Komisi Informasi.'),
('sengketa', 'teregister', 3, 'Teregister', 'komisi_informasi', false, 'Sengketa sudah terdaftar dan menunggu sidang pertama di Komisi Informasi.'),
('sengketa', 'pemeriksaan', 4, 'Pemeriksaan awal', 'komisi_informasi', false, 'Komisi Informasi sedang melakukan pemeriksaan awal.'),
('sengketa', 'mediasi', 5, 'Mediasi', 'komisi_informasi', false, 'Sengketa sedang dimediasi Komisi Informasi.'),
('sengketa', 'ajudikasi', 6, 'Ajudikasi', 'komisi_informasi', false, 'Sengketa sedang disidangkan Komisi Informasi.'),
('sengketa', 'diputus', 7, 'Diputus Komisi Informasi', 'atasan_ppid', false, 'Komisi Informasi sudah memutus. Pihak yang tidak menerima dapat mengajukan ke pengadilan.'),
('sengketa', 'pelaksanaan', 8, 'Pelaksanaan putusan', 'ppid_utama', false, 'Badan publik sedang melaksanakan putusan atau kesepakatan.'),
('sengketa', 'pengadilan', 9, 'Di pengadilan', 'pengadilan', false, 'Putusan Komisi Informasi sedang diperiksa pengadilan.'),
('sengketa', 'diputus_pengadilan', 10, 'Diputus pengadilan', 'atasan_ppid', false, 'Pengadilan sudah memutus. Pihak yang tidak menerima dapat mengajukan kasasi.'),
('sengketa', 'kasasi', 11, 'Kasasi', 'pengadilan', false, 'Perkara sedang diperiksa Mahkamah Agung.'),
('sengketa', 'diputus_ma', 12, 'Diputus Mahkamah Agung', 'atasan_ppid', false, 'Mahkamah Agung sudah memutus.'),
('sengketa', 'eksekusi', 13, 'Eksekusi diminta', 'ppid_utama', false, 'Eksekusi putusan sudah diminta ke pengadilan.'),
('sengketa', 'selesai', 14, 'Selesai', 'selesai', true, 'Sengketa ini sudah selesai.'),
('sengketa', 'dicabut', 15, 'Dicabut', 'selesai', true, 'Sengketa ini sudah dicabut.');

insert into layanan.jenis_peristiwa (kode, nama, kalimat, tampak_pemohon, jam_mulai, jam_selesai) values
('terima_putusan', 'Catat penerimaan putusan', 'Tanggapan Atasan PPID diterima pemohon', true, null, null),
('lapor_sengketa', 'Beri tahu sengketa', 'Pemohon memberi tahu bahwa sengketa diajukan ke Komisi Informasi', true, null, null),
('catat_sengketa', 'Catat sengketa', 'Sengketa di Komisi Informasi dicatat petugas', true, null, null),
('ubah_sengketa', 'Ubah termohon atau Komisi Informasi', 'Data sengketa diperbarui', true, null, null),
('lampirkan_sengketa', 'Lampirkan berkas termohon', 'Berkas termohon dilampirkan', false, null, null),
('daftar_ki', 'Catat akta registrasi', 'Sengketa terdaftar di Komisi Informasi', true, null, null),
('jadwal_sidang', 'Catat panggilan sidang', 'Sidang dijadwalkan', true, 'sidang', null),
('sidang', 'Catat hasil sidang', 'Sidang dilaksanakan', true, null, 'sidang'),
('mulai_mediasi', 'Catat mediasi dimulai', 'Mediasi dimulai', true, null, 'sidang'),
('perpanjang_mediasi', 'Catat perpanjangan mediasi', 'Mediasi diperpanjang', true, null, null),
('mediasi_sepakat', 'Catat kesepakatan mediasi', 'Para pihak sepakat dalam mediasi', true, 'pelaksanaan_ki', 'sidang'),
('mediasi_gagal', 'Catat mediasi gagal', 'Mediasi gagal', true, null, 'sidang'),
('mulai_ajudikasi', 'Catat ajudikasi dimulai', 'Ajudikasi dimulai', true, null, 'sidang'),
('putusan_sela', 'Catat putusan sela', 'Komisi Informasi menjatuhkan putusan sela', true, null, 'sidang'),
('putus_ki', 'Catat putusan Komisi Informasi', 'Komisi Informasi memutus sengketa', true, null, 'sidang'),
('terima_salinan', 'Catat penerimaan salinan putusan', 'Salinan putusan Komisi Informasi diterima', true, 'pengadilan', null),
('ajukan_pengadilan', 'Catat pengajuan ke pengadilan', 'Putusan Komisi Informasi diajukan ke pengadilan', true, null, 'pengadilan'),
('putus_pengadilan', 'Catat putusan pengadilan', 'Pengadilan memutus', true, 'kasasi', null),
('ajukan_kasasi', 'Catat kasasi', 'Kasasi diajukan ke Mahkamah Agung', true, null, 'kasasi'),
('putus_ma', 'Catat putusan Mahkamah Agung', 'Mahkamah Agung memutus', true, null, null),
('perintah_putusan', 'Catat perintah yang harus dilaksanakan', 'Badan publik harus melaksanakan putusan', true, 'pelaksanaan_ki', null),
('laksana_putusan', 'Catat pelaksanaan putusan', 'Putusan dilaksanakan badan publik', true, null, 'pelaksanaan_ki'),
('inkrah', 'Catat berkekuatan hukum tetap', 'Putusan berkekuatan hukum tetap', true, null, 'pengadilan'),
('mohon_eksekusi', 'Catat permintaan eksekusi', 'Pemohon meminta eksekusi putusan ke pengadilan', true, null, null),
('cabut_sengketa', 'Catat pencabutan', 'Sengketa dicabut', true, null, 'sidang');
insert into layanan.jam_tutup (peristiwa, aturan) values
('ajukan_pengadilan', 'pelaksanaan_ki'), ('inkrah', 'kasasi'), ('laksana_putusan', 'pengadilan'), ('laksana_putusan', 'kasasi'),
('cabut_sengketa', 'pelaksanaan_ki'), ('cabut_sengketa', 'pengadilan');

insert into layanan.alur (prosedur, keadaan, peristiwa, peran, ke, pasal)
select 'keberatan', k, 'terima_putusan', r, k, 'UU 14/2008 Pasal 37 ayat (2)'
from unnest('{pelaksanaan,diputus,selesai}'::text[]) k, unnest('{pemohon,ppid_utama,atasan_ppid}'::text[]) r;

insert into layanan.alur (prosedur, keadaan, peristiwa, peran, ke, pasal)
select 'sengketa', k, v.peristiwa, r, coalesce(v.ke, k), v.pasal from (values
	('{""}'::text[], 'lapor_sengketa', '{pemohon}'::text[], 'dilaporkan', 'UU 14/2008 Pasal 37 ayat (2)'),
	('{""}', 'catat_sengketa', '{ppid_utama,atasan_ppid}', 'diajukan', 'UU 14/2008 Pasal 37 ayat (1)'),
	('{dilaporkan,diajukan,teregister,pemeriksaan,mediasi,ajudikasi,diputus,pelaksanaan,pengadilan,diputus_pengadilan,kasasi,diputus_ma,eksekusi}', 'ubah_sengketa', '{ppid_utama,atasan_ppid}', null, 'Perki 1/2013'),
	('{dilaporkan,diajukan,teregister,pemeriksaan,mediasi,ajudikasi,diputus,pelaksanaan,pengadilan,diputus_pengadilan,kasasi,diputus_ma,eksekusi}', 'lampirkan_sengketa', '{ppid_utama,atasan_ppid,ppid_pelaksana}', null, 'UU 14/2008 Pasal 45'),
	('{dilaporkan,diajukan}', 'daftar_ki', '{ppid_utama,atasan_ppid}', 'teregister', 'Perki 1/2013'),
	('{teregister,pemeriksaan,mediasi,ajudikasi}', 'jadwal_sidang', '{ppid_utama,atasan_ppid}', null, 'UU 14/2008 Pasal 38 ayat (1)'),
	('{teregister,pemeriksaan}', 'sidang', '{ppid_utama,atasan_ppid}', 'pemeriksaan', 'UU 14/2008 Pasal 38 ayat (1)'),
	('{mediasi,ajudikasi}', 'sidang', '{ppid_utama,atasan_ppid}', null, 'UU 14/2008 Pasal 43'),
	('{teregister,pemeriksaan}', 'mulai_mediasi', '{ppid_utama,atasan_ppid}', 'mediasi', 'UU 14/2008 Pasal 40'),
	('{mediasi}', 'perpanjang_mediasi', '{ppid_utama,atasan_ppid}', null, 'Perki 1/2013 Pasal 41'),
	('{mediasi}', 'mediasi_sepakat', '{ppid_utama,atasan_ppid}', 'pelaksanaan', 'UU 14/2008 Pasal 39 dan 40'),
	('{mediasi}', 'mediasi_gagal', '{ppid_utama,atasan_ppid}', 'ajudikasi', 'UU 14/2008 Pasal 42'),
	('{teregister,pemeriksaan}', 'mulai_ajudikasi', '{ppid_utama,atasan_ppid}', 'ajudikasi', 'UU 14/2008 Pasal 42'),
	('{teregister,pemeriksaan,ajudikasi}', 'putusan_sela', '{ppid_utama,atasan_ppid}', 'diputus', 'Perki 1/2013'),
	('{ajudikasi}', 'putus_ki', '{ppid_utama,atasan_ppid}', 'diputus', 'UU 14/2008 Pasal 46'),
	('{diputus}', 'terima_salinan', '{ppid_utama,atasan_ppid}', null, 'UU 14/2008 Pasal 48 ayat (1)'),
	('{diputus,diputus_pengadilan,diputus_ma}', 'perintah_putusan', '{ppid_utama,atasan_ppid}', 'pelaksanaan', 'UU 14/2008 Pasal 46 dan 49'),
	('{diputus,pelaksanaan}', 'ajukan_pengadilan', '{ppid_utama,atasan_ppid}', 'pengadilan', 'UU 14/2008 Pasal 47 dan 48'),
	('{pengadilan}', 'putus_pengadilan', '{ppid_utama,atasan_ppid}', 'diputus_pengadilan', 'UU 14/2008 Pasal 49'),
	('{diputus_pengadilan}', 'ajukan_kasasi', '{ppid_utama,atasan_ppid}', 'kasasi', 'UU 14/2008 Pasal 50'),
	('{kasasi}', 'putus_ma', '{ppid_utama,atasan_ppid}', 'diputus_ma', 'UU 14/2008 Pasal 50'),
	('{diputus,diputus_pengadilan,diputus_ma}', 'inkrah', '{ppid_utama,atasan_ppid}', 'selesai', 'UU 14/2008 Pasal 48 dan 50'),
	('{pelaksanaan,eksekusi}', 'laksana_putusan', '{ppid_utama,atasan_ppid}', 'selesai', 'UU 14/2008 Pasal 46 dan 49'),
	('{pelaksanaan}', 'mohon_eksekusi', '{ppid_utama,atasan_ppid}', 'eksekusi', 'UU 14/2008 Pasal 50'),
	('{dilaporkan,diajukan,teregister,pemeriksaan,mediasi,ajudikasi}', 'cabut_sengketa', '{ppid_utama,atasan_ppid}', 'dicabut', 'Perki 1/2013'),
	('{dilaporkan}', 'cabut_sengketa', '{pemohon}', 'dicabut', 'Perki 1/2013')) v (keadaan, peristiwa, peran, ke, pasal),
	unnest(v.keadaan) k, unnest(v.peran) r;

-- The Komisi's own clocks run with the state of the case; they chase nobody and make nobody late.
insert into layanan.jam_keadaan (prosedur, aturan, keadaan) values
('sengketa', 'ki_daftar', 'dilaporkan'), ('sengketa', 'ki_daftar', 'diajukan'), ('sengketa', 'ki_mulai', 'teregister'), ('sengketa', 'mediasi', 'mediasi'),
('sengketa', 'ki_selesai', 'teregister'), ('sengketa', 'ki_selesai', 'pemeriksaan'), ('sengketa', 'ki_selesai', 'mediasi'), ('sengketa', 'ki_selesai', 'ajudikasi');

-- Who sees what.
alter table layanan.sengketa enable row level security;
alter table layanan.jam_sifat enable row level security;
alter table layanan.jam_tutup enable row level security;
create policy sengketa_menurut_perkara on layanan.sengketa for select to portal_api
	using (exists (select from layanan.perkara k where k.id = sengketa.id));
create policy jam_sifat_terbuka on layanan.jam_sifat for select to portal_api using (true);
create policy jam_tutup_terbuka on layanan.jam_tutup for select to portal_api using (true);
create index perkara_sengketa_idx on layanan.perkara (badan_publik, rampung, id) where prosedur = 'sengketa';

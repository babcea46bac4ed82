-- The dispute bundle: the papers of an objection as one ZIP, for the applicant and for the body; and who is told of a dispute.
create table layanan.bundel (
	id	bigint generated always as identity constraint bundel_pk primary key,
	badan_publik	int not null constraint bundel_badan_publik_fk references organisasi.badan_publik,
	keberatan	bigint not null constraint bundel_keberatan_fk references layanan.keberatan,
	untuk	text not null constraint bundel_untuk_dikenal check (untuk in ('pemohon', 'badan')),
	diminta_oleh	int constraint bundel_diminta_oleh_fk references akun.petugas,
	diminta	timestamptz not null,
	keadaan	text not null default 'diminta' constraint bundel_keadaan_dikenal check (keadaan in ('diminta', 'dibuat', 'gagal')),
	berkas	bigint constraint bundel_berkas_fk references layanan.berkas on delete set null,
	galat	text not null default '',
	selesai	timestamptz
);
comment on table layanan.bundel is 'Bundel berkas sengketa yang diminta: dibuat pekerja latar dari satu potret, dibuang sesudah beberapa hari';
comment on column layanan.bundel.id is 'Pengenal';
comment on column layanan.bundel.badan_publik is 'Badan publik';
comment on column layanan.bundel.keberatan is 'Keberatan yang berkasnya dihimpun, dengan permohonan dan sengketanya';
comment on column layanan.bundel.untuk is 'pemohon: yang boleh dibaca pemohon; badan: juga isi peristiwa internal dan berkas termohon';
comment on column layanan.bundel.diminta_oleh is 'Petugas yang meminta, kosong bila pemohon';
comment on column layanan.bundel.diminta is 'Saat diminta';
comment on column layanan.bundel.keadaan is 'diminta, dibuat atau gagal';
comment on column layanan.bundel.berkas is 'ZIP-nya; kosong selama belum dibuat dan sesudah dibuang';
comment on column layanan.bundel.galat is 'Mengapa gagal';
comment on column layanan.bundel.selesai is 'Saat dibuat atau gagal';
create index bundel_badan_publik_idx on layanan.bundel (badan_publik);
create index bundel_keberatan_idx on layanan.bundel (keberatan, untuk, id);
create index bundel_diminta_oleh_idx on layanan.bundel (diminta_oleh);
create index bundel_berkas_idx on layanan.bundel (berkas);
create index bundel_antre_idx on layanan.bundel (id) where keadaan = 'diminta';
create index berkas_bundel_idx on layanan.berkas (dibuat) where golongan = 'bundel';
alter table layanan.bundel enable row level security;
create policy bundel_pemohon on layanan.bundel for select to portal_api
	using (untuk = 'pemohon' and exists (select from layanan.perkara k where k.id = bundel.keberatan and k.kunci_sidik = (select akun.kunci_kini())));
create policy bundel_badan on layanan.bundel for select to portal_api
	using (untuk = 'badan' and badan_publik = (select akun.badan_kini()) and (select akun.peran_kini() && '{ppid_utama,atasan_ppid}'::text[]));
create policy berkas_bundel on layanan.berkas for select to portal_api
	using (golongan = 'bundel' and exists (select from layanan.bundel b where b.berkas = berkas.id));

-- Whoever speaks for the body hears of every step; whose turn it is at the Komisi or in court is nobody here.
insert into surat.pola (kode, nama) values
('sengketa', 'Pengingat tanggal sengketa');
insert into surat.kiriman_aturan (peristiwa, prosedur, penerima, saluran, pola, pola_lewat, hanya_eskalasi) values
('*', 'sengketa', 'giliran', 'surel', null, null, false),
('ingatkan', 'sengketa', 'giliran', 'surel', null, null, false),
('geser', 'sengketa', 'giliran', 'surel', null, null, false),
('*', 'sengketa', 'ppid_utama', 'surel', 'berita', null, false),
('*', 'sengketa', 'atasan_ppid', 'surel', 'berita', null, false),
('*', 'sengketa', 'ppid_pelaksana', 'surel', 'berita', null, false),
('ingatkan', 'sengketa', 'ppid_utama', 'surel', 'sengketa', null, false),
('ingatkan', 'sengketa', 'atasan_ppid', 'surel', 'sengketa', null, false),
('ingatkan', 'sengketa', 'ppid_pelaksana', 'surel', 'sengketa', null, false),
('ingatkan', 'sengketa', 'kepala_opd', 'surel', 'sengketa', null, true),
('terima_putusan', 'keberatan', 'ppid_utama', 'surel', 'berita', null, false);

insert into layanan.petunjuk (peristiwa, tempat, cara) values
('terima_putusan', 'Keberatan, halaman keberatan', 'Catat kapan tanggapan Atasan PPID sampai pada pemohon, dengan buktinya. Jangka waktu ke Komisi Informasi dihitung sejak tanggal itu; sebelum tercatat, sejak tanggal tanggapannya.'),
('catat_sengketa', 'Sengketa, Catat sengketa', 'Untuk sengketa yang diketahui dari Komisi Informasi. Isi nomor keberatannya, tanggal diajukan, dan perangkat daerah yang disebut sebagai termohon; sengketanya lalu tampak di mejanya.'),
('ubah_sengketa', 'Sengketa, halaman sengketa', 'Ganti perangkat daerah yang menjadi termohon, atau Komisi Informasi yang memeriksa bila perkaranya dilimpahkan.'),
('lampirkan_sengketa', 'Sengketa, halaman sengketa', 'Simpan jawaban termohon, kesimpulan, surat kuasa dan berkas lain. Hanya untuk badan publik; pemohon tidak melihatnya.'),
('daftar_ki', 'Sengketa, halaman sengketa', 'Isi nomor register dan tanggal akta registrasi. Jangka waktu Komisi Informasi (memulai 14 hari kerja, menyelesaikan 100 hari kerja) lalu tampil sebagai keterangan.'),
('jadwal_sidang', 'Sengketa, halaman sengketa', 'Isi hari sidang menurut panggilan. Hari itu diingatkan kepada PPID Utama, Atasan PPID dan termohon. Penundaan dicatat sebagai panggilan baru.'),
('sidang', 'Sengketa, halaman sengketa', 'Catat hasil dan kehadiran; hari sidang yang menunggu lalu selesai.'),
('mulai_mediasi', 'Sengketa, halaman sengketa', 'Hanya bila ada alasan Pasal 35 huruf b sampai g. Jangka waktunya 14 hari kerja sejak pertemuan pertama.'),
('perpanjang_mediasi', 'Sengketa, halaman sengketa', 'Satu kali, sebelum jangka waktu mediasi habis.'),
('mediasi_sepakat', 'Sengketa, halaman sengketa', 'Isi kesepakatan dan tanggal harus dilaksanakan; tanggal itu menjadi jam tersendiri. Putusan mediasi bersifat akhir dan mengikat.'),
('mediasi_gagal', 'Sengketa, halaman sengketa', 'Catat pernyataan gagal atau penarikan diri yang tertulis; perkara berlanjut ke ajudikasi.'),
('mulai_ajudikasi', 'Sengketa, halaman sengketa', 'Bila perkara langsung disidangkan tanpa mediasi.'),
('putusan_sela', 'Sengketa, halaman sengketa', 'Bila Komisi Informasi tidak memeriksa pokoknya: tidak berwenang, tidak diterima, prematur, kadaluarsa atau gugur.'),
('putus_ki', 'Sengketa, halaman sengketa', 'Isi nomor, tanggal dan amar putusan, dan lampirkan putusannya.'),
('terima_salinan', 'Sengketa, halaman sengketa', 'Isi tanggal salinan putusan diterima: sejak itu 14 hari kerja untuk ke pengadilan dihitung dan diingatkan.'),
('perintah_putusan', 'Sengketa, halaman sengketa', 'Tulis yang harus dilaksanakan dan tanggalnya menurut amar; tanggal itu diingatkan sampai pelaksanaannya dicatat.'),
('laksana_putusan', 'Sengketa, halaman sengketa', 'Tulis yang dilakukan dan lampirkan berkasnya; langsung terbuka bagi pemohon. Jamnya berhenti dan sengketa selesai.'),
('ajukan_pengadilan', 'Sengketa, halaman sengketa', 'Catat siapa yang mengajukan, ke pengadilan mana dan nomor perkaranya. Jam ke pengadilan dan jam pelaksanaan berhenti.'),
('putus_pengadilan', 'Sengketa, halaman sengketa', 'Isi tanggal putusan diterima dan amarnya: sejak itu 14 hari (menurut penanggalan) untuk kasasi dihitung.'),
('ajukan_kasasi', 'Sengketa, halaman sengketa', 'Catat siapa yang mengajukan kasasi.'),
('putus_ma', 'Sengketa, halaman sengketa', 'Isi tanggal putusan diterima dan amarnya. Sesudah itu catat perintah yang harus dilaksanakan, atau bahwa perkara selesai.'),
('inkrah', 'Sengketa, halaman sengketa', 'Bila jangka waktu ke pengadilan atau kasasi lewat tanpa diajukan dan tidak ada yang harus dilaksanakan.'),
('mohon_eksekusi', 'Sengketa, halaman sengketa', 'Bila pemohon meminta pengadilan mengeksekusi putusan yang belum dilaksanakan.'),
('cabut_sengketa', 'Sengketa, halaman sengketa', 'Catat pencabutan yang disampaikan kepada Komisi Informasi, dengan suratnya.');

-- Which days are working days, and how long every term of the law is. kalender.libur and kalender.tahun are what people
-- enter; kalender.hari is derived from them by kalender.susun and is what every due date is looked up in.
create schema if not exists kalender;

create table kalender.kalender (
	id	smallint generated always as identity constraint kalender_pk primary key,
	kode	text not null constraint kalender_kode_unik unique
		constraint kalender_kode_bentuk check (kode ~ '^[A-Z0-9][A-Z0-9.-]{0,31}$'),
	nama	text not null,
	pekan	text not null constraint kalender_pekan_bentuk check (pekan <> '' and pekan ~ '^1?2?3?4?5?6?7?$'),
	dasar	text,
	induk	smallint constraint kalender_induk_fk references kalender.kalender,
	constraint kalender_induk_lebih_dahulu check (induk < id)
);
comment on table kalender.kalender is 'Kalender hari kerja; kalender anak memakai libur induknya ditambah liburnya sendiri';
comment on column kalender.kalender.id is 'Pengenal';
comment on column kalender.kalender.kode is 'Kode yang dipakai perintah dan laporan, mis. ID-5';
comment on column kalender.kalender.nama is 'Nama yang dibaca pengguna';
comment on column kalender.kalender.pekan is 'Hari kerja dalam sepekan, angka ISO: 1 Senin sampai 7 Minggu';
comment on column kalender.kalender.dasar is 'Aturan yang menetapkan hari kerja sepekan';
comment on column kalender.kalender.induk is 'Kalender induk; selalu dibuat lebih dahulu, sehingga tidak mungkin melingkar';
create index kalender_induk_idx on kalender.kalender (induk);

create table kalender.tahun (
	kalender	smallint not null constraint tahun_kalender_fk references kalender.kalender,
	tahun	smallint not null constraint tahun_wajar check (tahun between 1900 and 9999),
	status	text not null constraint tahun_status_dikenal check (status in ('ditetapkan', 'perkiraan')),
	dasar	text,
	constraint tahun_pk primary key (kalender, tahun)
);
comment on table kalender.tahun is 'Tahun yang liburnya diketahui; tahun yang tidak ada di sini tidak dapat dihitung';
comment on column kalender.tahun.kalender is 'Kalendernya';
comment on column kalender.tahun.tahun is 'Tahun Masehi';
comment on column kalender.tahun.status is 'ditetapkan dengan SKB atau keputusan, atau baru perkiraan';
comment on column kalender.tahun.dasar is 'SKB atau keputusan yang menetapkan tahun itu';

create table kalender.libur (
	kalender	smallint not null constraint libur_kalender_fk references kalender.kalender,
	tanggal	date not null,
	jenis	text not null constraint libur_jenis_dikenal
		check (jenis in ('libur_nasional', 'cuti_bersama', 'libur_daerah', 'hari_kerja_pengganti')),
	nama	text not null constraint libur_nama_terisi check (btrim(nama) <> ''),
	dasar	text,
	perkiraan	boolean not null default false,
	constraint libur_pk primary key (kalender, tanggal, jenis, nama)
);
comment on table kalender.libur is 'Hari libur, cuti bersama dan hari kerja pengganti sebagaimana ditetapkan; satu hari dapat memuat beberapa';
comment on column kalender.libur.kalender is 'Kalender yang menetapkannya';
comment on column kalender.libur.tanggal is 'Tanggalnya';
comment on column kalender.libur.jenis is 'Libur nasional, cuti bersama, libur daerah, atau hari kerja pengganti yang mengalahkan pekan dan libur';
comment on column kalender.libur.nama is 'Nama hari itu';
comment on column kalender.libur.dasar is 'SKB atau keputusan yang menetapkannya';
comment on column kalender.libur.perkiraan is 'Belum ditetapkan, hanya perkiraan';

-- No foreign key: rows are made by kalender.susun alone, from the three tables above.
create table kalender.hari (
	kalender	smallint not null,
	kerja	boolean not null,
	sementara	boolean not null,
	tanggal	date not null,
	ordinal	int not null,
	jenis	text constraint hari_jenis_dikenal
		check (jenis in ('akhir_pekan', 'libur_nasional', 'cuti_bersama', 'libur_daerah', 'hari_kerja_pengganti')),
	nama	text,
	dasar	text,
	constraint hari_pk primary key (kalender, tanggal) include (ordinal, kerja)
);
comment on table kalender.hari is 'Satu baris per hari dengan nomor urut hari kerjanya; turunan dari libur dan tahun, dibuat kalender.susun';
comment on column kalender.hari.kalender is 'Kalendernya';
comment on column kalender.hari.kerja is 'Hari kerja';
comment on column kalender.hari.sementara is 'Tahunnya belum ditetapkan';
comment on column kalender.hari.tanggal is 'Tanggalnya';
comment on column kalender.hari.ordinal is
	'Banyaknya hari kerja sejak hari pertama kalender sampai dengan hari ini; setelah tahun yang hilang ditambah sejuta, sehingga hitungan tidak pernah melompatinya';
comment on column kalender.hari.jenis is 'Mengapa hari ini bukan hari kerja biasa; kosong bila biasa';
comment on column kalender.hari.nama is 'Nama libur atau hari kerja pengganti';
comment on column kalender.hari.dasar is 'Aturan, SKB atau keputusan yang mendasarinya';
create unique index hari_ordinal_unik on kalender.hari (kalender, ordinal) include (tanggal) where kerja;

create table kalender.aturan (
	kode	text not null constraint aturan_kode_bentuk check (kode ~ '^[a-z][a-z_]*$'),
	berlaku_dari	date not null,
	berlaku_sampai	date,
	nama	text not null,
	panjang	int not null constraint aturan_panjang_positif check (panjang > 0),
	satuan	text not null constraint aturan_satuan_dikenal check (satuan in ('hari_kerja', 'hari', 'bulan', 'jam')),
	pasal	text not null,
	keyakinan	text not null constraint aturan_keyakinan_dikenal check (keyakinan in ('F', 'D', 'M', 'A')),
	catatan	text not null default '',
	constraint aturan_pk primary key (kode, berlaku_dari),
	constraint aturan_masa_berlaku check (berlaku_sampai >= berlaku_dari)
);
comment on table kalender.aturan is
	'Jangka waktu menurut hukum. Pada satu tanggal berlaku paling banyak satu baris per kode: yang mulai berlaku paling akhir';
comment on column kalender.aturan.kode is 'Kode jangka waktu yang dipakai jam perkara';
comment on column kalender.aturan.berlaku_dari is 'Hari pertama berlakunya';
comment on column kalender.aturan.berlaku_sampai is 'Hari terakhir berlakunya; kosong bila masih berlaku';
comment on column kalender.aturan.nama is 'Nama yang dibaca pengguna';
comment on column kalender.aturan.panjang is 'Lamanya, dalam satuan';
comment on column kalender.aturan.satuan is 'hari_kerja, hari, bulan atau jam';
comment on column kalender.aturan.pasal is 'Pasal yang menetapkannya';
comment on column kalender.aturan.keyakinan is
	'F dibaca dalam sumber resmi, D dibaca pada halaman yang menyalin aturannya, M dari ingatan dan perlu dicek, A pilihan portal ini';
comment on column kalender.aturan.catatan is 'Sejak kapan dihitung dan hal lain yang perlu diketahui';

create table kalender.perubahan (
	id	bigint generated always as identity constraint perubahan_pk primary key,
	kalender	smallint not null constraint perubahan_kalender_fk references kalender.kalender,
	waktu	timestamptz not null default now(),
	pelaku	text not null default session_user,
	tahun	int[] not null,
	ditambah	jsonb not null,
	dihapus	jsonb not null
);
comment on table kalender.perubahan is 'Jejak setiap perubahan libur; hanya bertambah';
comment on column kalender.perubahan.id is 'Pengenal';
comment on column kalender.perubahan.kalender is 'Kalender yang berubah';
comment on column kalender.perubahan.waktu is 'Saat perubahan';
comment on column kalender.perubahan.pelaku is 'Akun basis data yang mengubah';
comment on column kalender.perubahan.tahun is 'Tahun yang diganti isinya';
comment on column kalender.perubahan.ditambah is 'Baris libur dan status tahun yang baru';
comment on column kalender.perubahan.dihapus is 'Baris libur dan status tahun yang tidak ada lagi';
create index perubahan_kalender_idx on kalender.perubahan (kalender);

create function kalender.perubahan_tetap() returns trigger
language plpgsql set search_path = ''
as $$
begin
	raise exception 'Jejak perubahan kalender tidak dapat diubah atau dihapus.' using errcode = 'KI403';
end
$$;
comment on function kalender.perubahan_tetap() is 'Menolak perubahan dan penghapusan jejak kalender';
create trigger perubahan_tetap before update or delete or truncate on kalender.perubahan
	for each statement execute function kalender.perubahan_tetap();

insert into kalender.kalender (kode, nama, pekan, dasar) values
('ID-5', 'Nasional, lima hari kerja', '12345', 'Perpres 21/2023 Pasal 3 ayat (2)');

insert into kalender.aturan (kode, berlaku_dari, nama, panjang, satuan, pasal, keyakinan, catatan) values
('pemberitahuan_kelengkapan', '2021-06-30', 'Pemberitahuan permohonan tidak lengkap', 3, 'hari_kerja', 'Perki 1/2021', 'D',
	'Sejak permohonan diterima; nomor pasal belum dipastikan'),
('kelengkapan', '2021-06-30', 'Pemohon melengkapi permohonan', 3, 'hari_kerja', 'Perki 1/2021', 'D',
	'Sejak pemberitahuan tidak lengkap diterima; lewat waktu tidak dapat diproses dan boleh diajukan lagi'),
('tanggapan', '2010-04-30', 'Pemberitahuan tertulis atas permohonan', 10, 'hari_kerja', 'UU 14/2008 Pasal 22 ayat (7)', 'F',
	'Sejak permohonan diterima'),
('perpanjangan', '2010-04-30', 'Perpanjangan pemberitahuan tertulis', 7, 'hari_kerja', 'UU 14/2008 Pasal 22 ayat (8)', 'F',
	'Berikutnya setelah hari kerja kesepuluh; satu kali, dengan alasan tertulis, sebelum hari kesepuluh berakhir'),
('keberatan_ajukan', '2010-04-30', 'Pemohon mengajukan keberatan', 30, 'hari_kerja', 'UU 14/2008 Pasal 36 ayat (1)', 'F',
	'Sejak ditemukannya alasan keberatan'),
('keberatan_tanggapan', '2010-04-30', 'Tanggapan Atasan PPID atas keberatan', 30, 'hari_kerja', 'UU 14/2008 Pasal 36 ayat (2)', 'F',
	'Sejak keberatan diterima secara tertulis'),
('sengketa_ajukan', '2010-04-30', 'Pemohon mengajukan sengketa ke Komisi Informasi', 14, 'hari_kerja',
	'UU 14/2008 Pasal 37 ayat (2) jo. Perki 1/2013 Pasal 13', 'F',
	'Sejak tanggapan Atasan PPID diterima, atau sejak jangka waktu tanggapannya berakhir'),
('ki_daftar', '2013-03-28', 'Komisi Informasi mendaftar permohonan sengketa', 3, 'hari_kerja', 'Perki 1/2013', 'F',
	'Sejak permohonan sengketa diterima; nomor pasal belum dipastikan'),
('ki_mulai', '2010-04-30', 'Komisi Informasi memulai penyelesaian sengketa', 14, 'hari_kerja',
	'UU 14/2008 Pasal 38 ayat (1) jo. Putusan MK 45/PUU-XVII/2019', 'F', 'Satu hari kerja setelah permohonan diterima dan didaftar'),
('mediasi', '2013-03-28', 'Mediasi', 14, 'hari_kerja', 'Perki 1/2013 Pasal 41', 'F', 'Sejak pertemuan mediasi pertama'),
('mediasi_perpanjangan', '2013-03-28', 'Perpanjangan mediasi', 7, 'hari_kerja', 'Perki 1/2013 Pasal 41', 'M',
	'Berikutnya setelah jangka waktu mediasi'),
('ki_selesai', '2010-04-30', 'Komisi Informasi menyelesaikan sengketa', 100, 'hari_kerja', 'UU 14/2008 Pasal 38 ayat (2)', 'F',
	'"Dapat diselesaikan": lewat waktu tidak membatalkan'),
('pengadilan', '2010-04-30', 'Gugatan ke pengadilan atas putusan Komisi Informasi', 14, 'hari_kerja',
	'UU 14/2008 Pasal 48 ayat (1) jo. Perma 2/2011 Pasal 4', 'F', 'Sejak salinan putusan diterima'),
('kasasi', '2010-04-30', 'Kasasi ke Mahkamah Agung', 14, 'hari', 'UU 14/2008 Pasal 50', 'F',
	'Hari kalender, sejak putusan pengadilan diterima'),
('laporan_tahunan', '2021-06-30', 'Laporan layanan informasi publik tahunan', 3, 'bulan', 'Perki 1/2021 Pasal 56', 'F',
	'Setelah tahun anggaran berakhir, yaitu 31 Maret'),
('informasi_berkala', '2010-04-30', 'Pengumuman informasi berkala', 6, 'bulan', 'UU 14/2008 Pasal 9 ayat (3)', 'F',
	'Paling singkat enam bulan sekali'),
('lapor_verifikasi', '2018-01-01', 'SP4N-LAPOR!: verifikasi dan disposisi', 3, 'hari_kerja', 'Permenpan RB 62/2018', 'F',
	'Sejak laporan diterima; nomor pasal belum dipastikan'),
('lapor_informasi', '2018-01-01', 'SP4N-LAPOR!: permintaan informasi', 5, 'hari_kerja', 'Permenpan RB 62/2018', 'F',
	'Sejak laporan didisposisi; nomor pasal belum dipastikan'),
('lapor_tanpa_pengawasan', '2018-01-01', 'SP4N-LAPOR!: pengaduan tidak berkadar pengawasan', 14, 'hari_kerja', 'Permenpan RB 62/2018', 'F',
	'Sejak laporan didisposisi; nomor pasal belum dipastikan'),
('lapor_pengawasan', '2018-01-01', 'SP4N-LAPOR!: pengaduan berkadar pengawasan', 60, 'hari_kerja', 'Permenpan RB 62/2018', 'F',
	'Sejak laporan didisposisi; nomor pasal belum dipastikan'),
('kebocoran_data', '2022-10-17', 'Pemberitahuan kegagalan pelindungan data pribadi', 72, 'jam', 'UU 27/2022 Pasal 46', 'M',
	'Sejak diketahui; jam biasa, bukan jam kerja');

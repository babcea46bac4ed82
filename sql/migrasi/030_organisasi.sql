-- Who serves: regions, public bodies and their agencies as they were at each time.

create table organisasi.wilayah (
	kode	text not null constraint wilayah_pk primary key,
	jenis	text not null constraint wilayah_jenis_dikenal check (jenis in ('provinsi', 'kabupaten', 'kota', 'kecamatan')),
	nama	text not null
);
comment on table organisasi.wilayah is 'Kode wilayah Kemendagri';
comment on column organisasi.wilayah.kode is 'Kode bertitik, mis. 76.02';
comment on column organisasi.wilayah.jenis is 'Tingkat wilayah';
comment on column organisasi.wilayah.nama is 'Nama wilayah';

create table organisasi.badan_publik (
	id	int generated always as identity constraint badan_publik_pk primary key,
	kode	text not null constraint badan_publik_kode_unik unique
		constraint badan_publik_kode_bentuk check (kode ~ '^[A-Z][A-Z0-9]{1,15}$'),
	nama	text not null,
	wilayah	text not null constraint badan_publik_wilayah_fk references organisasi.wilayah,
	zona	text not null constraint badan_publik_zona_dikenal check (zona in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')),
	kalender	smallint not null constraint badan_publik_kalender_fk references kalender.kalender,
	awal_jam	text not null default 'diterima' constraint badan_publik_awal_jam_dikenal check (awal_jam in ('diterima', 'lengkap')),
	instansi	text not null,
	alamat	text not null,
	kota	text not null,
	telepon	text not null,
	surel	text not null,
	situs	text not null,
	pola_nomor_surat	text not null default '{urut}/PPID/{bulan_romawi}/{tahun}',
	aktif	boolean not null default true
);
comment on table organisasi.badan_publik is 'Badan publik yang dilayani pemasangan ini';
comment on column organisasi.badan_publik.id is 'Pengenal';
comment on column organisasi.badan_publik.kode is 'Awalan nomor pendaftaran, mis. SULBAR';
comment on column organisasi.badan_publik.nama is 'Nama badan publik, mis. Pemerintah Provinsi Sulawesi Barat';
comment on column organisasi.badan_publik.wilayah is 'Kode wilayahnya';
comment on column organisasi.badan_publik.zona is 'Zona waktu setempat: WIB, WITA atau WIT';
comment on column organisasi.badan_publik.kalender is 'Kalender hari kerjanya';
comment on column organisasi.badan_publik.awal_jam is 'Sejak kapan 10 hari kerja dihitung: diterima (UU 14/2008 Pasal 22 ayat (7)) atau dinyatakan lengkap (praktik Perki 1/2021)';
comment on column organisasi.badan_publik.instansi is 'Nama instansi PPID Utama pada kop surat';
comment on column organisasi.badan_publik.alamat is 'Alamat pada kop surat';
comment on column organisasi.badan_publik.kota is 'Kota tempat surat ditandatangani';
comment on column organisasi.badan_publik.telepon is 'Telepon layanan';
comment on column organisasi.badan_publik.surel is 'Surel layanan';
comment on column organisasi.badan_publik.situs is 'Situs badan publik';
comment on column organisasi.badan_publik.pola_nomor_surat is 'Pola nomor surat: {urut} {bulan_romawi} {tahun}';
comment on column organisasi.badan_publik.aktif is 'Masih menerima permohonan';
create index badan_publik_wilayah_idx on organisasi.badan_publik (wilayah);
create index badan_publik_kalender_idx on organisasi.badan_publik (kalender);

create table organisasi.opd (
	id	int generated always as identity constraint opd_pk primary key,
	badan_publik	int not null constraint opd_badan_publik_fk references organisasi.badan_publik,
	kode	text not null,
	nama	text not null,
	singkatan	text not null,
	peran	text not null constraint opd_peran_dikenal check (peran in ('ppid_utama', 'ppid_pelaksana', 'atasan_ppid')),
	berlaku_dari	date not null,
	berlaku_sampai	date,
	pengganti	int constraint opd_pengganti_fk references organisasi.opd,
	keterangan	text not null default '',
	constraint opd_kode_unik unique (badan_publik, kode),
	constraint opd_masa_berlaku check (berlaku_sampai >= berlaku_dari)
);
comment on table organisasi.opd is 'Organisasi perangkat daerah menurut masa berlakunya';
comment on column organisasi.opd.id is 'Pengenal';
comment on column organisasi.opd.badan_publik is 'Badan publik induknya';
comment on column organisasi.opd.kode is 'Kode singkat, unik dalam badan publik';
comment on column organisasi.opd.nama is 'Nama resmi';
comment on column organisasi.opd.singkatan is 'Nama pendek yang dipakai sehari-hari';
comment on column organisasi.opd.peran is 'Kedudukannya dalam PPID';
comment on column organisasi.opd.berlaku_dari is 'Hari pertama OPD ini ada';
comment on column organisasi.opd.berlaku_sampai is 'Hari terakhir OPD ini ada; kosong bila masih ada';
comment on column organisasi.opd.pengganti is 'OPD yang meneruskan tugasnya';
comment on column organisasi.opd.keterangan is 'Sumber atau catatan';
create index opd_pengganti_idx on organisasi.opd (pengganti);

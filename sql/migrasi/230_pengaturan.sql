-- Settings that an administrator changes on a page, each for his own public body. What they were stands in akun.jejak.

-- Which date starts the clock, from which day on. A case is judged by the row of the day it was received.
create table organisasi.awal_jam (
	badan_publik	int not null constraint awal_jam_badan_publik_fk references organisasi.badan_publik,
	berlaku_dari	date not null,
	awal_jam	text not null constraint awal_jam_dikenal check (awal_jam in ('diterima', 'lengkap')),
	petugas	int not null constraint awal_jam_petugas_fk references akun.petugas,
	waktu	timestamptz not null,
	constraint awal_jam_pk primary key (badan_publik, berlaku_dari)
);
comment on table organisasi.awal_jam is 'Perubahan awal jam: berlaku bagi permohonan yang diterima sejak tanggalnya, tidak pernah bagi yang sudah diterima';
comment on column organisasi.awal_jam.badan_publik is 'Badan publik';
comment on column organisasi.awal_jam.berlaku_dari is 'Permohonan yang diterima sejak hari ini mengikutinya';
comment on column organisasi.awal_jam.awal_jam is 'diterima atau lengkap';
comment on column organisasi.awal_jam.petugas is 'Yang mengubahnya';
comment on column organisasi.awal_jam.waktu is 'Kapan diubah';
create index awal_jam_petugas_idx on organisasi.awal_jam (petugas);
comment on column organisasi.badan_publik.awal_jam is
	'Sejak kapan 10 hari kerja dihitung, sampai diubah di organisasi.awal_jam: diterima (UU 14/2008 Pasal 22 ayat (7)) atau dinyatakan lengkap (praktik Perki 1/2021)';
alter table organisasi.awal_jam enable row level security;
create policy awal_jam_terbuka on organisasi.awal_jam for select to portal_api using (true);

-- Numbers that a body may choose: what they are, between which bounds, and on what basis.
create table dasar.setelan (
	kode	text not null constraint setelan_pk primary key,
	urut	int not null,
	nama	text not null,
	satuan	text not null,
	bawaan	int not null,
	paling_kecil	int not null,
	paling_besar	int not null,
	dasar_hukum	text not null,
	akibat	text not null,
	constraint setelan_bawaan_wajar check (bawaan between paling_kecil and paling_besar)
);
comment on table dasar.setelan is 'Angka yang boleh dipilih badan publik, dengan bawaan dan dasarnya';
comment on column dasar.setelan.kode is 'Kode yang dibaca fungsi';
comment on column dasar.setelan.urut is 'Urutan tampil';
comment on column dasar.setelan.nama is 'Nama yang dibaca pengelola';
comment on column dasar.setelan.satuan is 'Satuannya';
comment on column dasar.setelan.bawaan is 'Berlaku bagi badan publik yang belum memilih';
comment on column dasar.setelan.paling_kecil is 'Angka paling kecil yang boleh';
comment on column dasar.setelan.paling_besar is 'Angka paling besar yang boleh';
comment on column dasar.setelan.dasar_hukum is 'Dasarnya, dan apa yang pilihan sendiri';
comment on column dasar.setelan.akibat is 'Akibat mengubahnya, bagi pengelola';

create table organisasi.setelan (
	badan_publik	int not null constraint setelan_badan_publik_fk references organisasi.badan_publik,
	kode	text not null constraint setelan_kode_fk references dasar.setelan,
	nilai	int not null,
	constraint setelan_pk primary key (badan_publik, kode)
);
comment on table organisasi.setelan is 'Angka yang dipilih badan publik; yang tidak ada di sini mengikuti bawaan';
comment on column organisasi.setelan.badan_publik is 'Badan publik';
comment on column organisasi.setelan.kode is 'Setelannya';
comment on column organisasi.setelan.nilai is 'Angka yang berlaku';
create index setelan_kode_idx on organisasi.setelan (kode);
alter table organisasi.setelan enable row level security;
create policy setelan_terbuka on organisasi.setelan for select to portal_api using (true);

-- Obligatory codes belong to a body, no longer to all of them.
alter table akun.kode_wajib drop constraint kode_wajib_pk,
	add column badan_publik int constraint kode_wajib_badan_publik_fk references organisasi.badan_publik;
comment on column akun.kode_wajib.badan_publik is 'Badan publik petugasnya';
comment on table akun.kode_wajib is 'Peran yang wajib memakai kode masuk pada suatu badan publik; tanpa baris tidak wajib';
insert into akun.kode_wajib (badan_publik, peran, wajib) select b.id, w.peran, w.wajib from organisasi.badan_publik b cross join akun.kode_wajib w;
delete from akun.kode_wajib w where w.badan_publik is null;
alter table akun.kode_wajib alter column badan_publik set not null, add constraint kode_wajib_pk primary key (badan_publik, peran);

-- Chasers: layanan.pengingat holds for bodies that chose nothing else.
create table layanan.pengingat_badan (
	badan_publik	int not null constraint pengingat_badan_badan_publik_fk references organisasi.badan_publik,
	kode	text not null,
	jarak	int not null,
	ulang	int constraint pengingat_badan_ulang_positif check (ulang > 0),
	eskalasi	boolean not null,
	pukul	time not null,
	constraint pengingat_badan_pk primary key (badan_publik, kode)
);
comment on table layanan.pengingat_badan is 'Pengingat pilihan suatu badan publik; bila ada, menggantikan semua baris layanan.pengingat baginya';
comment on column layanan.pengingat_badan.badan_publik is 'Badan publik';
comment on column layanan.pengingat_badan.kode is 'Nama langkah';
comment on column layanan.pengingat_badan.jarak is 'Hari kerja dari tanggal aman; negatif berarti sebelumnya';
comment on column layanan.pengingat_badan.ulang is 'Sesudah itu diulang setiap sekian hari kerja; kosong berarti sekali';
comment on column layanan.pengingat_badan.eskalasi is 'Sampai juga kepada kepala OPD dan Atasan PPID';
comment on column layanan.pengingat_badan.pukul is 'Tidak sebelum jam ini di zona badan publik';
alter table layanan.pengingat_badan enable row level security;
create policy pengingat_badan_terbuka on layanan.pengingat_badan for select to portal_api using (true);

create view layanan.pengingat_berlaku as
	select b.id as badan_publik, p.kode, p.jarak, p.ulang, p.eskalasi, p.pukul from organisasi.badan_publik b cross join layanan.pengingat p
	where not exists (select from layanan.pengingat_badan x where x.badan_publik = b.id)
	union all
	select x.badan_publik, x.kode, x.jarak, x.ulang, x.eskalasi, x.pukul from layanan.pengingat_badan x;
comment on view layanan.pengingat_berlaku is 'Pengingat yang berlaku bagi setiap badan publik';

create index jejak_pengaturan_idx on akun.jejak (id) where jenis = 'pengaturan_diubah';
comment on index akun.jejak_pengaturan_idx is 'Halaman pengaturan: siapa mengubah apa';

insert into dasar.pilihan (jenis, kode, urut, nama) values
('pengaturan', 'awal_jam', 1, 'Awal jangka waktu'),
('pengaturan', 'kode', 2, 'Kode masuk'),
('pengaturan', 'pengingat', 3, 'Pengingat'),
('pengaturan', 'angka', 4, 'Masa dan jarak'),
('pengaturan', 'badan', 5, 'Kop surat dan kontak'),
('pengingat_langkah', 'menjelang', 1, 'Pengingat pertama, sebelum tanggal aman'),
('pengingat_langkah', 'hari_aman', 2, 'Pengingat pada tanggal aman'),
('pengingat_langkah', 'sesudahnya', 3, 'Pengingat sehari sesudahnya'),
('pengingat_langkah', 'berulang', 4, 'Pengingat yang berulang');

-- Completeness per OPD: what an OPD must have published, as rows, and which OPD need not and why. No score is stored: it is
-- counted from these rows and the list of public information whenever it is looked at.

create table informasi.bukti_butir (
	id	int generated always as identity constraint bukti_butir_pk primary key,
	badan_publik	int constraint bukti_butir_badan_publik_fk references organisasi.badan_publik,
	tahun	int not null,
	kode	text not null constraint bukti_butir_kode_bentuk check (kode ~ '^[a-z][a-z_]{2,30}$'),
	urut	int not null,
	nama	text not null,
	pasal	text not null constraint bukti_butir_pasal_fk references informasi.dip_pasal,
	bobot	int not null constraint bukti_butir_bobot_positif check (bobot between 1 and 100),
	tahun_isi	int constraint bukti_butir_tahun_isi_wajar check (tahun_isi between -5 and 0),
	peran_opd	text constraint bukti_butir_peran_opd_dikenal check (peran_opd in ('ppid_utama', 'ppid_pelaksana')),
	keyakinan	text not null constraint bukti_butir_keyakinan_dikenal check (keyakinan in ('F', 'D', 'M', 'A')),
	catatan	text not null default '',
	constraint bukti_butir_unik unique nulls not distinct (badan_publik, tahun, kode)
);
comment on table informasi.bukti_butir is
	'Daftar periksa kelengkapan. Berlaku yang terbaru sampai tahun itu; badan publik yang punya barisnya sendiri memakai barisnya saja';
comment on column informasi.bukti_butir.id is 'Pengenal';
comment on column informasi.bukti_butir.badan_publik is 'Hanya bagi badan publik itu; kosong berarti bawaan';
comment on column informasi.bukti_butir.tahun is 'Tahun mulai berlakunya daftar ini, sampai ada yang lebih baru';
comment on column informasi.bukti_butir.kode is 'Kode yang disebut informasi.dip_versi.bukti';
comment on column informasi.bukti_butir.urut is 'Urutan tampil';
comment on column informasi.bukti_butir.nama is 'Apa yang harus diumumkan';
comment on column informasi.bukti_butir.pasal is 'Ketentuan yang mewajibkannya';
comment on column informasi.bukti_butir.bobot is 'Bobot dalam skor';
comment on column informasi.bukti_butir.tahun_isi is 'Tahun yang diliput, dihitung dari tahun penilaian (0 tahun itu, -1 tahun sebelumnya); kosong berarti tahun apa pun';
comment on column informasi.bukti_butir.peran_opd is 'Hanya bagi OPD dengan kedudukan itu; kosong berarti semua OPD';
comment on column informasi.bukti_butir.keyakinan is 'Keyakinan atas kewajiban dan bobotnya: F, D, M, atau A bila pilihan portal ini';
comment on column informasi.bukti_butir.catatan is 'Sumber bobot dan hal lain yang perlu diketahui';
create index bukti_butir_pasal_idx on informasi.bukti_butir (pasal);
insert into informasi.bukti_butir (tahun, kode, urut, nama, pasal, bobot, tahun_isi, peran_opd, keyakinan, catatan)
select 2022, v.kode, v.urut, v.nama, v.pasal, v.bobot, v.tahun_isi, v.peran_opd, 'A', 'Kewajibannya menurut pasal; pilihan butir dan bobotnya dari portal ini, karena bobot tiap Komisi Informasi berbeda (Perki 1/2022)'
from (values
	('profil', 1, 'Alamat, tugas dan fungsi, struktur organisasi', '9.2.a', 8, null, null),
	('pejabat', 2, 'Profil singkat pejabat', '9.2.a', 4, null, null),
	('rencana_kerja', 3, 'Rencana kerja tahun berjalan', '9.2.b', 8, 0, null),
	('kinerja', 4, 'Laporan kinerja tahun sebelumnya', '9.2.b', 8, -1, null),
	('anggaran', 5, 'Dokumen pelaksanaan anggaran tahun berjalan', '9.2.c', 8, 0, null),
	('keuangan', 6, 'Laporan keuangan dan realisasi anggaran tahun sebelumnya', '9.2.c', 10, -1, null),
	('pengadaan', 7, 'Pengadaan barang dan jasa tahun berjalan', '15.9', 10, 0, null),
	('serta_merta', 8, 'Peringatan dini dan cara menyelamatkan diri', '10', 6, null, null),
	('daftar', 9, 'Daftar informasi publik OPD', '11.1.a', 6, null, null),
	('keputusan', 10, 'Keputusan dan pertimbangannya', '11.1.b', 5, null, null),
	('kebijakan', 11, 'Kebijakan beserta dokumen pendukungnya', '11.1.c', 5, null, null),
	('proyek', 12, 'Rencana kerja proyek dan perkiraan pengeluaran tahun berjalan', '11.1.d', 5, 0, null),
	('perjanjian', 13, 'Perjanjian dengan pihak ketiga', '11.1.e', 5, null, null),
	('pernyataan', 14, 'Yang disampaikan pejabat dalam pertemuan terbuka', '11.1.f', 3, null, null),
	('prosedur', 15, 'Standar dan prosedur pelayanan masyarakat', '11.1.g', 6, null, null),
	('laporan_layanan', 16, 'Laporan layanan informasi tahun sebelumnya', '11.1.h', 10, -1, 'ppid_utama'),
	('angka_layanan', 17, 'Angka layanan informasi tahun sebelumnya', '12', 6, -1, 'ppid_utama'),
	('maklumat', 18, 'Maklumat pelayanan', '47', 6, null, 'ppid_utama')
) v (kode, urut, nama, pasal, bobot, tahun_isi, peran_opd);

create table informasi.predikat (
	berlaku_dari	date not null,
	kode	text not null,
	urut	int not null,
	nama	text not null,
	dari	numeric(4, 1) not null constraint predikat_wajar check (dari between 0 and 100),
	lencana	text not null,
	pasal	text not null,
	keyakinan	text not null constraint predikat_keyakinan_dikenal check (keyakinan in ('F', 'D', 'M', 'A')),
	constraint predikat_pk primary key (berlaku_dari, kode)
);
comment on table informasi.predikat is 'Kualifikasi menurut skor, dibandingkan sesudah dibulatkan satu angka di belakang koma';
comment on column informasi.predikat.berlaku_dari is 'Hari pertama berlakunya pembagian ini';
comment on column informasi.predikat.kode is 'Kode';
comment on column informasi.predikat.urut is 'Dari yang tertinggi';
comment on column informasi.predikat.nama is 'Nama kualifikasi';
comment on column informasi.predikat.dari is 'Skor terendahnya';
comment on column informasi.predikat.lencana is 'Kelas tampilannya';
comment on column informasi.predikat.pasal is 'Dasarnya';
comment on column informasi.predikat.keyakinan is 'F dibaca dalam sumber resmi, D, M, atau A';
insert into informasi.predikat (berlaku_dari, kode, urut, nama, dari, lencana, pasal, keyakinan) values
('2022-01-05', 'informatif', 1, 'Informatif', 90, 'lencana-hijau', 'Perki 1/2022', 'F'),
('2022-01-05', 'menuju', 2, 'Menuju Informatif', 80, 'lencana-biru', 'Perki 1/2022', 'F'),
('2022-01-05', 'cukup', 3, 'Cukup Informatif', 60, 'lencana-kuning', 'Perki 1/2022', 'F'),
('2022-01-05', 'kurang', 4, 'Kurang Informatif', 40, 'lencana-kuning', 'Perki 1/2022', 'F'),
('2022-01-05', 'tidak', 5, 'Tidak Informatif', 0, 'lencana-merah', 'Perki 1/2022', 'F');

create table informasi.bukti_kecuali (
	id	bigint generated always as identity constraint bukti_kecuali_pk primary key,
	badan_publik	int not null constraint bukti_kecuali_badan_publik_fk references organisasi.badan_publik,
	opd	int not null constraint bukti_kecuali_opd_fk references organisasi.opd,
	tahun	int not null,
	butir	text not null,
	alasan	text not null constraint bukti_kecuali_beralasan check (char_length(alasan) between 1 and 2000),
	formulir_sidik	bytea not null,
	formulir_isi	bytea,
	diajukan_oleh	int constraint bukti_kecuali_diajukan_oleh_fk references akun.petugas,
	waktu	timestamptz not null,
	constraint bukti_kecuali_formulir_unik unique (opd, formulir_sidik)
);
comment on table informasi.bukti_kecuali is 'Usul bahwa suatu butir tidak relevan bagi suatu OPD, hanya bertambah; yang terbaru berlaku';
comment on column informasi.bukti_kecuali.id is 'Pengenal';
comment on column informasi.bukti_kecuali.badan_publik is 'Badan publik';
comment on column informasi.bukti_kecuali.opd is 'OPD-nya';
comment on column informasi.bukti_kecuali.tahun is 'Tahun penilaian';
comment on column informasi.bukti_kecuali.butir is 'Kode butir';
comment on column informasi.bukti_kecuali.alasan is 'Mengapa tidak relevan';
comment on column informasi.bukti_kecuali.formulir_sidik is 'SHA-256 kunci formulir: pengiriman ulang adalah usul yang sama';
comment on column informasi.bukti_kecuali.formulir_isi is 'SHA-256 isi formulir seperti dikirim, bersama kunci formulirnya; kosong bila tidak datang dari formulir portal';
comment on column informasi.bukti_kecuali.diajukan_oleh is 'Pengusul';
comment on column informasi.bukti_kecuali.waktu is 'Saat diusulkan';
create index bukti_kecuali_badan_publik_idx on informasi.bukti_kecuali (badan_publik, tahun);
create index bukti_kecuali_diajukan_oleh_idx on informasi.bukti_kecuali (diajukan_oleh);

create table informasi.bukti_putusan (
	kecuali	bigint not null constraint bukti_putusan_pk primary key constraint bukti_putusan_kecuali_fk references informasi.bukti_kecuali,
	badan_publik	int not null constraint bukti_putusan_badan_publik_fk references organisasi.badan_publik,
	setuju	boolean not null,
	alasan	text not null,
	petugas	int constraint bukti_putusan_petugas_fk references akun.petugas,
	waktu	timestamptz not null,
	constraint bukti_putusan_tolak_beralasan check (setuju or alasan <> '')
);
comment on table informasi.bukti_putusan is 'Putusan PPID Utama atas usul tidak relevan, hanya bertambah';
comment on column informasi.bukti_putusan.kecuali is 'Usulnya';
comment on column informasi.bukti_putusan.badan_publik is 'Badan publik';
comment on column informasi.bukti_putusan.setuju is 'Disetujui; bobotnya tidak lagi dihitung';
comment on column informasi.bukti_putusan.alasan is 'Alasan, wajib bila ditolak';
comment on column informasi.bukti_putusan.petugas is 'Pemutus';
comment on column informasi.bukti_putusan.waktu is 'Saat diputus';
create index bukti_putusan_badan_publik_idx on informasi.bukti_putusan (badan_publik);
create index bukti_putusan_petugas_idx on informasi.bukti_putusan (petugas);

alter table informasi.bukti_butir enable row level security;
alter table informasi.predikat enable row level security;
alter table informasi.bukti_kecuali enable row level security;
alter table informasi.bukti_putusan enable row level security;
create policy bukti_butir_terbuka on informasi.bukti_butir for select to portal_api using (true);
create policy predikat_terbuka on informasi.predikat for select to portal_api using (true);
create policy bukti_kecuali_badan on informasi.bukti_kecuali for select to portal_api
	using (badan_publik = (select akun.badan_kini()) and (select akun.peran_kini() && '{ppid_utama,atasan_ppid}'::text[]));
create policy bukti_kecuali_opd on informasi.bukti_kecuali for select to portal_api
	using (badan_publik = (select akun.badan_kini()) and (select 'ppid_pelaksana' = any (akun.peran_kini())) and opd = any ((select akun.opd_kini())::int[]));
create policy bukti_putusan_menurut_usul on informasi.bukti_putusan for select to portal_api
	using (exists (select from informasi.bukti_kecuali k where k.id = bukti_putusan.kecuali));
create trigger bukti_kecuali_tetap before update or delete or truncate on informasi.bukti_kecuali for each statement execute function dasar.tolak_ubah();
create trigger bukti_putusan_tetap before update or delete or truncate on informasi.bukti_putusan for each statement execute function dasar.tolak_ubah();

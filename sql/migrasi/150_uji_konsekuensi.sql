-- Consequence tests (UU 14/2008 art. 19), what a proposed answer takes from them, and what copies cost. A test is only ever
-- added to: a change is a new version, a decision about a version is a row of its own.

insert into kalender.aturan (kode, berlaku_dari, nama, panjang, satuan, pasal, keyakinan, catatan) values
('pengecualian_huruf_a', '2010-08-23', 'Jangka waktu pengecualian Pasal 17 huruf a, paling lama', 360, 'bulan', 'PP 61/2010', 'F', '30 tahun; huruf lain menurut kebutuhan, tetapi selalu berjangka waktu'),
('uji_akan_berakhir', '2010-04-30', 'Uji konsekuensi ditandai akan berakhir', 3, 'bulan', 'Setelan layanan', 'A', 'Agar sempat ditinjau sebelum dibutuhkan');

create table informasi.uji (
	id	bigint generated always as identity constraint uji_pk primary key,
	badan_publik	int not null constraint uji_badan_publik_fk references organisasi.badan_publik,
	opd	int constraint uji_opd_fk references organisasi.opd,
	nomor	text not null constraint uji_nomor_unik unique,
	contoh	boolean not null default false,
	formulir_sidik	bytea not null,
	dibuat	timestamptz not null,
	constraint uji_formulir_unik unique (badan_publik, formulir_sidik)
);
comment on table informasi.uji is 'Uji konsekuensi: satu baris per informasi yang diuji; isinya di uji_versi, penetapannya di uji_langkah';
comment on column informasi.uji.id is 'Pengenal';
comment on column informasi.uji.badan_publik is 'Badan publik';
comment on column informasi.uji.opd is 'OPD yang menguasai informasinya; kosong berarti berlaku bagi seluruh badan publik';
comment on column informasi.uji.nomor is 'Nomor uji, mis. UK-SULBAR-2026-0003';
comment on column informasi.uji.contoh is 'Data contoh';
comment on column informasi.uji.formulir_sidik is 'SHA-256 kunci formulir: pengiriman ulang adalah uji yang sama';
comment on column informasi.uji.dibuat is 'Saat pertama disusun';
create index uji_opd_idx on informasi.uji (opd);

create table informasi.uji_versi (
	uji	bigint not null constraint uji_versi_uji_fk references informasi.uji,
	versi	int not null,
	badan_publik	int not null constraint uji_versi_badan_publik_fk references organisasi.badan_publik,
	informasi	text not null constraint uji_versi_informasi_panjang check (char_length(informasi) between 1 and 1000),
	pasal	text[] not null,
	dasar_lain	text not null,
	konsekuensi_buka	text not null constraint uji_versi_buka_ada check (konsekuensi_buka <> ''),
	konsekuensi_tutup	text not null constraint uji_versi_tutup_ada check (konsekuensi_tutup <> ''),
	kepentingan	text not null constraint uji_versi_kepentingan_ada check (kepentingan <> ''),
	dari	date not null,
	sampai	date,
	sampai_keadaan	text not null,
	tinjau	date,
	akhir	date not null generated always as (coalesce(sampai, tinjau)) stored,
	tanggal	date not null,
	tempat	text not null constraint uji_versi_tempat_ada check (tempat <> ''),
	pemutus	jsonb not null constraint uji_versi_pemutus_ada check (jsonb_array_length(pemutus) > 0),
	alasan_ubah	text not null,
	disusun_oleh	int constraint uji_versi_disusun_oleh_fk references akun.petugas,
	disusun	timestamptz not null,
	constraint uji_versi_pk primary key (uji, versi),
	constraint uji_versi_berdasar check (cardinality(pasal) > 0 or dasar_lain <> ''),
	constraint uji_versi_satu_masa check ((sampai is null) = (sampai_keadaan <> '') and (sampai is null) = (tinjau is not null)),
	constraint uji_versi_masa_maju check (coalesce(sampai, tinjau) >= dari)
);
comment on table informasi.uji_versi is 'Isi uji konsekuensi, hanya bertambah: perubahan adalah versi baru dan yang lama tetap terbaca';
comment on column informasi.uji_versi.uji is 'Ujinya';
comment on column informasi.uji_versi.versi is 'Nomor versi, mulai 1';
comment on column informasi.uji_versi.badan_publik is 'Badan publik';
comment on column informasi.uji_versi.informasi is 'Informasi yang diuji';
comment on column informasi.uji_versi.pasal is 'Huruf Pasal 17 yang mendasari pengecualian';
comment on column informasi.uji_versi.dasar_lain is 'Undang-undang lain beserta pasalnya';
comment on column informasi.uji_versi.konsekuensi_buka is 'Akibat bila informasi dibuka';
comment on column informasi.uji_versi.konsekuensi_tutup is 'Akibat dan manfaat bila informasi ditutup';
comment on column informasi.uji_versi.kepentingan is 'Pertimbangan kepentingan publik yang lebih besar (UU 14/2008 Pasal 2 ayat (4))';
comment on column informasi.uji_versi.dari is 'Hari pertama masa pengecualian';
comment on column informasi.uji_versi.sampai is 'Hari terakhir masa pengecualian; kosong bila sampai suatu keadaan';
comment on column informasi.uji_versi.sampai_keadaan is 'Keadaan yang mengakhiri pengecualian, bila tidak bertanggal';
comment on column informasi.uji_versi.tinjau is 'Bila sampai suatu keadaan: sesudah tanggal ini uji tidak dapat dipakai sebelum ditinjau';
comment on column informasi.uji_versi.akhir is 'Hari terakhir uji ini dapat dipakai';
comment on column informasi.uji_versi.tanggal is 'Tanggal uji dilakukan';
comment on column informasi.uji_versi.tempat is 'Tempat uji dilakukan';
comment on column informasi.uji_versi.pemutus is 'Yang memutus: [{nama, jabatan}]';
comment on column informasi.uji_versi.alasan_ubah is 'Mengapa versi ini dibuat; kosong pada versi pertama';
comment on column informasi.uji_versi.disusun_oleh is 'Penyusun';
comment on column informasi.uji_versi.disusun is 'Saat disusun';
create index uji_versi_badan_publik_idx on informasi.uji_versi (badan_publik);
create index uji_versi_disusun_oleh_idx on informasi.uji_versi (disusun_oleh);

create table informasi.uji_langkah (
	uji	bigint not null,
	versi	int not null,
	jenis	text not null constraint uji_langkah_jenis_dikenal check (jenis in ('tetapkan', 'cabut')),
	badan_publik	int not null constraint uji_langkah_badan_publik_fk references organisasi.badan_publik,
	tanggal	date not null,
	nomor_sk	text not null,
	alasan	text not null,
	petugas	int constraint uji_langkah_petugas_fk references akun.petugas,
	waktu	timestamptz not null,
	constraint uji_langkah_pk primary key (uji, versi, jenis),
	constraint uji_langkah_versi_fk foreign key (uji, versi) references informasi.uji_versi
);
comment on table informasi.uji_langkah is 'Penetapan suatu versi dan pencabutan uji, hanya bertambah';
comment on column informasi.uji_langkah.uji is 'Ujinya';
comment on column informasi.uji_langkah.versi is 'Versi yang ditetapkan, atau yang berlaku ketika dicabut';
comment on column informasi.uji_langkah.jenis is 'tetapkan atau cabut';
comment on column informasi.uji_langkah.badan_publik is 'Badan publik';
comment on column informasi.uji_langkah.tanggal is 'Tanggal penetapan atau pencabutan';
comment on column informasi.uji_langkah.nomor_sk is 'Nomor surat penetapan klasifikasi, bila ada';
comment on column informasi.uji_langkah.alasan is 'Alasan pencabutan';
comment on column informasi.uji_langkah.petugas is 'Yang menetapkan atau mencabut';
comment on column informasi.uji_langkah.waktu is 'Saat dicatat';
create index uji_langkah_badan_publik_idx on informasi.uji_langkah (badan_publik);
create index uji_langkah_petugas_idx on informasi.uji_langkah (petugas);
create unique index uji_langkah_cabut_sekali on informasi.uji_langkah (uji) where jenis = 'cabut';

-- What a proposed answer takes from the tests.
create table layanan.tanggapan_uji (
	tanggapan	bigint not null constraint tanggapan_uji_tanggapan_fk references layanan.tanggapan,
	uji	bigint not null,
	versi	int not null,
	constraint tanggapan_uji_pk primary key (tanggapan, uji),
	constraint tanggapan_uji_versi_fk foreign key (uji, versi) references informasi.uji_versi
);
comment on table layanan.tanggapan_uji is 'Uji konsekuensi yang mendasari penolakan atau penghitaman suatu usul jawaban';
comment on column layanan.tanggapan_uji.tanggapan is 'Usul jawabannya';
comment on column layanan.tanggapan_uji.uji is 'Ujinya';
comment on column layanan.tanggapan_uji.versi is 'Versi yang berlaku ketika diusulkan';
create index tanggapan_uji_versi_idx on layanan.tanggapan_uji (uji, versi);

create table layanan.penghitaman (
	tanggapan	bigint not null constraint penghitaman_tanggapan_fk references layanan.tanggapan,
	urut	int not null,
	dokumen	text not null constraint penghitaman_dokumen_ada check (dokumen <> ''),
	bagian	text not null constraint penghitaman_bagian_ada check (bagian <> ''),
	halaman	text not null,
	pasal	text not null,
	uji	bigint not null,
	constraint penghitaman_pk primary key (tanggapan, urut),
	constraint penghitaman_uji_fk foreign key (tanggapan, uji) references layanan.tanggapan_uji
);
comment on table layanan.penghitaman is 'Bagian dokumen yang dihitamkan: setiap bagian menunjuk alasan pengecualian dan uji konsekuensinya';
comment on column layanan.penghitaman.tanggapan is 'Usul jawabannya';
comment on column layanan.penghitaman.urut is 'Urutan';
comment on column layanan.penghitaman.dokumen is 'Nama dokumen atau berkas';
comment on column layanan.penghitaman.bagian is 'Bagian yang dihitamkan';
comment on column layanan.penghitaman.halaman is 'Halaman';
comment on column layanan.penghitaman.pasal is 'Huruf Pasal 17; kosong bila undang-undang lain';
comment on column layanan.penghitaman.uji is 'Uji konsekuensinya';
create index penghitaman_uji_idx on layanan.penghitaman (tanggapan, uji);

alter table layanan.berkas add column dihitamkan boolean not null default false;
comment on column layanan.berkas.dihitamkan is 'Sebagian isinya dihitamkan: tidak dibuka tanpa entri penghitaman';

-- Costs: the information is free, only copying and sending may cost, at a published tariff.
create table layanan.tarif_jenis (
	kode	text not null constraint tarif_jenis_pk primary key constraint tarif_jenis_bentuk check (kode ~ '^[a-z][a-z0-9_]{1,30}$'),
	urut	int not null,
	nama	text not null,
	satuan	text not null
);
comment on table layanan.tarif_jenis is 'Apa yang dapat berbiaya: penggandaan dan pengiriman';
comment on column layanan.tarif_jenis.kode is 'Kode';
comment on column layanan.tarif_jenis.urut is 'Urutan tampil';
comment on column layanan.tarif_jenis.nama is 'Nama yang dibaca pengguna';
comment on column layanan.tarif_jenis.satuan is 'Satuan hitung';
insert into layanan.tarif_jenis (kode, urut, nama, satuan) values
('lihat', 1, 'Melihat, membaca atau mencatat di tempat', 'kali'),
('elektronik', 2, 'Salinan elektronik: unduhan atau surel', 'berkas'),
('media', 3, 'Salinan pada media milik pemohon', 'media'),
('fotokopi', 4, 'Fotokopi hitam putih A4 atau F4', 'lembar'),
('fotokopi_warna', 5, 'Fotokopi berwarna A4 atau F4', 'lembar'),
('cetak_besar', 6, 'Salinan peta atau gambar ukuran besar', 'lembar'),
('cakram', 7, 'Cakram atau media simpan dari badan publik', 'keping'),
('kirim', 8, 'Pengiriman pos atau kurir', 'kiriman');

create table layanan.tarif (
	id	bigint generated always as identity constraint tarif_pk primary key,
	badan_publik	int not null constraint tarif_badan_publik_fk references organisasi.badan_publik,
	jenis	text not null constraint tarif_jenis_fk references layanan.tarif_jenis,
	berlaku_dari	date not null,
	rupiah	bigint not null constraint tarif_wajar check (rupiah between 0 and 10000000),
	dasar	text not null,
	petugas	int constraint tarif_petugas_fk references akun.petugas,
	waktu	timestamptz not null,
	constraint tarif_berdasar check (rupiah = 0 or dasar <> '')
);
comment on table layanan.tarif is 'Tarif yang ditetapkan pimpinan badan publik, hanya bertambah; tanpa baris berarti gratis';
comment on column layanan.tarif.id is 'Pengenal; pada tanggal yang sama yang terbesar berlaku';
comment on column layanan.tarif.badan_publik is 'Badan publik';
comment on column layanan.tarif.jenis is 'Apa yang berbiaya';
comment on column layanan.tarif.berlaku_dari is 'Hari pertama berlaku';
comment on column layanan.tarif.rupiah is 'Rupiah per satuan; 0 berarti gratis';
comment on column layanan.tarif.dasar is 'Keputusan yang menetapkannya';
comment on column layanan.tarif.petugas is 'Yang mencatat';
comment on column layanan.tarif.waktu is 'Saat dicatat';
create index tarif_badan_publik_idx on layanan.tarif (badan_publik, jenis, berlaku_dari);
create index tarif_jenis_idx on layanan.tarif (jenis);
create index tarif_petugas_idx on layanan.tarif (petugas);

alter table layanan.tanggapan add column biaya_rincian jsonb not null default '[]';
comment on column layanan.tanggapan.biaya_rincian is 'Hitungan tarif yang termasuk dalam biaya: [{jenis, nama, satuan, banyak, rupiah, jumlah}]';

alter table informasi.uji enable row level security;
alter table informasi.uji_versi enable row level security;
alter table informasi.uji_langkah enable row level security;
alter table layanan.tanggapan_uji enable row level security;
alter table layanan.penghitaman enable row level security;
alter table layanan.tarif_jenis enable row level security;
alter table layanan.tarif enable row level security;
create policy uji_badan on informasi.uji for select to portal_api
	using (badan_publik = (select akun.badan_kini()) and (select akun.peran_kini() && '{ppid_utama,atasan_ppid}'::text[]));
create policy uji_opd on informasi.uji for select to portal_api
	using (badan_publik = (select akun.badan_kini()) and (select 'ppid_pelaksana' = any (akun.peran_kini()))
		and (opd is null or opd = any ((select akun.opd_kini())::int[])));
create policy uji_versi_menurut_uji on informasi.uji_versi for select to portal_api
	using (exists (select from informasi.uji u where u.id = uji_versi.uji));
create policy uji_langkah_menurut_uji on informasi.uji_langkah for select to portal_api
	using (exists (select from informasi.uji u where u.id = uji_langkah.uji));
create policy tanggapan_uji_petugas on layanan.tanggapan_uji for select to portal_api
	using ((select akun.petugas_kini()) is not null and exists (select from layanan.tanggapan t where t.id = tanggapan_uji.tanggapan));
create policy penghitaman_menurut_tanggapan on layanan.penghitaman for select to portal_api
	using (exists (select from layanan.tanggapan t where t.id = penghitaman.tanggapan));
create policy tarif_jenis_terbuka on layanan.tarif_jenis for select to portal_api using (true);
create policy tarif_terbuka on layanan.tarif for select to portal_api using (true);

create trigger uji_tetap before update or delete or truncate on informasi.uji for each statement execute function dasar.tolak_ubah();
create trigger uji_versi_tetap before update or delete or truncate on informasi.uji_versi for each statement execute function dasar.tolak_ubah();
create trigger uji_langkah_tetap before update or delete or truncate on informasi.uji_langkah for each statement execute function dasar.tolak_ubah();
create trigger tanggapan_uji_tetap before update or delete or truncate on layanan.tanggapan_uji for each statement execute function dasar.tolak_ubah();
create trigger penghitaman_tetap before update or delete or truncate on layanan.penghitaman for each statement execute function dasar.tolak_ubah();
create trigger tarif_tetap before update or delete or truncate on layanan.tarif for each statement execute function dasar.tolak_ubah();

-- The objection (UU 14/2008 art. 35-36): a case of its own on layanan.perkara, with its form, its clocks and its letters.

insert into dasar.pilihan (jenis, kode, urut, nama, dasar_hukum) values
('alasan_keberatan', '35.a', 1, 'Permohonan ditolak berdasarkan alasan pengecualian', 'UU 14/2008 Pasal 35 ayat (1) huruf a'),
('alasan_keberatan', '35.b', 2, 'Informasi berkala tidak disediakan', 'UU 14/2008 Pasal 35 ayat (1) huruf b'),
('alasan_keberatan', '35.c', 3, 'Permohonan tidak ditanggapi', 'UU 14/2008 Pasal 35 ayat (1) huruf c'),
('alasan_keberatan', '35.d', 4, 'Permohonan ditanggapi tidak sebagaimana yang diminta', 'UU 14/2008 Pasal 35 ayat (1) huruf d'),
('alasan_keberatan', '35.e', 5, 'Permohonan tidak dipenuhi', 'UU 14/2008 Pasal 35 ayat (1) huruf e'),
('alasan_keberatan', '35.f', 6, 'Biaya yang dikenakan tidak wajar', 'UU 14/2008 Pasal 35 ayat (1) huruf f'),
('alasan_keberatan', '35.g', 7, 'Informasi disampaikan melebihi jangka waktu', 'UU 14/2008 Pasal 35 ayat (1) huruf g'),
('keputusan_keberatan', 'dikabulkan', 1, 'Dikabulkan seluruhnya', 'UU 14/2008 Pasal 36 ayat (2)'),
('keputusan_keberatan', 'sebagian', 2, 'Dikabulkan sebagian', 'UU 14/2008 Pasal 36 ayat (2)'),
('keputusan_keberatan', 'ditolak', 3, 'Ditolak', 'UU 14/2008 Pasal 36 ayat (3)'),
('keputusan_keberatan', 'dicabut', 4, 'Dicabut pemohon', null),
('sikap_putusan', 'menerima', 1, 'Menerima tanggapan Atasan PPID', null),
('sikap_putusan', 'tidak_puas', 2, 'Tidak puas atas tanggapan Atasan PPID', 'UU 14/2008 Pasal 37 ayat (1)'),
('jenis_surat', 'tanda_bukti_keberatan', 20, 'Tanda Bukti Penerimaan Keberatan', 'UU 14/2008 Pasal 36 ayat (1)'),
('jenis_surat', 'putusan_keberatan', 21, 'Tanggapan Atasan PPID atas Keberatan', 'UU 14/2008 Pasal 36 ayat (2)'),
('kalimat_putusan_keberatan', 'dikabulkan', 1, 'Keberatan Saudara dikabulkan seluruhnya.', 'UU 14/2008 Pasal 36 ayat (2)'),
('kalimat_putusan_keberatan', 'sebagian', 2, 'Keberatan Saudara dikabulkan sebagian.', 'UU 14/2008 Pasal 36 ayat (2)'),
('kalimat_putusan_keberatan', 'ditolak', 3, 'Keberatan Saudara ditolak.', 'UU 14/2008 Pasal 36 ayat (3)');

insert into kalender.aturan (kode, berlaku_dari, nama, panjang, satuan, pasal, keyakinan, catatan) values
('pelaksanaan_putusan', '2010-04-30', 'PPID melaksanakan perintah Atasan PPID', 10, 'hari_kerja', 'Perki 1/2021', 'A',
	'Lamanya ditetapkan Atasan PPID dalam setiap putusan; angka ini hanya usul awal formulirnya');

-- Which letters exist is said by dasar.pilihan (jenis_surat) and by the function surat.isi_JENIS that each needs to be issued.
alter table surat.surat drop constraint surat_jenis_dikenal,
	add constraint surat_jenis_dikenal check (jenis ~ '^[a-z][a-z_]{2,60}$');

create table organisasi.opd_atasan (
	opd	int not null constraint opd_atasan_opd_fk references organisasi.opd,
	petugas	int not null constraint opd_atasan_petugas_fk references akun.petugas,
	constraint opd_atasan_pk primary key (opd, petugas)
);
comment on table organisasi.opd_atasan is 'Atasan PPID yang memutus keberatan atas informasi suatu OPD; tanpa baris berarti setiap Atasan PPID badan publiknya';
comment on column organisasi.opd_atasan.opd is 'OPD yang informasinya diminta';
comment on column organisasi.opd_atasan.petugas is 'Atasan PPID yang ditugaskan';
create index opd_atasan_petugas_idx on organisasi.opd_atasan (petugas);

create table layanan.keberatan (
	id	bigint not null constraint keberatan_pk primary key constraint keberatan_perkara_fk references layanan.perkara,
	badan_publik	int not null constraint keberatan_badan_publik_fk references organisasi.badan_publik,
	formulir_sidik	bytea not null,
	permohonan	bigint constraint keberatan_permohonan_fk references layanan.permohonan,
	opd	int constraint keberatan_opd_fk references organisasi.opd,
	alasan	text[] not null constraint keberatan_alasan_ada check (cardinality(alasan) > 0),
	informasi	text not null,
	kasus_posisi	text not null,
	tujuan	text not null,
	kategori	text not null constraint keberatan_kategori_dikenal
		check (kategori in ('perorangan', 'kelompok_orang', 'badan_hukum', 'badan_publik')),
	nama	text not null constraint keberatan_nama_panjang check (char_length(nama) between 1 and 200),
	kuasa	text not null default '',
	identitas_jenis	text not null,
	identitas_samar	text not null,
	identitas_sandi	text not null,
	alamat	text not null,
	telepon	text not null,
	surel	text not null,
	pekerjaan	text not null,
	kanal	text not null constraint keberatan_kanal_dikenal
		check (kanal in ('web', 'langsung', 'surat', 'email', 'telepon', 'whatsapp', 'faks', 'sp4n_lapor')),
	nomor_luar	text not null default '',
	diajukan	timestamptz not null,
	diterima	date not null,
	batas_ajukan	date,
	lewat_waktu	boolean not null,
	-- proyeksi peristiwa
	keputusan	text constraint keberatan_keputusan_dikenal check (keputusan in ('dikabulkan', 'sebagian', 'ditolak', 'dicabut')),
	diputus	date,
	pertimbangan	text,
	perintah	text,
	perintah_hari	int,
	atasan_nama	text,
	atasan_jabatan	text,
	dilaksanakan	date,
	tanggapan_pemohon	text,
	constraint keberatan_formulir_unik unique (badan_publik, formulir_sidik)
);
comment on table layanan.keberatan is 'Keberatan kepada Atasan PPID: isi formulirnya dan proyeksi putusannya; bersama nomor perkara memuat kolom a sampai k register keberatan';
comment on column layanan.keberatan.id is 'Perkara; nomornya kolom a';
comment on column layanan.keberatan.badan_publik is 'Badan publik';
comment on column layanan.keberatan.formulir_sidik is 'SHA-256 kunci formulir: pengiriman ulang adalah keberatan yang sama';
comment on column layanan.keberatan.permohonan is 'Permohonan yang diberatkan, kolom d; kosong bila tanpa permohonan (Pasal 35 ayat (1) huruf b) atau permohonannya tidak ada di sini';
comment on column layanan.keberatan.opd is 'OPD yang informasinya diberatkan, bila diketahui';
comment on column layanan.keberatan.alasan is 'Huruf Pasal 35 ayat (1), kolom g';
comment on column layanan.keberatan.informasi is 'Informasi yang diminta, kolom e; disalin dari permohonan saat diajukan';
comment on column layanan.keberatan.kasus_posisi is 'Kasus posisi menurut pemohon';
comment on column layanan.keberatan.tujuan is 'Tujuan penggunaan informasi, kolom f';
comment on column layanan.keberatan.kategori is 'Kategori pemohon';
comment on column layanan.keberatan.nama is 'Pemohon informasi, kolom c';
comment on column layanan.keberatan.kuasa is 'Kuasa yang mengajukan, kosong bila diajukan sendiri, kolom c';
comment on column layanan.keberatan.identitas_jenis is 'Jenis nomor identitas';
comment on column layanan.keberatan.identitas_samar is 'Nomor identitas tersamar';
comment on column layanan.keberatan.identitas_sandi is 'Nomor identitas terenkripsi; kosong bila sudah ada pada permohonannya';
comment on column layanan.keberatan.alamat is 'Alamat untuk surat-menyurat';
comment on column layanan.keberatan.telepon is 'Telepon';
comment on column layanan.keberatan.surel is 'Surel';
comment on column layanan.keberatan.pekerjaan is 'Pekerjaan';
comment on column layanan.keberatan.kanal is 'Cara keberatan masuk';
comment on column layanan.keberatan.nomor_luar is 'Nomor surat atau nomor permohonan di luar portal';
comment on column layanan.keberatan.diajukan is 'Saat masuk ke sistem';
comment on column layanan.keberatan.diterima is 'Tanggal benar-benar diterima tertulis, kolom b';
comment on column layanan.keberatan.batas_ajukan is 'Hari terakhir hak mengajukan keberatan, dihitung saat masuk; kosong bila belum timbul atau tanpa permohonan';
comment on column layanan.keberatan.lewat_waktu is 'Diterima sesudah batas_ajukan: tetap dicatat, Atasan PPID yang memutuskan';
comment on column layanan.keberatan.keputusan is 'Proyeksi: putusan Atasan PPID, kolom h';
comment on column layanan.keberatan.diputus is 'Proyeksi: tanggal tanggapan Atasan PPID, kolom i';
comment on column layanan.keberatan.pertimbangan is 'Proyeksi: alasan tertulis putusan, kolom h';
comment on column layanan.keberatan.perintah is 'Proyeksi: perintah kepada PPID, kolom h';
comment on column layanan.keberatan.perintah_hari is 'Proyeksi: jangka waktu pelaksanaan perintah, hari kerja';
comment on column layanan.keberatan.atasan_nama is 'Proyeksi: nama Atasan PPID yang memutus, kolom j';
comment on column layanan.keberatan.atasan_jabatan is 'Proyeksi: jabatan Atasan PPID yang memutus, kolom j';
comment on column layanan.keberatan.dilaksanakan is 'Proyeksi: tanggal perintah dilaksanakan';
comment on column layanan.keberatan.tanggapan_pemohon is 'Proyeksi: tanggapan pemohon atas putusan, kolom k';
create index keberatan_permohonan_idx on layanan.keberatan (permohonan);
create index keberatan_opd_idx on layanan.keberatan (opd);

-- The procedure.
insert into layanan.keadaan (prosedur, kode, urut, nama, giliran, rampung, untuk_pemohon) values
('keberatan', 'terdaftar', 1, 'Keberatan baru', 'atasan_ppid', false, 'Keberatan Anda sudah diterima dan bernomor. Atasan PPID akan memeriksanya.'),
('keberatan', 'diperiksa', 2, 'Diperiksa Atasan PPID', 'atasan_ppid', false, 'Atasan PPID sedang memeriksa keberatan Anda.'),
('keberatan', 'pelaksanaan', 3, 'Perintah kepada PPID', 'ppid_utama', false, 'Keberatan Anda dikabulkan. PPID sedang melaksanakan perintah Atasan PPID.'),
('keberatan', 'diputus', 4, 'Ditolak', 'selesai', true, 'Atasan PPID menolak keberatan Anda. Alasannya ada di bawah ini dan pada suratnya.'),
('keberatan', 'selesai', 5, 'Perintah dilaksanakan', 'selesai', true, 'PPID sudah melaksanakan perintah Atasan PPID.'),
('keberatan', 'dicabut', 6, 'Dicabut', 'selesai', true, 'Keberatan ini sudah dicabut.');

insert into layanan.jenis_peristiwa (kode, nama, kalimat, tampak_pemohon, jam_mulai, jam_selesai) values
('ajukan_keberatan', 'Ajukan keberatan', 'Keberatan diajukan', true, 'keberatan_tanggapan', null),
('catat_keberatan', 'Catat keberatan', 'Keberatan dicatat petugas', true, 'keberatan_tanggapan', null),
('periksa', 'Mulai memeriksa', 'Atasan PPID mulai memeriksa keberatan', true, null, null),
('nyatakan', 'Sampaikan pernyataan', 'PPID menyampaikan pernyataan kepada Atasan PPID', false, null, null),
('musyawarah', 'Catat musyawarah', 'Musyawarah dengan pemohon', true, null, null),
('kabulkan', 'Putuskan keberatan', 'Keberatan dikabulkan Atasan PPID', true, 'pelaksanaan_putusan', 'keberatan_tanggapan'),
('tolak', 'Putuskan keberatan', 'Keberatan ditolak Atasan PPID', true, null, 'keberatan_tanggapan'),
('laksanakan', 'Catat pelaksanaan', 'Perintah Atasan PPID dilaksanakan', true, null, 'pelaksanaan_putusan'),
('cabut_keberatan', 'Cabut keberatan', 'Keberatan dicabut', true, null, 'keberatan_tanggapan'),
('jawab_putusan', 'Tanggapi putusan', 'Pemohon menanggapi putusan', true, null, null);

insert into layanan.alur (prosedur, keadaan, peristiwa, peran, ke, pasal) values
('keberatan', '', 'ajukan_keberatan', 'pemohon', 'terdaftar', 'UU 14/2008 Pasal 35 ayat (1)'),
('keberatan', '', 'catat_keberatan', 'ppid_utama', 'terdaftar', 'UU 14/2008 Pasal 35 ayat (1)'),
('keberatan', '', 'catat_keberatan', 'atasan_ppid', 'terdaftar', 'UU 14/2008 Pasal 35 ayat (1)'),
('keberatan', 'terdaftar', 'periksa', 'atasan_ppid', 'diperiksa', 'UU 14/2008 Pasal 36 ayat (2)'),
('keberatan', 'terdaftar', 'nyatakan', 'ppid_utama', 'terdaftar', 'UU 14/2008 Pasal 36 ayat (2)'),
('keberatan', 'diperiksa', 'nyatakan', 'ppid_utama', 'diperiksa', 'UU 14/2008 Pasal 36 ayat (2)'),
('keberatan', 'diperiksa', 'musyawarah', 'atasan_ppid', 'diperiksa', 'UU 14/2008 Pasal 35 ayat (2)'),
('keberatan', 'terdaftar', 'kabulkan', 'atasan_ppid', 'pelaksanaan', 'UU 14/2008 Pasal 36 ayat (2)'),
('keberatan', 'diperiksa', 'kabulkan', 'atasan_ppid', 'pelaksanaan', 'UU 14/2008 Pasal 36 ayat (2)'),
('keberatan', 'terdaftar', 'tolak', 'atasan_ppid', 'diputus', 'UU 14/2008 Pasal 36 ayat (3)'),
('keberatan', 'diperiksa', 'tolak', 'atasan_ppid', 'diputus', 'UU 14/2008 Pasal 36 ayat (3)'),
('keberatan', 'pelaksanaan', 'laksanakan', 'ppid_utama', 'selesai', 'Perki 1/2021'),
('keberatan', 'terdaftar', 'cabut_keberatan', 'pemohon', 'dicabut', 'Perki 1/2021'),
('keberatan', 'diperiksa', 'cabut_keberatan', 'pemohon', 'dicabut', 'Perki 1/2021'),
('keberatan', 'terdaftar', 'cabut_keberatan', 'atasan_ppid', 'dicabut', 'Perki 1/2021'),
('keberatan', 'diperiksa', 'cabut_keberatan', 'atasan_ppid', 'dicabut', 'Perki 1/2021'),
('keberatan', 'pelaksanaan', 'jawab_putusan', 'pemohon', 'pelaksanaan', 'UU 14/2008 Pasal 37 ayat (1)'),
('keberatan', 'diputus', 'jawab_putusan', 'pemohon', 'diputus', 'UU 14/2008 Pasal 37 ayat (1)'),
('keberatan', 'selesai', 'jawab_putusan', 'pemohon', 'selesai', 'UU 14/2008 Pasal 37 ayat (1)'),
('keberatan', 'pelaksanaan', 'jawab_putusan', 'ppid_utama', 'pelaksanaan', 'UU 14/2008 Pasal 37 ayat (1)'),
('keberatan', 'diputus', 'jawab_putusan', 'ppid_utama', 'diputus', 'UU 14/2008 Pasal 37 ayat (1)'),
('keberatan', 'selesai', 'jawab_putusan', 'ppid_utama', 'selesai', 'UU 14/2008 Pasal 37 ayat (1)');

-- Who sees what.
alter table organisasi.opd_atasan enable row level security;
alter table layanan.keberatan enable row level security;
create policy opd_atasan_sebadan on organisasi.opd_atasan for select to portal_api
	using (exists (select from organisasi.opd o where o.id = opd_atasan.opd and o.badan_publik = (select akun.badan_kini())));
create policy keberatan_menurut_perkara on layanan.keberatan for select to portal_api
	using (exists (select from layanan.perkara k where k.id = keberatan.id));
create policy berkas_kuasa_keberatan on layanan.berkas for select to portal_api
	using (golongan = 'kuasa' and badan_publik = (select akun.badan_kini()) and (select 'atasan_ppid' = any (akun.peran_kini()))
		and exists (select from layanan.perkara k where k.id = berkas.perkara and k.prosedur = 'keberatan'));

-- The work desk counts requests; objections have a desk of their own.
drop index layanan.perkara_berjalan_idx;
drop index layanan.perkara_serah_idx;
create index perkara_berjalan_idx on layanan.perkara (badan_publik, aman, id) include (tenggat, opd, kunci_sidik)
	where not rampung and ditutup is null and prosedur = 'permohonan';
create index perkara_serah_idx on layanan.perkara (badan_publik, aman, id) include (opd, kunci_sidik)
	where not rampung and ditutup is not null and prosedur = 'permohonan';
create index perkara_keberatan_idx on layanan.perkara (badan_publik, rampung, id) where prosedur = 'keberatan';

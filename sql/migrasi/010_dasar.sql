-- What every other schema uses.

create table dasar.waktu (
	satu	boolean not null default true constraint waktu_pk primary key constraint waktu_satu_baris check (satu),
	geser	interval not null default '0'
);
comment on table dasar.waktu is 'Pergeseran jam portal: nol di layanan nyata; diubah hanya untuk memainkan tenggat dalam uji dan pelatihan';
comment on column dasar.waktu.satu is 'Menjaga agar tabel ini berisi tepat satu baris';
comment on column dasar.waktu.geser is 'Ditambahkan pada jam peladen oleh dasar.kini()';
insert into dasar.waktu default values;

create table dasar.rahasia (
	nama	text not null constraint rahasia_pk primary key,
	isi	bytea not null constraint rahasia_cukup_panjang check (octet_length(isi) >= 32)
);
comment on table dasar.rahasia is 'Kunci HMAC milik basis data: hanya dibaca fungsi milik portal_owner';
comment on column dasar.rahasia.nama is 'Untuk apa kunci ini';
comment on column dasar.rahasia.isi is 'Bait acak, sekurangnya 32';
insert into dasar.rahasia values ('kunci_pemohon', public.gen_random_bytes(32)), ('tiket_berkas', public.gen_random_bytes(32));

create table dasar.pesan (
	kunci	text not null constraint pesan_pk primary key,
	kalimat	text not null
);
comment on table dasar.pesan is 'Kalimat yang dibaca pengguna untuk setiap kendala basis data dan kunci pesan';
comment on column dasar.pesan.kunci is 'Nama kendala atau kunci pesan';
comment on column dasar.pesan.kalimat is 'Kalimat lengkap berbahasa Indonesia';

create table dasar.pilihan (
	jenis	text not null,
	kode	text not null,
	urut	int not null,
	nama	text not null,
	kata	text[] not null default '{}',
	dasar_hukum	text,
	constraint pilihan_pk primary key (jenis, kode)
);
comment on table dasar.pilihan is 'Pilihan tetap dengan nama yang dibaca pengguna: kanal, kategori, keputusan, alasan Pasal 17, peran';
comment on column dasar.pilihan.jenis is 'Kelompok pilihan';
comment on column dasar.pilihan.kode is 'Kode yang disimpan pada baris lain dan ditulis di laporan';
comment on column dasar.pilihan.urut is 'Urutan tampil';
comment on column dasar.pilihan.nama is 'Nama yang dibaca pengguna';
comment on column dasar.pilihan.kata is 'Kata kunci pengenal untuk penggolongan teks bebas';
comment on column dasar.pilihan.dasar_hukum is 'Pasal yang mendasarinya, bila ada';

create table dasar.laju (
	kunci	bytea not null,
	waktu	timestamptz not null,
	id	bigint generated always as identity,
	constraint laju_pk primary key (kunci, waktu, id)
);
comment on table dasar.laju is 'Satu baris per permintaan yang dibatasi; hanya ditambah, agar permintaan tidak saling menunggu; tetap ada setelah portal dimulai ulang';
comment on column dasar.laju.kunci is 'SHA-256 dari apa dan siapa yang dihitung';
comment on column dasar.laju.waktu is 'Kapan';
comment on column dasar.laju.id is 'Pembeda permintaan pada saat yang sama';

create table dasar.batas (
	nama	text not null constraint batas_pk primary key,
	jendela	interval not null,
	paling_banyak	int not null constraint batas_positif check (paling_banyak > 0)
);
comment on table dasar.batas is 'Batas laju yang disetel pemasangan ini; tanpa baris berlaku batas bawaan fungsi yang menghitung';
comment on column dasar.batas.nama is 'Awalan kunci laju: ajukan, lacak, masuk, unggah';
comment on column dasar.batas.jendela is 'Panjang jendela waktu';
comment on column dasar.batas.paling_banyak is 'Paling banyak permintaan dalam jendela';

create table dasar.detak (
	nama	text not null constraint detak_pk primary key,
	waktu	timestamptz not null
);
comment on table dasar.detak is 'Tanda hidup pekerja latar';
comment on column dasar.detak.nama is 'Nama pekerja';
comment on column dasar.detak.waktu is 'Terakhir kali melapor';

insert into dasar.pilihan (jenis, kode, urut, nama, kata, dasar_hukum) values
('kategori_pemohon', 'perorangan', 1, 'Perorangan', '{}', 'UU 14/2008 Pasal 1 angka 12'),
('kategori_pemohon', 'kelompok_orang', 2, 'Kelompok orang', '{}', null),
('kategori_pemohon', 'badan_hukum', 3, 'Badan hukum', '{}', 'UU 14/2008 Pasal 1 angka 12'),
('kategori_pemohon', 'badan_publik', 4, 'Badan publik', '{}', null),
('identitas_jenis', 'nik', 1, 'NIK (nomor induk kependudukan pada KTP)', '{}', null),
('identitas_jenis', 'pengesahan', 2, 'Nomor SK pengesahan badan hukum (Kemenkumham)', '{}', null),
('identitas_jenis', 'surat_tugas', 3, 'Nomor surat tugas', '{}', null),
('kanal', 'web', 1, 'Portal (daring)', '{}', null),
('kanal', 'langsung', 2, 'Datang langsung', '{}', 'UU 14/2008 Pasal 22 ayat (1)'),
('kanal', 'surat', 3, 'Surat', '{}', 'UU 14/2008 Pasal 22 ayat (6)'),
('kanal', 'email', 4, 'Surel', '{}', 'UU 14/2008 Pasal 22 ayat (5)'),
('kanal', 'telepon', 5, 'Telepon', '{}', 'UU 14/2008 Pasal 22 ayat (3)'),
('kanal', 'whatsapp', 6, 'WhatsApp', '{}', null),
('kanal', 'faks', 7, 'Faks', '{}', null),
('kanal', 'sp4n_lapor', 8, 'SP4N-LAPOR!', '{}', null),
('cara_memperoleh', 'melihat', 1, 'Melihat, membaca, mendengarkan atau mencatat', '{}', null),
('cara_memperoleh', 'salinan_softcopy', 2, 'Mendapat salinan elektronik (softcopy)', '{}', null),
('cara_memperoleh', 'salinan_hardcopy', 3, 'Mendapat salinan cetak (hardcopy)', '{}', null),
('cara_kirim', 'portal', 1, 'Diunduh dari portal ini', '{}', null),
('cara_kirim', 'surel', 2, 'Surel', '{}', null),
('cara_kirim', 'ambil', 3, 'Diambil langsung', '{}', null),
('cara_kirim', 'pos', 4, 'Pos', '{}', null),
('cara_kirim', 'kurir', 5, 'Kurir', '{}', null),
('cara_kirim', 'faks', 6, 'Faks', '{}', null),
('bentuk', 'softcopy', 1, 'Softcopy (elektronik)', '{}', null),
('bentuk', 'hardcopy', 2, 'Hardcopy (cetak)', '{}', null),
('keputusan', 'dikabulkan', 1, 'Dikabulkan seluruhnya', '{}', 'UU 14/2008 Pasal 22 ayat (7) huruf d'),
('keputusan', 'sebagian', 2, 'Dikabulkan sebagian', '{}', 'UU 14/2008 Pasal 22 ayat (7) huruf d dan e'),
('keputusan', 'ditolak', 3, 'Ditolak', '{}', 'UU 14/2008 Pasal 22 ayat (7) huruf c'),
('keputusan', 'tidak_dikuasai', 4, 'Informasi tidak dikuasai', '{}', 'UU 14/2008 Pasal 22 ayat (7) huruf b'),
('keputusan', 'belum_didokumentasikan', 5, 'Informasi belum didokumentasikan', '{}', 'UU 14/2008 Pasal 6 ayat (3) huruf e'),
('keputusan', 'tidak_lengkap', 6, 'Tidak dapat diproses karena tidak lengkap', '{}', null),
('keputusan', 'dicabut', 7, 'Dicabut pemohon', '{}', null),
('alasan_penolakan', '17.a', 1, 'Menghambat proses penegakan hukum', '{}', 'UU 14/2008 Pasal 17 huruf a'),
('alasan_penolakan', '17.b', 2, 'Mengganggu hak atas kekayaan intelektual atau persaingan usaha sehat', '{}', 'UU 14/2008 Pasal 17 huruf b'),
('alasan_penolakan', '17.c', 3, 'Membahayakan pertahanan dan keamanan negara', '{}', 'UU 14/2008 Pasal 17 huruf c'),
('alasan_penolakan', '17.d', 4, 'Mengungkapkan kekayaan alam Indonesia', '{}', 'UU 14/2008 Pasal 17 huruf d'),
('alasan_penolakan', '17.e', 5, 'Merugikan ketahanan ekonomi nasional', '{}', 'UU 14/2008 Pasal 17 huruf e'),
('alasan_penolakan', '17.f', 6, 'Merugikan kepentingan hubungan luar negeri', '{}', 'UU 14/2008 Pasal 17 huruf f'),
('alasan_penolakan', '17.g', 7, 'Mengungkapkan isi akta otentik yang bersifat pribadi atau wasiat', '{}', 'UU 14/2008 Pasal 17 huruf g'),
('alasan_penolakan', '17.h', 8, 'Mengungkapkan rahasia pribadi', '{}', 'UU 14/2008 Pasal 17 huruf h'),
('alasan_penolakan', '17.i', 9, 'Memorandum atau surat antar atau di dalam badan publik yang dirahasiakan', '{}', 'UU 14/2008 Pasal 17 huruf i'),
('alasan_penolakan', '17.j', 10, 'Tidak boleh diungkapkan berdasarkan undang-undang', '{}', 'UU 14/2008 Pasal 17 huruf j'),
('golongan_pemohon', 'mahasiswa', 1, 'Mahasiswa atau pelajar', '{mahasiswa,mahasiswi,pelajar,siswa,siswi}', null),
('golongan_pemohon', 'peneliti', 2, 'Peneliti atau akademisi', '{peneliti,dosen,akademisi,guru}', null),
('golongan_pemohon', 'wartawan', 3, 'Wartawan atau media', '{wartawan,jurnalis,media,pers,reporter}', null),
('golongan_pemohon', 'lsm', 4, 'LSM atau organisasi masyarakat', '{lsm,ormas,ngo,yayasan,perkumpulan}', null),
('golongan_pemohon', 'pegawai', 5, 'Pegawai pemerintah', '{pns,asn,pppk,tni,polri}', null),
('golongan_pemohon', 'swasta', 6, 'Pelaku usaha atau karyawan swasta', '{swasta,wiraswasta,pengusaha,karyawan,pedagang}', null),
('golongan_pemohon', 'advokat', 7, 'Advokat atau notaris', '{advokat,pengacara,notaris}', null),
('golongan_pemohon', 'lainnya', 99, 'Lainnya atau tidak disebut', '{}', null),
('golongan_tujuan', 'penelitian', 1, 'Penelitian', '{penelitian,riset,kajian}', null),
('golongan_tujuan', 'pendidikan', 2, 'Skripsi, tugas atau pendidikan', '{skripsi,tesis,disertasi,pendidikan,kuliah}', null),
('golongan_tujuan', 'kerja', 3, 'Keperluan kerja', '{kerja,pekerjaan,usaha}', null),
('golongan_tujuan', 'pengawasan', 4, 'Pengawasan masyarakat', '{pengawasan,mengawasi,transparansi}', null),
('golongan_tujuan', 'peliputan', 5, 'Peliputan', '{peliputan,liputan,berita,meliput}', null),
('golongan_tujuan', 'advokasi', 6, 'Advokasi atau bantuan hukum', '{advokasi,hukum,sengketa,gugatan}', null),
('golongan_tujuan', 'lainnya', 99, 'Lainnya atau tidak disebut', '{}', null),
('peran', 'ppid_utama', 1, 'PPID Utama', '{}', 'UU 14/2008 Pasal 13'),
('peran', 'ppid_pelaksana', 2, 'PPID Pelaksana', '{}', 'Perki 1/2021'),
('peran', 'atasan_ppid', 3, 'Atasan PPID', '{}', 'UU 14/2008 Pasal 35'),
('peran', 'komisi_informasi', 4, 'Komisi Informasi', '{}', 'UU 14/2008 Pasal 23'),
('peran', 'admin', 5, 'Pengelola sistem', '{}', null);

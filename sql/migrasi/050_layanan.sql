-- The procedure and its cases. Events are the truth; everything on layanan.perkara below "proyeksi" follows from them.

create table layanan.keadaan (
	prosedur	text not null,
	kode	text not null,
	urut	int not null,
	nama	text not null,
	giliran	text not null constraint keadaan_giliran_dikenal check (giliran in ('ppid_utama', 'ppid_pelaksana', 'atasan_ppid', 'pemohon', 'selesai')),
	rampung	boolean not null,
	untuk_pemohon	text not null,
	constraint keadaan_pk primary key (prosedur, kode)
);
comment on table layanan.keadaan is 'Keadaan yang mungkin dari setiap prosedur';
comment on column layanan.keadaan.prosedur is 'permohonan, keberatan atau sengketa';
comment on column layanan.keadaan.kode is 'Kode keadaan';
comment on column layanan.keadaan.urut is 'Urutan tampil';
comment on column layanan.keadaan.nama is 'Nama yang dibaca petugas';
comment on column layanan.keadaan.giliran is 'Siapa yang harus bertindak';
comment on column layanan.keadaan.rampung is 'Tidak ada lagi yang harus dikerjakan';
comment on column layanan.keadaan.untuk_pemohon is 'Kalimat yang dibaca pemohon';

create table layanan.jenis_peristiwa (
	kode	text not null constraint jenis_peristiwa_pk primary key,
	nama	text not null,
	kalimat	text not null,
	tampak_pemohon	boolean not null,
	jam_mulai	text,
	jam_selesai	text
);
comment on table layanan.jenis_peristiwa is 'Jenis peristiwa dan akibatnya pada jam';
comment on column layanan.jenis_peristiwa.kode is 'Kode peristiwa, kata kerja dasar';
comment on column layanan.jenis_peristiwa.nama is 'Nama tombol atau langkah';
comment on column layanan.jenis_peristiwa.kalimat is 'Kalimat di riwayat perkara';
comment on column layanan.jenis_peristiwa.tampak_pemohon is 'Muncul di riwayat yang dibaca pemohon';
comment on column layanan.jenis_peristiwa.jam_mulai is 'Aturan kalender yang jamnya mulai berjalan';
comment on column layanan.jenis_peristiwa.jam_selesai is 'Aturan kalender yang jamnya berhenti untuk selamanya';

create table layanan.alur (
	prosedur	text not null,
	keadaan	text not null,
	peristiwa	text not null constraint alur_peristiwa_fk references layanan.jenis_peristiwa,
	peran	text not null constraint alur_peran_dikenal
		check (peran in ('pemohon', 'ppid_utama', 'ppid_pelaksana', 'atasan_ppid', 'komisi_informasi', 'admin', 'sistem')),
	ke	text not null,
	pasal	text not null,
	constraint alur_pk primary key (prosedur, keadaan, peristiwa, peran),
	constraint alur_ke_fk foreign key (prosedur, ke) references layanan.keadaan
);
comment on table layanan.alur is 'Tata cara sebagai data: peran, keadaan, peristiwa menuju keadaan; yang tidak tertulis di sini tidak boleh';
comment on column layanan.alur.prosedur is 'permohonan, keberatan atau sengketa';
comment on column layanan.alur.keadaan is 'Keadaan sebelum peristiwa; kosong untuk peristiwa pembuka';
comment on column layanan.alur.peristiwa is 'Peristiwanya';
comment on column layanan.alur.peran is 'Siapa yang boleh';
comment on column layanan.alur.ke is 'Keadaan sesudahnya';
comment on column layanan.alur.pasal is 'Dasar hukum langkah ini';
create index alur_ke_idx on layanan.alur (prosedur, ke);
create index alur_peristiwa_idx on layanan.alur (peristiwa);

create table layanan.nomor (
	badan_publik	int not null constraint nomor_badan_publik_fk references organisasi.badan_publik,
	jenis	text not null,
	tahun	int not null,
	terakhir	int not null,
	constraint nomor_pk primary key (badan_publik, jenis, tahun)
);
comment on table layanan.nomor is 'Nomor terakhir yang terpakai; dikunci selama transaksi, maka nomor tidak pernah bolong';
comment on column layanan.nomor.badan_publik is 'Badan publik';
comment on column layanan.nomor.jenis is 'permohonan, surat dan seterusnya';
comment on column layanan.nomor.tahun is 'Tahun register';
comment on column layanan.nomor.terakhir is 'Nomor terakhir';

create table layanan.perkara (
	id	bigint generated always as identity constraint perkara_pk primary key,
	badan_publik	int not null constraint perkara_badan_publik_fk references organisasi.badan_publik,
	prosedur	text not null,
	nomor	text not null constraint perkara_nomor_unik unique,
	tahun	int not null,
	urut	int not null,
	kunci_sidik	bytea,
	contoh	boolean not null default false,
	-- proyeksi peristiwa
	keadaan	text not null default '',
	giliran	text not null default 'ppid_utama',
	rampung	boolean not null default false,
	opd	int[] not null default '{}',
	aturan	text,
	dimulai	date,
	tenggat_awal	date,
	tenggat	date,
	aman	date,
	ditutup	date,
	diperpanjang	date,
	peristiwa_banyak	int not null default 0,
	sidik	bytea not null default '\x',
	constraint perkara_urut_unik unique (badan_publik, prosedur, tahun, urut)
);
comment on table layanan.perkara is 'Kepala setiap perkara (permohonan, keberatan, sengketa): nomor, rantai peristiwa dan proyeksinya';
comment on column layanan.perkara.id is 'Pengenal';
comment on column layanan.perkara.badan_publik is 'Badan publik yang melayani';
comment on column layanan.perkara.prosedur is 'permohonan, keberatan atau sengketa';
comment on column layanan.perkara.nomor is 'Nomor pendaftaran, mis. SULBAR-2026-0007';
comment on column layanan.perkara.tahun is 'Tahun register';
comment on column layanan.perkara.urut is 'Nomor urut dalam tahun, tanpa bolong';
comment on column layanan.perkara.kunci_sidik is 'SHA-256 kunci pelacakan milik pemohon';
comment on column layanan.perkara.contoh is 'Data contoh, orangnya rekaan';
comment on column layanan.perkara.keadaan is 'Proyeksi: keadaan menurut peristiwa terakhir';
comment on column layanan.perkara.giliran is 'Proyeksi: siapa yang harus bertindak';
comment on column layanan.perkara.rampung is 'Proyeksi: tidak ada lagi yang harus dikerjakan';
comment on column layanan.perkara.opd is 'Proyeksi: OPD yang ditugasi, terlihat olehnya';
comment on column layanan.perkara.aturan is 'Proyeksi: aturan jam yang berjalan';
comment on column layanan.perkara.dimulai is 'Proyeksi: tanggal peristiwa yang memulai jam';
comment on column layanan.perkara.tenggat_awal is 'Proyeksi: tenggat sebelum perpanjangan';
comment on column layanan.perkara.tenggat is 'Proyeksi: tenggat hukum, hari kerja ke-n sesudah peristiwa';
comment on column layanan.perkara.aman is 'Proyeksi: tenggat aman, hari peristiwa dihitung hari ke-1';
comment on column layanan.perkara.ditutup is 'Proyeksi: tanggal jam ditutup';
comment on column layanan.perkara.diperpanjang is 'Proyeksi: tanggal perpanjangan';
comment on column layanan.perkara.peristiwa_banyak is 'Proyeksi: banyak peristiwa';
comment on column layanan.perkara.sidik is 'Proyeksi: sidik peristiwa terakhir';
create index perkara_meja_idx on layanan.perkara (badan_publik, aman, id) where not rampung;
create index perkara_opd_idx on layanan.perkara using gin (opd) where not rampung;
create index perkara_kunci_idx on layanan.perkara (kunci_sidik) where kunci_sidik is not null;

create table layanan.permohonan (
	id	bigint not null constraint permohonan_pk primary key constraint permohonan_perkara_fk references layanan.perkara,
	badan_publik	int not null constraint permohonan_badan_publik_fk references organisasi.badan_publik,
	formulir_sidik	bytea not null,
	kategori	text not null constraint permohonan_kategori_dikenal
		check (kategori in ('perorangan', 'kelompok_orang', 'badan_hukum', 'badan_publik')),
	nama	text not null constraint permohonan_nama_panjang check (char_length(nama) between 1 and 200),
	kuasa_dari	text not null default '',
	identitas_jenis	text not null constraint permohonan_identitas_jenis_dikenal
		check (identitas_jenis in ('nik', 'pengesahan', 'surat_tugas', '')),
	identitas_samar	text not null,
	identitas_sandi	text not null,
	alamat	text not null,
	telepon	text not null,
	surel	text not null,
	pekerjaan	text not null,
	golongan	text not null,
	tujuan	text not null,
	tujuan_golongan	text not null,
	cara_memperoleh	text not null constraint permohonan_cara_memperoleh_dikenal
		check (cara_memperoleh in ('melihat', 'salinan_softcopy', 'salinan_hardcopy')),
	cara_kirim	text not null constraint permohonan_cara_kirim_dikenal
		check (cara_kirim in ('portal', 'surel', 'ambil', 'pos', 'kurir', 'faks')),
	opd_diminta	int[] not null default '{}',
	kanal	text not null constraint permohonan_kanal_dikenal
		check (kanal in ('web', 'langsung', 'surat', 'email', 'telepon', 'whatsapp', 'faks', 'sp4n_lapor')),
	nomor_luar	text not null default '',
	diajukan	timestamptz not null,
	diterima	date not null,
	lengkap	date,
	-- proyeksi peristiwa
	opd_utama	int constraint permohonan_opd_utama_fk references organisasi.opd,
	keputusan	text constraint permohonan_keputusan_dikenal check (keputusan in
		('dikabulkan', 'sebagian', 'ditolak', 'tidak_dikuasai', 'belum_didokumentasikan', 'tidak_lengkap', 'dicabut')),
	ditanggapi	date,
	diserahkan	date,
	constraint permohonan_formulir_unik unique (badan_publik, formulir_sidik)
);
comment on table layanan.permohonan is 'Permohonan informasi: isi formulir (Perki 1/2021) dan proyeksi keputusannya';
comment on column layanan.permohonan.id is 'Perkara';
comment on column layanan.permohonan.badan_publik is 'Badan publik yang melayani';
comment on column layanan.permohonan.formulir_sidik is 'SHA-256 kunci formulir: pengiriman ulang adalah permohonan yang sama';
comment on column layanan.permohonan.kategori is 'Kategori pemohon';
comment on column layanan.permohonan.nama is 'Nama orang, badan hukum atau kelompok';
comment on column layanan.permohonan.kuasa_dari is 'Nama pemberi kuasa, bila diajukan melalui kuasa';
comment on column layanan.permohonan.identitas_jenis is 'Jenis nomor identitas';
comment on column layanan.permohonan.identitas_samar is 'Nomor identitas tersamar, hanya empat angka terakhir';
comment on column layanan.permohonan.identitas_sandi is 'Nomor identitas terenkripsi; kuncinya di luar basis data';
comment on column layanan.permohonan.alamat is 'Alamat lengkap';
comment on column layanan.permohonan.telepon is 'Telepon';
comment on column layanan.permohonan.surel is 'Surel';
comment on column layanan.permohonan.pekerjaan is 'Pekerjaan, kolom 6 register';
comment on column layanan.permohonan.golongan is 'Golongan pemohon untuk laporan';
comment on column layanan.permohonan.tujuan is 'Tujuan penggunaan informasi';
comment on column layanan.permohonan.tujuan_golongan is 'Golongan tujuan untuk laporan';
comment on column layanan.permohonan.cara_memperoleh is 'Melihat atau mendapat salinan';
comment on column layanan.permohonan.cara_kirim is 'Cara pengiriman salinan';
comment on column layanan.permohonan.opd_diminta is 'OPD yang disebut pemohon; kosong bila tidak tahu';
comment on column layanan.permohonan.kanal is 'Cara permohonan masuk';
comment on column layanan.permohonan.nomor_luar is 'Nomor di saluran asal, mis. tiket LAPOR atau nomor surat';
comment on column layanan.permohonan.diajukan is 'Saat masuk ke sistem';
comment on column layanan.permohonan.diterima is 'Tanggal benar-benar diterima badan publik, zona setempat';
comment on column layanan.permohonan.lengkap is 'Tanggal dinyatakan lengkap';
comment on column layanan.permohonan.opd_utama is 'Proyeksi: OPD yang menjawab';
comment on column layanan.permohonan.keputusan is 'Proyeksi: keputusan yang telah dikirim';
comment on column layanan.permohonan.ditanggapi is 'Proyeksi: tanggal pemberitahuan tertulis';
comment on column layanan.permohonan.diserahkan is 'Proyeksi: tanggal informasi diberikan';
create index permohonan_opd_utama_idx on layanan.permohonan (opd_utama);
create index permohonan_laporan_idx on layanan.permohonan (badan_publik, diterima);

create table layanan.rincian (
	permohonan	bigint not null constraint rincian_permohonan_fk references layanan.permohonan,
	urut	int not null,
	isi	text not null constraint rincian_isi_panjang check (char_length(isi) between 1 and 5000),
	constraint rincian_pk primary key (permohonan, urut)
);
comment on table layanan.rincian is 'Butir informasi yang diminta';
comment on column layanan.rincian.permohonan is 'Permohonannya';
comment on column layanan.rincian.urut is 'Nomor butir';
comment on column layanan.rincian.isi is 'Rincian informasi';

create table layanan.peristiwa (
	id	bigint generated always as identity constraint peristiwa_pk primary key,
	badan_publik	int not null constraint peristiwa_badan_publik_fk references organisasi.badan_publik,
	perkara	bigint not null constraint peristiwa_perkara_fk references layanan.perkara,
	urut	int not null,
	jenis	text not null constraint peristiwa_jenis_fk references layanan.jenis_peristiwa,
	waktu	timestamptz not null,
	tanggal	date not null,
	pelaku	int constraint peristiwa_pelaku_fk references akun.petugas,
	peran	text not null,
	dari	text not null,
	ke	text not null,
	isi	jsonb not null,
	sidik_lalu	bytea not null,
	sidik	bytea not null,
	constraint peristiwa_urut_unik unique (perkara, urut)
);
comment on table layanan.peristiwa is 'Kebenaran: setiap hal yang terjadi pada perkara, hanya bertambah, berantai hash per perkara';
comment on column layanan.peristiwa.id is 'Pengenal';
comment on column layanan.peristiwa.badan_publik is 'Badan publik';
comment on column layanan.peristiwa.perkara is 'Perkaranya';
comment on column layanan.peristiwa.urut is 'Urutan dalam perkara, mulai 1';
comment on column layanan.peristiwa.jenis is 'Jenis peristiwa';
comment on column layanan.peristiwa.waktu is 'Saat dicatat';
comment on column layanan.peristiwa.tanggal is 'Tanggal kejadian menurut hukum, zona setempat';
comment on column layanan.peristiwa.pelaku is 'Petugas, kosong bila pemohon atau sistem';
comment on column layanan.peristiwa.peran is 'Peran pelaku saat itu';
comment on column layanan.peristiwa.dari is 'Keadaan sebelum';
comment on column layanan.peristiwa.ke is 'Keadaan sesudah';
comment on column layanan.peristiwa.isi is 'Rincian kejadian';
comment on column layanan.peristiwa.sidik_lalu is 'SHA-256 peristiwa sebelumnya';
comment on column layanan.peristiwa.sidik is 'SHA-256 baris ini beserta sidik_lalu';
create index peristiwa_badan_publik_idx on layanan.peristiwa (badan_publik, waktu);
create index peristiwa_pelaku_idx on layanan.peristiwa (pelaku);
create index peristiwa_jenis_idx on layanan.peristiwa (jenis);

create table layanan.jam (
	id	bigint generated always as identity constraint jam_pk primary key,
	badan_publik	int not null constraint jam_badan_publik_fk references organisasi.badan_publik,
	perkara	bigint not null constraint jam_perkara_fk references layanan.perkara,
	aturan	text not null,
	hari	int not null constraint jam_hari_positif check (hari > 0),
	constraint jam_aturan_unik unique (perkara, aturan)
);
comment on table layanan.jam is 'Jangka waktu yang berjalan atau pernah berjalan pada suatu perkara';
comment on column layanan.jam.id is 'Pengenal';
comment on column layanan.jam.badan_publik is 'Badan publik';
comment on column layanan.jam.perkara is 'Perkaranya';
comment on column layanan.jam.aturan is 'Kode aturan di kalender.aturan';
comment on column layanan.jam.hari is 'Panjang menurut aturan yang berlaku saat mulai, dalam hari kerja';
create index jam_badan_publik_idx on layanan.jam (badan_publik);

create table layanan.jam_catatan (
	jam	bigint not null constraint jam_catatan_jam_fk references layanan.jam,
	urut	int not null,
	jenis	text not null constraint jam_catatan_jenis_dikenal
		check (jenis in ('mulai', 'perpanjangan', 'henti', 'lanjut', 'koreksi', 'selesai')),
	tanggal	date not null,
	hari	int not null default 0,
	alasan	text not null default '',
	peristiwa	bigint constraint jam_catatan_peristiwa_fk references layanan.peristiwa,
	waktu	timestamptz not null,
	constraint jam_catatan_pk primary key (jam, urut)
);
comment on table layanan.jam_catatan is 'Buku besar jam, hanya bertambah: tenggat dan lamanya diturunkan dari sini';
comment on column layanan.jam_catatan.jam is 'Jamnya';
comment on column layanan.jam_catatan.urut is 'Urutan catatan';
comment on column layanan.jam_catatan.jenis is 'mulai, perpanjangan, henti, lanjut, koreksi kalender atau selesai';
comment on column layanan.jam_catatan.tanggal is 'Tanggal berlaku';
comment on column layanan.jam_catatan.hari is 'Tambahan hari kerja (perpanjangan)';
comment on column layanan.jam_catatan.alasan is 'Alasan tertulis';
comment on column layanan.jam_catatan.peristiwa is 'Peristiwa yang menyebabkannya';
comment on column layanan.jam_catatan.waktu is 'Saat dicatat';
create index jam_catatan_peristiwa_idx on layanan.jam_catatan (peristiwa);
create unique index jam_perpanjangan_sekali on layanan.jam_catatan (jam) where jenis = 'perpanjangan';
create unique index jam_mulai_sekali on layanan.jam_catatan (jam) where jenis = 'mulai';
create unique index jam_selesai_sekali on layanan.jam_catatan (jam) where jenis = 'selesai';

create table layanan.tanggapan (
	id	bigint generated always as identity constraint tanggapan_pk primary key,
	badan_publik	int not null constraint tanggapan_badan_publik_fk references organisasi.badan_publik,
	permohonan	bigint not null constraint tanggapan_permohonan_fk references layanan.permohonan,
	versi	int not null,
	keputusan	text not null constraint tanggapan_keputusan_dikenal
		check (keputusan in ('dikabulkan', 'sebagian', 'ditolak', 'tidak_dikuasai', 'belum_didokumentasikan')),
	uraian	text not null,
	badan_penguasa	text not null default '',
	bentuk	text not null default '',
	cara_kirim	text not null default '',
	biaya	bigint not null default 0 constraint tanggapan_biaya_tidak_negatif check (biaya >= 0),
	cara_bayar	text not null default '',
	pasal	text[] not null default '{}',
	dasar_lain	text not null default '',
	konsekuensi	text not null default '',
	disusun_oleh	int not null constraint tanggapan_disusun_oleh_fk references akun.petugas,
	disusun	timestamptz not null,
	disetujui_oleh	int constraint tanggapan_disetujui_oleh_fk references akun.petugas,
	disetujui	timestamptz,
	constraint tanggapan_versi_unik unique (permohonan, versi),
	constraint tanggapan_penolakan_beralasan check
		(keputusan not in ('ditolak', 'sebagian') or cardinality(pasal) > 0 or dasar_lain <> '')
);
comment on table layanan.tanggapan is 'Usul jawaban dan jawaban yang dikirim (UU 14/2008 Pasal 22 ayat (7))';
comment on column layanan.tanggapan.id is 'Pengenal';
comment on column layanan.tanggapan.badan_publik is 'Badan publik';
comment on column layanan.tanggapan.permohonan is 'Permohonannya';
comment on column layanan.tanggapan.versi is 'Versi usul, yang terbesar berlaku';
comment on column layanan.tanggapan.keputusan is 'Keputusan';
comment on column layanan.tanggapan.uraian is 'Materi yang diberikan atau penjelasan';
comment on column layanan.tanggapan.badan_penguasa is 'Badan lain yang menguasai, bila diketahui';
comment on column layanan.tanggapan.bentuk is 'softcopy atau hardcopy';
comment on column layanan.tanggapan.cara_kirim is 'Cara penyampaian';
comment on column layanan.tanggapan.biaya is 'Biaya penyalinan dan pengiriman dalam rupiah; 0 berarti gratis';
comment on column layanan.tanggapan.cara_bayar is 'Cara pembayaran';
comment on column layanan.tanggapan.pasal is 'Huruf Pasal 17 yang dipakai menolak';
comment on column layanan.tanggapan.dasar_lain is 'Undang-undang lain yang mendasari penolakan';
comment on column layanan.tanggapan.konsekuensi is 'Konsekuensi bila informasi dibuka';
comment on column layanan.tanggapan.disusun_oleh is 'Penyusun';
comment on column layanan.tanggapan.disusun is 'Saat disusun';
comment on column layanan.tanggapan.disetujui_oleh is 'Yang menyetujui dan mengirim';
comment on column layanan.tanggapan.disetujui is 'Saat disetujui';
create index tanggapan_badan_publik_idx on layanan.tanggapan (badan_publik);
create index tanggapan_disusun_oleh_idx on layanan.tanggapan (disusun_oleh);
create index tanggapan_disetujui_oleh_idx on layanan.tanggapan (disetujui_oleh);

create table layanan.berkas (
	id	bigint generated always as identity constraint berkas_pk primary key,
	badan_publik	int not null constraint berkas_badan_publik_fk references organisasi.badan_publik,
	perkara	bigint constraint berkas_perkara_fk references layanan.perkara,
	kode	text not null constraint berkas_kode_unik unique,
	golongan	text constraint berkas_golongan_dikenal
		check (golongan in ('identitas', 'kuasa', 'lampiran', 'jawaban', 'surat', 'laporan')),
	nama	text not null constraint berkas_nama_panjang check (char_length(nama) between 1 and 200),
	jenis	text not null,
	ukuran	bigint not null constraint berkas_ukuran_wajar check (ukuran >= 0),
	sidik	bytea,
	untuk_pemohon	boolean not null default false,
	diunggah_oleh	int constraint berkas_diunggah_oleh_fk references akun.petugas,
	dibuat	timestamptz not null,
	constraint berkas_terlampir_lengkap check (golongan is null or sidik is not null)
);
comment on table layanan.berkas is 'Berkas yang diunggah atau diterbitkan; isinya di layanan.berkas_isi';
comment on column layanan.berkas.id is 'Pengenal';
comment on column layanan.berkas.badan_publik is 'Badan publik';
comment on column layanan.berkas.perkara is 'Perkaranya; kosong selama belum dilampirkan';
comment on column layanan.berkas.kode is 'Pengenal acak yang dipakai di luar';
comment on column layanan.berkas.golongan is 'Untuk apa berkas ini; kosong selama belum dilampirkan. Identitas terpisah dari berkas perkara';
comment on column layanan.berkas.nama is 'Nama berkas';
comment on column layanan.berkas.jenis is 'Jenis media yang dikenali dari isinya';
comment on column layanan.berkas.ukuran is 'Banyak bait';
comment on column layanan.berkas.sidik is 'SHA-256 isi; kosong selama pengunggahan belum selesai';
comment on column layanan.berkas.untuk_pemohon is 'Boleh diunduh pemohon';
comment on column layanan.berkas.diunggah_oleh is 'Petugas pengunggah';
comment on column layanan.berkas.dibuat is 'Saat mulai diunggah';
create index berkas_badan_publik_idx on layanan.berkas (badan_publik);
create index berkas_perkara_idx on layanan.berkas (perkara);
create index berkas_diunggah_oleh_idx on layanan.berkas (diunggah_oleh);
create index berkas_lepas_idx on layanan.berkas (dibuat) where golongan is null;

create table layanan.berkas_isi (
	berkas	bigint not null constraint berkas_isi_berkas_fk references layanan.berkas on delete cascade,
	urut	int not null,
	isi	bytea not null constraint berkas_isi_paling_besar check (octet_length(isi) <= 1048576),
	constraint berkas_isi_pk primary key (berkas, urut)
);
alter table layanan.berkas_isi alter column isi set storage external;
comment on table layanan.berkas_isi is 'Isi berkas dalam potongan paling besar 1 MiB';
comment on column layanan.berkas_isi.berkas is 'Berkasnya';
comment on column layanan.berkas_isi.urut is 'Urutan potongan, mulai 0';
comment on column layanan.berkas_isi.isi is 'Potongan isi';

create table surat.surat (
	id	bigint generated always as identity constraint surat_pk primary key,
	badan_publik	int not null constraint surat_badan_publik_fk references organisasi.badan_publik,
	perkara	bigint not null constraint surat_perkara_fk references layanan.perkara,
	jenis	text not null constraint surat_jenis_dikenal
		check (jenis in ('tanda_bukti', 'pemberitahuan', 'perpanjangan', 'penolakan', 'penyerahan')),
	nomor	text not null,
	tanggal	date not null,
	kode	text not null constraint surat_kode_unik unique,
	isi	jsonb not null,
	peristiwa	bigint not null constraint surat_peristiwa_fk references layanan.peristiwa,
	berkas	bigint constraint surat_berkas_fk references layanan.berkas,
	dibuat	timestamptz not null,
	percobaan	int not null default 0,
	coba_lagi	timestamptz not null default '-infinity',
	galat	text not null default '',
	constraint surat_nomor_unik unique (badan_publik, nomor)
);
comment on table surat.surat is 'Surat: isinya beku saat diterbitkan; pekerja latar membuat PDF-nya';
comment on column surat.surat.id is 'Pengenal';
comment on column surat.surat.badan_publik is 'Badan publik penerbit';
comment on column surat.surat.perkara is 'Perkaranya';
comment on column surat.surat.jenis is 'Jenis surat, juga nama polanya';
comment on column surat.surat.nomor is 'Nomor surat';
comment on column surat.surat.tanggal is 'Tanggal surat';
comment on column surat.surat.kode is 'Kode acak pada QR untuk memeriksa keaslian';
comment on column surat.surat.isi is 'Seluruh isi yang dicetak';
comment on column surat.surat.peristiwa is 'Peristiwa yang menerbitkannya';
comment on column surat.surat.berkas is 'PDF-nya, bila sudah dibuat';
comment on column surat.surat.dibuat is 'Saat diterbitkan';
comment on column surat.surat.percobaan is 'Banyak percobaan membuat PDF';
comment on column surat.surat.coba_lagi is 'Jangan dicoba sebelum waktu ini';
comment on column surat.surat.galat is 'Galat percobaan terakhir';
create index surat_perkara_idx on surat.surat (perkara);
create index surat_peristiwa_idx on surat.surat (peristiwa);
create index surat_berkas_idx on surat.surat (berkas);
create index surat_antre_idx on surat.surat (coba_lagi) where berkas is null;

-- The list of public information (DIP, UU 14/2008 art. 9-12; columns of Perki 1/2010 annex II and Perki 1/2021). An item is
-- only ever added to: a change is a version, what is decided about a version is a step. The row of the item is a projection
-- of both, so that lists and searches read one table.

insert into dasar.pilihan (jenis, kode, urut, nama, dasar_hukum) values
('dip_jenis', 'berkala', 1, 'Berkala', 'UU 14/2008 Pasal 9'),
('dip_jenis', 'serta_merta', 2, 'Serta merta', 'UU 14/2008 Pasal 10'),
('dip_jenis', 'setiap_saat', 3, 'Setiap saat', 'UU 14/2008 Pasal 11 ayat (1)'),
('dip_jenis', 'dibuka_putusan', 4, 'Dibuka dengan putusan', 'UU 14/2008 Pasal 11 ayat (2)'),
('dip_media', 'portal', 1, 'Portal ini', null),
('dip_media', 'situs', 2, 'Situs web badan publik', null),
('dip_media', 'papan', 3, 'Papan pengumuman', null),
('dip_media', 'sosial', 4, 'Media sosial', null),
('dip_media', 'siaran', 5, 'Radio, televisi atau surat kabar', null),
('dip_media', 'loket', 6, 'Meja layanan informasi', null),
('dip_keadaan', 'draf', 1, 'Draf', null),
('dip_keadaan', 'diperiksa', 2, 'Menunggu diperiksa', null),
('dip_keadaan', 'dikembalikan', 3, 'Dikembalikan untuk diperbaiki', null),
('dip_keadaan', 'terbit', 4, 'Terbit', null),
('dip_keadaan', 'ditarik', 5, 'Ditarik', null);

insert into kalender.aturan (kode, berlaku_dari, nama, panjang, satuan, pasal, keyakinan, catatan) values
('informasi_berkala_dekat', '2010-04-30', 'Informasi berkala ditandai segera diperbarui', 1, 'bulan', 'Setelan layanan', 'A', 'Sebelum jangka waktu informasi_berkala habis'),
('informasi_berkala_ulang', '2010-04-30', 'Pengingat informasi berkala diulang', 1, 'bulan', 'Setelan layanan', 'A', 'Yang kedua dan seterusnya sampai juga kepada kepala OPD dan PPID Utama');

create table informasi.dip_pasal (
	kode	text not null constraint dip_pasal_pk primary key constraint dip_pasal_bentuk check (kode ~ '^[0-9]{1,3}(\.[0-9]{1,2})?(\.[a-z])?$'),
	jenis	text not null constraint dip_pasal_jenis_dikenal check (jenis in ('berkala', 'serta_merta', 'setiap_saat', 'dibuka_putusan')),
	urut	int not null,
	nama	text not null,
	pasal	text not null,
	keyakinan	text not null constraint dip_pasal_keyakinan_dikenal check (keyakinan in ('F', 'D', 'M', 'A')),
	catatan	text not null default ''
);
comment on table informasi.dip_pasal is 'Ketentuan yang mewajibkan suatu informasi diumumkan atau disediakan, dan golongannya';
comment on column informasi.dip_pasal.kode is 'Pasal, ayat dan huruf, mis. 9.2.c';
comment on column informasi.dip_pasal.jenis is 'berkala, serta_merta, setiap_saat atau dibuka_putusan';
comment on column informasi.dip_pasal.urut is 'Urutan tampil';
comment on column informasi.dip_pasal.nama is 'Informasi apa, untuk dibaca';
comment on column informasi.dip_pasal.pasal is 'Pasal yang menetapkannya';
comment on column informasi.dip_pasal.keyakinan is 'F dibaca dalam sumber resmi, D pada halaman yang menyalin aturannya, M dari ingatan dan perlu dicek, A pilihan portal ini';
comment on column informasi.dip_pasal.catatan is 'Hal lain yang perlu diketahui';
insert into informasi.dip_pasal (kode, jenis, urut, nama, pasal, keyakinan, catatan) values
('9.2.a', 'berkala', 1, 'Informasi tentang badan publik', 'UU 14/2008 Pasal 9 ayat (2) huruf a', 'F', ''),
('9.2.b', 'berkala', 2, 'Kegiatan dan kinerja', 'UU 14/2008 Pasal 9 ayat (2) huruf b', 'F', ''),
('9.2.c', 'berkala', 3, 'Laporan keuangan', 'UU 14/2008 Pasal 9 ayat (2) huruf c', 'F', ''),
('9.2.d', 'berkala', 4, 'Informasi lain yang diatur peraturan perundang-undangan', 'UU 14/2008 Pasal 9 ayat (2) huruf d', 'F', ''),
('15.9', 'berkala', 5, 'Pengadaan barang dan jasa', 'Perki 1/2021 Pasal 15 ayat (9)', 'F', 'Dari perencanaan sampai serah terima, termasuk KAK, spesifikasi, rincian volume dan harga, dan kontrak'),
('12', 'berkala', 6, 'Angka layanan informasi setahun', 'UU 14/2008 Pasal 12', 'F', 'Diumumkan setiap tahun'),
('47', 'berkala', 7, 'Maklumat pelayanan', 'Perki 1/2021 Pasal 47 dan 48', 'A', 'Wajib diumumkan; penggolongannya sebagai berkala pilihan portal ini'),
('10', 'serta_merta', 8, 'Yang mengancam hajat hidup orang banyak dan ketertiban umum', 'UU 14/2008 Pasal 10', 'M', 'Undang-undang tidak menyebut jumlah jam'),
('11.1.a', 'setiap_saat', 9, 'Daftar seluruh informasi publik', 'UU 14/2008 Pasal 11 ayat (1) huruf a', 'F', ''),
('11.1.b', 'setiap_saat', 10, 'Keputusan dan pertimbangannya', 'UU 14/2008 Pasal 11 ayat (1) huruf b', 'F', ''),
('11.1.c', 'setiap_saat', 11, 'Kebijakan beserta dokumen pendukungnya', 'UU 14/2008 Pasal 11 ayat (1) huruf c', 'F', ''),
('11.1.d', 'setiap_saat', 12, 'Rencana kerja proyek dan perkiraan pengeluaran tahunan', 'UU 14/2008 Pasal 11 ayat (1) huruf d', 'F', ''),
('11.1.e', 'setiap_saat', 13, 'Perjanjian dengan pihak ketiga', 'UU 14/2008 Pasal 11 ayat (1) huruf e', 'F', ''),
('11.1.f', 'setiap_saat', 14, 'Yang disampaikan pejabat dalam pertemuan terbuka', 'UU 14/2008 Pasal 11 ayat (1) huruf f', 'F', ''),
('11.1.g', 'setiap_saat', 15, 'Prosedur kerja pegawai dalam pelayanan masyarakat', 'UU 14/2008 Pasal 11 ayat (1) huruf g', 'F', ''),
('11.1.h', 'setiap_saat', 16, 'Laporan pelayanan akses informasi', 'UU 14/2008 Pasal 11 ayat (1) huruf h; Perki 1/2021 Pasal 56', 'F', ''),
('11.2', 'dibuka_putusan', 17, 'Dinyatakan terbuka melalui keberatan atau sengketa', 'UU 14/2008 Pasal 11 ayat (2)', 'F', '');

create table informasi.dip (
	id	bigint generated always as identity constraint dip_pk primary key,
	badan_publik	int not null constraint dip_badan_publik_fk references organisasi.badan_publik,
	opd	int not null constraint dip_opd_fk references organisasi.opd,
	kode	text not null constraint dip_kode_unik unique,
	contoh	boolean not null default false,
	formulir_sidik	bytea not null,
	dibuat	timestamptz not null,
	versi_akhir	int not null default 0,
	keadaan	text not null default 'draf' constraint dip_keadaan_dikenal check (keadaan in ('draf', 'diperiksa', 'dikembalikan', 'terbit', 'ditarik')),
	versi_terbit	int,
	terbit_pertama	date,
	diperbarui	date,
	ditarik	date,
	jenis	text not null default 'berkala',
	judul	text not null default '',
	tahun	int,
	cari	tsvector not null default '',
	constraint dip_formulir_unik unique (badan_publik, formulir_sidik),
	constraint dip_terbit_bertanggal check ((versi_terbit is null) = (diperbarui is null) and (versi_terbit is null) = (terbit_pertama is null)),
	constraint dip_ditarik_berkeadaan check ((keadaan = 'ditarik') = (ditarik is not null))
);
comment on table informasi.dip is 'Daftar informasi publik: satu baris per informasi. Isinya di dip_versi, penerbitannya di dip_langkah; kolom sesudah dibuat hanya proyeksinya';
comment on column informasi.dip.id is 'Pengenal';
comment on column informasi.dip.badan_publik is 'Badan publik';
comment on column informasi.dip.opd is 'OPD yang menguasainya menurut versi terakhir';
comment on column informasi.dip.kode is 'Nomor dalam daftar, mis. DIP-SULBAR-2026-0003';
comment on column informasi.dip.contoh is 'Data contoh';
comment on column informasi.dip.formulir_sidik is 'SHA-256 kunci formulir: pengiriman ulang adalah informasi yang sama';
comment on column informasi.dip.dibuat is 'Saat pertama disusun';
comment on column informasi.dip.versi_akhir is 'Versi terakhir, mungkin masih draf';
comment on column informasi.dip.keadaan is 'Keadaan versi terakhir';
comment on column informasi.dip.versi_terbit is 'Versi yang dibaca umum; kosong bila belum pernah terbit';
comment on column informasi.dip.terbit_pertama is 'Tanggal pertama kali terbit';
comment on column informasi.dip.diperbarui is 'Tanggal versi yang dibaca umum terbit: dari sini enam bulan dihitung';
comment on column informasi.dip.ditarik is 'Tanggal ditarik dari daftar';
comment on column informasi.dip.jenis is 'Golongan versi yang dibaca umum, atau versi terakhir bila belum terbit; demikian juga kolom berikutnya';
comment on column informasi.dip.judul is 'Nama informasi';
comment on column informasi.dip.tahun is 'Tahun yang diliput';
comment on column informasi.dip.cari is 'Kata-kata untuk pencarian bahasa Indonesia';
create index dip_opd_idx on informasi.dip (opd);
create index dip_meja_idx on informasi.dip (badan_publik, id);
create index dip_umum_idx on informasi.dip (badan_publik, diperbarui, id) where versi_terbit is not null and ditarik is null;
create index dip_cari_idx on informasi.dip using gin (cari) where versi_terbit is not null and ditarik is null;

create table informasi.dip_versi (
	dip	bigint not null constraint dip_versi_dip_fk references informasi.dip,
	versi	int not null,
	badan_publik	int not null constraint dip_versi_badan_publik_fk references organisasi.badan_publik,
	opd	int not null constraint dip_versi_opd_fk references organisasi.opd,
	pasal	text not null constraint dip_versi_pasal_fk references informasi.dip_pasal,
	judul	text not null constraint dip_versi_judul_panjang check (char_length(judul) between 1 and 200),
	ringkasan	text not null,
	pejabat	text not null,
	penanggung_jawab	text not null,
	pembuatan_tanggal	date,
	pembuatan_tempat	text not null,
	bentuk	text[] not null,
	media	text[] not null,
	retensi	text not null,
	tahun	int,
	periode	text not null,
	tautan	text not null constraint dip_versi_tautan_bentuk check (tautan = '' or tautan ~ '^https?://[^\s]+$'),
	berkas	bigint constraint dip_versi_berkas_fk references layanan.berkas,
	bukti	text[] not null,
	alasan_ubah	text not null,
	formulir_sidik	bytea not null,
	formulir_isi	bytea,
	disusun_oleh	int constraint dip_versi_disusun_oleh_fk references akun.petugas,
	disusun	timestamptz not null,
	constraint dip_versi_pk primary key (dip, versi),
	constraint dip_versi_formulir_unik unique (dip, formulir_sidik)
);
comment on table informasi.dip_versi is 'Isi informasi dalam daftar, hanya bertambah: perubahan adalah versi baru dan yang lama tetap terbaca';
comment on column informasi.dip_versi.dip is 'Informasinya';
comment on column informasi.dip_versi.versi is 'Nomor versi, mulai 1';
comment on column informasi.dip_versi.badan_publik is 'Badan publik';
comment on column informasi.dip_versi.opd is 'OPD yang menguasainya ketika versi ini disusun';
comment on column informasi.dip_versi.pasal is 'Ketentuan yang mewajibkannya; darinya golongannya';
comment on column informasi.dip_versi.judul is 'Nama informasi';
comment on column informasi.dip_versi.ringkasan is 'Ringkasan isi informasi';
comment on column informasi.dip_versi.pejabat is 'Pejabat, unit atau satuan kerja yang menguasai';
comment on column informasi.dip_versi.penanggung_jawab is 'Penanggung jawab pembuatan atau penerbitan';
comment on column informasi.dip_versi.pembuatan_tanggal is 'Waktu pembuatan';
comment on column informasi.dip_versi.pembuatan_tempat is 'Tempat pembuatan';
comment on column informasi.dip_versi.bentuk is 'Bentuk yang tersedia: softcopy, hardcopy';
comment on column informasi.dip_versi.media is 'Media yang memuatnya';
comment on column informasi.dip_versi.retensi is 'Jangka waktu penyimpanan atau retensi arsip';
comment on column informasi.dip_versi.tahun is 'Tahun yang diliput';
comment on column informasi.dip_versi.periode is 'Bagian tahun yang diliput, mis. Semester I';
comment on column informasi.dip_versi.tautan is 'Alamat di luar portal, bila di sana dimuat';
comment on column informasi.dip_versi.berkas is 'Berkasnya, bila disimpan di portal';
comment on column informasi.dip_versi.bukti is 'Butir kelengkapan yang dipenuhinya (informasi.bukti_butir.kode)';
comment on column informasi.dip_versi.alasan_ubah is 'Mengapa versi ini dibuat; kosong pada versi pertama';
comment on column informasi.dip_versi.formulir_sidik is 'SHA-256 kunci formulir: pengiriman ulang adalah versi yang sama';
comment on column informasi.dip_versi.formulir_isi is 'SHA-256 isi formulir seperti dikirim, bersama kunci formulirnya; kosong bila tidak datang dari formulir portal';
comment on column informasi.dip_versi.disusun_oleh is 'Penyusun';
comment on column informasi.dip_versi.disusun is 'Saat disusun';
create index dip_versi_badan_publik_idx on informasi.dip_versi (badan_publik);
create index dip_versi_opd_idx on informasi.dip_versi (opd);
create index dip_versi_pasal_idx on informasi.dip_versi (pasal);
create index dip_versi_berkas_idx on informasi.dip_versi (berkas);
create index dip_versi_disusun_oleh_idx on informasi.dip_versi (disusun_oleh);

create table informasi.dip_langkah (
	id	bigint generated always as identity constraint dip_langkah_pk primary key,
	dip	bigint not null,
	versi	int not null,
	jenis	text not null constraint dip_langkah_jenis_dikenal check (jenis in ('ajukan', 'kembalikan', 'terbit', 'tarik')),
	badan_publik	int not null constraint dip_langkah_badan_publik_fk references organisasi.badan_publik,
	tanggal	date not null,
	alasan	text not null,
	petugas	int constraint dip_langkah_petugas_fk references akun.petugas,
	waktu	timestamptz not null,
	constraint dip_langkah_sekali unique (dip, versi, jenis),
	constraint dip_langkah_versi_fk foreign key (dip, versi) references informasi.dip_versi,
	constraint dip_langkah_beralasan check (jenis in ('ajukan', 'terbit') or alasan <> '')
);
comment on table informasi.dip_langkah is 'Pengajuan, pengembalian, penerbitan dan penarikan, hanya bertambah';
comment on column informasi.dip_langkah.id is 'Pengenal, menurut urutan terjadinya';
comment on column informasi.dip_langkah.dip is 'Informasinya';
comment on column informasi.dip_langkah.versi is 'Versi yang diajukan, dikembalikan atau diterbitkan; versi terakhir ketika ditarik';
comment on column informasi.dip_langkah.jenis is 'ajukan, kembalikan, terbit atau tarik';
comment on column informasi.dip_langkah.badan_publik is 'Badan publik';
comment on column informasi.dip_langkah.tanggal is 'Tanggalnya di zona badan publik';
comment on column informasi.dip_langkah.alasan is 'Alasan pengembalian atau penarikan';
comment on column informasi.dip_langkah.petugas is 'Pelakunya';
comment on column informasi.dip_langkah.waktu is 'Saat dicatat';
create index dip_langkah_badan_publik_idx on informasi.dip_langkah (badan_publik);
create index dip_langkah_petugas_idx on informasi.dip_langkah (petugas);
create unique index dip_langkah_tarik_sekali on informasi.dip_langkah (dip) where jenis = 'tarik';

-- Who may do what with an item in which state. PPID Pelaksana only with those of its own OPD.
create table informasi.dip_alur (
	keadaan	text not null,
	langkah	text not null constraint dip_alur_langkah_dikenal check (langkah in ('ubah', 'ajukan', 'kembalikan', 'terbit', 'tarik')),
	peran	text not null constraint dip_alur_peran_dikenal check (peran in ('ppid_utama', 'ppid_pelaksana')),
	pasal	text not null,
	constraint dip_alur_pk primary key (keadaan, langkah, peran)
);
comment on table informasi.dip_alur is 'Siapa boleh melakukan apa atas informasi dalam keadaan mana; yang tidak tertulis tidak dapat terjadi';
comment on column informasi.dip_alur.keadaan is 'Keadaan versi terakhir';
comment on column informasi.dip_alur.langkah is 'ubah (versi baru), ajukan, kembalikan, terbit atau tarik';
comment on column informasi.dip_alur.peran is 'Peran yang boleh';
comment on column informasi.dip_alur.pasal is 'Dasarnya';
insert into informasi.dip_alur (keadaan, langkah, peran, pasal)
select k, v.langkah, v.peran, v.pasal from (values
	('{draf,diperiksa,dikembalikan,terbit}'::text[], 'ubah', 'ppid_pelaksana', 'Perki 1/2021: PPID Pelaksana menyediakan informasi dan memutakhirkan daftarnya'),
	('{draf,diperiksa,dikembalikan,terbit}', 'ubah', 'ppid_utama', 'Permendagri 3/2017: PPID Utama memutakhirkan'),
	('{draf}', 'ajukan', 'ppid_pelaksana', 'Permendagri 3/2017: penyampaian kepada PPID Utama'),
	('{diperiksa}', 'kembalikan', 'ppid_utama', 'Permendagri 3/2017: PPID Utama memverifikasi'),
	('{draf,diperiksa}', 'terbit', 'ppid_utama', 'Permendagri 3/2017: PPID Utama menyetujui pengumuman'),
	('{draf,diperiksa,dikembalikan,terbit}', 'tarik', 'ppid_utama', 'Permendagri 3/2017: PPID Utama menyetujui pengumuman')
) v (keadaan, langkah, peran, pasal), unnest(v.keadaan) k;

alter table informasi.dip_pasal enable row level security;
alter table informasi.dip_alur enable row level security;
alter table informasi.dip enable row level security;
alter table informasi.dip_versi enable row level security;
alter table informasi.dip_langkah enable row level security;
create policy dip_pasal_terbuka on informasi.dip_pasal for select to portal_api using (true);
create policy dip_alur_terbuka on informasi.dip_alur for select to portal_api using (true);
create policy dip_umum on informasi.dip for select to portal_api
	using (versi_terbit is not null and ditarik is null);
create policy dip_badan on informasi.dip for select to portal_api
	using (badan_publik = (select akun.badan_kini()) and (select akun.peran_kini() && '{ppid_utama,atasan_ppid}'::text[]));
create policy dip_opd on informasi.dip for select to portal_api
	using (badan_publik = (select akun.badan_kini()) and (select 'ppid_pelaksana' = any (akun.peran_kini())) and opd = any ((select akun.opd_kini())::int[]));
create policy dip_versi_umum on informasi.dip_versi for select to portal_api
	using (exists (select from informasi.dip d where d.id = dip_versi.dip and d.versi_terbit = dip_versi.versi and d.ditarik is null));
create policy dip_versi_petugas on informasi.dip_versi for select to portal_api
	using (exists (select from informasi.dip d where d.id = dip_versi.dip and d.badan_publik = (select akun.badan_kini())
		and ((select akun.peran_kini() && '{ppid_utama,atasan_ppid}'::text[])
			or (select 'ppid_pelaksana' = any (akun.peran_kini())) and d.opd = any ((select akun.opd_kini())::int[]))));
create policy dip_langkah_petugas on informasi.dip_langkah for select to portal_api
	using (exists (select from informasi.dip d where d.id = dip_langkah.dip and d.badan_publik = (select akun.badan_kini())
		and ((select akun.peran_kini() && '{ppid_utama,atasan_ppid}'::text[])
			or (select 'ppid_pelaksana' = any (akun.peran_kini())) and d.opd = any ((select akun.opd_kini())::int[]))));
-- A file is as open as the version that names it: for everybody once published, before that for those who prepare it.
create policy berkas_informasi on layanan.berkas for select to portal_api
	using (golongan = 'informasi' and exists (select from informasi.dip_versi v where v.berkas = berkas.id));

create trigger dip_tetap before delete or truncate on informasi.dip for each statement execute function dasar.tolak_ubah();
create trigger dip_versi_tetap before update or delete or truncate on informasi.dip_versi for each statement execute function dasar.tolak_ubah();
create trigger dip_langkah_tetap before update or delete or truncate on informasi.dip_langkah for each statement execute function dasar.tolak_ubah();

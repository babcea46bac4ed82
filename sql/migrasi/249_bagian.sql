-- One request, several OPD: each part is a case of its own (prosedur bagian), with its own chain, clock and rows of the
-- procedure, under the request that it belongs to. The statutory clock is the request's alone; no part ever moves it.

insert into dasar.pilihan (jenis, kode, urut, nama, dasar_hukum) values
('prosedur', 'bagian', 4, 'Bagian permohonan', null),
('bagian_hasil', 'dijawab', 1, 'Dijawab', null),
('bagian_hasil', 'tidak_dikuasai', 2, 'Tidak dikuasai', null),
('jenis_surat', 'pemberitahuan_sebagian', 8, 'Pemberitahuan Tertulis atas Sebagian Permohonan', 'UU 14/2008 Pasal 22 ayat (7)');

insert into kalender.aturan (kode, berlaku_dari, nama, panjang, satuan, pasal, keyakinan, catatan) values
('bagian', '2010-04-30', 'OPD menyiapkan bagiannya', 5, 'hari_kerja', 'Kebijakan internal PPID', 'A',
	'Jam anak di dalam jangka waktu pemberitahuan tertulis, yang tidak pernah berhenti karenanya; badan publik boleh menetapkan lain (organisasi.badan_publik.bagian_hari)');

alter table organisasi.badan_publik add column bagian_hari int constraint badan_publik_bagian_hari_wajar check (bagian_hari between 1 and 10);
comment on column organisasi.badan_publik.bagian_hari is 'Hari kerja bagi OPD untuk menyiapkan bagiannya, sebagai usul pada formulir; kosong berarti menurut kalender.aturan (bagian)';

create table layanan.bagian (
	id	bigint not null constraint bagian_pk primary key constraint bagian_perkara_fk references layanan.perkara,
	badan_publik	int not null constraint bagian_badan_publik_fk references organisasi.badan_publik,
	induk	bigint not null constraint bagian_induk_fk references layanan.permohonan,
	urut	int not null,
	jenis	text not null constraint bagian_jenis_dikenal check (jenis in ('jawaban', 'konsultasi')),
	asal	bigint not null constraint bagian_asal_fk references layanan.perkara,
	butir	int[] not null default '{}',
	-- proyeksi peristiwa
	hasil	text constraint bagian_hasil_dikenal check (hasil in ('dijawab', 'tidak_dikuasai')),
	badan_penguasa	text not null default '',
	dilepas	date,
	constraint bagian_urut_unik unique (induk, urut)
);
comment on table layanan.bagian is 'Bagian permohonan yang disiapkan satu OPD, atau pendapat yang dimintakan kepadanya; yang diminta dan dijawab ada di layanan.tulisan peristiwanya. Kunci: permohonan dahulu, baru bagiannya';
comment on column layanan.bagian.id is 'Perkara bagian ini';
comment on column layanan.bagian.badan_publik is 'Badan publik';
comment on column layanan.bagian.induk is 'Permohonannya';
comment on column layanan.bagian.urut is 'Nomor bagian dalam permohonannya, juga akhiran nomornya';
comment on column layanan.bagian.jenis is 'jawaban: ikut disatukan menjadi jawaban; konsultasi: pendapat, tidak pernah menahan jawaban';
comment on column layanan.bagian.asal is 'Perkara tempat bagian ini diminta: permohonannya, atau bagian lain bila OPD-nya yang meminta pendapat';
comment on column layanan.bagian.butir is 'Nomor butir permintaan yang dicakup, saat dibagi; kosong bila hanya dengan kata-kata';
comment on column layanan.bagian.hasil is 'Proyeksi: dijawab atau tidak dikuasai; kosong selama belum selesai';
comment on column layanan.bagian.badan_penguasa is 'Proyeksi: siapa yang menguasai informasinya menurut OPD yang tidak menguasainya';
comment on column layanan.bagian.dilepas is 'Proyeksi: tanggal bagian ini diberitahukan kepada pemohon mendahului yang lain';
create index bagian_badan_publik_idx on layanan.bagian (badan_publik);
create index bagian_asal_idx on layanan.bagian (asal);
create index perkara_bagian_idx on layanan.perkara (badan_publik, aman, id) where not rampung and prosedur = 'bagian';

comment on column layanan.perkara.prosedur is 'permohonan, keberatan, sengketa atau bagian';
comment on column layanan.keadaan.prosedur is 'permohonan, keberatan, sengketa atau bagian';
comment on column layanan.alur.prosedur is 'permohonan, keberatan, sengketa atau bagian';

-- A part's clock runs anew for each OPD that gets it, so that one OPD's delay is not the next one's.
insert into layanan.jam_sifat (aturan, pihak, berulang) values ('bagian', 'badan', true);

insert into layanan.keadaan (prosedur, kode, urut, nama, giliran, rampung, untuk_pemohon) values
('permohonan', 'dibagi', 9, 'Dibagi kepada OPD', 'ppid_pelaksana', false, 'Permohonan Anda dibagi kepada beberapa perangkat daerah. Masing-masing sedang menyiapkan bagiannya.'),
('permohonan', 'terhimpun', 10, 'Bagian terhimpun', 'ppid_utama', false, 'Bagian-bagian dari perangkat daerah sudah kembali dan sedang disatukan PPID Utama menjadi satu jawaban.'),
('bagian', 'baru', 1, 'Menunggu diterima OPD', 'ppid_pelaksana', false, 'Sudah diteruskan dan menunggu diterima.'),
('bagian', 'dikerjakan', 2, 'Dikerjakan OPD', 'ppid_pelaksana', false, 'Sedang disiapkan.'),
('bagian', 'dikembalikan', 3, 'Dikembalikan OPD', 'ppid_utama', false, 'Sedang dicarikan perangkat daerah yang menguasainya.'),
('bagian', 'dijawab', 4, 'Dijawab OPD', 'selesai', true, 'Sudah disiapkan.'),
('bagian', 'tidak_dikuasai', 5, 'Tidak dikuasai', 'selesai', true, 'Menurut perangkat daerah ini, informasinya tidak ada padanya.'),
('bagian', 'dibatalkan', 6, 'Dibatalkan', 'selesai', true, 'Tidak dilanjutkan sebagai bagian tersendiri.');
-- The two new states of a request stand between routing and the proposal.
update layanan.keadaan set urut = case kode when 'dibagi' then 6 when 'terhimpun' then 7 else urut + 2 end
where prosedur = 'permohonan' and (kode in ('dibagi', 'terhimpun') or urut > 5);

insert into layanan.jenis_peristiwa (kode, nama, kalimat, tampak_pemohon, jam_mulai, jam_selesai) values
('bagi', 'Bagi kepada beberapa OPD', 'Permohonan dibagi kepada beberapa perangkat daerah', true, null, null),
('himpun', 'Himpun bagian', 'Semua bagian sudah kembali kepada PPID Utama', true, null, null),
('buka_lagi', 'Kerjakan lagi', 'Sebagian dikerjakan lagi oleh perangkat daerah', true, null, null),
('lepas_sebagian', 'Beritahukan sebagian', 'Sebagian jawaban diberitahukan lebih dahulu', true, null, null),
('tarik_himpunan', 'Tarik usul', 'Usul jawaban ditarik untuk disusun ulang dari bagian-bagiannya', false, null, null),
('minta_pendapat', 'Minta pendapat OPD', 'Pendapat perangkat daerah lain diminta', false, null, null),
('buka_bagian', 'Buka bagian', 'Bagian ini diteruskan kepada OPD', false, 'bagian', null),
('terima_bagian', 'Terima', 'OPD menerima bagian ini', false, null, null),
('kembalikan_bagian', 'Kembalikan', 'OPD mengembalikan bagian ini kepada PPID Utama', false, null, 'bagian'),
('teruskan_bagian', 'Teruskan ke OPD lain', 'OPD meneruskan bagian ini kepada OPD lain', false, 'bagian', 'bagian'),
('nyatakan_tidak_dikuasai', 'Tidak dikuasai di sini', 'OPD menyatakan tidak menguasai informasinya', false, null, 'bagian'),
('jawab_bagian', 'Serahkan bagian', 'OPD menyerahkan bagiannya', false, null, 'bagian'),
('alihkan_bagian', 'Alihkan', 'PPID Utama mengalihkan bagian ini kepada OPD lain', false, 'bagian', 'bagian'),
('minta_ulang_bagian', 'Minta dikerjakan lagi', 'PPID Utama meminta bagian ini dikerjakan lagi', false, 'bagian', null),
('batalkan_bagian', 'Batalkan', 'Bagian ini dibatalkan', false, null, 'bagian'),
('lepas_bagian', 'Beritahukan', 'Bagian ini diberitahukan kepada pemohon', false, null, null);

insert into layanan.alur (prosedur, keadaan, peristiwa, peran, ke, pasal)
select v.prosedur, k, p, r, coalesce(ke, k), pasal from (values
	('permohonan', '{terdaftar,dibagi,terhimpun}'::text[], 'bagi', 'ppid_utama', 'dibagi', 'Perki 1/2021; Permendagri 3/2017'),
	('permohonan', '{dibagi}', 'himpun', 'sistem', 'terhimpun', 'Perki 1/2021; Permendagri 3/2017'),
	('permohonan', '{terhimpun}', 'buka_lagi', 'sistem', 'dibagi', 'Perki 1/2021; Permendagri 3/2017'),
	('permohonan', '{terhimpun}', 'disposisi', 'ppid_utama', 'didisposisikan', 'Perki 1/2021; Permendagri 3/2017'),
	('permohonan', '{dibagi,terhimpun}', 'lepas_sebagian', 'ppid_utama', null, 'UU 14/2008 Pasal 22 ayat (7)'),
	('permohonan', '{dibagi,terhimpun}', 'lampirkan', 'ppid_utama', null, 'UU 14/2008 Pasal 22 ayat (7)'),
	('permohonan', '{terhimpun}', 'usulkan', 'ppid_utama', 'diusulkan', 'UU 14/2008 Pasal 22 ayat (7)'),
	('permohonan', '{diusulkan}', 'tarik_himpunan', 'ppid_utama', 'terhimpun', 'Permendagri 3/2017'),
	('permohonan', '{dibagi,terhimpun}', 'perpanjang', 'ppid_utama', null, 'UU 14/2008 Pasal 22 ayat (8)'),
	('permohonan', '{dibagi,terhimpun}', 'tanya', 'ppid_utama', null, 'UU 14/2008 Pasal 22 ayat (2)'),
	('permohonan', '{dibagi,terhimpun}', 'jelaskan', 'pemohon', null, 'UU 14/2008 Pasal 22 ayat (2)'),
	('permohonan', '{dibagi,terhimpun}', 'tawarkan', 'ppid_utama', null, 'UU 14/2008 Pasal 22 ayat (2)'),
	('permohonan', '{dibagi,terhimpun}', 'sepakati', 'pemohon', null, 'UU 14/2008 Pasal 22 ayat (2)'),
	('permohonan', '{dibagi,terhimpun}', 'pertahankan', 'pemohon', null, 'UU 14/2008 Pasal 22 ayat (2)'),
	('permohonan', '{dibagi,terhimpun}', 'cabut', 'pemohon', 'selesai', 'Hak pemohon'),
	('permohonan', '{terdaftar,didisposisikan,diproses,dibagi,terhimpun,diusulkan}', 'minta_pendapat', 'ppid_utama', null, 'Permendagri 3/2017'),
	('permohonan', '{diproses}', 'minta_pendapat', 'ppid_pelaksana', null, 'Permendagri 3/2017'),
	('bagian', '{""}', 'buka_bagian', 'ppid_utama', 'baru', 'Perki 1/2021; Permendagri 3/2017'),
	('bagian', '{""}', 'buka_bagian', 'sistem', 'baru', 'Permendagri 3/2017'),
	('bagian', '{baru}', 'terima_bagian', 'ppid_pelaksana', 'dikerjakan', 'Perki 1/2021; Permendagri 3/2017'),
	('bagian', '{baru,dikerjakan}', 'kembalikan_bagian', 'ppid_pelaksana', 'dikembalikan', 'Perki 1/2021; Permendagri 3/2017'),
	('bagian', '{baru,dikerjakan}', 'teruskan_bagian', 'ppid_pelaksana', 'baru', 'Perki 1/2021; Permendagri 3/2017'),
	('bagian', '{baru,dikerjakan}', 'nyatakan_tidak_dikuasai', 'ppid_pelaksana', 'tidak_dikuasai', 'UU 14/2008 Pasal 22 ayat (7) huruf a dan b'),
	('bagian', '{baru,dikerjakan}', 'jawab_bagian', 'ppid_pelaksana', 'dijawab', 'UU 14/2008 Pasal 22 ayat (7)'),
	('bagian', '{dikerjakan}', 'minta_pendapat', 'ppid_pelaksana', null, 'Permendagri 3/2017'),
	('bagian', '{baru,dikerjakan,dikembalikan,tidak_dikuasai}', 'alihkan_bagian', 'ppid_utama', 'baru', 'Perki 1/2021; Permendagri 3/2017'),
	('bagian', '{dijawab,tidak_dikuasai}', 'minta_ulang_bagian', 'ppid_utama', 'dikerjakan', 'Permendagri 3/2017'),
	('bagian', '{baru,dikerjakan,dikembalikan}', 'batalkan_bagian', 'ppid_utama', 'dibatalkan', 'Perki 1/2021; Permendagri 3/2017'),
	('bagian', '{baru,dikerjakan,dikembalikan}', 'batalkan_bagian', 'sistem', 'dibatalkan', 'Perki 1/2021; Permendagri 3/2017'),
	('bagian', '{dijawab}', 'lepas_bagian', 'ppid_utama', null, 'UU 14/2008 Pasal 22 ayat (7)')) v (prosedur, keadaan, p, r, ke, pasal), unnest(v.keadaan) k;

-- Files of a part stay with the OPD that wrote it when PPID Utama takes them over into the answer.
alter table layanan.berkas add column dari_bagian bigint constraint berkas_dari_bagian_fk references layanan.bagian;
comment on column layanan.berkas.dari_bagian is 'Bagian yang menyiapkan berkas ini, bila sudah diambil ke dalam jawaban permohonannya';
create index berkas_dari_bagian_idx on layanan.berkas (dari_bagian);

alter table layanan.bagian enable row level security;
create policy bagian_menurut_perkara on layanan.bagian for select to portal_api
	using (exists (select from layanan.perkara k where k.id = bagian.id));
create policy berkas_menurut_bagian on layanan.berkas for select to portal_api
	using (dari_bagian is not null and golongan = 'jawaban' and badan_publik = (select akun.badan_kini())
		and exists (select from layanan.perkara k where k.id = berkas.dari_bagian));

-- Who is told: the OPD of the part; never the applicant, who hears of the request itself. A part's date is no date of the law.
insert into surat.pola (kode, nama) values
('bagian', 'Bagian permohonan untuk OPD'),
('pengingat_bagian', 'Pengingat jam bagian');
insert into surat.kiriman_aturan (peristiwa, prosedur, penerima, saluran, pola, hanya_eskalasi) values
('*', 'bagian', 'pemohon', 'surel', null, false),
('*', 'bagian', 'pemohon', 'webhook', null, false),
('buka_bagian', 'bagian', 'giliran', 'surel', 'bagian', false),
('teruskan_bagian', 'bagian', 'giliran', 'surel', 'bagian', false),
('alihkan_bagian', 'bagian', 'giliran', 'surel', 'bagian', false),
('minta_ulang_bagian', 'bagian', 'giliran', 'surel', 'bagian', false),
('batalkan_bagian', 'bagian', 'ppid_pelaksana', 'surel', 'berita', false),
('nyatakan_tidak_dikuasai', 'bagian', 'ppid_utama', 'surel', 'berita', false),
('jawab_bagian', 'bagian', 'ppid_utama', 'surel', 'berita', false),
('ingatkan', 'bagian', 'giliran', 'surel', 'pengingat_bagian', false),
('ingatkan', 'bagian', 'ppid_pelaksana', 'surel', 'pengingat_bagian', false),
('ingatkan', 'bagian', 'kepala_opd', 'surel', 'pengingat_bagian', true),
('ingatkan', 'bagian', 'atasan_ppid', 'surel', 'pengingat_bagian', true),
('bagi', 'permohonan', 'giliran', 'surel', null, false),
('buka_lagi', 'permohonan', 'giliran', 'surel', null, false);

insert into layanan.petunjuk (peristiwa, tempat, cara) values
('bagi', 'Meja kerja, halaman permohonan', 'Tulis satu baris bagi setiap OPD: pilih OPD-nya, centang butir permintaannya atau tulis sendiri yang diminta. Setiap bagian mendapat nomor dan batas waktunya sendiri; waktu menurut undang-undang tetap berjalan. Bagian dapat ditambah sesudahnya.'),
('lepas_sebagian', 'Meja kerja, halaman permohonan', 'Centang bagian yang sudah dijawab OPD dan boleh diberikan utuh. Surat pemberitahuan sebagian terbit dan berkasnya terbuka; waktu tetap berjalan sampai pemberitahuan tertulis yang lengkap. Bagian yang dihitamkan menunggu jawaban lengkap beserta uji konsekuensinya.'),
('tarik_himpunan', 'Meja kerja, halaman permohonan', 'Usul yang disusun dari bagian-bagian ditarik; bagian dapat diminta lagi kepada OPD sebelum disusun ulang.'),
('minta_pendapat', 'Meja kerja, halaman permohonan atau bagian', 'Tulis pertanyaannya dan pilih OPD yang dimintai pendapat. Jawabannya hanya dibaca petugas dan tidak pernah menahan jawaban kepada pemohon.'),
('terima_bagian', 'Meja kerja, halaman bagian', 'Terima bila OPD Anda menguasai informasinya. Batas waktu bagian ini sudah berjalan.'),
('kembalikan_bagian', 'Meja kerja, halaman bagian', 'Bila Anda tidak tahu siapa yang menguasainya. Tulis alasannya; PPID Utama mengalihkannya.'),
('teruskan_bagian', 'Meja kerja, halaman bagian', 'Bila Anda tahu OPD yang menguasainya: pilih OPD itu dan tulis alasannya. Batas waktu bagiannya mulai lagi bagi OPD itu; waktu menurut undang-undang tidak.'),
('nyatakan_tidak_dikuasai', 'Meja kerja, halaman bagian', 'Bila informasinya tidak ada pada pemerintah daerah ini, atau ada pada badan publik lain: tulis siapa yang menguasainya.'),
('jawab_bagian', 'Meja kerja, halaman bagian', 'Tulis jawaban untuk bagian ini seperti akan dibaca pemohon dan lampirkan berkasnya. PPID Utama menyatukan semua bagian menjadi satu jawaban.'),
('alihkan_bagian', 'Meja kerja, halaman bagian', 'Pilih OPD lain dan tulis alasannya. Riwayatnya tetap; batas waktu bagiannya mulai lagi bagi OPD itu.'),
('minta_ulang_bagian', 'Meja kerja, halaman bagian', 'Kembalikan jawaban bagian kepada OPD-nya dengan catatan apa yang kurang.'),
('batalkan_bagian', 'Meja kerja, halaman bagian', 'Bila bagian ini tidak lagi diperlukan, misalnya karena PPID Utama menjawabnya sendiri. Tulis alasannya.');

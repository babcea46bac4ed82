-- Completeness of a request, and what the applicant does during and after it: completing, explaining, narrowing,
-- withdrawing, confirming receipt, rating.

update layanan.keadaan set urut = urut + 1 where prosedur = 'permohonan' and urut > 1;
insert into layanan.keadaan (prosedur, kode, urut, nama, giliran, rampung, untuk_pemohon) values
('permohonan', 'dilengkapi', 2, 'Menunggu kelengkapan', 'pemohon', false, 'Permohonan Anda belum lengkap. Lengkapi lewat formulir di halaman ini.');

insert into layanan.jenis_peristiwa (kode, nama, kalimat, tampak_pemohon, jam_mulai, jam_selesai) values
('tagih', 'Beritahukan kekurangan', 'Pemberitahuan bahwa permohonan belum lengkap dikirim', true, null, null),
('lengkapi', 'Lengkapi', 'Permohonan dilengkapi pemohon', true, null, null),
('tanya', 'Minta penjelasan', 'PPID meminta penjelasan pemohon', true, null, null),
('jelaskan', 'Beri penjelasan', 'Pemohon memberi penjelasan', true, null, null),
('tawarkan', 'Tawarkan rumusan', 'PPID menawarkan rumusan yang lebih sempit', true, null, null),
('sepakati', 'Setujui rumusan', 'Pemohon menyetujui rumusan yang lebih sempit', true, null, null),
('pertahankan', 'Pertahankan permintaan', 'Pemohon mempertahankan permintaan semula', true, null, null),
('konfirmasi', 'Pastikan penerimaan', 'Pemohon memastikan informasi sudah diterima', true, null, null),
('nilai', 'Nilai layanan', 'Pemohon menilai layanan', true, null, null);
update layanan.jenis_peristiwa set jam_selesai = 'pemberitahuan_kelengkapan' where kode = 'daftarkan';

insert into layanan.alur (prosedur, keadaan, peristiwa, peran, ke, pasal)
select 'permohonan', k, p, r, coalesce(ke, k), pasal from (values
	('{diajukan,terdaftar}'::text[], 'tagih', 'ppid_utama', 'dilengkapi', 'Perki 1/2021'),
	('{dilengkapi}', 'lengkapi', 'pemohon', 'diajukan', 'Perki 1/2021'),
	('{dilengkapi}', 'daftarkan', 'ppid_utama', 'terdaftar', 'UU 14/2008 Pasal 22 ayat (4)'),
	('{dilengkapi}', 'perpanjang', 'ppid_utama', null, 'UU 14/2008 Pasal 22 ayat (8)'),
	('{diajukan,dilengkapi}', 'gugurkan', 'ppid_utama', 'selesai', 'Perki 1/2021'),
	('{diajukan,terdaftar,didisposisikan,diproses,diusulkan}', 'tanya', 'ppid_utama', null, 'UU 14/2008 Pasal 22 ayat (2)'),
	('{diajukan,terdaftar,didisposisikan,diproses,diusulkan}', 'jelaskan', 'pemohon', null, 'UU 14/2008 Pasal 22 ayat (2)'),
	('{diajukan,terdaftar,didisposisikan,diproses,diusulkan}', 'tawarkan', 'ppid_utama', null, 'UU 14/2008 Pasal 22 ayat (2)'),
	('{diajukan,terdaftar,didisposisikan,diproses,diusulkan}', 'sepakati', 'pemohon', null, 'UU 14/2008 Pasal 22 ayat (2)'),
	('{diajukan,terdaftar,didisposisikan,diproses,diusulkan}', 'pertahankan', 'pemohon', null, 'UU 14/2008 Pasal 22 ayat (2)'),
	('{diajukan,dilengkapi,terdaftar,didisposisikan,diproses,diusulkan,ditanggapi}', 'cabut', 'pemohon', 'selesai', 'Hak pemohon'),
	('{selesai}', 'konfirmasi', 'pemohon', null, 'UU 14/2008 Pasal 22 ayat (7) huruf f'),
	('{selesai}', 'nilai', 'pemohon', null, 'Perki 1/2021 Pasal 47 huruf f')) v (keadaan, p, r, ke, pasal), unnest(v.keadaan) k;

insert into dasar.pilihan (jenis, kode, urut, nama, dasar_hukum) values
('kekurangan', 'identitas', 1, 'Nomor identitas', 'Perki 1/2021'),
('kekurangan', 'ktp', 2, 'Salinan KTP, akta pengesahan, atau surat tugas', 'Perki 1/2021'),
('kekurangan', 'surat_kuasa', 3, 'Surat kuasa khusus beserta KTP pemberi kuasa', 'Perki 1/2021'),
('kekurangan', 'alamat', 4, 'Alamat lengkap', 'UU 14/2008 Pasal 22 ayat (2)'),
('kekurangan', 'telepon', 5, 'Telepon', 'Perki 1/2021'),
('kekurangan', 'surel', 6, 'Surel', 'Perki 1/2021'),
('kekurangan', 'rincian', 7, 'Rincian informasi yang diminta', 'UU 14/2008 Pasal 22 ayat (2)'),
('kekurangan', 'tujuan', 8, 'Tujuan penggunaan informasi', 'UU 14/2008 Pasal 4 ayat (3)'),
('kekurangan', 'lainnya', 9, 'Hal lain yang disebut dalam penjelasan', null),
('awal_jam', 'diterima', 1, 'Jangka waktu dihitung sejak permohonan diterima.', 'UU 14/2008 Pasal 22 ayat (7)'),
('awal_jam', 'lengkap', 2, 'Jangka waktu dihitung sejak permohonan dinyatakan lengkap, apabila kekurangannya diberitahukan pada waktunya; selain itu sejak diterima.', 'Perki 1/2021'),
('jenis_surat', 'ketidaklengkapan', 6, 'Pemberitahuan Permohonan Tidak Lengkap', 'Perki 1/2021'),
('jenis_surat', 'tidak_dapat_diproses', 7, 'Pemberitahuan Permohonan Tidak Dapat Diproses', 'Perki 1/2021'),
('nilai_layanan', '5', 1, '5: sangat baik', null),
('nilai_layanan', '4', 2, '4: baik', null),
('nilai_layanan', '3', 3, '3: cukup', null),
('nilai_layanan', '2', 4, '2: kurang', null),
('nilai_layanan', '1', 5, '1: sangat kurang', null);

-- Short clocks inside the statutory one: they run only while the case is in a certain state, and never move its dates.
create table layanan.jam_keadaan (
	prosedur	text not null,
	aturan	text not null,
	keadaan	text not null,
	constraint jam_keadaan_pk primary key (prosedur, aturan, keadaan),
	constraint jam_keadaan_keadaan_fk foreign key (prosedur, keadaan) references layanan.keadaan
);
comment on table layanan.jam_keadaan is 'Jam pendek di dalam jam undang-undang: mulai ketika perkara masuk keadaan itu, selesai ketika meninggalkannya, sekali saja per perkara';
comment on column layanan.jam_keadaan.prosedur is 'permohonan, keberatan atau sengketa';
comment on column layanan.jam_keadaan.aturan is 'Aturan kalendernya';
comment on column layanan.jam_keadaan.keadaan is 'Keadaan selama jam itu berjalan';
create index jam_keadaan_keadaan_idx on layanan.jam_keadaan (prosedur, keadaan);
insert into layanan.jam_keadaan values
('permohonan', 'pemberitahuan_kelengkapan', 'diajukan'), ('permohonan', 'pemberitahuan_kelengkapan', 'terdaftar'), ('permohonan', 'kelengkapan', 'dilengkapi');

alter table layanan.jam_catatan drop constraint jam_catatan_jenis_dikenal,
	add constraint jam_catatan_jenis_dikenal check (jenis in ('mulai', 'mulai_ulang', 'perpanjangan', 'henti', 'lanjut', 'koreksi', 'selesai'));
comment on column layanan.jam_catatan.jenis is 'mulai, mulai_ulang (sejak lengkap), perpanjangan, henti, lanjut, koreksi kalender atau selesai';
create unique index jam_mulai_ulang_sekali on layanan.jam_catatan (jam) where jenis = 'mulai_ulang';

alter table layanan.perkara add column langkah_aturan text, add column langkah_aman date, add column langkah_tenggat date;
comment on column layanan.perkara.langkah_aturan is 'Proyeksi: aturan jam pendek yang sedang berjalan; kosong bila tidak ada';
comment on column layanan.perkara.langkah_aman is 'Proyeksi: tanggal aman jam pendek itu';
comment on column layanan.perkara.langkah_tenggat is 'Proyeksi: tenggat jam pendek itu';
comment on column layanan.permohonan.lengkap is 'Proyeksi: tanggal lengkap; tanpa pemberitahuan kekurangan yang tepat waktu sama dengan diterima (dianggap lengkap), kosong selama belum diperiksa';

-- What people write to each other about a case, and what the form said before it was changed. Both stay outside the hash
-- chain, which holds only their fingerprints, so that they can be erased when the law asks for it.
create table layanan.tulisan (
	peristiwa	bigint not null constraint tulisan_pk primary key constraint tulisan_peristiwa_fk references layanan.peristiwa,
	badan_publik	int not null constraint tulisan_badan_publik_fk references organisasi.badan_publik,
	perkara	bigint not null constraint tulisan_perkara_fk references layanan.perkara,
	isi	jsonb not null,
	terbatas	boolean not null,
	formulir_sidik	bytea,
	constraint tulisan_formulir_unik unique (perkara, formulir_sidik)
);
comment on table layanan.tulisan is 'Tulisan PPID dan pemohon yang menyertai suatu peristiwa; sidiknya tercatat dalam peristiwa itu';
comment on column layanan.tulisan.peristiwa is 'Peristiwanya';
comment on column layanan.tulisan.badan_publik is 'Badan publik';
comment on column layanan.tulisan.perkara is 'Perkaranya';
comment on column layanan.tulisan.isi is 'Tulisannya, dengan garam acak agar sidiknya tidak dapat ditebak';
comment on column layanan.tulisan.terbatas is 'Hanya untuk pemohon, PPID Utama dan Atasan PPID, karena dapat memuat data pribadi';
comment on column layanan.tulisan.formulir_sidik is 'SHA-256 kunci formulir: pengiriman ulang adalah tulisan yang sama';
create index tulisan_badan_publik_idx on layanan.tulisan (badan_publik);

create table layanan.isian_lama (
	permohonan	bigint not null constraint isian_lama_permohonan_fk references layanan.permohonan,
	versi	int not null,
	isi	jsonb not null,
	peristiwa	bigint not null constraint isian_lama_peristiwa_fk references layanan.peristiwa,
	constraint isian_lama_pk primary key (permohonan, versi)
);
comment on table layanan.isian_lama is 'Isi formulir sebelum diubah; yang berlaku ada di layanan.permohonan dan layanan.rincian';
comment on column layanan.isian_lama.permohonan is 'Permohonannya';
comment on column layanan.isian_lama.versi is 'Versi, mulai 1';
comment on column layanan.isian_lama.isi is 'Isi formulir seperti layanan.isian_isi saat itu';
comment on column layanan.isian_lama.peristiwa is 'Peristiwa yang menggantikannya';
create index isian_lama_peristiwa_idx on layanan.isian_lama (peristiwa);

alter table layanan.jam_keadaan enable row level security;
alter table layanan.tulisan enable row level security;
alter table layanan.isian_lama enable row level security;
create policy jam_keadaan_terbuka on layanan.jam_keadaan for select to portal_api using (true);
create policy tulisan_menurut_perkara on layanan.tulisan for select to portal_api
	using (exists (select from layanan.perkara k where k.id = tulisan.perkara) and (not terbatas
		or (select akun.petugas_kini()) is null or (select akun.peran_kini() && '{ppid_utama,atasan_ppid}'::text[])));
create policy isian_lama_menurut_perkara on layanan.isian_lama for select to portal_api
	using (exists (select from layanan.perkara k where k.id = isian_lama.permohonan)
		and ((select akun.petugas_kini()) is null or (select akun.peran_kini() && '{ppid_utama,atasan_ppid}'::text[])));

-- The projection has new columns, and cases from before count as complete when received.
drop function if exists layanan.proyeksi_hitung(bigint);
update layanan.permohonan m set lengkap = m.diterima
where exists (select from layanan.peristiwa e where e.perkara = m.id and e.jenis in ('daftarkan', 'catat'));

-- Notices: the outbox that the event itself fills, who is told of what, and the chasers of the clocks.

create table surat.saluran (
	kode	text not null constraint saluran_pk primary key,
	nama	text not null,
	aktif	boolean not null default false,
	coba_paling_banyak	int not null constraint saluran_coba_positif check (coba_paling_banyak > 0),
	coba_tetap	int not null constraint saluran_coba_tetap_positif check (coba_tetap > 0),
	jeda_awal	interval not null,
	jeda_paling_lama	interval not null,
	gagal	int not null default 0,
	jeda_sampai	timestamptz not null default '-infinity'
);
comment on table surat.saluran is 'Saluran kiriman: surel lewat SMTP dan webhook bertanda tangan';
comment on column surat.saluran.kode is 'surel atau webhook';
comment on column surat.saluran.nama is 'Nama yang dibaca petugas';
comment on column surat.saluran.aktif is 'Pekerja latar sudah disetel untuk saluran ini; ia sendiri yang melaporkannya';
comment on column surat.saluran.coba_paling_banyak is 'Sesudah sebanyak ini percobaan yang gagal sementara, kiriman mati dan menunggu petugas';
comment on column surat.saluran.coba_tetap is 'Seperti coba_paling_banyak, bila penerima menolak untuk seterusnya (5xx surel, 4xx webhook)';
comment on column surat.saluran.jeda_awal is 'Jeda sesudah kegagalan pertama; berlipat dua setiap kali, diacak seperempat ke atas dan ke bawah';
comment on column surat.saluran.jeda_paling_lama is 'Batas jeda itu';
comment on column surat.saluran.gagal is 'Banyak sambungan yang gagal berturut-turut';
comment on column surat.saluran.jeda_sampai is 'Peladennya tidak dapat dihubungi: saluran ini diam sampai waktu ini';

insert into surat.saluran (kode, nama, coba_paling_banyak, coba_tetap, jeda_awal, jeda_paling_lama) values
('surel', 'Surel', 14, 3, '30 seconds', '6 hours'),
('webhook', 'Webhook', 14, 3, '10 seconds', '1 hour');

create table surat.pola (
	kode	text not null constraint pola_pk primary key constraint pola_bentuk check (kode ~ '^[a-z][a-z_]{1,40}$'),
	nama	text not null,
	membawa_kunci	boolean not null default false
);
comment on table surat.pola is 'Pola kiriman: assets/mail/BAHASA/KODE.txt';
comment on column surat.pola.kode is 'Nama berkas polanya';
comment on column surat.pola.nama is 'Nama yang dibaca petugas';
comment on column surat.pola.membawa_kunci is 'Membawa kunci pelacakan: hanya tanda bukti pertama, yang diminta pemohon sendiri; sesudahnya tidak pernah';

insert into surat.pola (kode, nama, membawa_kunci) values
('tanda_bukti', 'Tanda bukti penerimaan', true),
('perkembangan', 'Perkembangan perkara', false),
('perpanjangan', 'Perpanjangan waktu', false),
('jawaban', 'Pemberitahuan tertulis', false),
('giliran', 'Giliran petugas', false),
('pengingat', 'Pengingat tenggat', false),
('pengingat_lewat', 'Pengingat sesudah tenggat hukum lewat', false),
('kabar', 'Kabar untuk sistem lain', false);

create table surat.kiriman_aturan (
	peristiwa	text not null,
	prosedur	text not null,
	penerima	text not null constraint kiriman_aturan_penerima_dikenal
		check (penerima in ('pemohon', 'giliran', 'ppid_utama', 'ppid_pelaksana', 'kepala_opd', 'atasan_ppid', 'sistem_lain')),
	saluran	text not null constraint kiriman_aturan_saluran_fk references surat.saluran,
	pola	text constraint kiriman_aturan_pola_fk references surat.pola,
	pola_lewat	text constraint kiriman_aturan_pola_lewat_fk references surat.pola,
	hanya_eskalasi	boolean not null default false,
	constraint kiriman_aturan_pk primary key (peristiwa, prosedur, penerima, saluran)
);
comment on table surat.kiriman_aturan is
	'Peristiwa mana memberi tahu siapa dengan pola apa. * berlaku bagi semuanya; bagi satu penerima dan saluran dipakai baris yang paling khusus, tanpa pola berarti tidak dikirimi';
comment on column surat.kiriman_aturan.peristiwa is 'Jenis peristiwa, atau *';
comment on column surat.kiriman_aturan.prosedur is 'permohonan, keberatan, sengketa, atau *';
comment on column surat.kiriman_aturan.penerima is
	'pemohon: pemilik perkara, dan dengan * hanya peristiwa yang tampak baginya; giliran: siapa yang kini harus bertindak, dengan * hanya bila giliran baru berpindah; sistem_lain: webhook tanpa identitas';
comment on column surat.kiriman_aturan.saluran is 'Salurannya';
comment on column surat.kiriman_aturan.pola is 'Polanya; kosong berarti tidak dikirim';
comment on column surat.kiriman_aturan.pola_lewat is 'Pola sesudah tenggat hukum lewat, bila lain';
comment on column surat.kiriman_aturan.hanya_eskalasi is 'Hanya bila peristiwanya bertanda eskalasi';
create index kiriman_aturan_saluran_idx on surat.kiriman_aturan (saluran);
create index kiriman_aturan_pola_idx on surat.kiriman_aturan (pola);
create index kiriman_aturan_pola_lewat_idx on surat.kiriman_aturan (pola_lewat);

insert into surat.kiriman_aturan (peristiwa, prosedur, penerima, saluran, pola, pola_lewat, hanya_eskalasi) values
('*', '*', 'pemohon', 'surel', 'perkembangan', null, false),
('*', '*', 'pemohon', 'webhook', 'perkembangan', null, false),
('ajukan', 'permohonan', 'pemohon', 'surel', 'tanda_bukti', null, false),
('catat', 'permohonan', 'pemohon', 'surel', 'tanda_bukti', null, false),
('perpanjang', '*', 'pemohon', 'surel', 'perpanjangan', null, false),
('tanggapi', 'permohonan', 'pemohon', 'surel', 'jawaban', null, false),
('beritahu', 'permohonan', 'pemohon', 'surel', 'jawaban', null, false),
('*', '*', 'giliran', 'surel', 'giliran', null, false),
('ingatkan', '*', 'giliran', 'surel', 'pengingat', 'pengingat_lewat', false),
('ingatkan', '*', 'ppid_pelaksana', 'surel', 'pengingat', 'pengingat_lewat', false),
('ingatkan', '*', 'kepala_opd', 'surel', 'pengingat', 'pengingat_lewat', true),
('ingatkan', '*', 'atasan_ppid', 'surel', 'pengingat', 'pengingat_lewat', true),
('*', '*', 'sistem_lain', 'webhook', 'kabar', null, false);

create table surat.kiriman (
	id	bigint generated always as identity constraint kiriman_pk primary key,
	badan_publik	int not null constraint kiriman_badan_publik_fk references organisasi.badan_publik,
	perkara	bigint constraint kiriman_perkara_fk references layanan.perkara,
	peristiwa	bigint constraint kiriman_peristiwa_fk references layanan.peristiwa,
	kode	text not null default pg_catalog.encode(public.gen_random_bytes(12), 'hex') constraint kiriman_kode_unik unique,
	saluran	text not null constraint kiriman_saluran_fk references surat.saluran,
	pola	text not null constraint kiriman_pola_fk references surat.pola,
	penerima	text not null,
	petugas	int constraint kiriman_petugas_fk references akun.petugas,
	bahasa	text not null constraint kiriman_bahasa_dikenal check (bahasa in ('id', 'en')),
	tujuan	text not null,
	rahasia	text,
	isi	jsonb not null,
	keadaan	text not null constraint kiriman_keadaan_dikenal check (keadaan in ('antre', 'gagal', 'terkirim', 'mati', 'tidak_disetel')),
	percobaan	int not null default 0,
	coba_lagi	timestamptz not null default '-infinity',
	galat	text not null default '',
	diulang	int not null default 0,
	dibuat	timestamptz not null,
	terkirim	timestamptz,
	constraint kiriman_sekali unique (peristiwa, saluran, tujuan),
	constraint kiriman_terkirim_berwaktu check ((keadaan = 'terkirim') = (terkirim is not null))
);
comment on table surat.kiriman is
	'Kotak keluar: ditulis dalam transaksi peristiwa yang menyebabkannya, dikirim pekerja latar sekurangnya sekali';
comment on column surat.kiriman.id is 'Pengenal';
comment on column surat.kiriman.badan_publik is 'Badan publik';
comment on column surat.kiriman.perkara is 'Perkaranya, bila ada';
comment on column surat.kiriman.peristiwa is 'Peristiwa yang menyebabkannya, bila ada';
comment on column surat.kiriman.kode is 'Pengenal tetap di luar: Message-ID surel dan Portal-Delivery webhook; kiriman ulang dikenali darinya';
comment on column surat.kiriman.saluran is 'Salurannya';
comment on column surat.kiriman.pola is 'Polanya';
comment on column surat.kiriman.penerima is 'Golongan penerima menurut surat.kiriman_aturan';
comment on column surat.kiriman.petugas is 'Petugas penerima, bila petugas';
comment on column surat.kiriman.bahasa is 'Bahasa polanya';
comment on column surat.kiriman.tujuan is 'Alamat surel atau nomor telepon penerima; kosong bagi sistem lain. Dihapus setelah lama terkirim';
comment on column surat.kiriman.rahasia is 'Kunci pelacakan yang belum sampai; dihapus begitu terkirim, atau setelah seminggu';
comment on column surat.kiriman.isi is 'Yang dibaca polanya, beku; tanpa identitas dan tanpa tulisan bebas siapa pun';
comment on column surat.kiriman.keadaan is
	'antre; gagal (dicoba lagi pada coba_lagi); terkirim; mati (percobaan habis, menunggu petugas); tidak_disetel (salurannya belum disetel saat itu)';
comment on column surat.kiriman.percobaan is 'Banyak percobaan sejak dibuat atau diulang petugas';
comment on column surat.kiriman.coba_lagi is 'Jangan dicoba sebelum waktu ini';
comment on column surat.kiriman.galat is 'Sebab kegagalan terakhir, tanpa alamat';
comment on column surat.kiriman.diulang is 'Berapa kali petugas mengirim ulang';
comment on column surat.kiriman.dibuat is 'Saat peristiwanya';
comment on column surat.kiriman.terkirim is 'Saat diterima peladen tujuan';
create index kiriman_antre_idx on surat.kiriman (coba_lagi, id) where keadaan in ('antre', 'gagal');
create index kiriman_perhatian_idx on surat.kiriman (badan_publik, id) where keadaan in ('gagal', 'mati', 'tidak_disetel');
create index kiriman_badan_publik_idx on surat.kiriman (badan_publik, id);
create index kiriman_perkara_idx on surat.kiriman (perkara);
create index kiriman_petugas_idx on surat.kiriman (petugas);
create index kiriman_saluran_idx on surat.kiriman (saluran);
create index kiriman_pola_idx on surat.kiriman (pola);
create index kiriman_rahasia_idx on surat.kiriman (dibuat) where rahasia is not null;

alter table surat.saluran enable row level security;
alter table surat.pola enable row level security;
alter table surat.kiriman_aturan enable row level security;
alter table surat.kiriman enable row level security;
create policy saluran_terbuka on surat.saluran for select to portal_api using (true);
create policy pola_terbuka on surat.pola for select to portal_api using (true);
create policy kiriman_aturan_terbuka on surat.kiriman_aturan for select to portal_api using (true);
create policy kiriman_badan on surat.kiriman for select to portal_api
	using (badan_publik = (select akun.badan_kini())
		and (select akun.peran_kini() && '{ppid_utama,admin}'::text[]));

alter table organisasi.opd add column surel_kepala text not null default ''
	constraint opd_surel_kepala_kecil check (surel_kepala = lower(surel_kepala));
comment on column organisasi.opd.surel_kepala is 'Surel kedinasan kepala OPD, yang ikut diingatkan mulai pengingat kedua; kosong bila belum diketahui';

insert into dasar.pilihan (jenis, kode, urut, nama) values
('prosedur', 'permohonan', 1, 'Permohonan informasi'),
('prosedur', 'keberatan', 2, 'Keberatan'),
('prosedur', 'sengketa', 3, 'Sengketa informasi'),
('kiriman_keadaan', 'gagal', 1, 'Gagal, akan dicoba lagi'),
('kiriman_keadaan', 'mati', 2, 'Berhenti dicoba'),
('kiriman_keadaan', 'tidak_disetel', 3, 'Saluran belum disetel'),
('kiriman_keadaan', 'antre', 4, 'Menunggu dikirim'),
('kiriman_keadaan', 'terkirim', 5, 'Terkirim'),
('kiriman_penerima', 'pemohon', 1, 'Pemohon'),
('kiriman_penerima', 'giliran', 2, 'Petugas yang bergiliran'),
('kiriman_penerima', 'ppid_utama', 3, 'PPID Utama'),
('kiriman_penerima', 'ppid_pelaksana', 4, 'PPID Pelaksana'),
('kiriman_penerima', 'kepala_opd', 5, 'Kepala OPD'),
('kiriman_penerima', 'atasan_ppid', 6, 'Atasan PPID'),
('kiriman_penerima', 'sistem_lain', 7, 'Sistem lain (webhook)')
on conflict do nothing;

-- Chasers. The amounts are rows: change them here, not in a function.
create table layanan.pengingat (
	kode	text not null constraint pengingat_pk primary key,
	jarak	int not null,
	ulang	int constraint pengingat_ulang_positif check (ulang > 0),
	eskalasi	boolean not null,
	pukul	time not null
);
comment on table layanan.pengingat is 'Kapan tenggat diingatkan, dalam hari kerja dari tanggal aman; hanya pada hari kerja. Semua angka pilihan portal ini, bukan bunyi undang-undang';
comment on column layanan.pengingat.kode is 'Nama langkah';
comment on column layanan.pengingat.jarak is 'Hari kerja dari tanggal aman; negatif berarti sebelumnya';
comment on column layanan.pengingat.ulang is 'Sesudah itu diulang setiap sekian hari kerja; kosong berarti sekali';
comment on column layanan.pengingat.eskalasi is 'Sampai juga kepada kepala OPD dan Atasan PPID';
comment on column layanan.pengingat.pukul is 'Tidak sebelum jam ini di zona badan publik (Perpres 21/2023 Pasal 4: jam kerja mulai 07.30)';
alter table layanan.pengingat enable row level security;
create policy pengingat_terbuka on layanan.pengingat for select to portal_api using (true);
insert into layanan.pengingat (kode, jarak, ulang, eskalasi, pukul) values
('menjelang', -2, null, false, '07:30'),
('hari_aman', 0, null, true, '07:30'),
('sesudahnya', 1, null, true, '07:30'),
('berulang', 3, 2, true, '07:30');

insert into layanan.jenis_peristiwa (kode, nama, kalimat, tampak_pemohon, jam_mulai, jam_selesai) values
('ingatkan', 'Ingatkan', 'Pengingat tenggat dikirim', false, null, null);

-- The same chaser never twice; a clock whose safe date moved (extension, calendar) is chased anew.
create unique index peristiwa_ingatkan_sekali on layanan.peristiwa (perkara, (isi ->> 'jam'), (isi ->> 'aman'), (isi ->> 'langkah')) where jenis = 'ingatkan';

-- Every open state of every procedure can be chased, those that later migrations add as well.
create function layanan.keadaan_dapat_diingatkan() returns trigger language plpgsql set search_path = '' as $$
begin
	if not new.rampung then
		insert into layanan.alur (prosedur, keadaan, peristiwa, peran, ke, pasal)
		values (new.prosedur, new.kode, 'ingatkan', 'sistem', new.kode, 'UU 14/2008 Pasal 21')
		on conflict do nothing;
	end if;
	return null;
end $$;
comment on function layanan.keadaan_dapat_diingatkan() is 'Pemicu: setiap keadaan yang belum rampung boleh diingatkan sistem tanpa berpindah keadaan';
create trigger keadaan_dapat_diingatkan after insert on layanan.keadaan for each row execute function layanan.keadaan_dapat_diingatkan();
insert into layanan.alur (prosedur, keadaan, peristiwa, peran, ke, pasal)
select k.prosedur, k.kode, 'ingatkan', 'sistem', k.kode, 'UU 14/2008 Pasal 21' from layanan.keadaan k where not k.rampung;

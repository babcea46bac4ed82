-- The people who serve, and their sessions. Nothing here is readable by the portal except through functions.

create table akun.petugas (
	id	int generated always as identity constraint petugas_pk primary key,
	badan_publik	int not null constraint petugas_badan_publik_fk references organisasi.badan_publik,
	opd	int constraint petugas_opd_fk references organisasi.opd,
	nama	text not null constraint petugas_nama_panjang check (char_length(nama) between 2 and 200),
	surel	text not null constraint petugas_surel_unik unique constraint petugas_surel_kecil check (surel = lower(surel)),
	nip	text not null default '',
	jabatan	text not null default '',
	aktif	boolean not null default true,
	sandi	text not null,
	gagal	int not null default 0,
	terkunci_sampai	timestamptz,
	dibuat	timestamptz not null default now()
);
comment on table akun.petugas is 'Petugas layanan informasi dan pengawas';
comment on column akun.petugas.id is 'Pengenal';
comment on column akun.petugas.badan_publik is 'Badan publik tempatnya bertugas';
comment on column akun.petugas.opd is 'OPD-nya, bila PPID Pelaksana';
comment on column akun.petugas.nama is 'Nama lengkap';
comment on column akun.petugas.surel is 'Surel untuk masuk, huruf kecil';
comment on column akun.petugas.nip is 'NIP untuk surat yang ditandatanganinya';
comment on column akun.petugas.jabatan is 'Jabatan pada surat';
comment on column akun.petugas.aktif is 'Boleh masuk';
comment on column akun.petugas.sandi is 'Hash scrypt kata sandi';
comment on column akun.petugas.gagal is 'Banyak kegagalan masuk berturut-turut';
comment on column akun.petugas.terkunci_sampai is 'Tidak boleh masuk sebelum waktu ini';
comment on column akun.petugas.dibuat is 'Kapan akun dibuat';
create index petugas_badan_publik_idx on akun.petugas (badan_publik);
create index petugas_opd_idx on akun.petugas (opd);

create table akun.petugas_peran (
	petugas	int not null constraint petugas_peran_petugas_fk references akun.petugas,
	peran	text not null constraint petugas_peran_dikenal
		check (peran in ('ppid_utama', 'ppid_pelaksana', 'atasan_ppid', 'komisi_informasi', 'admin')),
	constraint petugas_peran_pk primary key (petugas, peran)
);
comment on table akun.petugas_peran is 'Peran yang dipegang petugas';
comment on column akun.petugas_peran.petugas is 'Petugasnya';
comment on column akun.petugas_peran.peran is 'Perannya';

create table akun.sesi (
	sidik	bytea not null constraint sesi_pk primary key constraint sesi_sidik_panjang check (octet_length(sidik) = 32),
	petugas	int not null constraint sesi_petugas_fk references akun.petugas,
	dibuat	timestamptz not null,
	berakhir	timestamptz not null,
	alamat	text not null,
	agen	text not null
);
comment on table akun.sesi is 'Sesi masuk yang masih berlaku';
comment on column akun.sesi.sidik is 'SHA-256 token; tokennya sendiri tidak disimpan';
comment on column akun.sesi.petugas is 'Pemilik sesi';
comment on column akun.sesi.dibuat is 'Saat masuk';
comment on column akun.sesi.berakhir is 'Sesudah waktu ini sesi tidak berlaku';
comment on column akun.sesi.alamat is 'Alamat jaringan saat masuk';
comment on column akun.sesi.agen is 'Peramban saat masuk';
create index sesi_petugas_idx on akun.sesi (petugas);

create table akun.jejak (
	id	bigint generated always as identity constraint jejak_pk primary key,
	waktu	timestamptz not null,
	petugas	int constraint jejak_petugas_fk references akun.petugas,
	jenis	text not null,
	alamat	text not null default '',
	isi	jsonb not null default '{}'
);
comment on table akun.jejak is 'Catatan masuk, gagal masuk, keluar dan setiap kali data pribadi dibuka; hanya bertambah';
comment on column akun.jejak.id is 'Pengenal';
comment on column akun.jejak.waktu is 'Kapan';
comment on column akun.jejak.petugas is 'Siapa, bila dikenal';
comment on column akun.jejak.jenis is 'Apa yang terjadi';
comment on column akun.jejak.alamat is 'Dari alamat jaringan mana';
comment on column akun.jejak.isi is 'Rincian tanpa data pribadi';
create index jejak_petugas_idx on akun.jejak (petugas, waktu);

alter table akun.petugas enable row level security;
alter table akun.petugas_peran enable row level security;
alter table akun.sesi enable row level security;
alter table akun.jejak enable row level security;

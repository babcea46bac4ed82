-- The second factor: a code that an app counts out every thirty seconds (TOTP, RFC 6238).
alter table akun.sesi add column tahap text not null default 'penuh' constraint sesi_tahap_dikenal check (tahap in ('penuh', 'kode', 'daftar'));
comment on column akun.sesi.tahap is 'penuh; kode: kata sandi sudah cocok, kodenya belum; daftar: peran ini wajib memasang kode dahulu. Hanya penuh yang berhak atas sesuatu';

create table akun.kode (
	petugas	int not null constraint kode_pk primary key constraint kode_petugas_fk references akun.petugas,
	rahasia_sandi	text not null,
	aktif	boolean not null default false,
	langkah	bigint not null default 0,
	dibuat	timestamptz not null
);
comment on table akun.kode is 'Rahasia kode masuk petugas, tersegel; belum aktif sampai petugas membuktikan aplikasinya';
comment on column akun.kode.petugas is 'Pemiliknya';
comment on column akun.kode.rahasia_sandi is 'Rahasia bersama aplikasi, tersegel dengan kunci di luar basis data';
comment on column akun.kode.aktif is 'Diminta saat masuk';
comment on column akun.kode.langkah is 'Langkah 30 detik dari kode terakhir yang diterima; kode yang sama atau lebih lama tidak diterima lagi';
comment on column akun.kode.dibuat is 'Kapan dipasang';

create table akun.kode_pemulihan (
	petugas	int not null constraint kode_pemulihan_petugas_fk references akun.petugas,
	sidik	bytea not null constraint kode_pemulihan_sidik_panjang check (octet_length(sidik) = 32),
	dipakai	timestamptz,
	constraint kode_pemulihan_pk primary key (petugas, sidik)
);
comment on table akun.kode_pemulihan is 'Kode pemulihan bila aplikasinya hilang; masing-masing sekali pakai';
comment on column akun.kode_pemulihan.petugas is 'Pemiliknya';
comment on column akun.kode_pemulihan.sidik is 'SHA-256 kode 80 bit; kodenya sendiri tidak disimpan';
comment on column akun.kode_pemulihan.dipakai is 'Kapan dipakai';

create table akun.kode_wajib (
	peran	text not null constraint kode_wajib_pk primary key,
	wajib	boolean not null
);
comment on table akun.kode_wajib is 'Peran yang wajib memakai kode masuk; setelan pemasangan ini';
comment on column akun.kode_wajib.peran is 'Perannya';
comment on column akun.kode_wajib.wajib is 'Tanpa kode, petugas dengan peran ini hanya dapat memasangnya';
insert into akun.kode_wajib select p.kode, false from dasar.pilihan p where p.jenis = 'peran';

alter table akun.kode enable row level security;
alter table akun.kode_pemulihan enable row level security;
alter table akun.kode_wajib enable row level security;

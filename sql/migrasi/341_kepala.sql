-- Nobody ever closed a day: the worker now does. A head covers what is there when it is closed, case by case and by number,
-- so that no clock has a say in it; with it the ledger of clocks and the letters, which no event holds.
drop function if exists layanan.kepala_hitung(date, bytea), layanan.kepala_tutup();
drop table layanan.kepala;
create table layanan.kepala (
	hari	date not null constraint kepala_pk primary key,
	perkara_banyak	int not null,
	sidik_lalu	bytea not null,
	sidik	bytea not null
);
comment on table layanan.kepala is 'Kepala harian semua perkara; hanya bertambah';
comment on column layanan.kepala.hari is 'Hari UTC penutupannya';
comment on column layanan.kepala.perkara_banyak is 'Banyak perkara yang bertambah sejak kepala sebelumnya';
comment on column layanan.kepala.sidik_lalu is 'Sidik kepala sebelumnya';
comment on column layanan.kepala.sidik is 'SHA-256 sidik_lalu disambung butir-butirnya menurut urutan nomor';
alter table layanan.kepala enable row level security;
create trigger kepala_tetap before update or delete or truncate on layanan.kepala for each statement execute function dasar.tolak_ubah();

create table layanan.kepala_butir (
	hari	date not null constraint kepala_butir_hari_fk references layanan.kepala,
	perkara	bigint not null,
	nomor	text not null,
	peristiwa_banyak	int not null,
	pdf_banyak	int not null,
	peristiwa	bytea not null,
	jam	bytea not null,
	surat	bytea not null,
	constraint kepala_butir_pk primary key (perkara, hari)
);
comment on table layanan.kepala_butir is 'Satu perkara pada satu kepala harian: keadaannya ketika itu; hanya bertambah, dan tetap ada bila perkaranya dihapus orang';
comment on column layanan.kepala_butir.hari is 'Kepalanya';
comment on column layanan.kepala_butir.perkara is 'Pengenal perkara';
comment on column layanan.kepala_butir.nomor is 'Nomor perkara';
comment on column layanan.kepala_butir.peristiwa_banyak is 'Sampai peristiwa urutan ini';
comment on column layanan.kepala_butir.pdf_banyak is 'Sampai PDF surat ke sekian';
comment on column layanan.kepala_butir.peristiwa is 'Sidik peristiwa itu, dan dengannya seluruh rantainya';
comment on column layanan.kepala_butir.jam is 'SHA-256 buku besar jam sampai peristiwa itu';
comment on column layanan.kepala_butir.surat is 'SHA-256 surat yang terbit sampai peristiwa itu dan sidik PDF-nya';
create index kepala_butir_hari_idx on layanan.kepala_butir (hari);
alter table layanan.kepala_butir enable row level security;
create trigger kepala_butir_tetap before update or delete or truncate on layanan.kepala_butir for each statement execute function dasar.tolak_ubah();

create table layanan.temuan (
	id	bigint generated always as identity constraint temuan_pk primary key,
	perkara	bigint,
	badan_publik	int constraint temuan_badan_publik_fk references organisasi.badan_publik,
	kalimat	text not null,
	sejak	timestamptz not null default now()
);
comment on table layanan.temuan is 'Yang ditemukan pemeriksaan terakhir: data yang tidak lagi seperti dicatat portal';
comment on column layanan.temuan.id is 'Pengenal';
comment on column layanan.temuan.perkara is 'Perkaranya; kosong bila menyangkut kepala harian';
comment on column layanan.temuan.badan_publik is 'Badan publiknya; kosong bila menyangkut semuanya';
comment on column layanan.temuan.kalimat is 'Apa yang tidak cocok';
comment on column layanan.temuan.sejak is 'Pertama kali ditemukan';
create index temuan_badan_publik_idx on layanan.temuan (badan_publik);
alter table layanan.temuan enable row level security;

create table layanan.putaran (
	satu	boolean not null default true constraint putaran_pk primary key constraint putaran_satu check (satu),
	mulai	timestamptz not null,
	sampai	bigint not null,
	selesai	timestamptz
);
comment on table layanan.putaran is 'Sampai mana pekerja latar memeriksa semua perkara; satu baris';
comment on column layanan.putaran.satu is 'Selalu benar';
comment on column layanan.putaran.mulai is 'Saat putaran dimulai';
comment on column layanan.putaran.sampai is 'Perkara terakhir yang sudah diperiksa';
comment on column layanan.putaran.selesai is 'Saat putaran selesai; kosong selama berjalan';
alter table layanan.putaran enable row level security;

-- Invitations: how an officer gets his first password, or a new one. The administrator never knows it.
create table akun.undangan (
	petugas	int not null constraint undangan_pk primary key constraint undangan_petugas_fk references akun.petugas,
	sidik	bytea not null constraint undangan_sidik_unik unique constraint undangan_sidik_panjang check (octet_length(sidik) = 32),
	dibuat	timestamptz not null,
	berakhir	timestamptz not null,
	oleh	int not null constraint undangan_oleh_fk references akun.petugas
);
comment on table akun.undangan is 'Undangan yang belum dipakai, satu per petugas; yang baru menggantikan yang lama';
comment on column akun.undangan.petugas is 'Yang diundang';
comment on column akun.undangan.sidik is 'SHA-256 token pada tautan; tokennya sendiri tidak disimpan';
comment on column akun.undangan.dibuat is 'Kapan dibuat';
comment on column akun.undangan.berakhir is 'Sesudah waktu ini tidak berlaku';
comment on column akun.undangan.oleh is 'Pengelola yang mengundang';
create index undangan_oleh_idx on akun.undangan (oleh);
alter table akun.undangan enable row level security;

insert into surat.pola (kode, nama, membawa_kunci) values ('undangan', 'Undangan petugas', true) on conflict do nothing;
insert into dasar.pilihan (jenis, kode, urut, nama) values
('opd_peran', 'ppid_pelaksana', 1, 'PPID Pelaksana'),
('opd_peran', 'ppid_utama', 2, 'PPID Utama'),
('opd_peran', 'atasan_ppid', 3, 'Atasan PPID'),
('kiriman_penerima', 'petugas', 8, 'Petugas')
on conflict do nothing;

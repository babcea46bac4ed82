-- Delegation: one officer acts for another in one role, from a day to a day.
create table akun.delegasi (
	id	int generated always as identity constraint delegasi_pk primary key,
	badan_publik	int not null constraint delegasi_badan_publik_fk references organisasi.badan_publik,
	dari	int not null constraint delegasi_dari_fk references akun.petugas,
	kepada	int not null constraint delegasi_kepada_fk references akun.petugas,
	peran	text not null constraint delegasi_peran_perkara check (peran in ('ppid_utama', 'ppid_pelaksana', 'atasan_ppid')),
	mulai	date not null,
	sampai	date not null,
	alasan	text not null constraint delegasi_alasan_panjang check (char_length(alasan) between 3 and 300),
	dibuat	timestamptz not null,
	oleh	int not null constraint delegasi_oleh_fk references akun.petugas,
	dicabut	timestamptz,
	dicabut_oleh	int constraint delegasi_dicabut_oleh_fk references akun.petugas,
	constraint delegasi_orang_lain check (dari <> kepada),
	constraint delegasi_masa check (sampai between mulai and mulai + 366)
);
comment on table akun.delegasi is 'Petugas yang bertindak atas nama petugas lain dalam satu peran; tidak pernah dihapus, hanya dicabut';
comment on column akun.delegasi.id is 'Pengenal';
comment on column akun.delegasi.badan_publik is 'Badan publik keduanya';
comment on column akun.delegasi.dari is 'Yang berhalangan';
comment on column akun.delegasi.kepada is 'Yang bertindak atas namanya';
comment on column akun.delegasi.peran is 'Dalam peran apa; PPID Pelaksana berikut OPD-nya';
comment on column akun.delegasi.mulai is 'Hari pertama';
comment on column akun.delegasi.sampai is 'Hari terakhir';
comment on column akun.delegasi.alasan is 'Sebabnya, mis. cuti';
comment on column akun.delegasi.dibuat is 'Kapan dibuat';
comment on column akun.delegasi.oleh is 'Yang membuatnya: yang berhalangan sendiri, atau pengelola sistem';
comment on column akun.delegasi.dicabut is 'Kapan dicabut sebelum waktunya';
comment on column akun.delegasi.dicabut_oleh is 'Yang mencabut';
create index delegasi_badan_publik_idx on akun.delegasi (badan_publik);
create index delegasi_dari_idx on akun.delegasi (dari);
create index delegasi_kepada_idx on akun.delegasi (kepada);
create index delegasi_oleh_idx on akun.delegasi (oleh);
create index delegasi_dicabut_oleh_idx on akun.delegasi (dicabut_oleh);
alter table akun.delegasi enable row level security;

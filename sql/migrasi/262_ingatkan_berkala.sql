-- Reminders of periodic information (UU 14/2008 art. 9(3)): one digest per OPD, each of its lines written down, so that none
-- goes out twice and none is forgotten.

create table informasi.pengingat (
	id	bigint generated always as identity constraint pengingat_pk primary key,
	badan_publik	int not null constraint pengingat_badan_publik_fk references organisasi.badan_publik,
	opd	int not null constraint pengingat_opd_fk references organisasi.opd,
	tanggal	date not null,
	eskalasi	boolean not null,
	waktu	timestamptz not null,
	constraint pengingat_sehari_sekali unique (opd, tanggal)
);
comment on table informasi.pengingat is 'Pengingat informasi berkala yang sudah dikirim: satu ringkasan per OPD dan hari, hanya bertambah';
comment on column informasi.pengingat.id is 'Pengenal';
comment on column informasi.pengingat.badan_publik is 'Badan publik';
comment on column informasi.pengingat.opd is 'OPD yang diingatkan';
comment on column informasi.pengingat.tanggal is 'Tanggalnya di zona badan publik';
comment on column informasi.pengingat.eskalasi is 'Sampai juga kepada kepala OPD dan PPID Utama';
comment on column informasi.pengingat.waktu is 'Saat dicatat';
create index pengingat_badan_publik_idx on informasi.pengingat (badan_publik);

create table informasi.pengingat_butir (
	id	bigint generated always as identity constraint pengingat_butir_pk primary key,
	pengingat	bigint not null constraint pengingat_butir_pengingat_fk references informasi.pengingat,
	opd	int not null constraint pengingat_butir_opd_fk references organisasi.opd,
	dip	bigint constraint pengingat_butir_dip_fk references informasi.dip,
	dasar	date not null,
	ke	int not null constraint pengingat_butir_ke_positif check (ke > 0)
);
comment on table informasi.pengingat_butir is 'Apa yang diingatkan dalam suatu ringkasan, hanya bertambah; yang sama tidak pernah dua kali';
comment on column informasi.pengingat_butir.id is 'Pengenal';
comment on column informasi.pengingat_butir.pengingat is 'Ringkasannya';
comment on column informasi.pengingat_butir.opd is 'OPD yang diingatkan';
comment on column informasi.pengingat_butir.dip is 'Informasinya; kosong berarti OPD itu tidak punya informasi berkala';
comment on column informasi.pengingat_butir.dasar is 'Tanggal pembaruan terakhir yang menjadi dasar hitungan: pembaruan memulai hitungan baru';
comment on column informasi.pengingat_butir.ke is 'Pengingat keberapa atas dasar itu';
create index pengingat_butir_pengingat_idx on informasi.pengingat_butir (pengingat);
create unique index pengingat_butir_informasi_sekali on informasi.pengingat_butir (dip, dasar, ke) where dip is not null;
create unique index pengingat_butir_opd_sekali on informasi.pengingat_butir (opd, dasar, ke) where dip is null;
create index pengingat_butir_opd_idx on informasi.pengingat_butir (opd);
create index pengingat_butir_dip_idx on informasi.pengingat_butir (dip);

alter table informasi.pengingat enable row level security;
alter table informasi.pengingat_butir enable row level security;
create policy pengingat_badan on informasi.pengingat for select to portal_api
	using (badan_publik = (select akun.badan_kini()) and (select akun.peran_kini() && '{ppid_utama,atasan_ppid}'::text[]));
create policy pengingat_opd on informasi.pengingat for select to portal_api
	using (badan_publik = (select akun.badan_kini()) and (select 'ppid_pelaksana' = any (akun.peran_kini())) and opd = any ((select akun.opd_kini())::int[]));
create policy pengingat_butir_menurut_pengingat on informasi.pengingat_butir for select to portal_api
	using (exists (select from informasi.pengingat x where x.id = pengingat_butir.pengingat));
create trigger pengingat_tetap before update or delete or truncate on informasi.pengingat for each statement execute function dasar.tolak_ubah();
create trigger pengingat_butir_tetap before update or delete or truncate on informasi.pengingat_butir for each statement execute function dasar.tolak_ubah();

insert into surat.pola (kode, nama) values
('informasi_berkala', 'Pengingat informasi berkala');
insert into surat.kiriman_aturan (peristiwa, prosedur, penerima, saluran, pola, hanya_eskalasi) values
('informasi_berkala', 'informasi', 'ppid_pelaksana', 'surel', 'informasi_berkala', false),
('informasi_berkala', 'informasi', 'kepala_opd', 'surel', 'informasi_berkala', true),
('informasi_berkala', 'informasi', 'ppid_utama', 'surel', 'informasi_berkala', true);
comment on column surat.kiriman_aturan.peristiwa is 'Jenis peristiwa, atau *; informasi_berkala: pengingat UU 14/2008 Pasal 9 ayat (3)';
comment on column surat.kiriman_aturan.prosedur is 'permohonan, keberatan, sengketa, informasi, atau *';

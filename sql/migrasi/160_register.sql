-- Registers that leave the portal as files, and what a change of the calendar does to the clocks.

-- A register as a file: asked for by one officer, made by the worker, his for a day, then purged. The row stays.
alter table layanan.berkas drop constraint berkas_golongan_dikenal,
	add constraint berkas_golongan_dikenal check (golongan ~ '^[a-z][a-z_]{2,30}$');

create table layanan.ekspor (
	id	bigint generated always as identity constraint ekspor_pk primary key,
	badan_publik	int not null constraint ekspor_badan_publik_fk references organisasi.badan_publik,
	register	text not null constraint ekspor_register_dikenal check (register in ('permohonan', 'keberatan')),
	bentuk	text not null constraint ekspor_bentuk_dikenal check (bentuk in ('csv', 'xlsx')),
	saring	jsonb not null,
	diminta_oleh	int not null constraint ekspor_diminta_oleh_fk references akun.petugas,
	diminta	timestamptz not null,
	keadaan	text not null default 'diminta' constraint ekspor_keadaan_dikenal check (keadaan in ('diminta', 'dibuat', 'gagal')),
	berkas	bigint constraint ekspor_berkas_fk references layanan.berkas on delete set null,
	galat	text not null default '',
	selesai	timestamptz
);
comment on table layanan.ekspor is 'Register yang diminta sebagai berkas; memuat data pribadi, maka hanya bagi yang memintanya dan hanya sehari';
comment on column layanan.ekspor.id is 'Pengenal';
comment on column layanan.ekspor.badan_publik is 'Badan publik';
comment on column layanan.ekspor.register is 'permohonan atau keberatan';
comment on column layanan.ekspor.bentuk is 'csv atau xlsx';
comment on column layanan.ekspor.saring is 'Saringan yang dipakai';
comment on column layanan.ekspor.diminta_oleh is 'Yang meminta, satu-satunya yang boleh mengunduh';
comment on column layanan.ekspor.diminta is 'Saat diminta';
comment on column layanan.ekspor.keadaan is 'diminta, dibuat atau gagal';
comment on column layanan.ekspor.berkas is 'Berkasnya; kosong selama belum dibuat dan sesudah dibuang';
comment on column layanan.ekspor.galat is 'Mengapa gagal';
comment on column layanan.ekspor.selesai is 'Saat dibuat atau gagal';
create index ekspor_badan_publik_idx on layanan.ekspor (badan_publik);
create index ekspor_diminta_oleh_idx on layanan.ekspor (diminta_oleh, id);
create index ekspor_berkas_idx on layanan.ekspor (berkas);
create index ekspor_antre_idx on layanan.ekspor (id) where keadaan = 'diminta';
create index berkas_ekspor_idx on layanan.berkas (dibuat) where golongan = 'ekspor';
alter table layanan.ekspor enable row level security;
create policy ekspor_peminta on layanan.ekspor for select to portal_api
	using (diminta_oleh = (select akun.petugas_kini()) and (select 'ppid_utama' = any (akun.peran_kini())));
create policy berkas_ekspor on layanan.berkas for select to portal_api
	using (golongan = 'ekspor' and exists (select from layanan.ekspor e where e.berkas = berkas.id));

-- Holidays of every year, on the same date: all that can be said of a year before its decree.
create table kalender.libur_tetap (
	bulan	int not null,
	hari	int not null,
	nama	text not null,
	constraint libur_tetap_pk primary key (bulan, hari),
	constraint libur_tetap_ada check (make_date(2000, bulan, hari) is not null)
);
comment on table kalender.libur_tetap is 'Libur nasional bertanggal tetap; mengisi tahun yang belum ditetapkan agar permohonan tetap dapat diterima. Yang tidak ada di sini membuat perkiraan lebih awal, tidak pernah lebih lambat';
comment on column kalender.libur_tetap.bulan is 'Bulan';
comment on column kalender.libur_tetap.hari is 'Tanggal dalam bulan';
comment on column kalender.libur_tetap.nama is 'Nama hari';
insert into kalender.libur_tetap (bulan, hari, nama) values
(1, 1, 'Tahun Baru Masehi'), (5, 1, 'Hari Buruh Internasional'), (6, 1, 'Hari Lahir Pancasila'),
(8, 17, 'Hari Kemerdekaan Republik Indonesia'), (12, 25, 'Hari Raya Natal');

-- A change that somebody looks at before it counts.
create table kalender.usulan (
	id	bigint generated always as identity constraint usulan_pk primary key,
	kalender	smallint not null constraint usulan_kalender_fk references kalender.kalender,
	baris	jsonb not null,
	pratinjau	jsonb not null,
	keadaan	text not null default 'menunggu' constraint usulan_keadaan_dikenal check (keadaan in ('menunggu', 'diterapkan', 'dibatalkan')),
	oleh	int not null constraint usulan_oleh_fk references akun.petugas,
	dibuat	timestamptz not null,
	diputus_oleh	int constraint usulan_diputus_oleh_fk references akun.petugas,
	diputus	timestamptz
);
comment on table kalender.usulan is 'Perubahan libur yang diunggah dan menunggu diperiksa sebelum diterapkan';
comment on column kalender.usulan.id is 'Pengenal';
comment on column kalender.usulan.kalender is 'Kalender yang akan berubah';
comment on column kalender.usulan.baris is 'Isi berkasnya';
comment on column kalender.usulan.pratinjau is 'Akibatnya menurut hitungan terakhir: libur yang bertambah dan berkurang, jam yang bergeser';
comment on column kalender.usulan.keadaan is 'menunggu, diterapkan atau dibatalkan';
comment on column kalender.usulan.oleh is 'Yang mengunggah';
comment on column kalender.usulan.dibuat is 'Saat diunggah';
comment on column kalender.usulan.diputus_oleh is 'Yang menerapkan atau membatalkan';
comment on column kalender.usulan.diputus is 'Saat diterapkan atau dibatalkan';
create index usulan_kalender_idx on kalender.usulan (kalender);
create index usulan_oleh_idx on kalender.usulan (oleh);
create index usulan_diputus_oleh_idx on kalender.usulan (diputus_oleh);
alter table kalender.usulan enable row level security;
create policy usulan_pengelola on kalender.usulan for select to portal_api
	using ((select akun.peran_kini() && '{ppid_utama,admin}'::text[]));

-- Clocks that had ended before the calendar changed keep what was counted then.
create table layanan.jam_beku (
	jam	bigint not null constraint jam_beku_pk primary key constraint jam_beku_jam_fk references layanan.jam,
	tenggat_awal	date not null,
	tenggat	date not null,
	aman	date not null,
	terpakai	int not null,
	terlambat	int not null,
	sementara	boolean not null
);
comment on table layanan.jam_beku is 'Hitungan jam yang sudah ditutup sebelum kalendernya berubah: jam tertutup tidak pernah bergeser; hanya bertambah';
comment on column layanan.jam_beku.jam is 'Jamnya';
comment on column layanan.jam_beku.tenggat_awal is 'Tenggat sebelum perpanjangan';
comment on column layanan.jam_beku.tenggat is 'Tenggat';
comment on column layanan.jam_beku.aman is 'Tanggal aman';
comment on column layanan.jam_beku.terpakai is 'Hari kerja terpakai';
comment on column layanan.jam_beku.terlambat is 'Hari kerja terlambat';
comment on column layanan.jam_beku.sementara is 'Saat itu masih sementara';
alter table layanan.jam_beku enable row level security;
create policy jam_beku_menurut_jam on layanan.jam_beku for select to portal_api
	using (exists (select from layanan.jam j where j.id = jam_beku.jam));
create trigger jam_beku_tetap before update or delete or truncate on layanan.jam_beku for each statement execute function dasar.tolak_ubah();

-- A due date that moves is an event of its case: the applicant sees it, and whoever is told of events is told of this one.
insert into layanan.jenis_peristiwa (kode, nama, kalimat, tampak_pemohon, jam_mulai, jam_selesai) values
('geser', 'Geser batas waktu', 'Batas waktu dihitung ulang karena hari libur berubah', true, null, null);
create function layanan.keadaan_dapat_bergeser() returns trigger language plpgsql set search_path = '' as $$
begin
	if not new.rampung then
		insert into layanan.alur (prosedur, keadaan, peristiwa, peran, ke, pasal)
		values (new.prosedur, new.kode, 'geser', 'sistem', new.kode, 'SKB hari libur dan cuti bersama')
		on conflict do nothing;
	end if;
	return null;
end $$;
comment on function layanan.keadaan_dapat_bergeser() is 'Pemicu: tenggat perkara dapat bergeser dalam setiap keadaan yang belum rampung';
create trigger keadaan_dapat_bergeser after insert on layanan.keadaan for each row execute function layanan.keadaan_dapat_bergeser();
insert into layanan.alur (prosedur, keadaan, peristiwa, peran, ke, pasal)
select k.prosedur, k.kode, 'geser', 'sistem', k.kode, 'SKB hari libur dan cuti bersama' from layanan.keadaan k where not k.rampung;

-- The applicant is told by the rule for everything he may see; whose turn it is, by this one.
insert into surat.kiriman_aturan (peristiwa, prosedur, penerima, saluran, pola, pola_lewat, hanya_eskalasi) values
('geser', '*', 'giliran', 'surel', 'pengingat', 'pengingat_lewat', false);

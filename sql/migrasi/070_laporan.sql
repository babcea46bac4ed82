-- Reports to the Komisi Informasi: what was asked for, and what came of it. The figures are not here: they are counted
-- from the cases by laporan.rincian and laporan.ringkas each time.

create table laporan.laporan (
	id	bigint generated always as identity constraint laporan_pk primary key,
	badan_publik	int not null constraint laporan_badan_publik_fk references organisasi.badan_publik,
	tahun	int not null constraint laporan_tahun_wajar check (tahun between 2010 and 9999),
	jenis	text not null default 'tahunan' constraint laporan_jenis_dikenal check (jenis in ('tahunan', 'semester', 'triwulan')),
	urut	int not null default 1 constraint laporan_urut_wajar
		check (urut between 1 and case jenis when 'tahunan' then 1 when 'semester' then 2 else 4 end),
	keadaan	text not null default 'diminta' constraint laporan_keadaan_dikenal
		check (keadaan in ('diminta', 'dibuat', 'gagal')),
	revisi	int not null default 0 constraint laporan_revisi_tidak_negatif check (revisi >= 0),
	nomor	text constraint laporan_nomor_unik unique,
	berkas	bigint constraint laporan_berkas_fk references layanan.berkas,
	sidik	bytea constraint laporan_sidik_panjang check (octet_length(sidik) = 32),
	ukuran	bigint,
	temuan	int,
	galat	text not null default '',
	diminta_oleh	int constraint laporan_diminta_oleh_fk references akun.petugas,
	diminta	timestamptz not null,
	selesai	timestamptz,
	constraint laporan_dibuat_lengkap check (keadaan <> 'dibuat'
		or (berkas is not null and sidik is not null and ukuran is not null and selesai is not null and temuan = 0))
);
comment on table laporan.laporan is 'Laporan layanan informasi publik yang diminta; hanya yang lolos pemeriksaan menjadi "dibuat"';
comment on column laporan.laporan.id is 'Pengenal';
comment on column laporan.laporan.badan_publik is 'Badan publik yang melapor';
comment on column laporan.laporan.tahun is 'Tahun yang dilaporkan';
comment on column laporan.laporan.jenis is 'tahunan, semester atau triwulan';
comment on column laporan.laporan.urut is 'Semester atau triwulan ke berapa; 1 bila tahunan';
comment on column laporan.laporan.keadaan is 'diminta, dibuat (lolos semua aturan) atau gagal';
comment on column laporan.laporan.revisi is 'Nomor revisi; 0 laporan pertama';
comment on column laporan.laporan.nomor is 'Nomor laporan setelah ditetapkan; kosong selama draf';
comment on column laporan.laporan.berkas is 'Berkas XML-nya';
comment on column laporan.laporan.sidik is 'SHA-256 berkas';
comment on column laporan.laporan.ukuran is 'Banyak bait berkas';
comment on column laporan.laporan.temuan is 'Banyak temuan pemeriksa; 0 bila semua aturan terpenuhi';
comment on column laporan.laporan.galat is 'Mengapa gagal: galat atau temuan pertama';
comment on column laporan.laporan.diminta_oleh is 'Petugas yang meminta; kosong bila lewat perintah';
comment on column laporan.laporan.diminta is 'Saat diminta';
comment on column laporan.laporan.selesai is 'Saat dibuat atau gagal';
create index laporan_badan_publik_idx on laporan.laporan (badan_publik, tahun, id);
create index laporan_berkas_idx on laporan.laporan (berkas);
create index laporan_diminta_oleh_idx on laporan.laporan (diminta_oleh);
create unique index laporan_antre_unik on laporan.laporan (badan_publik, tahun, jenis, urut) where keadaan = 'diminta';

-- What a period holds: cases open at its start or received in it; and cases passed on to another agency afterwards.
create index perkara_laporan_idx on layanan.perkara (badan_publik, prosedur, tahun, urut) include (ditutup);
create index perkara_ditutup_idx on layanan.perkara (badan_publik, ditutup);
create index peristiwa_pindah_idx on layanan.peristiwa (badan_publik, tanggal) where jenis in ('disposisi', 'kembalikan');

-- An imported register does not say who wrote the answers.
alter table layanan.tanggapan alter column disusun_oleh drop not null;
comment on column layanan.tanggapan.disusun_oleh is 'Penyusun; kosong pada jawaban yang diambil dari register lama';

-- Registers of earlier years hold requests that ended after they had been passed on to an agency.
insert into layanan.alur (prosedur, keadaan, peristiwa, peran, ke, pasal) values
('permohonan', 'diproses', 'gugurkan', 'sistem', 'selesai', 'Perki 1/2021'),
('permohonan', 'diproses', 'cabut', 'sistem', 'selesai', 'Perki 1/2021');

insert into dasar.pesan (kunci, kalimat) values
('laporan_antre_unik', 'Laporan tahun itu sudah diminta dan sedang dibuat.')
on conflict on constraint pesan_pk do nothing;

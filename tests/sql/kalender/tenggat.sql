-- Run from the project's root: the real holidays are read from assets/data.
begin;
select plan(58);

create temp table berkas (tanggal text, nama text, jenis text, dasar text);
\copy berkas from 'assets/data/hari_libur.csv' with (format csv, header)
select is(tugas.libur_impor('ID-5', (select jsonb_agg(to_jsonb(b)) from berkas b)) -> 'galat', '[]', 'libur yang disertakan dapat dicatat');

create function pg_temp.id5() returns smallint language sql stable
	as $$ select id from kalender.kalender where kode = 'ID-5' $$;

-- A calendar in which cuti bersama are worked.
insert into kalender.kalender (kode, nama, pekan, induk) values ('UJI-CUTI', 'Cuti bersama masuk', '12345', pg_temp.id5());
create function pg_temp.cuti() returns smallint language sql stable
	as $$ select id from kalender.kalender where kode = 'UJI-CUTI' $$;
insert into kalender.libur (kalender, tanggal, jenis, nama)
	select pg_temp.cuti(), l.tanggal, 'hari_kerja_pengganti', 'Tetap masuk: ' || l.nama
	from kalender.libur l where l.kalender = pg_temp.id5() and l.jenis = 'cuti_bersama'
		and extract(isodow from l.tanggal) < 6;
select kalender.susun(pg_temp.cuti(), 2023, 2027);

create temp table patokan (mulai date, h10 date, h10_cuti date, h17 date, h14 date, h30 date);
insert into patokan values
	('2023-04-10', '2023-05-02', '2023-04-24', '2023-05-11', '2023-05-08', '2023-05-31'),
	('2024-11-18', '2024-12-03', '2024-12-03', '2024-12-12', '2024-12-09', '2025-01-03'),
	('2025-08-04', '2025-08-19', '2025-08-18', '2025-08-28', '2025-08-25', '2025-09-17'),
	('2026-03-06', '2026-03-27', '2026-03-23', '2026-04-08', '2026-04-02', '2026-04-27'),
	('2026-11-20', '2026-12-04', '2026-12-04', '2026-12-15', '2026-12-10', '2027-01-07');
select is(kalender.tenggat(pg_temp.id5(), mulai, 10), h10, mulai || ' +10') from patokan;
select is(kalender.tenggat(pg_temp.cuti(), mulai, 10), h10_cuti, mulai || ' +10 bila cuti bersama masuk') from patokan;
select is(kalender.tenggat(pg_temp.id5(), kalender.tenggat(pg_temp.id5(), mulai, 10), 7), h17, mulai || ' +10 lalu +7') from patokan;
select is(kalender.tenggat(pg_temp.id5(), mulai, 14), h14, mulai || ' +14') from patokan;
select is(kalender.tenggat(pg_temp.id5(), mulai, 30), h30, mulai || ' +30') from patokan;
select is(kalender.sementara(pg_temp.id5(), mulai, h30), mulai = '2026-11-20', mulai || ' +30 sementara hanya bila melewati 2027') from patokan;
select ok(not kalender.sementara(pg_temp.id5(), mulai, h14), mulai || ' +14 tidak sementara') from patokan;

-- PTUN Jakarta 437/G/KI/2024 and KI Jawa Barat 2382/K-A40/PSI/KI-JBR/V/2024.
select is(kalender.tenggat(pg_temp.id5(), '2024-10-19', 14), '2024-11-07', 'diterima Sabtu: hari ke-14');
select is(kalender.aman(pg_temp.id5(), '2024-10-19', 14), '2024-11-07', 'diterima Sabtu: aman sama dengan tenggat');
select is(kalender.aman(pg_temp.id5(), '2023-11-01', 10), '2023-11-14', 'putusan: 10 hari kerja berakhir 14 November');
select is(kalender.tenggat(pg_temp.id5(), '2023-11-01', 10), '2023-11-15', 'tenggatnya sehari kerja kemudian');
select is(kalender.aman(pg_temp.id5(), '2023-11-06', 30), '2023-12-15', 'putusan: 30 hari kerja berakhir 15 Desember');
select is(kalender.tenggat(pg_temp.id5(), '2023-11-06', 30), '2023-12-18', 'tenggatnya sehari kerja kemudian');

-- The start itself, counting back, signs.
select is(kalender.tenggat(pg_temp.id5(), '2024-10-19', 0), '2024-10-19', 'n = 0 adalah mulai, juga pada hari Sabtu');
select is(kalender.tenggat(pg_temp.id5(), '2024-10-19', -1), '2024-10-18', 'n = -1 dari Sabtu adalah Jumat');
select is(kalender.tenggat(pg_temp.id5(), '2024-10-21', -1), '2024-10-18', 'n = -1 dari Senin adalah Jumat');
select is(kalender.aman(pg_temp.id5(), '2024-10-18', 1), '2024-10-18', 'aman n = 1 pada hari kerja adalah hari itu');
select is(kalender.hari_kerja_antara(pg_temp.id5(), '2024-10-18', '2024-10-25'), 5, 'sepekan lima hari kerja');
select is(kalender.hari_kerja_antara(pg_temp.id5(), '2024-10-25', '2024-10-18'), -5, 'ke belakang bertanda negatif');
select is(kalender.tenggat(pg_temp.id5(), null, 10), null, 'tanpa mulai tidak ada tenggat');

-- Nothing is guessed about a year that is not there.
select throws_ok($$ select kalender.tenggat(pg_temp.id5(), '2027-12-20', 30) $$, 'KI409',
	'Hari libur tahun 2028 belum ada dalam kalender ID-5, sehingga tanggalnya tidak dapat dihitung.', 'tenggat ke tahun yang hilang');
select throws_ok($$ select kalender.aman(pg_temp.id5(), '2023-01-04', -9) $$, 'KI409',
	'Hari libur tahun 2022 belum ada dalam kalender ID-5, sehingga tanggalnya tidak dapat dihitung.', 'aman ke belakang');
select throws_ok($$ select kalender.tenggat(pg_temp.id5(), '2031-05-05', 0) $$, 'KI409', null, 'mulai di tahun yang hilang, juga n = 0');
select throws_ok($$ select kalender.hari_kerja_antara(pg_temp.id5(), '2027-12-20', '2028-01-03') $$, 'KI409', null, 'selisih ke tahun yang hilang');
select throws_ok($$ select kalender.tenggat(32000::smallint, '2024-01-02', 1) $$, 'KI409', 'Kalender nomor 32000 tidak ada.', 'kalender yang tidak ada');

-- A gap in the middle is never jumped over; filling it mends the count.
insert into kalender.kalender (kode, nama, pekan) values ('UJI-PUTUS', 'Terputus', '12345');
create function pg_temp.putus() returns smallint language sql stable
	as $$ select id from kalender.kalender where kode = 'UJI-PUTUS' $$;
insert into kalender.tahun values (pg_temp.putus(), 2001, 'ditetapkan'), (pg_temp.putus(), 2003, 'ditetapkan');
select kalender.susun(pg_temp.putus(), 2001, 2003);
select throws_ok($$ select kalender.tenggat(pg_temp.putus(), '2001-12-20', 40) $$, 'KI409',
	'Hari libur tahun 2002 belum ada dalam kalender UJI-PUTUS, sehingga tanggalnya tidak dapat dihitung.', 'lubang tidak dilompati');
select throws_ok($$ select kalender.hari_kerja_antara(pg_temp.putus(), '2003-01-10', '2001-12-20') $$, 'KI409',
	'Hari libur tahun 2002 belum ada dalam kalender UJI-PUTUS, sehingga tanggalnya tidak dapat dihitung.', 'selisih melintasi lubang');
insert into kalender.tahun values (pg_temp.putus(), 2002, 'perkiraan');
select kalender.susun(pg_temp.putus(), 2002, 2002);
select is(kalender.tenggat(pg_temp.putus(), '2001-12-20', 261 + 7 + 1), '2003-01-01', 'setelah diisi hitungan bersambung');
select ok(kalender.sementara(pg_temp.putus(), '2001-12-20', '2003-01-10'), 'sementara: tahun di tengah baru perkiraan');

select * from finish();
rollback;

begin;
select plan(29);

insert into kalender.kalender (kode, nama, pekan) values ('UJI', 'Uji', '12345');
insert into kalender.kalender (kode, nama, pekan, induk) select 'UJI-ANAK', 'Anak', '12345', id from kalender.kalender where kode = 'UJI';
create function pg_temp.id(k text) returns smallint language sql stable as $$ select id from kalender.kalender where kode = k $$;
create function pg_temp.isi() returns jsonb language sql as $$ select '[
	{"tanggal": "2040-01-02", "nama": "Satu", "jenis": "libur_nasional", "dasar": "SKB A"},
	{"tanggal": "2040-01-03", "nama": "Dua", "jenis": "cuti_bersama", "dasar": "SKB A"},
	{"tanggal": "2040-01-03", "nama": "Dua lagi", "jenis": "cuti_bersama", "dasar": "SKB A"},
	{"tanggal": "2040-01-02", "nama": "Satu", "jenis": "libur_nasional", "dasar": "SKB A"},
	{"tanggal": "2041-01-01", "nama": "Tiga (perkiraan)", "jenis": "libur_nasional", "dasar": ""}]'::jsonb $$;

select is(tugas.libur_impor('UJI', pg_temp.isi()), '{"tahun": [2040, 2041], "ditambah": 4, "dihapus": 0, "jam": [], "galat": []}', 'dicatat; baris kembar dihitung sekali');
select results_eq($$ select tahun::int, status, dasar from kalender.tahun where kalender = pg_temp.id('UJI') order by 1 $$,
	$$ values (2040, 'ditetapkan', 'SKB A'), (2041, 'perkiraan', null) $$, 'tahun dengan perkiraan berstatus perkiraan');
select is((select nama from kalender.libur where kalender = pg_temp.id('UJI') and perkiraan), 'Tiga', 'nama tanpa tanda perkiraan');
select is(kalender.tenggat(pg_temp.id('UJI'), '2040-01-01', 1), '2040-01-04', 'hari tersusun');
select is(kalender.tenggat(pg_temp.id('UJI-ANAK'), '2040-01-01', 1), '2040-01-04', 'kalender anak ikut tersusun');
select ok(kalender.sementara(pg_temp.id('UJI'), '2040-12-31', '2041-01-02'), '2041 sementara');

select is(tugas.libur_impor('UJI', pg_temp.isi()), '{"tahun": [2040, 2041], "ditambah": 0, "dihapus": 0, "jam": [], "galat": []}', 'sekali lagi tidak mengubah apa pun');
select is((select count(*) from kalender.perubahan where kalender = pg_temp.id('UJI')), 1::bigint, 'hanya satu jejak');

-- A corrected decree removes a day and confirms the year; other years stay.
select is(tugas.libur_impor('UJI', '[{"tanggal": "2040-01-02", "nama": "Satu", "jenis": "libur_nasional", "dasar": "SKB A"}]'),
	'{"tahun": [2040], "ditambah": 0, "dihapus": 2, "jam": [], "galat": []}', 'tahun dalam berkas diganti isinya');
select is(kalender.tenggat(pg_temp.id('UJI'), '2040-01-01', 1), '2040-01-03', 'hari tersusun ulang');
select is(kalender.hari_kerja_antara(pg_temp.id('UJI'), '2040-01-01', '2041-12-31'), (select count(*)::int from kalender.hari
	where kalender = pg_temp.id('UJI') and kerja and tanggal > '2040-01-01'), 'nomor urut tahun sesudahnya ikut berubah');
select is((select jsonb_array_length(dihapus -> 'libur') from kalender.perubahan where kalender = pg_temp.id('UJI') order by id desc limit 1), 2, 'jejak memuat yang dihapus');
select is((select pelaku from kalender.perubahan where kalender = pg_temp.id('UJI') limit 1), session_user::text, 'jejak memuat pelakunya');
select is(tugas.libur_impor('UJI', '[{"tanggal": "2041-01-01", "nama": "Tiga", "jenis": "libur_nasional", "dasar": "SKB B"}]') ->> 'ditambah', '1', 'perkiraan menjadi ketetapan');
select ok(not kalender.sementara(pg_temp.id('UJI'), '2040-12-31', '2041-01-02'), '2041 tidak lagi sementara');
select is(tugas.libur_impor('UJI', '[{"tanggal": "2041-01-01", "nama": "Tiga", "jenis": "libur_nasional", "dasar": "SKB B"}]', 'perkiraan') ->> 'tahun', '[2041]', 'status dapat dinyatakan');
select ok(kalender.sementara(pg_temp.id('UJI-ANAK'), '2041-01-02', '2041-01-02'), 'status induk berlaku bagi anak');

-- Local holidays.
select is(tugas.libur_impor('UJI-ANAK', '[{"tanggal": "2040-01-03", "nama": "Hari jadi", "jenis": "libur_daerah", "dasar": "Pergub"}]') ->> 'ditambah', '1', 'libur daerah');
select is(kalender.tenggat(pg_temp.id('UJI-ANAK'), '2040-01-01', 1), '2040-01-04', 'libur daerah berlaku pada anak');
select is(kalender.tenggat(pg_temp.id('UJI'), '2040-01-01', 1), '2040-01-03', 'tidak pada induk');

-- A day of the region comes to the year's other days, it does not replace them.
select is(tugas.libur_impor('UJI', '[{"tanggal": "2040-03-05", "nama": "Pilkades", "jenis": "libur_daerah"}]') - 'jam', '{"tahun": [2040], "ditambah": 1, "dihapus": 0, "galat": []}',
	'libur daerah menambah');
select isnt_empty($$ select from kalender.libur where kalender = pg_temp.id('UJI') and tanggal = '2040-01-02' and jenis = 'libur_nasional' $$, 'libur nasional tahun itu tetap');

-- All errors at once, and nothing is written.
create temp table sebelum as select * from kalender.libur;
select is(tugas.libur_impor('UJI', '[
	{"tanggal": "2040-02-30", "nama": "", "jenis": "libur"},
	{"tanggal": "2040-05-05", "nama": "Baik", "jenis": "libur_nasional"},
	{"baris": 9, "tanggal": "5/5/2040", "nama": "Buruk", "jenis": "libur_nasional"},
	{"baris": 10, "tanggal": "2040-05-05", "nama": "Baik", "jenis": "libur_nasional", "dasar": "Lain"}]') -> 'galat', '[
	{"baris": 2, "pesan": "jenis \"libur\" tidak dikenal; pilih libur_nasional, cuti_bersama, libur_daerah atau hari_kerja_pengganti"},
	{"baris": 2, "pesan": "nama hari belum diisi"},
	{"baris": 2, "pesan": "tanggal \"2040-02-30\" bukan tanggal yang ada; tulis TTTT-BB-HH"},
	{"baris": 9, "pesan": "tanggal \"5/5/2040\" bukan tanggal yang ada; tulis TTTT-BB-HH"},
	{"baris": 10, "pesan": "bertentangan dengan baris 3: hari yang sama dengan dasar atau status lain"}]', 'semua galat dengan nomor baris');
select is_empty('(select * from sebelum except select * from kalender.libur) union all (select * from kalender.libur except select * from sebelum)', 'tidak ada yang berubah');
select is(tugas.libur_impor('UJI-ANAK', '[{"tanggal": "2045-01-03", "nama": "Hari jadi", "jenis": "libur_daerah"}]') -> 'galat' -> 0 ->> 'pesan',
	'tahun 2045 belum ada pada kalender induk', 'anak tidak mendahului induknya');
select is(tugas.libur_impor('UJI', pg_temp.isi(), 'ditetapkan') -> 'galat' -> 0 ->> 'baris', '6', 'perkiraan tidak dapat dinyatakan ditetapkan');
select throws_ok($$ select tugas.libur_impor('TIDAK-ADA', '[]') $$, 'KI404', null, 'kalender yang tidak ada');
select throws_ok($$ select tugas.libur_impor('UJI', '[]', 'mungkin') $$, 'KI409', null, 'status yang tidak dikenal');
select throws_ok($$ select tugas.libur_impor('[{"tanggal": "x"}]'::jsonb) $$, 'KI409', null, 'pemasangan menolak berkas yang salah');

select * from finish();
rollback;

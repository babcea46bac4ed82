begin;
select plan(12);

insert into kalender.kalender (kode, nama, pekan, dasar) values ('UJI', 'Uji', '12345', 'Perpres 21/2023 Pasal 3 ayat (2)');
create function pg_temp.kal() returns smallint language sql stable as $$ select id from kalender.kalender where kode = 'UJI' $$;
insert into kalender.tahun values (pg_temp.kal(), 2026, 'ditetapkan', 'SKB uji'), (pg_temp.kal(), 2027, 'perkiraan', null);
insert into kalender.libur (kalender, tanggal, jenis, nama, dasar, perkiraan) values
	(pg_temp.kal(), '2026-12-24', 'cuti_bersama', 'Cuti Bersama Natal', 'SKB uji', false),
	(pg_temp.kal(), '2026-12-25', 'libur_nasional', 'Hari Raya Natal', 'SKB uji', false),
	(pg_temp.kal(), '2026-12-26', 'hari_kerja_pengganti', 'Ganti cuti bersama', 'SE uji', false),
	(pg_temp.kal(), '2026-12-27', 'libur_nasional', 'Libur pertama', 'SKB uji', false),
	(pg_temp.kal(), '2026-12-27', 'libur_daerah', 'Libur kedua', 'Pergub uji', false),
	(pg_temp.kal(), '2027-01-01', 'libur_nasional', 'Tahun Baru', null, true);
select kalender.susun(pg_temp.kal(), 2026, 2027);

create temp table j as select row_number() over () as no, x.* from kalender.jelaskan(pg_temp.kal(), '2026-12-23', 6) x;
select is((select count(*) from j), (date '2027-01-04' - date '2026-12-23' + 1)::bigint, 'setiap hari dari mulai sampai tenggat');
select is((select max(tanggal) from j), kalender.tenggat(pg_temp.kal(), '2026-12-23', 6), 'berakhir pada tenggat');
create function pg_temp.baris(t date) returns text language sql stable as $$
	select concat_ws(' | ', hari, coalesce(ke::text, '-'), keterangan, coalesce(dasar, '-'), sementara) from j where tanggal = t $$;
select is(pg_temp.baris('2026-12-23'), 'Rabu | - | hari diterima, tidak dihitung | - | f', 'hari nol');
select is(pg_temp.baris('2026-12-24'), 'Kamis | - | cuti bersama: Cuti Bersama Natal | SKB uji | f', 'cuti bersama');
select is(pg_temp.baris('2026-12-25'), 'Jumat | - | libur nasional: Hari Raya Natal | SKB uji | f', 'libur nasional');
select is(pg_temp.baris('2026-12-26'), 'Sabtu | 1 | hari kerja ke-1, hari kerja pengganti: Ganti cuti bersama | SE uji | f', 'hari kerja pengganti mengalahkan pekan');
select is(pg_temp.baris('2026-12-27'), 'Minggu | - | libur nasional: Libur pertama; Libur kedua | Pergub uji; SKB uji | f', 'dua libur pada satu hari');
select is(pg_temp.baris('2026-12-28'), 'Senin | 2 | hari kerja ke-2 | - | f', 'hari kerja biasa');
select is(pg_temp.baris('2027-01-01'), 'Jumat | - | libur nasional (perkiraan): Tahun Baru | - | t', 'libur yang baru perkiraan');
select is(pg_temp.baris('2027-01-02'), 'Sabtu | - | akhir pekan | Perpres 21/2023 Pasal 3 ayat (2) | t', 'akhir pekan dengan pasalnya');
select results_eq($$ select tanggal, ke from kalender.jelaskan(pg_temp.kal(), '2026-12-28', -2) $$,
	$$ values ('2026-12-28'::date, null::int), ('2026-12-27', null), ('2026-12-26', -1), ('2026-12-25', null), ('2026-12-24', null), ('2026-12-23', -2) $$,
	'ke belakang bernomor negatif');
select throws_ok($$ select * from kalender.jelaskan(pg_temp.kal(), '2027-12-20', 20) $$, 'KI409', null, 'tahun yang hilang tidak dijelaskan');

select * from finish();
rollback;

-- Run from the project's root: the cases are read from tests/calendar.
begin;
select plan(8);

create temp table kasus (baris int generated always as identity (start 2), huruf text, pekan text, mulai text, n text, libur text, harap text);
\copy kasus (huruf, pekan, mulai, n, libur, harap) from 'tests/calendar/working_day_cases.csv' with (format csv, header)
create temp table hari_semula as select * from kalender.hari;
create temp table hasil as select * from tugas.kalender_periksa((select jsonb_agg(to_jsonb(k)) from kasus k));

select is((select count(*) from kasus), 98::bigint, 'semua kasus terbaca');
select is((select count(distinct baris) from hasil), 98::bigint, 'semua kasus diperiksa');
select is_empty('select * from hasil where harap is distinct from dapat', 'semua kasus benar');
select is_empty('(select * from hari_semula except select * from kalender.hari) union all (select * from kalender.hari except select * from hari_semula)', 'kalender kasus uji tidak tertinggal');
select is_empty('select kode from kalender.kalender where id < 0', 'juga tidak pada daftar kalender');

create function pg_temp.periksa(huruf text, pekan text, mulai text, n text, libur text, harap text) returns text language sql as $$
	select string_agg(concat_ws(' ', huruf, harap, dapat, salah), ', ' order by huruf) from tugas.kalender_periksa(
		jsonb_build_array(jsonb_build_object('baris', 2, 'huruf', $1, 'pekan', $2, 'mulai', $3, 'n', $4, 'libur', $5, 'harap', $6))) $$;
select is(pg_temp.periksa('AC', '12345', '2024-01-02', '1', '', '2024-01-02'), 'A 2024-01-02 2024-01-03, C 2024-01-02 2024-01-02', 'kedua kebiasaan diperiksa');
select is(pg_temp.periksa('BD', '12345', '2024-01-02', '1', '', '2024-01-02'), '', 'kebiasaan lain tidak diperiksa');
select is(array[pg_temp.periksa('A', '8', '2024-01-02', '1', '', '2024-01-02'), pg_temp.periksa('A', '', '2024-01-02', '1', '', '2024-01-02'),
	pg_temp.periksa('A', '5', '2024-02-30', '1', '', '2024-01-02'), pg_temp.periksa('A', '5', '2024-01-02', '1.5', '', '2024-01-02'),
	pg_temp.periksa('A', '5', '2024-01-02', '1', '2024-01-02;x', '2024-01-02'), pg_temp.periksa('A', '5', '2024-01-02', '1', '', null)],
	'{? week,? week,? start,? working_days,? holidays,? expected}', 'yang tidak terbaca disebut kolomnya');

select * from finish();
rollback;

begin;
select plan(12);
set local timezone = 'America/New_York';

select is(kalender.tanggal_di(zona, waktu::timestamptz), tanggal::date, zona || ' ' || waktu) from (values
	('WIB', '2024-03-01 23:30+07', '2024-03-01'),
	('WITA', '2024-03-01 23:30+07', '2024-03-02'),
	('WIT', '2024-03-01 23:30+07', '2024-03-02'),
	('WITA', '2024-03-01 22:59:59+07', '2024-03-01'),
	('WIT', '2024-03-01 22:59:59+07', '2024-03-02'),
	('WIB', '2024-12-31 16:59:59.999999+00', '2024-12-31'),
	('WIB', '2024-12-31 17:00+00', '2025-01-01'),
	('WITA', '2024-12-31 15:59:59.999999+00', '2024-12-31'),
	('WITA', '2024-12-31 16:00+00', '2025-01-01'),
	('Asia/Jayapura', '2024-12-31 15:00+00', '2025-01-01'),
	('Asia/Makassar', '2024-12-31 15:00+00', '2024-12-31')
) h (zona, waktu, tanggal);
select throws_ok($$ select kalender.tanggal_di('WITB', now()) $$, '22023', null, 'zona yang tidak dikenal');

select * from finish();
rollback;

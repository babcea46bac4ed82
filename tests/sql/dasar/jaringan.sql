begin;
set local search_path = public, pg_temp;
select plan(9);
select is(dasar.jaringan(a), j, 'jaringan ' || a) from (values
	('203.0.113.9', '203.0.113.9'), ('::ffff:203.0.113.9', '203.0.113.9'), ('2001:db8:1:2::1', '2001:db8:1::/48'),
	('2001:0DB8:0001:ffff::9', '2001:db8:1::/48'), ('2001:db8:2::1', '2001:db8:2::/48'),
	('', ''), ('1.2.3', ''), (':::', ''), ('bukan', '')) t (a, j);
select * from finish();
rollback;

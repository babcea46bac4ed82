begin;
set local search_path = public, pg_temp;
select no_plan();
select is(dasar.rupiah(n), hasil, hasil) from (values (0::bigint, 'gratis'), (500, 'Rp500'), (12500, 'Rp12.500'), (1250000, 'Rp1.250.000'), (123456789012, 'Rp123.456.789.012')) v (n, hasil);
select is(dasar.rupiah(null), null, 'null tetap null');

select * from finish();
rollback;

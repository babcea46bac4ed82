begin;
set local search_path = public, pg_temp;
select no_plan();
update dasar.waktu set geser = '0';
select cmp_ok(abs(extract(epoch from dasar.kini() - clock_timestamp())), '<', 60::numeric, 'tanpa pergeseran: jam peladen');
update dasar.waktu set geser = interval '-400 days';
select cmp_ok(abs(extract(epoch from dasar.kini() - clock_timestamp() + interval '400 days')), '<', 60::numeric, 'bergeser sebanyak yang ditetapkan');
select throws_ok($$ insert into dasar.waktu values (false, '0') $$, '23514', null, 'hanya satu baris');
select throws_ok($$ insert into dasar.waktu values (true, '0') $$, '23505', null, 'tidak dua');

select * from finish();
rollback;

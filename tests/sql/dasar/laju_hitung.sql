begin;
set local search_path = public, pg_temp;
select no_plan();
select lives_ok($$ select dasar.laju_hitung('uji:a', '1 hour', 3) from generate_series(1, 3) $$, 'sampai batas boleh');
select throws_ok($$ select dasar.laju_hitung('uji:a', '1 hour', 3) $$, 'KI429', null, 'lewat batas ditolak');
select lives_ok($$ select dasar.laju_hitung('uji:b', '1 hour', 3) $$, 'yang lain tidak terkena');
select throws_ok($$ select dasar.laju_hitung('uji:a', '1 hour', 3) $$, 'KI429', null, 'tetap ditolak, bukan sekali saja');
select is_empty($$ select kunci from dasar.laju where kunci = 'uji:a' $$, 'alamat tidak tersimpan apa adanya');
update dasar.laju set waktu = waktu - interval '1 hour';
select lives_ok($$ select dasar.laju_hitung('uji:a', '1 hour', 3) $$, 'jendela berikut mulai dari nol');

select * from finish();
rollback;

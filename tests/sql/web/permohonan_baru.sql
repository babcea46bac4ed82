begin;
\ir ../siapkan.psql
select no_plan();

create temp table d as select pg_temp.buka('permohonan_baru') as d;
select is(jsonb_array_length(d -> 'butir'), 3, 'tiga kotak rincian') from d;
select is(d -> 'galat_ada', 'false', 'belum ada keluhan') from d;
select is(d ->> 'tujuan_badan', 'UJISATU', 'badan publik yang aktif') from d;
select is(d -> 'badan_banyak', 'false', 'satu badan publik: tidak ada pilihan') from d;
select is((d ->> 'tanggapan_hari') || ' ' || (d ->> 'tanggapan_pasal'), '10 UU 14/2008 Pasal 22 ayat (7)', 'jangka waktu dari aturan') from d;
select bag_eq($$ select e ->> 'nilai' from d, jsonb_array_elements(d -> 'opd') e $$, '{KOMINFO,DIDIK,SEHAT}'::text[], 'OPD yang dapat dituju; Atasan PPID bukan') from d;
select is((select e ->> 'nilai' from jsonb_array_elements(d -> 'kategori') e where (e ->> 'dipilih')::boolean), 'perorangan', 'perorangan lebih dahulu') from d;

update organisasi.badan_publik set aktif = true where kode = 'UJIDUA';
select is(pg_temp.buka('permohonan_baru') -> 'badan_banyak', 'true', 'beberapa badan publik: dapat memilih');
select is(pg_temp.buka('permohonan_baru', '{"badan": "ujidua"}') #>> '{badan,nama}', 'Badan Uji Dua', 'badan publik yang dipilih');
select throws_ok($$ select pg_temp.buka('permohonan_baru', '{"badan": "TIDAKADA"}') $$, 'KI404', null, 'badan publik yang tidak dilayani');
select is(pg_temp.buka('permohonan_baru', '{}', pg_temp.sesi('utama@uji.example')) -> 'petugas', 'true', 'petugas diarahkan ke Catat permohonan');

select * from finish();
rollback;

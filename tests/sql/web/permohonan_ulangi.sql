begin;
\ir ../petugas.psql
select no_plan();
-- What a request that was given up offers is tested with permohonan_gugurkan; here: any request of one's own, and nobody else's.
create temp table a as select pg_temp.ajukan('formulir-ulangi-0001') as milik;
create temp table b as select pg_temp.ajukan('formulir-ulangi-0002', '{"kategori": "badan_hukum", "identitas": "AHU-0012345.AH.01.07.TAHUN 2020", "nama": "Yayasan Uji"}') as milik;
select is(pg_temp.buka('permohonan_ulangi', milik) #>> '{isian,alamat}', 'Jalan Yos Sudarso 12, Binanga, Mamuju', 'alamat terisi') from a;
select is((select e ->> 'nilai' from b, jsonb_array_elements(pg_temp.buka('permohonan_ulangi', milik) -> 'kategori') e where (e ->> 'dipilih')::boolean), 'badan_hukum', 'kategori terpilih');
select unalike(pg_temp.buka('permohonan_ulangi', milik)::text, '%AHU-%', 'nomor pengesahan tidak') from b;
select is(pg_temp.buka('permohonan_ulangi', milik) ->> 'setuju', 'false', 'pernyataan dicentang lagi') from a;
select throws_ok(format('select pg_temp.buka(%L, %L)', 'permohonan_ulangi', a.milik || jsonb_build_object('_kunci', b.milik ->> '_kunci')), 'KI404', null, 'kunci permohonan lain') from a, b;
select throws_ok(format('select pg_temp.buka(%L, %L, %L)', 'permohonan_ulangi', milik - '_kunci', pg_temp.sesi('utama@uji.example')), 'KI404', null, 'petugas pun tidak') from a;

select * from finish();
rollback;

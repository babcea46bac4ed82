begin;
\ir ../siapkan.psql
select no_plan();
create temp table a as select pg_temp.ajukan('formulir-satu-000001') as milik;
create temp table d as select pg_temp.buka('tanda_bukti', milik) as d from a;
select is(d ->> 'nomor', milik ->> 'nomor', 'nomor pendaftaran') from d, a;
select is(d ->> 'kunci', milik ->> '_kunci', 'kunci untuk disimpan') from d, a;
select is(d ->> 'diajukan', '20 November 2026 pukul 09.15 WITA', 'saat diajukan') from d;
select is(d ->> 'diterima', 'Jumat, 20 November 2026', 'tanggal diterima') from d;
select is((d #>> '{jam,hari}') || ' ' || (d #>> '{jam,pasal}') || ' ' || (d #>> '{jam,awal}'), '10 UU 14/2008 Pasal 22 ayat (7) diterima', 'cara menghitung: lama, pasal, sejak kapan') from d;
select is(d #>> '{jam,aman}' || ' | ' || (d #>> '{jam,tenggat}'), 'Kamis, 3 Desember 2026 | Jumat, 4 Desember 2026', 'tanggal aman dan batas waktu') from d;
select is((d #>> '{jangka,keberatan_ajukan,panjang}') || ' ' || (d #>> '{jangka,sengketa_ajukan,panjang}'), '30 14', 'hak keberatan dan sengketa') from d;
select is(jsonb_array_length(d -> 'rincian'), 2, 'yang diminta') from d;

update organisasi.badan_publik set awal_jam = 'lengkap' where kode = 'UJISATU';
select is(pg_temp.buka('tanda_bukti', milik) #>> '{awal_jam,setelan}', 'Jangka waktu dihitung sejak permohonan dinyatakan lengkap, apabila kekurangannya diberitahukan pada waktunya; selain itu sejak diterima.', 'kebijakan badan publik disebut') from a;
select is(pg_temp.buka('tanda_bukti', milik) #>> '{awal_jam,pasal}', 'Perki 1/2021', 'beserta dasar hukumnya') from a;
select is(pg_temp.buka('tanda_bukti', milik) #>> '{jam,awal}', 'diterima', 'tanpa pemberitahuan kekurangan tetap sejak diterima') from a;
select throws_ok(format('select pg_temp.buka(%L, %L)', 'tanda_bukti', milik - '_kunci'), 'KI404', null, 'tanpa kunci: tidak ada') from a;

select * from finish();
rollback;

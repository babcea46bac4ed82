begin;
\ir ../siapkan.psql
select no_plan();
create temp table t as select pg_temp.sesi('utama@uji.example') as token;
select isnt(pg_temp.buka('beranda', '{}', token) -> 'saya', 'null', 'masuk') from t;
select is(pg_temp.kirim('keluar', '{}', token), '{"ke": "/", "kabar": "Anda sudah keluar."}', 'keluar') from t;
select is(pg_temp.buka('beranda', '{}', token) -> 'saya', 'null', 'token lama tidak berlaku lagi') from t;
select is((select count(*)::int from akun.jejak j join akun.petugas p on p.id = j.petugas where p.surel = 'utama@uji.example' and j.jenis = 'keluar'), 1, 'tercatat');
select is(pg_temp.kirim('keluar', '{}', 'token-palsu') ->> 'ke', '/', 'keluar tanpa sesi tidak apa-apa');
select is((select count(*)::int from akun.jejak where jenis = 'keluar' and waktu = now()), 1, 'dan tidak dicatat');

select * from finish();
rollback;

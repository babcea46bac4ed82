begin;
\ir ../siapkan.psql
select no_plan();
select is(pg_temp.buka('beranda') -> 'angka', '{"tahun": 2026, "masuk": 0, "dijawab": 0, "tepat": 0, "persen": null}', 'belum ada permohonan');
create temp table a as select pg_temp.ajukan('formulir-satu-000001') as milik;
create temp table b as select pg_temp.ajukan('formulir-dua-0000001') as milik;
select pg_temp.ajukan('formulir-tiga-000001') \g /dev/null
create temp table c as select pg_temp.ajukan('formulir-empat-00001') as milik;
select pg_temp.kirim('permohonan_cabut', milik || '{"alasan": "Sudah dapat", "yakin": "ya"}') from c \g /dev/null
select pg_temp.jawab(milik, 'dikabulkan') from a \g /dev/null
select pg_temp.waktu('2026-12-08 09:00+08') \g /dev/null
select pg_temp.jawab(milik, 'dikabulkan') from b \g /dev/null
select is(pg_temp.buka('beranda') -> 'angka', '{"tahun": 2026, "masuk": 4, "dijawab": 2, "tepat": 1, "persen": "50%"}', 'masuk, dijawab, tepat waktu; yang dicabut tidak dijawab');
select is(pg_temp.buka('beranda') #>> '{jangka,perpanjangan,pasal}', 'UU 14/2008 Pasal 22 ayat (8)', 'jangka waktu dengan pasalnya');
select is(pg_temp.buka('beranda') -> 'saya', 'null', 'tidak ada yang masuk');
select is(pg_temp.buka('beranda', '{}', pg_temp.sesi('utama@uji.example')) #>> '{saya,utama}', 'true', 'petugas yang masuk dikenali');
select is(pg_temp.buka('beranda', '{}', 'token-palsu') -> 'saya', 'null', 'token palsu bukan siapa-siapa');
select throws_ok($$ select pg_temp.buka('beranda', '{"badan": "UJIDUA"}') $$, 'KI404', null, 'badan publik yang tidak aktif');

select * from finish();
rollback;

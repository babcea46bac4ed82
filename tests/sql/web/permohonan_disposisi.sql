begin;
\ir ../petugas.psql
select no_plan();
create temp table a as select pg_temp.sampai('formulir-dispo-000001', 'terdaftar') as milik;
insert into organisasi.opd (badan_publik, kode, nama, singkatan, peran, berlaku_dari, berlaku_sampai)
select o.badan_publik, 'BUBAR', 'Dinas yang bubar', 'BUBAR', 'ppid_pelaksana', '2017-01-01', '2025-12-31' from organisasi.opd o where o.kode = 'DIDIK';
select is(pg_temp.ditolak('disposisi', milik, 'didik', '{"opd": "DIDIK"}'), 'KI403', 'pelaksana tidak meneruskan') from a;
select isnt(pg_temp.kerja('disposisi', milik, 'utama', jsonb_build_object('opd', o)) #>> '{langkah,disposisi,galat,opd}', null, format('OPD "%s" ditolak', o))
from a, unnest('{"",BUBAR,SETDA,ENTAH}'::text[]) o;
select is(pg_temp.kerja('disposisi', milik, 'utama', '{"opd": "", "pesan": "Mohon <b>segera</b>"}') #>> '{langkah,disposisi,isian,pesan}', 'Mohon <b>segera</b>', 'pesan tidak hilang') from a;
select is(pg_temp.kerja('disposisi', milik, 'utama', '{"opd": ""}') -> 'galat_daftar' -> 0 ->> 'bidang', 'disposisi-opd', 'ringkasan menunjuk bidangnya') from a;
select is(pg_temp.keadaan(milik), 'terdaftar', 'belum diteruskan') from a;
select is(pg_temp.kerja('disposisi', milik, 'utama', '{"opd": "SEHAT", "pesan": "Mohon segera"}') ->> 'kabar', 'Permohonan diteruskan ke Dinas Kesehatan.', 'diteruskan') from a;
select is(pg_temp.meja_perkara(milik, 'sehat') ->> 'nomor', milik ->> 'nomor', 'OPD tujuan melihatnya') from a;
select isnt(pg_temp.kerja('disposisi', milik, 'utama', '{"opd": "SEHAT"}') #>> '{langkah,disposisi,galat,opd}', null, 'ke OPD yang sama ditolak') from a;
select lives_ok($$ select pg_temp.kerja('disposisi', milik, 'utama', '{"opd": "DIDIK"}') from a $$, 'dialihkan ke OPD lain');
select throws_ok($$ select pg_temp.meja_perkara(milik, 'sehat') from a $$, 'KI404', null, 'OPD yang semula tidak melihatnya lagi');
select is(pg_temp.meja_perkara(milik, 'utama') #>> '{jam,diterima}', 'Jumat, 20 November 2026', 'jam tetap sejak diterima') from a;

select * from finish();
rollback;

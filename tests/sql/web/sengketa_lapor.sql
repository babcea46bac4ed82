begin;
\ir ../sengketa.psql
select no_plan();
create temp table a as select pg_temp.keberatan('formulir-so-000001') as m;
create temp table lain as select pg_temp.keberatan('formulir-so-000002') as m;
select pg_temp.olah('putus', m, 'atasan', pg_temp.putusan('ditolak')) from a \g /dev/null
create temp table p as select m || '{"formulir": "lapor-sengketa-000001", "diajukan": "2026-11-20", "komisi": "Komisi Informasi Provinsi Uji"}' as p, m from a;
select is(pg_temp.kirim_kode('sengketa_lapor', p - '_kunci'), 'KI404', 'tanpa kunci') from p;
select is(pg_temp.kirim_kode('sengketa_lapor', p || jsonb_build_object('_kunci', lain.m -> '_kunci')), 'KI404', 'kunci orang lain') from p, lain;
create temp table g as select pg_temp.kirim('sengketa_lapor', p || '{"diajukan": "2027-01-01", "komisi": ""}') as g from p;
select is((select array_agg(e ->> 'bidang') from jsonb_array_elements(g -> 'galat_daftar') e) || array[g #>> '{isian,diajukan}'], '{diajukan,komisi,2027-01-01}', 'galat bersama isiannya') from g;
select is(pg_temp.kirim_kode('sengketa_lapor', p), '/keberatan/' || (m ->> 'nomor') || '/sengketa', 'diberitahukan') from p;
select is(pg_temp.kirim_kode('sengketa_lapor', p), '/keberatan/' || (m ->> 'nomor') || '/sengketa', 'dua kali tekan') from p;
select is(count(*)::int, 1, 'satu sengketa') from layanan.sengketa;
select is(pg_temp.kirim_kode('sengketa_lapor', p || '{"formulir": "lapor-sengketa-000002"}'), 'KI409', 'yang kedua tidak') from p;
create temp table d as select pg_temp.buka('sengketa_lihat', m) as d from a;
select is((d #>> '{sengketa,0,keadaan,kode}') || (d ->> 'boleh_lapor') || (d #>> '{sengketa,0,boleh_cabut}') || (d #>> '{sengketa,0,isi,waktu}'), 'dilaporkanfalsetrueDiajukan dalam jangka waktu', 'halamannya') from d;
select is(pg_temp.buka('keberatan_lihat', m) #>> '{sengketa,0,keadaan,nama}', 'Dilaporkan pemohon', 'juga di halaman keberatan') from a;
select is(k.giliran, 'ppid_utama', 'PPID Utama yang melanjutkan') from layanan.perkara k where k.prosedur = 'sengketa';
-- His number and key open it from the tracking page, on the objection's page and with its cookie.
select is(h ->> 'ke' || ' ' || (h #>> '{kunci,jalur}'), '/keberatan/' || (m ->> 'nomor') || '/sengketa /keberatan/' || (m ->> 'nomor'), 'lacak') from a, layanan.perkara k,
	pg_temp.kirim('lacak_buka', jsonb_build_object('nomor', k.nomor, 'kunci', m ->> '_kunci')) h where k.prosedur = 'sengketa';
-- What the officers enter he reads; he takes it back only before they do.
select is(pg_temp.kirim_kode('sengketa_cabut', lain.m || jsonb_build_object('sengketa', k.nomor)), 'KI404', 'orang lain tidak menariknya') from lain, layanan.perkara k where k.prosedur = 'sengketa';
create temp table s as select m || jsonb_build_object('sengketa', k.nomor) as m from a, layanan.perkara k where k.prosedur = 'sengketa';
select pg_temp.langkah('daftar_ki', m, 'utama', '{"tanggal": "2026-11-20", "nomor_register": "7/2026"}') from s \g /dev/null
select is(pg_temp.kirim_kode('sengketa_cabut', m), 'KI409', 'sesudah teregister tidak lagi') from s;
select is(pg_temp.buka('sengketa_lihat', m) #>> '{sengketa,0,isi,register}', '7/2026', 'nomor registernya terbaca pemohon') from a;
select unalike(pg_temp.buka('sengketa_lihat', m)::text, '%Petugas utama@uji.example%', 'tanpa nama petugas') from a;
select pg_temp.langkah('cabut_sengketa', m, 'utama', '{"tanggal": "2026-11-20"}') from s \g /dev/null
select is(pg_temp.kirim_kode('sengketa_lapor', p || '{"formulir": "lapor-sengketa-000003"}'), '/keberatan/' || (m ->> 'nomor') || '/sengketa', 'sesudah dicabut boleh lagi') from p;
select is(pg_temp.kirim_kode('sengketa_cabut', a.m || jsonb_build_object('sengketa', k.nomor)), '/keberatan/' || (a.m ->> 'nomor') || '/sengketa', 'ditarik sendiri') from a, layanan.perkara k where k.prosedur = 'sengketa' and not k.rampung;
select is_empty($$ select t.* from layanan.sengketa x, layanan.perkara_periksa(x.id) t $$, 'rantai dan proyeksi cocok');
select * from finish();
rollback;

begin;
\ir ../sengketa.psql
select no_plan();
select pg_temp.waktu('2024-10-01 09:00+08') \g /dev/null
create temp table a as select pg_temp.sengketa('formulir-st-000001', '{"diajukan": "2024-10-01"}', '{}', 'dikabulkan') as m;
select pg_temp.langkah('daftar_ki', m, 'utama', '{"tanggal": "2024-10-01", "nomor_register": "1"}') from a \g /dev/null
select pg_temp.langkah('mulai_ajudikasi', m, 'utama', '{"tanggal": "2024-10-01"}') from a \g /dev/null
select pg_temp.langkah('putus_ki', m, 'utama', '{"tanggal": "2024-10-01", "nomor_putusan": "P", "amar": "ditolak"}') from a \g /dev/null
select pg_temp.waktu('2024-10-20 09:00+08') \g /dev/null
select pg_temp.langkah('terima_salinan', m, 'utama', '{"tanggal": "2024-10-19"}') from a \g /dev/null
create temp table d as select pg_temp.buka('sengketa_perkara_tenggat', jsonb_build_object('nomor', m ->> 'sengketa'), pg_temp.sesi('utama@uji.example')) as d from a;
create function pg_temp.hari(d jsonb, kode text) returns jsonb language sql as $$ select e -> 'daftar_hari' from jsonb_array_elements(d -> 'jam_daftar') e where e ->> 'kode' = $2 $$;
select is((select count(*)::int from jsonb_array_elements(pg_temp.hari(d, 'pengadilan-1')) e where (e ->> 'dihitung')::boolean), 14, 'empat belas hari dihitung') from d;
select is((select e ->> 'iso' from jsonb_array_elements(pg_temp.hari(d, 'pengadilan-1')) e where e ->> 'ke' = '14'), '2024-11-07', 'yang ke-14 7 November 2024') from d;
select is((select e ->> 'sebab' from jsonb_array_elements(pg_temp.hari(d, 'pengadilan-1')) e limit 1), 'Hari kejadian, belum dihitung', 'hari diterima tidak dihitung') from d;
select pg_temp.langkah('ajukan_pengadilan', m, 'utama', '{"tanggal": "2024-10-20", "oleh": "pemohon", "pengadilan": "ptun"}') from a \g /dev/null
select pg_temp.langkah('putus_pengadilan', m, 'utama', '{"tanggal": "2024-10-20", "amar": "menguatkan"}') from a \g /dev/null
create temp table e as select pg_temp.buka('sengketa_perkara_tenggat', jsonb_build_object('nomor', m ->> 'sengketa'), pg_temp.sesi('utama@uji.example')) as d from a;
select is((select e ->> 'iso' from jsonb_array_elements(pg_temp.hari(d, 'kasasi-1')) e where e ->> 'ke' = '14'), '2024-11-03', 'kasasi: hari libur ikut dihitung') from e;
select ok(not exists (select from jsonb_array_elements(pg_temp.meja_sengketa(m, 'utama') -> 'langkah') x where x ->> 'kode' in ('perintah_putusan', 'inkrah')), 'penolakan yang dikuatkan memerintahkan apa pun tidak, dan belum tetap') from a;
select pg_temp.waktu('2024-11-04 09:00+08') \g /dev/null
select is(pg_temp.langkah_kode('inkrah', m, 'utama', '{"tanggal": "2024-11-04"}'), '/meja/sengketa/' || (m ->> 'sengketa'), 'sesudah 14 hari berkekuatan hukum tetap') from a;
select * from finish();
rollback;

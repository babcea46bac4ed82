begin;
\ir ../petugas.psql
select no_plan();
select pg_temp.petugas('admin@uji.example', 'admin') \g /dev/null
create function pg_temp.kode(siapa text) returns text language plpgsql as $$
begin
	return pg_temp.buka('pengaturan', '{}', case when siapa <> '' then pg_temp.sesi(siapa || '@uji.example') else '' end) ->> 'judul';
exception when others then
	return sqlstate;
end $$;
select is(pg_temp.kode(s), k, coalesce(nullif(s, ''), 'umum')) from (values ('admin', 'Pengaturan'), ('utama', 'KI403'), ('didik', 'KI403'), ('atasan', 'KI403'), ('komisi', 'KI403'), ('', 'KI401')) v (s, k);
create temp table d as select pg_temp.buka('pengaturan', '{}', pg_temp.sesi('admin@uji.example')) as d;
select is(d #>> '{awal,pasal}', 'UU 14/2008 Pasal 22 ayat (7)', 'awal jam dengan dasarnya') from d;
select is((select string_agg(p ->> 'pasal', ' | ') from jsonb_array_elements(d #> '{awal,pilihan}') p), 'UU 14/2008 Pasal 22 ayat (7) | Perki 1/2021', 'setiap pilihan dengan dasarnya') from d;
select is(d #>> '{isian,mulai}', '2026-11-21', 'paling awal besok') from d;
select is(row(d #>> '{isian,sebelum}', d #>> '{isian,ulang}', d #>> '{isian,pukul}', d #>> '{isian,eskalasi}')::text, '(2,2,07:30,hari_aman)', 'pengingat bawaan') from d;
select is((select p - 'nilai' from jsonb_array_elements(d -> 'peran') p where p ->> 'nilai' = 'ppid_utama'), '{"nama": "PPID Utama", "orang": 1, "dipilih": false, "terpasang": 0}', 'peran dengan banyaknya yang sudah memasang kode') from d;
select is(d #>> '{isian,telepon}' || ' ' || (d ->> 'ada_riwayat'), '(0426) 000001 false', 'kontak; belum ada perubahan') from d;
select * from finish();
rollback;

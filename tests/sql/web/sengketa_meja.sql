begin;
\ir ../sengketa.psql
select no_plan();
create temp table a as select pg_temp.sengketa('formulir-sm-000001') as m;
create temp table b as select pg_temp.sengketa('formulir-sm-000002', '{"opd": "SEHAT"}') as m;
create function pg_temp.meja(siapa text) returns text[] language sql as $$
	select array(select e ->> 'nomor' from jsonb_array_elements(pg_temp.buka('sengketa_meja', '{}', pg_temp.sesi(siapa || '@uji.example')) #> '{terbuka,baris}') e order by 1)
$$;
select is(pg_temp.meja('utama'), array[a.m ->> 'sengketa', b.m ->> 'sengketa'], 'PPID Utama melihat semuanya') from a, b;
select is(pg_temp.meja('didik'), array[a.m ->> 'sengketa'], 'termohon melihat miliknya') from a;
select is(pg_temp.meja('sehat'), array[b.m ->> 'sengketa'], 'yang lain miliknya') from b;
select is(pg_temp.buka_kode('sengketa_meja', '{}', s.siapa), s.kode, s.siapa) from (values ('atasan', 'ada'), ('komisi', 'KI403'), ('', 'KI401')) s (siapa, kode);
select pg_temp.langkah('daftar_ki', m, 'utama', '{"tanggal": "2026-11-20", "nomor_register": "9/2026"}') from a \g /dev/null
select pg_temp.langkah('jadwal_sidang', m, 'utama', '{"tanggal": "2026-11-20", "jenis_sidang": "pemeriksaan_awal", "jam_batas": "2026-11-24"}') from a \g /dev/null
create temp table d as select pg_temp.buka('sengketa_meja', '{}', pg_temp.sesi('utama@uji.example')) as d;
select is(d #>> '{terbuka,baris,0,nomor}' || ' ' || (d #>> '{terbuka,baris,0,register}') || ' ' || (d #>> '{terbuka,baris,0,jam,sisa}') || ' ' || (d #>> '{terbuka,baris,0,jam,nama}'),
	(m ->> 'sengketa') || ' 9/2026 2 hari kerja lagi Sidang atau mediasi di Komisi Informasi', 'yang bertanggal terdekat lebih dahulu') from d, a;
select is(d #> '{terbuka,baris,1,jam}', 'null', 'yang menunggu Komisi Informasi tanpa tanggal') from d;
select pg_temp.langkah('cabut_sengketa', m, 'utama', '{"tanggal": "2026-11-20"}') from a \g /dev/null
select is(pg_temp.buka('sengketa_meja', '{}', pg_temp.sesi('utama@uji.example')) #>> '{selesai,baris,0,nomor}', m ->> 'sengketa', 'yang selesai terpisah') from a;
select is(pg_temp.buka('meja', '{}', pg_temp.sesi('sehat@uji.example')) #>> '{sengketa,baris,0,nomor}', m ->> 'sengketa', 'juga di meja kerja termohon') from b;
select is(pg_temp.buka('meja', '{}', pg_temp.sesi('didik@uji.example')) #>> '{sengketa,ada}', 'false', 'yang lain tidak');
select * from finish();
rollback;

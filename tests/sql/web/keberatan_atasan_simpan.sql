begin;
\ir ../keberatan.psql
select no_plan();
create temp table t as select t.id::text as atasan, (select x.id::text from akun.petugas x where x.surel = 'utama@uji.example') as utama from akun.petugas t where t.surel = 'atasan@uji.example';
create function pg_temp.simpan(p jsonb, siapa text default 'utama') returns jsonb language sql as $$ select pg_temp.kirim('keberatan_atasan_simpan', p, pg_temp.sesi(siapa || '@uji.example')) $$;
create function pg_temp.isi() returns text language sql as $$ select coalesce(string_agg(o.kode || ' ' || p.surel, ',' order by o.kode, p.surel), '') from organisasi.opd_atasan a join organisasi.opd o on o.id = a.opd join akun.petugas p on p.id = a.petugas $$;
select is(pg_temp.simpan('{}') #>> '{galat,opd}', 'Pilih perangkat daerah.', 'OPD wajib');
select is(pg_temp.simpan('{"opd": "TIDAKADA"}') #>> '{galat,opd}', 'Pilih perangkat daerah.', 'OPD tidak dikenal');
select is(pg_temp.simpan(jsonb_build_object('opd', 'DIDIK', 'petugas', jsonb_build_array(atasan, utama, '999999', 'x'))) ->> 'kabar', 'Penugasan untuk Dinas Pendidikan tersimpan.', 'tersimpan') from t;
select is(pg_temp.isi(), 'DIDIK atasan@uji.example', 'hanya yang berperan Atasan PPID');
select is((select j.isi - 'petugas' from akun.jejak j where j.jenis = 'atasan_ditugaskan' order by j.id desc limit 1), '{"opd": "DIDIK"}', 'tercatat di jejak');
select is(pg_temp.simpan('{"opd": "DIDIK"}') ->> 'kabar', 'Keberatan atas Dinas Pendidikan kembali diputus setiap Atasan PPID.', 'dikosongkan');
select is(pg_temp.isi(), '', 'tidak ada penugasan lagi');
select is(pg_temp.buka_kode('keberatan_atasan_simpan', '{"opd": "DIDIK"}', s.siapa), s.kode, coalesce(nullif(s.siapa, ''), 'umum')) from (values ('atasan', 'KI403'), ('didik', 'KI403'), ('komisi', 'KI403'), ('', 'KI401')) s (siapa, kode);
select * from finish();
rollback;

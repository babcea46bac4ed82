begin;
\ir ../keberatan.psql
select no_plan();
create temp table a as select pg_temp.keberatan('formulir-km-000001') as m, pg_temp.keberatan('formulir-km-000002') as n, pg_temp.keberatan('formulir-km-000003') as o;
select pg_temp.olah('putus', n, 'atasan', pg_temp.putusan('dikabulkan')) from a \g /dev/null
select pg_temp.olah('putus', o, 'atasan', pg_temp.putusan('ditolak')) from a \g /dev/null
create temp table d as select pg_temp.buka('keberatan_meja', '{}', pg_temp.sesi('atasan@uji.example')) as d;
select is(jsonb_path_query_array(d, '$.terbuka.baris[*].nomor'), '["UJISATU-K-2026-0002", "UJISATU-K-2026-0001"]', 'yang terbuka menurut tanggal aman jam yang berjalan') from d;
select is(jsonb_path_query_array(d, '$.selesai.baris[*].nomor'), '["UJISATU-K-2026-0003"]', 'yang selesai di bawahnya') from d;
select is(d #> '{terbuka,baris,0,saya}' || (d #> '{terbuka,baris,1,saya}'), '[false, true]', 'giliran: perintah pada PPID Utama, yang baru pada Atasan') from d;
select is(d #>> '{terbuka,baris,1,huruf}' || ' ' || (d #>> '{terbuka,baris,1,permohonan}'), 'a, d ' || (m ->> 'permohonan'), 'alasan dan permohonannya') from d, a;
select is(pg_temp.buka_kode('keberatan_meja', '{}', s.siapa), s.kode, coalesce(nullif(s.siapa, ''), 'umum')) from (values ('utama', 'ada'), ('didik', 'KI403'), ('komisi', 'KI403'), ('', 'KI401')) s (siapa, kode);
select is(pg_temp.buka('keberatan_meja', '{"setelah": "1"}', pg_temp.sesi('utama@uji.example')) #> '{selesai,baris}', '[]', 'halaman berikut');
select is(pg_temp.buka('keberatan_meja', '{"setelah": "x"}', pg_temp.sesi('utama@uji.example')) -> 'lanjutan', 'false', 'tempat yang tidak masuk akal diabaikan');

select is(jsonb_path_query_array(pg_temp.buka('keberatan_meja', jsonb_build_object('cari', c.cari), pg_temp.sesi('utama@uji.example')), '$.ditemukan.baris[*].nomor'), c.harap, 'mencari ' || c.cari)
from a, lateral (values ('k-2026-0002', '["UJISATU-K-2026-0002"]'::jsonb), ('nurhayati dpa', '["UJISATU-K-2026-0003", "UJISATU-K-2026-0002", "UJISATU-K-2026-0001"]'), (o ->> 'permohonan', '["UJISATU-K-2026-0003"]'), ('%', '[]')) c (cari, harap);

-- A request names its objections to those who may see them.
select is(jsonb_path_query_array(pg_temp.meja_perkara(jsonb_build_object('nomor', m ->> 'permohonan'), s.siapa), '$.keberatan[*].nomor'), s.harap, s.siapa || ' membuka permohonannya')
from a, lateral (values ('atasan', jsonb_build_array(m ->> 'nomor')), ('utama', jsonb_build_array(m ->> 'nomor')), ('didik', '[]'::jsonb)) s (siapa, harap);

-- The work desk: a section for those who may see it; requests are counted without objections.
select is(jsonb_array_length(pg_temp.buka('meja', '{}', pg_temp.sesi('atasan@uji.example')) #> '{keberatan,baris}'), 2, 'di meja Atasan');
select is(pg_temp.buka('meja', '{}', pg_temp.sesi('didik@uji.example')) -> 'keberatan', 'null', 'tidak di meja OPD');
select is((select sum((e ->> 'banyak')::int) from jsonb_array_elements(pg_temp.buka('meja', '{}', pg_temp.sesi('utama@uji.example')) -> 'hitungan') e), (select count(*) from layanan.perkara p where p.prosedur = 'permohonan' and not p.rampung), 'hitungan permohonan tidak memuat keberatan');
select * from finish();
rollback;

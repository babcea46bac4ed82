begin;
\ir ../keberatan.psql
select no_plan();
create temp table d as select pg_temp.buka('keberatan_catat_baru', '{"permohonan": "ujisatu-2026-0001"}', pg_temp.sesi('utama@uji.example')) as d;
select is(d #>> '{isian,diterima}' || ' ' || (d #>> '{isian,permohonan}'), '2026-11-20 UJISATU-2026-0001', 'tanggal dan nomor terisi') from d;
select is(jsonb_array_length(d -> 'alasan_lain') || ' ' || (d ->> 'lain_terbuka'), '7 true', 'ketujuh alasan terbuka') from d;
select ok(not jsonb_path_query_array(d, '$.kanal_pilihan[*].nilai') ?| '{web,telepon}', 'keberatan wajib tertulis: tanpa telepon') from d;
select is(pg_temp.buka_kode('keberatan_catat_baru', '{}', s.siapa), s.kode, coalesce(nullif(s.siapa, ''), 'umum')) from (values ('atasan', 'ada'), ('didik', 'KI403'), ('komisi', 'KI403'), ('', 'KI401')) s (siapa, kode);
select * from finish();
rollback;

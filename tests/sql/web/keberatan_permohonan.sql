begin;
\ir ../keberatan.psql
select no_plan();
create temp table a as select pg_temp.ajukan('formulir-kp-000001') as m;
select is(jsonb_array_length(d -> 'alasan_mungkin') || ' ' || jsonb_array_length(d -> 'alasan_lain') || ' ' || (d -> 'hak'), '0 7 null', 'belum ada alasan: semua tetap dapat dipilih') from a, pg_temp.buka('keberatan_permohonan', m) d;
select pg_temp.jawab(m, 'ditolak') from a \g /dev/null
create temp table d as select pg_temp.buka('keberatan_permohonan', m) as d from a;
select is(jsonb_path_query_array(d, '$.alasan_mungkin[*].nilai') || jsonb_path_query_array(d, '$.alasan_lain[*].nilai'), '["35.a", "35.b", "35.c", "35.d", "35.e", "35.f", "35.g"]', 'ditolak: huruf a didahulukan, tidak ada yang dilarang') from d;
select is(d #> '{alasan_mungkin,0,dipilih}', 'true', 'satu-satunya yang mungkin sudah dipilih') from d;
select is(d #>> '{hak,aman}' || '|' || (d #>> '{hak,lewat}'), dasar.tanggal_hari(kalender.aman(c.id, '2026-11-20', 30)) || '|false', 'jangka waktunya ditunjukkan sampai tanggal aman') from d, kalender.kalender c where c.kode = 'ID-5';
select is(d #>> '{isian,tujuan}' || (d ->> 'nama'), 'Bahan skripsiNurhayati', 'tujuan dan nama dari permohonan') from d;
select unalike(d::text, '%v1:uji%', 'NIK terenkripsi tidak ikut') from d;
select is(pg_temp.buka_kode('keberatan_permohonan', m - '_kunci'), 'KI404', 'tanpa kunci') from a;
select is(pg_temp.buka_kode('keberatan_permohonan', m || '{"_kunci": "AAAA-AAAA-AAAA-AAAA"}'), 'KI404', 'kunci lain') from a;
select * from finish();
rollback;

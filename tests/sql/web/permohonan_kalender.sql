begin;
\ir ../petugas.psql
select no_plan();
create function pg_temp.acara(milik jsonb) returns text language sql as $$
	select string_agg(split_part(e ->> 'uid', '@', 1) || ' ' || (e ->> 'mulai'), ', ' order by n) from jsonb_array_elements(pg_temp.buka('permohonan_kalender', milik) -> 'acara') with ordinality t (e, n)
$$;
create temp table a as select pg_temp.ajukan('formulir-kalender-01') as milik;
select is(pg_temp.acara(milik), 'ujisatu-2026-0001-aman 20261203, ujisatu-2026-0001-tenggat 20261204', 'tanggal aman dan tenggat, sama dengan halaman') from a;
select is(d #>> '{acara,1,sampai}' || ' ' || (d #>> '{acara,1,dibuat}') || ' ' || (d #>> '{acara,1,urutan}'), '20261205 20261120T011500Z 1', 'sehari penuh; capnya saat peristiwa terakhir') from a, pg_temp.buka('permohonan_kalender', milik) d;
select unalike(pg_temp.buka('permohonan_kalender', milik)::text, '%Nurhayati%', 'tanpa data pribadi') from a;
select throws_ok(format('select pg_temp.buka(%L, %L)', 'permohonan_kalender', milik - '_kunci'), 'KI404', null, 'tanpa kunci') from a;
select is(pg_temp.kerja('tagih', milik, 'utama', '{"kurang": ["alamat"]}') ->> 'galat_ada', null, 'kekurangan diberitahukan') from a;
select is(pg_temp.acara(milik), 'ujisatu-2026-0001-lengkapi_aman 20261124, ujisatu-2026-0001-lengkapi 20261125, ujisatu-2026-0001-aman 20261203, ujisatu-2026-0001-tenggat 20261204', 'batas melengkapi ikut, tanggal amannya juga') from a;
create temp table b as select pg_temp.ajukan('formulir-kalender-02') as milik;
select pg_temp.jawab(milik, 'ditolak') from b \g /dev/null
select is(pg_temp.acara(milik), format('ujisatu-2026-0002-keberatan_aman %s, ujisatu-2026-0002-keberatan %s', to_char(kalender.aman(k.id, '2026-11-20', 30), 'YYYYMMDD'), to_char(kalender.tenggat(k.id, '2026-11-20', 30), 'YYYYMMDD')), 'sesudah dijawab: hak keberatan') from b, kalender.kalender k where k.kode = 'ID-5';
select matches(d #>> '{acara,0,judul}', ', sementara$', 'tahun depan belum ditetapkan: sementara') from b, pg_temp.buka('permohonan_kalender', milik) d;
select pg_temp.waktu('2027-03-01 10:00+08') \g /dev/null
select is(pg_temp.buka('permohonan_kalender', milik) -> 'acara', '[]', 'sesudah semua lewat tidak ada lagi') from b;
select is(pg_temp.buka('permohonan_lihat', milik) ->> 'berkalender', 'false', 'dan tidak ditawarkan') from b;

select * from finish();
rollback;

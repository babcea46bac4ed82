begin;
\ir ../petugas.psql
select no_plan();
select is(row(d -> 'semua_gratis', d -> 'boleh_ubah', jsonb_array_length(d -> 'tarif') > 5)::text, '(true,false,t)', 'umum: semuanya gratis selama belum ditetapkan') from pg_temp.buka('biaya') d;
create function pg_temp.ubah(siapa text, p jsonb) returns jsonb language sql as $$ select pg_temp.kirim('biaya_ubah', '{"jenis": "fotokopi", "rupiah": "500", "dasar": "SK Gubernur 1/2026", "berlaku_dari": "2026-11-20"}' || p, pg_temp.sesi(siapa || '@uji.example')) $$;
select throws_ok(format('select pg_temp.ubah(%L, ''{}'')', s), k, null, s || ' tidak menetapkan tarif') from (values ('didik', 'KI403'), ('atasan', 'KI403'), ('komisi', 'KI403'), ('entah', 'KI401')) v (s, k);
select is((select string_agg(g.key, ',' order by g.key) from jsonb_each_text(pg_temp.ubah('utama', p) -> 'galat') g where g.value is not null), galat, p::text) from (values ('{"jenis": "emas"}'::jsonb, 'jenis'), ('{"rupiah": "banyak"}', 'rupiah'),
	('{"rupiah": "99999999"}', 'rupiah'), ('{"dasar": ""}', 'dasar'), ('{"berlaku_dari": "2026-11-19"}', 'berlaku_dari'), ('{"jenis": "", "rupiah": "x", "berlaku_dari": ""}', 'berlaku_dari,jenis,rupiah')) v (p, galat);
select is(pg_temp.ubah('utama', '{}') ->> 'ke', '/biaya', 'tersimpan');
select is(pg_temp.ubah('utama', '{"rupiah": "750", "berlaku_dari": "2027-01-01"}') ->> 'ke', '/biaya', 'untuk kelak pun');
select is(row(jsonb_path_query_first(d, '$.tarif[*] ? (@.nama starts with "Fotokopi hitam").tarif'), d #>> '{nanti,0,tarif}', d -> 'semua_gratis')::text, '("""Rp500""",Rp750,false)', 'umum melihat yang berlaku dan yang akan berlaku') from pg_temp.buka('biaya') d;
select is(pg_temp.ubah('utama', '{"rupiah": "0", "dasar": ""}') ->> 'ke', '/biaya', 'digratiskan lagi tanpa keputusan');
select is(jsonb_path_query_first(d, '$.tarif[*] ? (@.nama starts with "Fotokopi hitam").gratis'), 'true', 'yang terakhir berlaku') from pg_temp.buka('biaya') d;
select * from finish();
rollback;

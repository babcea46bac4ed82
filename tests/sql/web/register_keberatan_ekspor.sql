-- The register of objections as a file: by the same rules as that of requests.
begin;
\ir ../keberatan.psql
select plan(5);
create temp table a as select pg_temp.keberatan('formulir-reg-ke-01') as m;
select throws_ok($$ select pg_temp.kirim('register_keberatan_ekspor', '{"bentuk": "xlsx"}', pg_temp.sesi('atasan@uji.example')) $$, 'KI403', null, 'Atasan tidak dapat meminta');
select is(pg_temp.kirim('register_keberatan_ekspor', '{"bentuk": "xlsx"}', pg_temp.sesi('utama@uji.example')) ->> 'ke', '/register/keberatan?tahun=' || extract(year from organisasi.hari_ini(akun.badan_kini()))::text, 'PPID Utama meminta');
select is((select j.isi ->> 'register' from akun.jejak j where j.jenis = 'ekspor'), 'keberatan', 'berjejak');
create temp table e as select tugas.ekspor_ambil() as e;
select is((select jsonb_array_length(e -> 'kolom') from e), 11, 'sebelas kolom');
select is((select count(*)::int from e, tugas.ekspor_baris((e ->> 'id')::bigint)), 1, 'satu baris');
select * from finish();
rollback;

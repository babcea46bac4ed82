begin;
set local search_path = public, pg_temp;
select no_plan();
select matches(akun.kunci_buat('formulir-a'), '^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$', 'enam belas huruf tanpa I, L, O dan U');
select is(akun.kunci_buat('formulir-a'), akun.kunci_buat('formulir-a'), 'formulir yang sama kunci yang sama');
select is((select count(distinct akun.kunci_buat('f' || i)) from generate_series(1, 1000) i), 1000::bigint, 'formulir lain kunci lain');
select is(akun.kunci_sidik(t), akun.kunci_sidik('ABCD-EFGH-JKMN-PQRS'), t) from unnest(array['abcd-efgh-jkmn-pqrs', 'ABCDEFGHJKMNPQRS', ' abcd efgh jkmn pqrs ']) t;
select isnt(akun.kunci_sidik('ABCD-EFGH-JKMN-PQRT'), akun.kunci_sidik('ABCD-EFGH-JKMN-PQRS'), 'satu huruf beda');

select * from finish();
rollback;

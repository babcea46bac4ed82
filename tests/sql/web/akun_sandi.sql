begin;
\ir ../petugas.psql
select no_plan();
create function pg_temp.baru() returns text language sql as $$ select 'scrypt$15$8$1$BBBBBBBBBBBBBBBBBBBBBA==$' || pg_temp.turunan(false) $$;
create function pg_temp.ganti(p jsonb, siapa text default 'utama') returns jsonb language sql as $$
	select pg_temp.kirim('akun_sandi', jsonb_build_object('_turunan', pg_temp.turunan(true), '_sandi_baru', pg_temp.baru()) || p, pg_temp.sesi(siapa || '@uji.example'))
$$;
create function pg_temp.sandi() returns text language sql as $$ select sandi from akun.petugas where surel = 'utama@uji.example' $$;
create temp table lama as select pg_temp.sandi() as sandi;
insert into akun.sesi (sidik, petugas, dibuat, berakhir, alamat, agen)
select sha256('dua'), t.id, now(), now() + interval '1 hour', '', '' from akun.petugas t where t.surel in ('utama@uji.example')
union all select sha256('didik'), t.id, now(), now() + interval '1 hour', '', '' from akun.petugas t where t.surel = 'didik@uji.example';

-- What is wrong, all at once; nothing changes.
select is(pg_temp.ganti(p) #>> array['galat', b], k, k) from (values
	(jsonb_build_object('_turunan', pg_temp.turunan(false)), 'sandi', 'Kata sandi sekarang salah.'), ('{"_turunan": null}', 'sandi', 'Kata sandi sekarang salah.'),
	('{"_sandi_galat": "beda"}', 'sandi_baru', 'Kedua tulisan kata sandi baru tidak sama.'), ('{"_sandi_galat": "sama"}', 'sandi_baru', 'Kata sandi baru harus lain dari yang lama.'),
	('{"_sandi_galat": "panjang"}', 'sandi_baru', 'Kata sandi paling panjang 1.024 huruf.')) v (p, b, k);
select matches(pg_temp.ganti(p) #>> '{galat,sandi_baru}', '^Kata sandi sekurangnya 12 huruf', p::text) from unnest(array['{"_sandi_galat": "pendek"}', '{"_sandi_baru": null}', '{"_sandi_baru": "polos"}', '{"_sandi_baru": "scrypt$baru"}']::jsonb[]) p;
select is(jsonb_array_length(pg_temp.ganti('{"_turunan": "", "_sandi_galat": "beda"}') -> 'galat_daftar'), 2, 'keduanya sekaligus');
select is(pg_temp.sandi(), sandi, 'kata sandi tetap') from lama;
select ok(exists (select from akun.sesi where sidik = sha256('dua')), 'sesi lain tetap');

delete from dasar.laju;
select is(pg_temp.ganti('{}') ->> 'ke', '/akun', 'diganti');
select is(pg_temp.sandi(), akun.sandi_simpan(pg_temp.baru()), 'sidik yang baru tersimpan');
select ok(akun.sandi_cocok(pg_temp.sandi(), pg_temp.turunan(false)), 'dan cocok dengan yang dipilih');
select ok(not exists (select from akun.sesi where sidik = sha256('dua')), 'sesi lain berakhir');
select is(pg_temp.buka('akun', '{}', 'token-utama@uji.example') ->> 'surel', 'utama@uji.example', 'sesi ini tetap');
select ok(exists (select from akun.sesi where sidik = sha256('didik')), 'sesi petugas lain tetap');
select is(j.isi, '{"oleh": "sendiri"}', 'tercatat') from akun.jejak j where j.jenis = 'sandi_diganti';

-- Nobody without a session, and never by the function behind it alone.
select throws_ok($$ select pg_temp.kirim('akun_sandi', '{}') $$, 'KI401', null, 'tanpa masuk');
select throws_ok($$ select akun.sandi_ganti('token-utama@uji.example', jsonb_build_object('_cocok', true, '_sandi_baru', pg_temp.baru())) $$, 'KI403', null, 'tanpa kata sandi lama yang cocok');

-- The first call: the salt of one's own, never the hash, and a limit to guessing in both.
select is(pg_temp.kirim('sandi_mulai', '{}', 'token-utama@uji.example'), '{"garam": "scrypt$15$8$1$BBBBBBBBBBBBBBBBBBBBBA=="}', 'garam sendiri');
select throws_ok($$ select pg_temp.kirim('sandi_mulai', '{}') $$, 'KI401', null, 'tanpa masuk: ditolak sebelum ada yang dihitung');
select throws_ok($$ select pg_temp.kirim('sandi_mulai', '{}', 'token-tidak-dikenal') $$, 'KI401', null, 'sesi yang tidak dikenal pun');
select pg_temp.kirim('sandi_mulai', '{}', 'token-utama@uji.example') from generate_series(1, 9) \g /dev/null
select throws_ok($$ select pg_temp.kirim('sandi_mulai', '{}', 'token-utama@uji.example') $$, 'KI429', null, 'sepuluh kali dalam sepuluh menit');
delete from dasar.laju;
select pg_temp.ganti('{"_turunan": ""}') from generate_series(1, 10) \g /dev/null
select throws_ok($$ select pg_temp.ganti('{}') $$, 'KI429', null, 'menebak yang lama pun sepuluh kali');
select * from finish();
rollback;

begin;
\ir ../petugas.psql
select no_plan();
create function pg_temp.ganti(p jsonb, siapa text default 'utama') returns jsonb language sql as $$
	select pg_temp.kirim('akun_sandi', '{"_cocok": true, "_sandi_baru": "scrypt$baru"}' || p, pg_temp.sesi(siapa || '@uji.example'))
$$;
create function pg_temp.sandi() returns text language sql as $$ select sandi from akun.petugas where surel = 'utama@uji.example' $$;
create temp table lama as select pg_temp.sandi() as sandi;
insert into akun.sesi (sidik, petugas, dibuat, berakhir, alamat, agen)
select sha256('dua'), t.id, now(), now() + interval '1 hour', '', '' from akun.petugas t where t.surel in ('utama@uji.example')
union all select sha256('didik'), t.id, now(), now() + interval '1 hour', '', '' from akun.petugas t where t.surel = 'didik@uji.example';

-- What is wrong, all at once; nothing changes.
select is(pg_temp.ganti(p) #>> array['galat', b], k, k) from (values
	('{"_cocok": false}'::jsonb, 'sandi', 'Kata sandi sekarang salah.'), ('{"_cocok": null}', 'sandi', 'Kata sandi sekarang salah.'),
	('{"_sandi_galat": "beda"}', 'sandi_baru', 'Kedua tulisan kata sandi baru tidak sama.'), ('{"_sandi_galat": "sama"}', 'sandi_baru', 'Kata sandi baru harus lain dari yang lama.'),
	('{"_sandi_galat": "panjang"}', 'sandi_baru', 'Kata sandi paling panjang 1.024 huruf.')) v (p, b, k);
select matches(pg_temp.ganti(p) #>> '{galat,sandi_baru}', '^Kata sandi sekurangnya 12 huruf', p::text) from unnest(array['{"_sandi_galat": "pendek"}', '{"_sandi_baru": null}', '{"_sandi_baru": "polos"}']::jsonb[]) p;
select is(jsonb_array_length(pg_temp.ganti('{"_cocok": false, "_sandi_galat": "beda"}') -> 'galat_daftar'), 2, 'keduanya sekaligus');
select is(pg_temp.sandi(), sandi, 'kata sandi tetap') from lama;
select ok(exists (select from akun.sesi where sidik = sha256('dua')), 'sesi lain tetap');

select is(pg_temp.ganti('{}') ->> 'ke', '/akun', 'diganti');
select is(pg_temp.sandi(), 'scrypt$baru', 'hash yang baru tersimpan');
select ok(not exists (select from akun.sesi where sidik = sha256('dua')), 'sesi lain berakhir');
select is(pg_temp.buka('akun', '{}', 'token-utama@uji.example') ->> 'surel', 'utama@uji.example', 'sesi ini tetap');
select ok(exists (select from akun.sesi where sidik = sha256('didik')), 'sesi petugas lain tetap');
select is(j.isi, '{"oleh": "sendiri"}', 'tercatat') from akun.jejak j where j.jenis = 'sandi_diganti';

-- Nobody without a session, and never by the function behind it alone.
select throws_ok($$ select pg_temp.kirim('akun_sandi', '{"_cocok": true, "_sandi_baru": "scrypt$x"}') $$, 'KI401', null, 'tanpa masuk');
select throws_ok($$ select akun.sandi_ganti('token-utama@uji.example', '{"_cocok": false, "_sandi_baru": "scrypt$x"}') $$, 'KI403', null, 'tanpa kata sandi lama yang cocok');

-- The first call: one's own hash, and a limit to guessing.
select is(pg_temp.kirim('sandi_mulai', '{}', 'token-utama@uji.example') ->> 'sandi', 'scrypt$baru', 'hash sendiri');
select is(pg_temp.kirim('sandi_mulai', '{}') -> 'sandi', 'null', 'tanpa masuk: tidak ada');
select pg_temp.kirim('sandi_mulai', '{}', 'token-utama@uji.example') from generate_series(1, 9) \g /dev/null
select throws_ok($$ select pg_temp.kirim('sandi_mulai', '{}', 'token-utama@uji.example') $$, 'KI429', null, 'sepuluh kali dalam sepuluh menit');
select * from finish();
rollback;

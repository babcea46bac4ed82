begin;
\ir ../petugas.psql
select no_plan();
create function pg_temp.buat(surel text, token text) returns void language sql as $$
	insert into akun.sesi (sidik, petugas, dibuat, berakhir, alamat, agen) select sha256(token::bytea), t.id, now(), now() + interval '1 hour', '', '' from akun.petugas t where t.surel = buat.surel || '@uji.example'
$$;
create function pg_temp.ada(token text) returns boolean language sql as $$ select exists (select from akun.sesi where sidik = sha256(token::bytea)) $$;
create function pg_temp.akhiri(sebutan text) returns jsonb language sql as $$ select pg_temp.kirim('akun_sesi', jsonb_build_object('sesi', sebutan), pg_temp.sesi('utama@uji.example')) $$;
select pg_temp.buat('utama', 'dua'), pg_temp.buat('utama', 'tiga'), pg_temp.buat('didik', 'milik orang') \g /dev/null

select is(pg_temp.akhiri(akun.sesi_kode(sha256('dua'))) ->> 'kabar', '1 sesi diakhiri.', 'satu sesi diakhiri');
select ok(not pg_temp.ada('dua') and pg_temp.ada('tiga'), 'hanya yang itu');
select is(pg_temp.akhiri(akun.sesi_kode(sha256('dua'))) ->> 'kabar', 'Sesi itu sudah berakhir.', 'sekali lagi: sudah berakhir');
select is(pg_temp.akhiri(akun.sesi_kode(sha256('milik orang'))) ->> 'kabar', 'Sesi itu sudah berakhir.', 'sesi orang lain: seperti tidak ada');
select ok(pg_temp.ada('milik orang'), 'dan tetap berlaku');
select is(pg_temp.akhiri(x) ->> 'kabar', 'Sesi itu sudah berakhir.', format('kode "%s"', x)) from unnest(array['', 'x', encode(sha256('tiga'), 'hex')]) x;
select is(pg_temp.akhiri('lain') ->> 'kabar', '1 sesi diakhiri.', 'semua yang lain');
select ok(pg_temp.ada('token-utama@uji.example') and pg_temp.ada('milik orang'), 'kecuali yang ini, dan milik orang');
select is(pg_temp.akhiri(akun.sesi_kode(sha256('token-utama@uji.example'))) ->> 'ke', '/masuk', 'sesi ini sendiri: ke halaman masuk');
select ok(not pg_temp.ada('token-utama@uji.example'), 'dan berakhir');
select is((select count(*)::int from akun.jejak where jenis = 'sesi_diakhiri'), 3, 'yang berakhir tercatat');
select throws_ok($$ select pg_temp.kirim('akun_sesi', '{"sesi": "lain"}') $$, 'KI401', null, 'tanpa masuk');
select * from finish();
rollback;

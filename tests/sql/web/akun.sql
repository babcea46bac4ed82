begin;
\ir ../petugas.psql
select no_plan();
select pg_temp.petugas('admin@uji.example', 'admin,atasan_ppid') \g /dev/null
create function pg_temp.akun(siapa text) returns jsonb language sql as $$
	select pg_temp.buka('akun', '{}', pg_temp.sesi(siapa || '@uji.example'))
$$;
select is(d ->> 'surel', s || '@uji.example', s || ' melihat akunnya sendiri') from unnest('{utama,didik,atasan,komisi,admin}'::text[]) s, pg_temp.akun(s) d;
select is(pg_temp.akun('admin') -> 'peran', '["Atasan PPID", "Pengelola sistem"]', 'semua perannya');
select is(pg_temp.akun('didik') ->> 'opd', 'Dinas Pendidikan', 'OPD-nya');
select throws_ok($$ select pg_temp.buka('akun') $$, 'KI401', null, 'tanpa masuk');

-- Sessions: the own ones that still hold, this one marked; no token, and nothing from which one could be made.
insert into akun.sesi (sidik, petugas, dibuat, berakhir, alamat, agen)
select sha256('dua'), t.id, now() - interval '1 hour', now() + interval '1 hour', '198.51.100.7', 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0' from akun.petugas t where t.surel = 'utama@uji.example'
union all select sha256('mati'), t.id, now() - interval '9 hours', now(), '', '' from akun.petugas t where t.surel = 'utama@uji.example';
select is(jsonb_path_query_array(d, '$.sesi[*].ini'), '[true, false]', 'dua sesi berlaku, yang ini ditandai') from pg_temp.akun('utama') d;
select is(d #>> '{sesi,1,agen}' || ' ' || (d #>> '{sesi,1,alamat}'), 'Firefox di Windows 198.51.100.7', 'peramban dan alamatnya') from pg_temp.akun('utama') d;
select ok((d ->> 'sesi_lain')::boolean, 'ada sesi lain') from pg_temp.akun('utama') d;
select ok(not (d ->> 'sesi_lain')::boolean, 'petugas lain tidak ikut terlihat') from pg_temp.akun('didik') d;
select ok(d::text not like '%' || encode(sha256('dua'), 'hex') || '%' and d::text not like '%token-%' and d::text not like '%scrypt%', 'tanpa token, sidik atau hash') from pg_temp.akun('utama') d;

-- Browsers by name.
select is(akun.agen_kata(a), n, n) from (values ('', 'Peramban tidak dikenal'), ('curl/8', 'Peramban lain'),
	('Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36', 'Chrome di Android'),
	('Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0', 'Edge di Windows'),
	('Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1', 'Safari di iOS')) v (a, n);
select * from finish();
rollback;

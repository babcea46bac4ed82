-- The second factor: set up, asked for, accepted once, obligatory where a row says so.
begin;
\ir ../petugas.psql
select no_plan();
select pg_temp.petugas('admin@uji.example', 'admin') \g /dev/null
create function pg_temp.masuk(token text, cocok boolean default true, surel text default 'utama@uji.example') returns jsonb language sql as $$
	select pg_temp.kirim('masuk_selesai', jsonb_build_object('surel', surel, '_cocok', cocok, '_sesi_sidik', encode(sha256(token::bytea), 'hex')))
$$;
create function pg_temp.coba(halaman text, p jsonb, token text) returns text language plpgsql as $$
begin
	return coalesce(pg_temp.kirim(halaman, p, token) ->> 'ke', 'halaman');
exception when others then
	return sqlstate;
end $$;
create function pg_temp.kode(p jsonb, token text) returns text language sql as $$ select pg_temp.coba('masuk_kode', p, token) $$;
create function pg_temp.petugas_ini() returns akun.petugas language sql as $$ select t from akun.petugas t where t.surel = 'utama@uji.example' $$;

-- Without it nothing changes.
select is(pg_temp.masuk('satu') ->> 'ke', '/meja', 'tanpa kode: langsung ke meja');
select is(pg_temp.coba('masuk_kode_tanya', '{}', 'satu'), 'KI401', 'halaman kode tidak untuk sesi yang sudah penuh');

-- Setting up: the secret is sealed by the portal, active only after the first right code.
select is(d ->> 'rahasia_sandi', 'v1:uji:RRRR', 'rahasia dari portal, tersegel') from pg_temp.kirim('akun_kode_baru', '{"_rahasia_baru": "v1:uji:RRRR"}', 'satu') d;
select is(pg_temp.kirim('kode_mulai', '{}', 'satu') ->> 'rahasia', 'v1:uji:RRRR', 'untuk dibandingkan portal');
select is(pg_temp.masuk('belum') ->> 'ke', '/meja', 'belum diaktifkan: belum diminta');
select ok(pg_temp.kirim('akun_kode_pasang', '{"kode": "000000"}', 'satu') #>> '{galat,pasang}' is not null, 'kode yang tidak cocok tidak mengaktifkan');
create temp table d as select pg_temp.kirim('akun_kode_pasang', '{"kode": "123456", "_langkah": 1000}', 'satu') as d;
select is(jsonb_array_length(d -> 'pemulihan'), 10, 'aktif, dengan sepuluh kode pemulihan') from d;
select ok(bool_and(k ~ '^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$') and count(distinct k) = 10, 'masing-masing 80 bit') from d, jsonb_array_elements_text(d -> 'pemulihan') k;
select is((select count(*)::int from akun.kode_pemulihan x, d, jsonb_array_elements_text(d.d -> 'pemulihan') k where x.sidik = sha256(replace(k, '-', '')::bytea)), 10, 'hanya sidiknya tersimpan');
select is(jsonb_array_length(pg_temp.buka('akun_kode', '{}', 'satu') -> 'pemulihan'), 0, 'dan tidak tampil lagi');
select ok(not exists (select from akun.sesi where sidik = sha256('belum')), 'sesi lain berakhir');
select is(pg_temp.coba('akun_kode_baru', '{"_rahasia_baru": "v1:uji:PPPP"}', 'satu'), 'KI409', 'yang aktif tidak diganti begitu saja');

-- Two steps. Who lacks the password sees no difference at all.
create temp table salah as select pg_temp.masuk('x', false) - 'isian' as d;
select is(d, pg_temp.masuk('x', true, 'tidak@ada.example') - 'isian', 'kata sandi salah: jawaban yang sama seperti akun tidak dikenal') from salah;
select is(pg_temp.masuk('dua') ->> 'ke', '/masuk/kode', 'kata sandi cocok: kodenya diminta');
select is(pg_temp.coba(h, '{}', 'dua'), 'KI401', 'sesi setengah tidak berhak atas ' || h) from unnest('{meja,akun,akun_kode,akun_kode_baru,akun_kode_lepas,akun_sandi,kiriman,laporan,petugas}'::text[]) h;
select is(pg_temp.buka('beranda', '{}', 'dua') -> 'saya', 'null', 'dan tidak dikenal sebagai siapa pun');
select is((select berakhir - dibuat from akun.sesi where sidik = sha256('dua')), interval '10 minutes', 'hanya sepuluh menit');
select is(pg_temp.kode('{"kode": "123456", "_langkah": 1000}', 'dua'), 'halaman', 'kode yang sama tidak diterima lagi');
select is(pg_temp.kode('{"kode": "123456", "_langkah": 999}', 'dua'), 'halaman', 'yang lebih lama pun tidak');
select is(pg_temp.kode('{"kode": "123456"}', 'dua'), 'halaman', 'yang tidak cocok pun tidak');
select is(pg_temp.kode('{"kode": "123456", "_langkah": 1001}', 'dua'), '/meja', 'yang baru diterima');
select is(pg_temp.kode('{"kode": "123456", "_langkah": 1002}', 'dua'), 'KI401', 'sekali saja per sesi');
select is((select berakhir - now() from akun.sesi where sidik = sha256('dua')), interval '12 hours', 'sesinya penuh');
select is((pg_temp.petugas_ini()).gagal, 0, 'hitungan kembali nol');

-- Recovery codes: once each.
select pg_temp.masuk('tiga') \g /dev/null
select is(pg_temp.kode(jsonb_build_object('kode', lower(replace(d #>> '{pemulihan,0}', '-', ' '))), 'tiga'), '/meja', 'kode pemulihan, bagaimanapun ditulis') from d;
select pg_temp.masuk('empat') \g /dev/null
select is(pg_temp.kode(jsonb_build_object('kode', d #>> '{pemulihan,0}'), 'empat'), 'halaman', 'tidak dua kali') from d;
select is((pg_temp.buka('akun_kode', '{}', 'tiga') ->> 'sisa')::int, 9, 'tinggal sembilan');

-- A right password does not wash away wrong codes: five wrong ones lock, and the answer is the same then.
update akun.petugas set gagal = 0 where surel = 'utama@uji.example';
create temp table j as select pg_temp.kirim('masuk_kode', '{"kode": "1"}', 'empat') as d;
select pg_temp.kode('{"kode": "2"}', 'empat'), pg_temp.kode('{"kode": "3"}', 'empat') \g /dev/null
select pg_temp.masuk('lima') \g /dev/null
select pg_temp.kode('{"kode": "4"}', 'lima'), pg_temp.kode('{"kode": "5"}', 'lima') \g /dev/null
select is((pg_temp.petugas_ini()).terkunci_sampai, now() + interval '15 minutes', 'lima kode salah mengunci, walau kata sandi di antaranya benar');
select is(pg_temp.kirim('masuk_kode', '{"kode": "6", "_langkah": 2000}', 'lima'), d, 'terkunci: kode benar pun ditolak, dengan jawaban yang sama') from j;
select is(pg_temp.masuk('enam') - 'isian', d, 'dan masuk dari awal seperti biasa') from salah;
update akun.petugas set terkunci_sampai = null, gagal = 0 where surel = 'utama@uji.example';

-- Taking it off needs a code that holds.
select ok(pg_temp.kirim('akun_kode_lepas', '{"kode": "1", "_langkah": 1001}', 'tiga') #>> '{galat,lepas}' is not null, 'kode lama tidak melepas');
select is(pg_temp.coba('akun_kode_lepas', '{"kode": "1", "_langkah": 3000}', 'tiga'), '/akun/kode', 'kode baru melepas');
select is(pg_temp.masuk('tujuh') ->> 'ke', '/meja', 'sesudah itu tidak diminta lagi');

-- Obligatory by a setting of the body: only setting it up is possible, nothing else.
select is(pg_temp.kirim('pengaturan_ubah', '{"bagian": "kode", "kode_wajib": ["ppid_utama"]}', pg_temp.sesi('admin@uji.example')) ->> 'ke', '/pengaturan', 'diwajibkan');
select is(pg_temp.masuk('delapan') ->> 'ke', '/akun/kode', 'wajib: ke pemasangan');
select is(pg_temp.coba(h, '{}', 'delapan'), 'KI401', 'tidak ke ' || h) from unnest('{meja,akun,akun_kode_lepas,masuk_kode}'::text[]) h;
select is(pg_temp.buka('akun_kode', '{}', 'delapan') ->> 'wajib', 'true', 'dikatakan wajib');
select pg_temp.kirim('akun_kode_baru', '{"_rahasia_baru": "v1:uji:QQQQ"}', 'delapan') \g /dev/null
select is(pg_temp.kirim('akun_kode_pasang', '{"kode": "1", "_langkah": 4000}', 'delapan') #>> '{saya,nama}', 'Petugas utama@uji.example', 'terpasang: sesinya penuh');
select is(pg_temp.coba('akun_kode_lepas', '{"kode": "1", "_langkah": 4001}', 'delapan'), 'KI409', 'dan tidak dapat dilepas');
select is(pg_temp.masuk('sembilan', true, 'didik@uji.example') ->> 'ke', '/meja', 'peran lain tidak');

-- Whoever lost everything gets a new invitation, which takes the code off as well.
select pg_temp.kirim('petugas_tindakan', jsonb_build_object('petugas', (pg_temp.petugas_ini()).id::text, 'tindakan', 'undang'), pg_temp.sesi('admin@uji.example')) \g /dev/null
select ok(not exists (select from akun.kode k where k.petugas = (pg_temp.petugas_ini()).id) and not exists (select from akun.kode_pemulihan k where k.petugas = (pg_temp.petugas_ini()).id), 'diatur ulang');
select is(pg_temp.coba('kode_mulai', '{}', ''), 'KI401', 'tanpa sesi tidak ada rahasia');
select throws_ok($$ set local role portal_api; select rahasia_sandi from akun.kode $$, '42501', null, 'dan halaman tidak membaca tabelnya');
select * from finish();
rollback;

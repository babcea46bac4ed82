-- The second factor: set up, asked for, accepted once, obligatory where a row says so.
begin;
\ir ../petugas.psql
select no_plan();
select pg_temp.petugas('admin@uji.example', 'admin') \g /dev/null
create function pg_temp.masuk(token text, cocok boolean default true, surel text default 'utama@uji.example') returns jsonb language sql as $$
	select pg_temp.kirim('masuk_selesai', jsonb_build_object('surel', surel, '_turunan', pg_temp.turunan(cocok), '_sesi_sidik', encode(sha256(token::bytea), 'hex')))
$$;
create function pg_temp.coba(halaman text, p jsonb, token text) returns text language plpgsql as $$
begin
	return coalesce(pg_temp.kirim(halaman, p, token) ->> 'ke', 'halaman');
exception when others then
	return sqlstate;
end $$;
create function pg_temp.kode(p jsonb, token text) returns text language sql as $$ select pg_temp.coba('masuk_kode', p, token) $$;
-- The portal has opened the secret; the app shows a code. geser counts steps from the present one, which is the same until the end here.
create function pg_temp.totp(geser int, rahasia text default '3132333435363738393031323334353637383930') returns jsonb language sql as $$
	select jsonb_build_object('_rahasia', rahasia, 'kode', akun.kode_hitung(decode(rahasia, 'hex'), floor(extract(epoch from now()) / 30)::bigint + geser))
$$;
create function pg_temp.baru(rahasia text default '3132333435363738393031323334353637383930') returns jsonb language sql as $$
	select jsonb_build_object('_rahasia_baru', 'v1:uji:RRRR', '_rahasia_sidik', encode(sha256(decode(rahasia, 'hex')), 'hex'))
$$;
create function pg_temp.petugas_ini() returns akun.petugas language sql as $$ select t from akun.petugas t where t.surel = 'utama@uji.example' $$;

-- Without it nothing changes.
select is(pg_temp.masuk('satu') ->> 'ke', '/meja', 'tanpa kode: langsung ke meja');
select is(pg_temp.coba('masuk_kode_tanya', '{}', 'satu'), 'KI401', 'halaman kode tidak untuk sesi yang sudah penuh');

-- RFC 6238, appendix B: the last six digits of each.
select is(akun.kode_hitung('12345678901234567890', detik / 30), kode, 'RFC 6238: ' || detik) from (values
	(59::bigint, '287082'), (1111111109, '081804'), (1111111111, '050471'), (1234567890, '005924'), (2000000000, '279037'), (20000000000, '353130')) v (detik, kode);

-- Setting up: the secret is sealed by the portal, active only after the first right code.
select is(d ->> 'rahasia_sandi', 'v1:uji:RRRR', 'rahasia dari portal, tersegel') from pg_temp.kirim('akun_kode_baru', pg_temp.baru(), 'satu') d;
select is(pg_temp.kirim('kode_mulai', '{}', 'satu') ->> 'rahasia', 'v1:uji:RRRR', 'untuk dibuka portal');
select is(pg_temp.masuk('belum') ->> 'ke', '/meja', 'belum diaktifkan: belum diminta');
select is(pg_temp.coba('akun_kode_baru', pg_temp.baru() - kunci, 'satu'), 'KI409', 'tidak tanpa ' || kunci) from unnest('{_rahasia_baru,_rahasia_sidik}'::text[]) kunci;
select ok(pg_temp.kirim('akun_kode_pasang', p, 'satu') #>> '{galat,pasang}' is not null, 'tidak mengaktifkan: ' || p::text) from (values
	(pg_temp.totp(2)), (pg_temp.totp(-2)), (pg_temp.totp(0) - '_rahasia'), (pg_temp.totp(0) - 'kode'), (pg_temp.totp(0, repeat('ab', 20))),
	(pg_temp.totp(0) || '{"_rahasia": ""}'), (pg_temp.totp(0) || '{"_rahasia": "zz"}'), (pg_temp.totp(0) - '_rahasia' || '{"_langkah": 1, "_cocok": true}')) v (p);
create temp table d as select pg_temp.kirim('akun_kode_pasang', pg_temp.totp(-1), 'satu') as d;
select is(jsonb_array_length(d -> 'pemulihan'), 10, 'aktif, dengan sepuluh kode pemulihan') from d;
select ok(bool_and(k ~ '^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$') and count(distinct k) = 10, 'masing-masing 80 bit') from d, jsonb_array_elements_text(d -> 'pemulihan') k;
select is((select count(*)::int from akun.kode_pemulihan x, d, jsonb_array_elements_text(d.d -> 'pemulihan') k where x.sidik = sha256(replace(k, '-', '')::bytea)), 10, 'hanya sidiknya tersimpan');
select is(jsonb_array_length(pg_temp.buka('akun_kode', '{}', 'satu') -> 'pemulihan'), 0, 'dan tidak tampil lagi');
select ok(not exists (select from akun.sesi where sidik = sha256('belum')), 'sesi lain berakhir');
select is(pg_temp.coba('akun_kode_baru', pg_temp.baru(), 'satu'), 'KI409', 'yang aktif tidak diganti begitu saja');

-- Two steps. Who lacks the password sees no difference at all.
create temp table salah as select pg_temp.masuk('x', false) - 'isian' as d;
select is(d, pg_temp.masuk('x', true, 'tidak@ada.example') - 'isian', 'kata sandi salah: jawaban yang sama seperti akun tidak dikenal') from salah;
select is(pg_temp.masuk('dua') ->> 'ke', '/masuk/kode', 'kata sandi cocok: kodenya diminta');
select is(pg_temp.coba(h, '{}', 'dua'), 'KI401', 'sesi setengah tidak berhak atas ' || h) from unnest('{meja,akun,akun_kode,akun_kode_baru,akun_kode_lepas,akun_sandi,kiriman,laporan,petugas}'::text[]) h;
select is(pg_temp.buka('beranda', '{}', 'dua') -> 'saya', 'null', 'dan tidak dikenal sebagai siapa pun');
select is((select berakhir - dibuat from akun.sesi where sidik = sha256('dua')), interval '10 minutes', 'hanya sepuluh menit');
select is(pg_temp.kode(pg_temp.totp(-1), 'dua'), 'halaman', 'kode yang sama tidak diterima lagi');
select is(pg_temp.kode(pg_temp.totp(-9), 'dua'), 'halaman', 'yang lebih lama pun tidak');
select is(pg_temp.kode(pg_temp.totp(0) || '{"kode": "12345"}', 'dua'), 'halaman', 'yang tidak cocok pun tidak');
select is(pg_temp.kode(pg_temp.totp(0, repeat('ab', 20)), 'dua'), 'halaman', 'yang dihitung dari rahasia lain pun tidak: peran basis data portal saja tidak cukup');
update akun.petugas set gagal = 0, terkunci_sampai = null;
select is(pg_temp.kode(pg_temp.totp(0) || jsonb_build_object('kode', ' ' || overlay(pg_temp.totp(0) ->> 'kode' placing ' ' from 4 for 0)), 'dua'), '/meja', 'yang baru diterima, juga berkelompok');
select is(pg_temp.kode(pg_temp.totp(1), 'dua'), 'KI401', 'sekali saja per sesi');
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
select is(pg_temp.kirim('masuk_kode', pg_temp.totp(1), 'lima'), d, 'terkunci: kode benar pun ditolak, dengan jawaban yang sama') from j;
select is(pg_temp.masuk('enam') - 'isian', d, 'dan masuk dari awal seperti biasa') from salah;
update akun.petugas set terkunci_sampai = null, gagal = 0 where surel = 'utama@uji.example';

-- Taking it off needs a code that holds.
select ok(pg_temp.kirim('akun_kode_lepas', pg_temp.totp(0), 'tiga') #>> '{galat,lepas}' is not null, 'kode lama tidak melepas');
select is(pg_temp.coba('akun_kode_lepas', pg_temp.totp(1), 'tiga'), '/akun/kode', 'kode baru melepas');
select is(pg_temp.masuk('tujuh') ->> 'ke', '/meja', 'sesudah itu tidak diminta lagi');

-- Obligatory by a setting of the body: only setting it up is possible, nothing else.
select is(pg_temp.kirim('pengaturan_ubah', '{"bagian": "kode", "kode_wajib": ["ppid_utama"]}', pg_temp.sesi('admin@uji.example')) ->> 'ke', '/pengaturan', 'diwajibkan');
select is(pg_temp.masuk('delapan') ->> 'ke', '/akun/kode', 'wajib: ke pemasangan');
select is(pg_temp.coba(h, '{}', 'delapan'), 'KI401', 'tidak ke ' || h) from unnest('{meja,akun,akun_kode_lepas,masuk_kode}'::text[]) h;
select is(pg_temp.buka('akun_kode', '{}', 'delapan') ->> 'wajib', 'true', 'dikatakan wajib');
select pg_temp.kirim('akun_kode_baru', pg_temp.baru(), 'delapan') \g /dev/null
select is(pg_temp.kirim('akun_kode_pasang', pg_temp.totp(0), 'delapan') #>> '{saya,nama}', 'Petugas utama@uji.example', 'terpasang: sesinya penuh');
select is(pg_temp.coba('akun_kode_lepas', pg_temp.totp(1), 'delapan'), 'KI409', 'dan tidak dapat dilepas');
-- A secret set up before digests were kept: the first accepted code keeps its digest, from then on no other secret will do.
update akun.kode set sidik = null, langkah = 0;
select pg_temp.masuk('sepuluh') \g /dev/null
select is(pg_temp.kode(pg_temp.totp(0), 'sepuluh'), '/meja', 'yang dipasang dahulu: diterima');
select ok((select k.sidik = sha256('12345678901234567890') from akun.kode k), 'dan sidiknya kini tersimpan');
select is(pg_temp.masuk('sembilan', true, 'didik@uji.example') ->> 'ke', '/meja', 'peran lain tidak');

-- Whoever lost everything gets a new invitation, which takes the code off as well.
select pg_temp.kirim('petugas_tindakan', jsonb_build_object('petugas', (pg_temp.petugas_ini()).id::text, 'tindakan', 'undang'), pg_temp.sesi('admin@uji.example')) \g /dev/null
select ok(not exists (select from akun.kode k where k.petugas = (pg_temp.petugas_ini()).id) and not exists (select from akun.kode_pemulihan k where k.petugas = (pg_temp.petugas_ini()).id), 'diatur ulang');
select is(pg_temp.coba('kode_mulai', '{}', ''), 'KI401', 'tanpa sesi tidak ada rahasia');
select throws_ok($$ set local role portal_api; select rahasia_sandi from akun.kode $$, '42501', null, 'dan halaman tidak membaca tabelnya');
select * from finish();
rollback;

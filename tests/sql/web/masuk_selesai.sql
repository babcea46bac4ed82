begin;
\ir ../siapkan.psql
select no_plan();
create function pg_temp.masuk(surel text, cocok boolean, token text default 'token') returns jsonb language sql as $$
	select pg_temp.kirim('masuk_selesai', jsonb_build_object('surel', surel, '_turunan', pg_temp.turunan(cocok), '_sesi_sidik', encode(sha256(convert_to(token, 'UTF8')), 'hex')))
$$;

select is(pg_temp.masuk('utama@uji.example', true, 'satu'), '{"ke": "/meja"}', 'PPID ke meja');
select is(pg_temp.masuk('komisi@uji.example', true, 'dua'), '{"ke": "/laporan"}', 'Komisi Informasi ke laporan');
select is(pg_temp.buka('beranda', '{}', 'satu') #>> '{saya,nama}', 'Petugas utama@uji.example', 'sesinya berlaku');
select is((select berakhir - dibuat from akun.sesi where sidik = sha256('satu')), interval '12 hours', 'selama 12 jam');
update akun.sesi set berakhir = now() where sidik = sha256('satu');
select is(pg_temp.buka('beranda', '{}', 'satu') -> 'saya', 'null', 'sesudah itu tidak');

-- One answer for everything that is wrong.
create temp table salah as select pg_temp.masuk('utama@uji.example', false) - 'isian' as d;
select is(d #>> '{galat,masuk}', 'Surel atau kata sandi salah, atau akun sedang terkunci.', 'kata sandi salah') from salah;
select is(pg_temp.masuk('tidak@ada.example', false) - 'isian', d, 'akun tidak dikenal: jawaban yang sama') from salah;
select is(pg_temp.masuk('tidak@ada.example', true) - 'isian', d, 'akun tidak dikenal dengan hash yang cocok pun') from salah;
select is(pg_temp.kirim('masuk_selesai', '{"surel": "utama@uji.example"}') - 'isian', d, 'tanpa turunan dianggap salah') from salah;
update akun.petugas set sandi = '' where surel = 'didik@uji.example';
select is(pg_temp.masuk('didik@uji.example', true) - 'isian', d, 'akun tanpa kata sandi: jawaban yang sama') from salah;

-- The log-in role is told nothing that would open a session, and cannot say for itself that a password was right.
create function pg_temp.tebak(p jsonb) returns jsonb language plpgsql as $$
declare
	d jsonb;
begin
	set local role portal_web;
	d := web.masuk_selesai('', jsonb_build_object('surel', 'komisi@uji.example', '_sesi_sidik', encode(sha256('tebak'), 'hex')) || p) - 'isian';
	reset role;
	return d;
end $$;
select is(pg_temp.tebak(p), d, 'ditolak: ' || p::text) from salah, unnest(array['{"_cocok": true}', '{"_cocok": "true", "_turunan": ""}', '{"_turunan": null}', '{"_turunan": "scrypt$15$8$1$AAAAAAAAAAAAAAAAAAAAAA=="}',
	'{"_turunan": "AAAAAAAAAAAAAAAAAAAAAA=="}', '{"_turunan": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}', '{"_turunan": {"a": 1}}']::jsonb[] || jsonb_build_object('_turunan', split_part(akun.sandi_simpan('scrypt$15$8$1$AAAAAAAAAAAAAAAAAAAAAA==$' || pg_temp.turunan(true)), '$', 6))) p;
select is((select count(*)::int from akun.sesi where sidik = sha256('tebak')), 0, 'tidak ada sesi yang terbuka');
select is((select count(*)::int from akun.jejak j join akun.petugas t on t.id = j.petugas where t.surel = 'komisi@uji.example' and j.jenis = 'masuk_terkunci'), 1, 'dan setiap tebakan terhitung');
update akun.petugas set terkunci_sampai = null, gagal = 0;
select is_empty($$ select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('web', 'akun', 'dasar') and p.prosrc like '%''_cocok''%' $$,
	'tidak ada fungsi yang percaya pada kata portal tentang kata sandi');

-- Five in a row lock the account, and the lock holds.
update akun.petugas set gagal = 0 where surel = 'utama@uji.example';
select pg_temp.masuk('utama@uji.example', false) from generate_series(1, 4) \g /dev/null
select is(pg_temp.masuk('utama@uji.example', true, 'tiga'), '{"ke": "/meja"}', 'empat kali salah lalu benar: masuk');
select is((select gagal from akun.petugas where surel = 'utama@uji.example'), 0, 'hitungan kembali nol');
select pg_temp.masuk('utama@uji.example', false) from generate_series(1, 5) \g /dev/null
select is(terkunci_sampai, now() + interval '15 minutes', 'kelima kali mengunci 15 menit') from akun.petugas where surel = 'utama@uji.example';
select is(pg_temp.masuk('utama@uji.example', true, 'empat') - 'isian', d, 'terkunci: kata sandi benar pun ditolak, dengan jawaban yang sama') from salah;
select is((select count(*)::int from akun.sesi where sidik = sha256('empat')), 0, 'tidak ada sesi yang terbuka');
update akun.petugas set terkunci_sampai = now() - interval '1 second' where surel = 'utama@uji.example';
select is(pg_temp.masuk('utama@uji.example', true, 'lima'), '{"ke": "/meja"}', 'sesudah kunci berakhir: masuk');
update akun.petugas set aktif = false where surel = 'utama@uji.example';
select is(pg_temp.masuk('utama@uji.example', true, 'enam') - 'isian', d, 'akun yang ditutup: jawaban yang sama') from salah;

select is((select array_agg(distinct jenis order by jenis) from akun.jejak where waktu = now() and jenis like 'masuk%'), '{masuk,masuk_ditolak,masuk_gagal,masuk_terkunci}', 'semuanya tercatat');
select is((select count(*)::int from akun.jejak where waktu = now() and isi::text like '%@%'), 0, 'tanpa surel dalam catatan');

select * from finish();
rollback;

begin;
\ir ../siapkan.psql
select no_plan();
select pg_temp.sesi(s || '@uji.example') from unnest('{utama,didik}'::text[]) s \g /dev/null
create function pg_temp.siapa() returns text language sql as $$
	select concat_ws('|', (select t.surel from akun.petugas t where t.id = akun.petugas_kini()), akun.peran_kini()::text, (select b.kode from organisasi.badan_publik b where b.id = akun.badan_kini()))
$$;
create function pg_temp.mulai(sesi text, p jsonb default '{}') returns text language plpgsql as $$ begin perform akun.mulai(sesi, p); return pg_temp.siapa(); end $$;
select is(pg_temp.mulai('token-utama@uji.example'), 'utama@uji.example|{ppid_utama}|UJISATU', 'petugas dikenali dari tokennya');
select is(pg_temp.mulai(t), '{pemohon}', format('token "%s" bukan siapa-siapa', coalesce(t, 'null'))) from unnest(array['', null, 'salah', 'TOKEN-UTAMA@UJI.EXAMPLE', 'token-utama@uji.example ']) t;
select is(akun.opd_kini(), '{}', 'dan sisa petugas sebelumnya tidak tertinggal');
update akun.sesi set berakhir = now() where petugas = (select id from akun.petugas where surel = 'utama@uji.example');
select is(pg_temp.mulai('token-utama@uji.example'), '{pemohon}', 'sesi yang berakhir');
select is(pg_temp.mulai('token-didik@uji.example'), 'didik@uji.example|{ppid_pelaksana}|UJISATU', 'sesi lain tetap');
select is(akun.opd_kini(), (select array[id] from organisasi.opd where kode = 'DIDIK'), 'dengan OPD-nya');
update akun.petugas set aktif = false where surel = 'didik@uji.example';
select is(pg_temp.mulai('token-didik@uji.example'), '{pemohon}', 'akun yang ditutup');

create temp table k as select akun.kunci_buat('formulir-kunci') as kunci;
select pg_temp.mulai('', jsonb_build_object('_kunci', kunci)) from k \g /dev/null
select is(akun.kunci_kini(), akun.kunci_sidik(kunci), 'kunci pemohon terbawa') from k;
select pg_temp.mulai('', '{"_kunci": ""}') \g /dev/null
select is(akun.kunci_kini(), null, 'kunci kosong bukan kunci');

update akun.petugas set aktif = true;
select throws_ok($$ select akun.wajib('', '{}', 'ppid_utama') $$, 'KI401', null, 'belum masuk');
select throws_ok($$ select akun.wajib('token-didik@uji.example', '{}', 'ppid_utama', 'admin') $$, 'KI403', null, 'peran lain');
select lives_ok($$ select akun.wajib('token-didik@uji.example', '{}', 'ppid_utama', 'ppid_pelaksana') $$, 'salah satu peran cukup');
select is(akun.saya() -> 'pelaksana', 'true', 'saya');
select akun.mulai('', '{}') \g /dev/null
select is(akun.saya(), null, 'umum bukan siapa-siapa');

select * from finish();
rollback;

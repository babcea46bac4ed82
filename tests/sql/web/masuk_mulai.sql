begin;
\ir ../siapkan.psql
select no_plan();
create function pg_temp.garam(surel text) returns text language sql as $$ select pg_temp.kirim('masuk_mulai', jsonb_build_object('surel', surel)) ->> 'garam' $$;
update akun.petugas set sandi = 'scrypt$15$8$1$c2FyYW1zYXJhbXNhcmFtcw==$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g=' where surel = 'utama@uji.example';

select is(pg_temp.garam(' Utama@Uji.example '), 'scrypt$15$8$1$c2FyYW1zYXJhbXNhcmFtcw==', 'biaya dan garam akun itu, huruf besar dan spasi tidak berpengaruh');
select is(pg_temp.kirim('masuk_mulai', '{"surel": "utama@uji.example"}') - 'garam', '{}', 'dan tidak lebih');
select matches(pg_temp.garam('tidak@ada.example'), '^scrypt\$15\$8\$1\$[A-Za-z0-9+/]{22}==$', 'akun yang tidak ada: garam semu dengan biaya yang sama');
select is(pg_temp.garam('tidak@ada.example'), pg_temp.garam('TIDAK@ada.example'), 'garam semu tetap untuk setiap alamat');
select isnt(pg_temp.garam('tidak@ada.example'), pg_temp.garam('lain@ada.example'), 'garam semu berbeda antar alamat');
update akun.petugas set sandi = '' where surel = 'komisi@uji.example';
select is(pg_temp.garam('komisi@uji.example'), akun.sandi_semu('komisi@uji.example'), 'akun yang belum mempunyai kata sandi: garam semu pula');
update akun.petugas set sandi = replace(sandi, '$15$', '$14$') where surel = 'utama@uji.example';
update akun.petugas set sandi = replace(sandi, '$15$', '$14$') where id = (select max(id) from akun.petugas where sandi like 'scrypt$%');
select matches(pg_temp.garam('tidak@ada.example'), '^scrypt\$14\$8\$1\$[A-Za-z0-9+/]{22}==$', 'biayanya biaya hash terbaru');
update akun.petugas set terkunci_sampai = now() + interval '1 hour' where surel = 'utama@uji.example';
select is(pg_temp.garam('utama@uji.example'), 'scrypt$14$8$1$c2FyYW1zYXJhbXNhcmFtcw==', 'akun terkunci tidak menjawab lain');
-- Whatever is called, whoever calls: what a password is compared with does not come out.
select pg_temp.petugas('admin@uji.example', 'admin') \g /dev/null
update akun.petugas set sandi = akun.sandi_garam(sandi) || '$' || repeat('RahasiA', 6) || 'A=' where sandi <> '';
create function pg_temp.jawaban(halaman regproc, sesi text) returns text language plpgsql as $$
declare
	d jsonb;
begin
	execute format('select %s($1, $2)', halaman) into d using sesi, '{"_alamat": "192.0.2.1", "surel": "utama@uji.example"}'::jsonb;
	return d;
exception when others then
	return sqlerrm;
end $$;
create temp table semua as select p.oid::regproc as halaman, pg_temp.jawaban(p.oid::regproc, s) as isi
	from pg_proc p, unnest(array['', pg_temp.sesi('utama@uji.example'), pg_temp.sesi('admin@uji.example')]) s
	where p.pronamespace = 'web'::regnamespace and p.proargtypes = '25 3802'::oidvector;
select ok(count(distinct halaman) > 100 and count(*) filter (where isi like '{%') > 50, 'semua fungsi web dipanggil') from semua;
select is_empty($$ select halaman from semua where isi like '%RahasiA%' $$, 'tidak satu pun menyerahkan hash');

insert into dasar.batas (nama, jendela, paling_banyak) values ('masuk', '10 minutes', 1) on conflict (nama) do update set paling_banyak = 1;
select throws_ok($$ select pg_temp.garam('utama@uji.example') $$, 'KI429', null, 'terlalu banyak percobaan dari satu alamat');

select * from finish();
rollback;

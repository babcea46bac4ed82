begin;
\ir ../siapkan.psql
select no_plan();
create function pg_temp.sandi(surel text) returns text language sql as $$ select pg_temp.kirim('masuk_mulai', jsonb_build_object('surel', surel)) ->> 'sandi' $$;
update akun.petugas set sandi = 'scrypt$15$8$1$c2FyYW1zYXJhbXNhcmFtcw==$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g=' where surel = 'utama@uji.example';

select is(pg_temp.sandi(' Utama@Uji.example '), t.sandi, 'hash akun itu, huruf besar dan spasi tidak berpengaruh') from akun.petugas t where t.surel = 'utama@uji.example';
select matches(pg_temp.sandi('tidak@ada.example'), '^scrypt\$15\$8\$1\$[A-Za-z0-9+/]{22}==\$[A-Za-z0-9+/]{43}=$', 'akun yang tidak ada: hash semu dengan biaya yang sama');
select is(pg_temp.sandi('tidak@ada.example'), pg_temp.sandi('TIDAK@ada.example'), 'hash semu tetap untuk setiap alamat');
select isnt(pg_temp.sandi('tidak@ada.example'), pg_temp.sandi('lain@ada.example'), 'hash semu berbeda antar alamat');
update akun.petugas set terkunci_sampai = now() + interval '1 hour' where surel = 'utama@uji.example';
select is(pg_temp.sandi('utama@uji.example'), t.sandi, 'akun terkunci tidak menjawab lain') from akun.petugas t where t.surel = 'utama@uji.example';
insert into dasar.batas (nama, jendela, paling_banyak) values ('masuk', '10 minutes', 1) on conflict (nama) do update set paling_banyak = 1;
select throws_ok($$ select pg_temp.sandi('utama@uji.example') $$, 'KI429', null, 'terlalu banyak percobaan dari satu alamat');

select * from finish();
rollback;

begin;
select plan(20);
create function pg_temp.isi(ubah jsonb default '{}') returns jsonb language sql as $$
	select '{"surel": " Satu@Uji.Example ", "nama": "Petugas Satu", "peran": "ppid_pelaksana, admin", "badan": "SULBAR", "opd": "rsud", "jabatan": "Staf",
		"nip": "1", "sandi": "scrypt$15$8$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="}'::jsonb || ubah
$$;
create temp table baru as select (akun.petugas_tambah(pg_temp.isi()) ->> 'id')::int as id;
create temp view petugas as select t.* from akun.petugas t join baru using (id);
select is(surel, 'satu@uji.example', 'surel disimpan rapi') from petugas;
select is((select array_agg(peran order by peran) from akun.petugas_peran p join baru b on b.id = p.petugas), '{admin,ppid_pelaksana}', 'semua perannya');
select is((select o.kode from organisasi.opd o where o.id = opd), 'RSUD', 'OPD-nya') from petugas;
select throws_ok('select akun.petugas_tambah(pg_temp.isi())', 'KI409', 'Petugas satu@uji.example sudah ada.', 'surel yang sama ditolak');
select throws_ok($$ select akun.petugas_tambah(pg_temp.isi('{"surel": "dua"}')) $$, 'KI409', null, 'surel yang bukan surel ditolak');
select throws_ok($$ select akun.petugas_tambah(pg_temp.isi('{"surel": "dua@uji.example", "peran": "raja"}')) $$, 'KI409', null, 'peran yang tidak dikenal ditolak');
select throws_ok($$ select akun.petugas_tambah(pg_temp.isi('{"surel": "dua@uji.example", "opd": "TIDAKADA"}')) $$, 'KI404', null, 'OPD yang tidak dikenal ditolak');
select throws_ok($$ select akun.petugas_tambah(pg_temp.isi('{"surel": "dua@uji.example", "opd": ""}')) $$, 'KI409', null, 'PPID Pelaksana tanpa OPD ditolak');
select throws_ok($$ select akun.petugas_tambah(pg_temp.isi('{"surel": "dua@uji.example", "badan": "TIDAKADA"}')) $$, 'KI404', null, 'badan yang tidak dikenal ditolak');

insert into akun.sesi (sidik, petugas, dibuat, berakhir, alamat, agen) select sha256('a'), id, now(), now() + interval '1 hour', '', '' from baru;
select isnt_empty($$ select akun.petugas_aktif('{"surel": "satu@uji.example", "aktif": false}') $$, 'akun ditutup');
select is(aktif, false, 'lalu tidak aktif') from petugas;
select is_empty('select from akun.sesi s join baru b on b.id = s.petugas', 'dan sesinya berakhir');
select is((select keadaan from akun.petugas_daftar() where surel = 'satu@uji.example'), 'ditutup', 'daftar menyebutnya');
update akun.petugas set gagal = 9, terkunci_sampai = now() + interval '1 hour' where id = (select id from baru);
select isnt_empty($$ select akun.petugas_aktif('{"surel": "SATU@uji.example", "aktif": true}') $$, 'akun dibuka lagi');
select ok(aktif and gagal = 0 and terkunci_sampai is null, 'tanpa kunci dan hitungan gagal') from petugas;
select isnt_empty($$ select akun.petugas_sandi('{"surel": "satu@uji.example", "sandi": "scrypt$15$8$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="}') $$, 'sandi diganti');
select is((select sandi from petugas), 'scrypt$15$8$1$AAAAAAAAAAAAAAAAAAAAAA==$' || encode(sha256((repeat('A', 43) || '=')::bytea), 'base64'), 'yang tersimpan hanya sidik turunannya');
select ok(akun.sandi_cocok(sandi, repeat('A', 43) || '=') and not akun.sandi_cocok(sandi, split_part(sandi, '$', 6)), 'yang tersimpan tidak dapat dipakai untuk masuk') from petugas;
select is(akun.sandi_simpan(v), '', 'yang bukan hash scrypt tidak disimpan') from (values ('scrypt$15$8$1$polos')) s (v);
select is((select array_agg(jenis order by id) from akun.jejak j where j.petugas = (select id from baru)),
	'{akun_dibuat,akun_ditutup,akun_dibuka,sandi_diganti}', 'semuanya tercatat');
select * from finish();
rollback;

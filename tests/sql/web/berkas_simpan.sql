begin;
\ir ../siapkan.psql
select no_plan();
create function pg_temp.simpan(isi bytea, ubah jsonb default '{}') returns text language sql as $$
	select web.berkas_simpan('', jsonb_build_object('bidang', 'ktp', 'nama', 'ktp.jpg', 'jenis', 'image/jpeg', 'ukuran', octet_length(isi),
		'sidik', encode(sha256(isi), 'hex')) || ubah, isi) ->> 'kode'
$$;
create temp table satu as select pg_temp.simpan('abc') as kode;
select results_eq('select b.nama, b.jenis, b.ukuran, b.sidik, b.golongan, i.urut, i.isi from satu join layanan.berkas b using (kode) join layanan.berkas_isi i on i.berkas = b.id',
	$$ values ('ktp.jpg', 'image/jpeg', 3::bigint, sha256('abc'), null::text, 0, 'abc'::bytea) $$, 'berkas satu potongan tersimpan lengkap dalam satu panggilan, belum terlampir');
select throws_ok(format('select web.berkas_tulis(%L, 1, %L)', kode, 'def'), 'KI404', null, 'sesudahnya tidak dapat ditambah') from satu;
select throws_ok(format('select web.berkas_tutup(%L, %L)', '', jsonb_build_object('kode', kode, 'ukuran', 3, 'sidik', repeat('0', 64))), 'KI409', null, 'atau ditutup dengan sidik lain') from satu;
create temp table ada as select count(*) as n from layanan.berkas;
select throws_ok($$ select pg_temp.simpan('abc', '{"ukuran": 4}') $$, 'KI409', null, 'yang kurang dari ukurannya ditolak');
select is((select count(*) from layanan.berkas), n, 'dan tidak meninggalkan apa pun') from ada;
select * from finish();
rollback;

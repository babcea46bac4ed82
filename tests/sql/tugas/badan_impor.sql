begin;
select plan(4);
create function pg_temp.badan(kode text, nama text, kalender text default 'ID-5') returns jsonb language sql as $$
	select jsonb_build_array(jsonb_build_object('kode', kode, 'nama', nama, 'wilayah', '76', 'zona', 'Asia/Makassar', 'kalender', kalender,
		'instansi', 'Dinas Uji', 'alamat', 'Jalan Uji', 'kota', 'Mamuju', 'telepon', '-', 'surel', 'a@uji.example', 'situs', 'https://uji.example'))
$$;
select is(tugas.badan_impor(pg_temp.badan('UJIBADAN', 'Badan Uji')) ->> 'berubah', '1', 'badan baru ditambahkan');
select is(tugas.badan_impor(pg_temp.badan('UJIBADAN', 'Nama lain')) ->> 'berubah', '0', 'badan yang ada dibiarkan');
select is((select nama from organisasi.badan_publik where kode = 'UJIBADAN'), 'Badan Uji', 'juga namanya');
select throws_ok($$ select tugas.badan_impor(pg_temp.badan('UJILAIN', 'Badan', 'TIDAK-ADA')) $$, '23502', null, 'kalender yang tidak ada ditolak');
select * from finish();
rollback;

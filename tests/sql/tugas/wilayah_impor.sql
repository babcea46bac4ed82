begin;
select plan(4);
select is(tugas.wilayah_impor('[{"kode": "99", "jenis": "provinsi", "nama": "Uji"}, {"kode": "99.01", "jenis": "kabupaten", "nama": "Satu"}]') ->> 'berubah',
	'2', 'yang baru ditambahkan');
select is(tugas.wilayah_impor('[{"kode": "99", "jenis": "provinsi", "nama": "Uji"}, {"kode": "99.01", "jenis": "kota", "nama": "Satu"}]') ->> 'berubah',
	'1', 'hanya yang berbeda diperbarui');
select is((select jenis from organisasi.wilayah where kode = '99.01'), 'kota', 'menjadi yang disebut');
select throws_ok($$ select tugas.wilayah_impor('[{"kode": "98", "jenis": "negara", "nama": "Uji"}]') $$, '23514', null, 'jenis yang tidak dikenal ditolak');
select * from finish();
rollback;

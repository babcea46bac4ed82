begin;
select plan(8);
create function pg_temp.opd(kode text, nama text, pengganti text default '', sampai text default '') returns jsonb language sql as $$
	select jsonb_build_object('kode', kode, 'nama', nama, 'singkatan', kode, 'peran', 'ppid_pelaksana', 'berlaku_dari', '2017-01-01',
		'berlaku_sampai', sampai, 'pengganti', pengganti, 'keterangan', '')
$$;
create function pg_temp.penerus(kode text) returns text language sql as $$
	select q.kode from organisasi.opd o join organisasi.opd q on q.id = o.pengganti where o.kode = penerus.kode
$$;
select is(tugas.opd_impor('SULBAR', jsonb_build_array(pg_temp.opd('UJILAMA', 'Dinas Lama', 'UJIBARU', '2025-12-31'), pg_temp.opd('UJIBARU', 'Dinas Baru')))
	->> 'berubah', '2', 'penerus boleh disebut sesudah pendahulunya');
select is(pg_temp.penerus('UJILAMA'), 'UJIBARU', 'penerus tercatat');
select is((select berlaku_sampai from organisasi.opd where kode = 'UJILAMA'), '2025-12-31', 'juga akhir masanya');
select isnt_empty($$ select tugas.opd_impor('SULBAR', jsonb_build_array(pg_temp.opd('UJILAMA', 'Dinas Lama Sekali'))) $$, 'diimpor lagi');
select is((select nama from organisasi.opd where kode = 'UJILAMA'), 'Dinas Lama Sekali', 'yang ada diperbarui');
select is(pg_temp.penerus('UJILAMA'), null, 'penerus yang tidak disebut lagi dihapus');
select throws_ok($$ select tugas.opd_impor('SULBAR', jsonb_build_array(pg_temp.opd('UJISATU', 'Dinas', 'TIDAKADA'))) $$, 'KI404',
	'OPD pengganti "TIDAKADA" tidak ada.', 'penerus yang tidak dikenal ditolak');
select throws_ok($$ select tugas.opd_impor('TIDAKADA', '[]') $$, 'KI404', 'Badan publik "TIDAKADA" tidak ada.', 'badan yang tidak dikenal ditolak');
select * from finish();
rollback;

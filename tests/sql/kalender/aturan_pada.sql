begin;
select plan(34);

select is(panjang || ' ' || satuan, harap, kode) from (values
	('tanggapan', '10 hari_kerja'), ('perpanjangan', '7 hari_kerja'), ('pemberitahuan_kelengkapan', '3 hari_kerja'), ('kelengkapan', '3 hari_kerja'),
	('keberatan_ajukan', '30 hari_kerja'), ('keberatan_tanggapan', '30 hari_kerja'), ('sengketa_ajukan', '14 hari_kerja'),
	('ki_daftar', '3 hari_kerja'), ('ki_mulai', '14 hari_kerja'), ('mediasi', '14 hari_kerja'), ('mediasi_perpanjangan', '7 hari_kerja'),
	('ki_selesai', '100 hari_kerja'), ('pengadilan', '14 hari_kerja'), ('kasasi', '14 hari'), ('laporan_tahunan', '3 bulan'),
	('informasi_berkala', '6 bulan'), ('lapor_verifikasi', '3 hari_kerja'), ('lapor_informasi', '5 hari_kerja'),
	('lapor_tanpa_pengawasan', '14 hari_kerja'), ('lapor_pengawasan', '60 hari_kerja'), ('kebocoran_data', '72 jam')
) h (kunci, harap) cross join lateral kalender.aturan_pada(h.kunci, '2024-06-01');
select is_empty($$ select kode from kalender.aturan where pasal = '' $$, 'setiap jangka waktu menyebut dasarnya');

select throws_ok($$ select kalender.aturan_pada('tanggapan', '2009-01-01') $$, 'KI409',
	'Jangka waktu "tanggapan" tidak diatur pada tanggal 2009-01-01.', 'sebelum berlaku');
select throws_ok($$ select kalender.aturan_pada('tidak_ada', '2024-01-01') $$, 'KI409', null, 'kode yang tidak ada');
select throws_ok($$ select kalender.aturan_pada('tanggapan', null) $$, 'KI409', null, 'tanpa tanggal');

-- An amended term: the new one from its first day on, and nothing after its last.
insert into kalender.aturan (kode, berlaku_dari, berlaku_sampai, nama, panjang, satuan, pasal, keyakinan)
	values ('tanggapan', '2030-01-01', '2030-12-31', 'Uji', 5, 'hari_kerja', 'Uji', 'A');
select is((kalender.aturan_pada('tanggapan', '2029-12-31')).panjang, 10, 'hari terakhir aturan lama');
select is((kalender.aturan_pada('tanggapan', '2030-01-01')).panjang, 5, 'hari pertama aturan baru');
select throws_ok($$ select kalender.aturan_pada('tanggapan', '2031-01-01') $$, 'KI409', null, 'aturan yang berakhir tidak digantikan yang lama');
select throws_ok($$ insert into kalender.aturan values ('tanggapan', '2030-01-01', null, 'Uji', 1, 'hari', 'Uji', 'A') $$, '23505', null, 'satu aturan per kode dan tanggal mulai');

select is(kalender.tambah(id, '2024-12-31', 3, 'bulan'), '2025-03-31', 'tiga bulan setelah tahun anggaran') from kalender.kalender where kode = 'ID-5';
select is(kalender.tambah(id, '2024-08-31', 6, 'bulan'), '2025-02-28', 'akhir bulan yang lebih pendek') from kalender.kalender where kode = 'ID-5';
select is(kalender.tambah(id, '2024-12-25', 14, 'hari'), '2025-01-08', 'hari kalender') from kalender.kalender where kode = 'ID-5';
select throws_ok($$ select kalender.tambah(id, '2024-12-25', 72, 'jam') from kalender.kalender where kode = 'ID-5' $$, 'KI409', null, 'jam tidak ditambahkan pada tanggal');
select throws_ok($$ update kalender.perubahan set pelaku = 'x' $$, 'KI403', null, 'jejak perubahan tidak dapat diubah');

select * from finish();
rollback;

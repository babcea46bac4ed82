begin;
select no_plan();

select is(dasar.nik_wajar(nik), wajar, 'NIK ' || nik || ': ' || sebab) from (values
	('7602010506900003', true, 'laki-laki'),
	('7602014506900003', true, 'perempuan, tanggal ditambah 40'),
	('7602 0145 0690 0003', true, 'dikelompokkan dengan spasi'),
	('7602017106900003', true, 'perempuan lahir tanggal 31'),
	('760201450690000', false, '15 angka'),
	('76020145069000030', false, '17 angka'),
	('7602014006900003', false, 'tanggal 0 perempuan'),
	('7602013206900003', false, 'tanggal 32'),
	('7602017206900003', false, 'tanggal 72'),
	('7602010500900003', false, 'bulan 0'),
	('7602011313900003', false, 'bulan 13'),
	('0602010506900003', false, 'provinsi 06'),
	('7600010506900003', false, 'kabupaten 00'),
	('7602000506900003', false, 'kecamatan 00'),
	('7602010506900000', false, 'nomor urut 0000'),
	('760201050690000x', false, 'huruf'),
	('', false, 'kosong')) v (nik, wajar, sebab);

select is(dasar.surel_wajar(surel), wajar, 'surel "' || surel || '"') from (values
	('nur@contoh.id', true), ('nur.hayati+ppid@sub.contoh.go.id', true), ('o''brien@contoh.id', true),
	('nur', false), ('nur@', false), ('@contoh.id', false), ('nur@contoh', false), ('nur@contoh..id', false), ('nur@-contoh.id', false),
	('nur hayati@contoh.id', false), ('nur@contoh.id, dua@contoh.id', false), (E'nur@contoh.id\nBcc: x@y.id', false), ('', false)) v (surel, wajar);

select is(dasar.telepon_wajar(telepon), wajar, 'telepon "' || telepon || '"') from (values
	('0812 3456 7890', true), ('+62 812-3456-7890', true), ('(0426) 21234', true), ('123456', false), ('0812 3456 7890 1234 5', false), ('0812x3456789', false), ('', false)) v (telepon, wajar);

select is(dasar.baris('{"a": "  dua \r\n baris\t ini "}', 'a'), 'dua baris ini', 'satu baris, satu spasi');
select is(dasar.galat_daftar('{"b": "B salah", "a": "A salah"}', '{a,b,c}'), '[{"bidang": "a", "kalimat": "A salah"}, {"bidang": "b", "kalimat": "B salah"}]', 'galat menurut urutan bidang');

select * from finish();
rollback;

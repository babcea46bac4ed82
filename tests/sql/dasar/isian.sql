begin;
set local search_path = public, pg_temp;
select no_plan();
select is(dasar.teks(p::jsonb, 'a'), hasil, nama) from (values
	('{"a": "  x  "}', 'x', 'tepinya dirapikan'), ('{"a": "x\r\ny"}', E'x\ny', 'baris baru tunggal'), ('{"a": "\n\t x \n"}', 'x', 'baris kosong di tepi'), ('{}', '', 'tidak dikirim'),
	('{"a": null}', '', 'null'), ('{"a": ["p", "q"]}', 'p', 'berulang: yang pertama'), ('{"a": []}', '', 'larik kosong'), ('{"a": 5}', '5', 'angka'), ('{"a": "x  y"}', 'x  y', 'spasi di tengah tetap')) v (p, hasil, nama);
select is(dasar.daftar(p::jsonb, 'a'), hasil::text[], nama) from (values
	('{"a": ["p", " q ", ""]}', '{p,q}', 'tanpa yang kosong, tepinya rapi'), ('{"a": "p"}', '{p}', 'satu nilai'), ('{}', '{}', 'tidak dikirim'), ('{"a": [" ", "\n"]}', '{}', 'hanya spasi'),
	('{"a": null}', '{}', 'null'), ('{"a": {"b": 1}}', '{}', 'objek bukan daftar'), ('{"a": ["b", "a"]}', '{b,a}', 'urutannya tetap')) v (p, hasil, nama);
select is(dasar.isian('{"a": "x", "b": ["p"], "c": null, "z": "tidak"}', '{a,b,c,d}'), '{"a": "x", "b": ["p"], "c": "", "d": ""}', 'setiap bidang ada, yang lain tidak');
select is(dasar.galat('{"a": "salah", "z": "tidak"}', '{a,b}'), '{"a": "salah", "b": null}', 'galat setiap bidang, null bila baik');
select is(dasar.galat_daftar('{"b": "dua", "a": "satu", "z": "tidak"}', '{a,c,b}'), '[{"bidang": "a", "kalimat": "satu"}, {"bidang": "b", "kalimat": "dua"}]', 'ringkasan menurut urutan bidang');
select is(dasar.galat_daftar('{}', '{a}'), '[]', 'tanpa galat');
select is(dasar.tanggal_isian(t), hasil::date, format('tanggal_isian(%s)', coalesce(t, 'null'))) from (values
	('2026-11-20', '2026-11-20'), ('20-11-2026', '2026-11-20'), ('1/2/2026', '2026-02-01'), ('2024-02-29', '2024-02-29'), ('2026-02-29', null), ('2026-13-01', null), ('31-04-2026', null),
	('', null), ('besok', null), ('20-11-26', null), ('2026-1-2', null), ('2026-11-20 10:00', null), (null, null), ('0000-01-01', null)) v (t, hasil);

select * from finish();
rollback;

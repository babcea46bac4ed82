-- Consequence tests: what a form must hold, when a test counts, and that nothing is ever changed.
begin;
\ir ../petugas.psql
select no_plan();

-- The form.
create function pg_temp.isi(ubah jsonb default '{}') returns jsonb language sql as $$
	select '{"informasi": "Nomor rekening penerima", "opd": "DIDIK", "pasal": ["17.h"], "konsekuensi_buka": "Rahasia pribadi terungkap.", "konsekuensi_tutup": "Penerima terlindung.",
		"kepentingan": "Jumlahnya tetap terbuka.", "dari": "2026-11-01", "masa": "tanggal", "sampai": "2027-10-31", "tanggal": "2026-11-02", "tempat": "Mamuju",
		"pemutus": "Andi, S.Sos.; PPID Utama\nBudi; Kepala Biro Hukum"}' || ubah
$$;
select is((select coalesce(string_agg(g.key, ',' order by g.key), '') from jsonb_object_keys(informasi.uji_periksa(informasi.uji_rapikan(pg_temp.isi(v.ubah)), '2026-11-20', v.mengubah)) g (key)), v.galat, v.nama)
from (values ('{}'::jsonb, false, '', 'lengkap'),
	('{"masa": "keadaan", "sampai_keadaan": "putusan berkekuatan hukum tetap", "tinjau": "2027-11-01"}', false, '', 'sampai suatu keadaan dengan tanggal tinjau'),
	('{"masa": ""}', false, 'masa', 'tanpa masa tidak sah'),
	('{"sampai": ""}', false, 'sampai', 'sampai tanggal tanpa tanggal'),
	('{"sampai": "2026-10-31"}', false, 'sampai', 'berakhir sebelum mulai'),
	('{"masa": "keadaan", "tinjau": ""}', false, 'sampai_keadaan,tinjau', 'sampai keadaan tanpa keadaan dan tanpa peninjauan'),
	('{"pasal": ["17.a"], "sampai": "2056-11-01"}', false, '', 'huruf a tepat 30 tahun'),
	('{"pasal": ["17.a", "17.h"], "sampai": "2056-11-02"}', false, 'sampai', 'huruf a lebih dari 30 tahun'),
	('{"pasal": ["17.a"], "masa": "keadaan", "sampai_keadaan": "x", "tinjau": "2057-01-01"}', false, 'tinjau', 'juga bila sampai suatu keadaan'),
	('{"sampai": "2056-11-02"}', false, '', 'huruf lain boleh lebih lama'),
	('{"pasal": []}', false, 'pasal', 'tanpa dasar'),
	('{"pasal": [], "dasar_lain": "UU 10/1998 Pasal 40"}', false, '', 'undang-undang lain cukup'),
	('{"pasal": ["17.z"]}', false, 'pasal', 'huruf yang tidak ada'),
	('{"konsekuensi_buka": "", "konsekuensi_tutup": " ", "kepentingan": ""}', false, 'kepentingan,konsekuensi_buka,konsekuensi_tutup', 'ketiga pertimbangan wajib'),
	('{"tanggal": "2026-11-21"}', false, 'tanggal', 'uji yang belum terjadi'),
	('{"pemutus": "Andi tanpa jabatan"}', false, 'pemutus', 'pemutus tanpa jabatan'),
	('{"pemutus": "", "tempat": "", "informasi": ""}', false, 'informasi,pemutus,tempat', 'semua galat sekaligus'),
	('{}', true, 'alasan_ubah', 'perubahan beralasan')) v (ubah, mengubah, galat, nama);
select is(informasi.uji_rapikan(pg_temp.isi()) -> 'pemutus', '[{"nama": "Andi, S.Sos.", "jabatan": "PPID Utama"}, {"nama": "Budi", "jabatan": "Kepala Biro Hukum"}]', 'nama bergelar tetap utuh');
select is(informasi.uji_masa('2026-11-01', '2027-10-31', '', null), '1 November 2026 sampai dengan 31 Oktober 2027', 'masa bertanggal dalam kata');
select is(informasi.uji_masa('2026-11-01', null, 'putusan tetap', '2027-11-01'), '1 November 2026 sampai putusan tetap, ditinjau paling lambat 1 November 2027', 'masa sampai keadaan dalam kata');
select is(informasi.uji_dasar('{17.h,17.a}', 'UU 10/1998'), 'Pasal 17 huruf a, h; UU 10/1998', 'dasar dalam kata');
select is(informasi.uji_mencakup(p, d, h), harap, nama) from (values
	('{17.h}'::text[], '', '17.h', true, 'mencakup hurufnya'), ('{17.h}', '', '17.a', false, 'bukan huruf lain'), ('{17.h}', '', '', false, 'bukan undang-undang lain'),
	('{}', 'UU 10/1998', '', true, 'undang-undang lain'), ('{17.j}', '', '', true, 'huruf j')) v (p, d, h, harap, nama);

-- When it counts: determined, within its period, not withdrawn, the last determined version.
create temp table u as select id from informasi.uji where nomor = pg_temp.uji('{17.h}');
select is(informasi.uji_berlaku(id, h), v, h || '') from u, (values ('2026-10-19'::date, null::int), ('2026-10-20', null), ('2026-10-21', 1), ('2028-10-19', 1), ('2028-10-20', null)) x (h, v);
select is((select informasi.uji_keadaan(r, h) from informasi.uji_ringkas r where r.id = u.id), k, h || ': ' || k) from u, (values ('2026-10-19'::date, 'menunggu'), ('2026-11-20', 'berlaku'), ('2028-07-18', 'berlaku'),
	('2028-07-19', 'akan_berakhir'), ('2028-10-19', 'akan_berakhir'), ('2028-10-20', 'berakhir')) x (h, k);
select is((select array_agg(kode order by urut) from informasi.uji_keadaan_daftar()), '{draf,menunggu,berlaku,akan_berakhir,berakhir,dicabut}', 'setiap keadaan bernama');

-- Writing.
select pg_temp.sebagai('didik@uji.example') \g /dev/null
create temp table d as select informasi.uji_buat(b.id, o.id, 'formulir-uji-000001', informasi.uji_rapikan(pg_temp.isi())) as nomor from organisasi.badan_publik b join organisasi.opd o on o.badan_publik = b.id where b.kode = 'UJISATU' and o.kode = 'DIDIK';
select is(nomor, 'UK-UJISATU-2026-0001', 'bernomor menurut badan dan tahun') from d;
select is(informasi.uji_buat(x.badan_publik, x.opd, 'formulir-uji-000001', informasi.uji_rapikan(pg_temp.isi())), nomor, 'formulir yang sama adalah uji yang sama') from d join informasi.uji x using (nomor);
select throws_ok(format('select informasi.uji_buat(%s, %s, ''formulir-uji-00000x'', ''{}'')', o.badan_publik, coalesce(case when v <> '' then o.id end::text, 'null')), 'KI403', null, 'PPID Pelaksana tidak menyusun untuk ' || coalesce(nullif(v, ''), 'seluruh badan'))
from (values ('SEHAT'), ('')) x (v), organisasi.opd o where o.kode = 'SEHAT';
create function pg_temp.id() returns bigint language sql as $$ select x.id from informasi.uji x join d using (nomor) $$;
select throws_ok('select informasi.uji_tetapkan(pg_temp.id(), 1, ''2026-11-20'', '''')', 'KI403', null, 'PPID Pelaksana tidak menetapkan');
select throws_ok('select informasi.uji_cabut(pg_temp.id(), ''x'')', 'KI403', null, 'dan tidak mencabut');
select pg_temp.sebagai('utama@uji.example') \g /dev/null
select throws_ok('select informasi.uji_tetapkan(pg_temp.id(), 1, ''2026-11-20'', '''')', 'KI403', null, 'PPID Utama tidak menetapkan');
select is(informasi.uji_berlaku(pg_temp.id(), '2026-11-20'), null, 'draf belum berlaku');
select pg_temp.sebagai('atasan@uji.example') \g /dev/null
select throws_ok('select informasi.uji_versi_tambah(pg_temp.id(), ''{}'')', 'KI403', null, 'Atasan tidak mengubah');
select throws_ok('select informasi.uji_tetapkan(pg_temp.id(), 2, ''2026-11-20'', '''')', 'KI409', null, 'versi yang tidak ada');
select lives_ok('select informasi.uji_tetapkan(pg_temp.id(), 1, ''2026-11-20'', ''9/SK'')', 'Atasan menetapkan');
select throws_ok('select informasi.uji_tetapkan(pg_temp.id(), 1, ''2026-11-20'', '''')', 'KI409', null, 'sekali saja');
select is(informasi.uji_berlaku(pg_temp.id(), '2026-11-20'), 1, 'sekarang berlaku');
select pg_temp.sebagai('utama@uji.example') \g /dev/null
select is(informasi.uji_versi_tambah(pg_temp.id(), informasi.uji_rapikan(pg_temp.isi('{"sampai": "2028-01-01", "alasan_ubah": "diperpanjang"}'))), 2, 'perubahan adalah versi baru');
select is(informasi.uji_berlaku(pg_temp.id(), '2026-11-20'), 1, 'yang lama berlaku sampai yang baru ditetapkan');
select pg_temp.sebagai('atasan@uji.example') \g /dev/null
select throws_ok('select informasi.uji_tetapkan(pg_temp.id(), 1, ''2026-11-20'', '''')', 'KI409', null, 'hanya versi terakhir yang ditetapkan');
select lives_ok('select informasi.uji_tetapkan(pg_temp.id(), 2, ''2026-11-20'', '''')', 'versi 2 ditetapkan');
select is(informasi.uji_berlaku(pg_temp.id(), '2026-11-20'), 2, 'dan menggantikan versi 1');
select is((select array_agg(v.sampai order by v.versi) from informasi.uji_versi v where v.uji = pg_temp.id()), '{2027-10-31,2028-01-01}'::date[], 'versi lama tetap terbaca');
select lives_ok('select informasi.uji_cabut(pg_temp.id(), ''sudah terbuka'')', 'Atasan mencabut');
select is(informasi.uji_berlaku(pg_temp.id(), '2026-11-20'), null, 'yang dicabut tidak berlaku');
select throws_ok('select informasi.uji_cabut(pg_temp.id(), ''x'')', 'KI409', null, 'dicabut sekali saja');
select pg_temp.sebagai('utama@uji.example') \g /dev/null
select throws_ok('select informasi.uji_versi_tambah(pg_temp.id(), informasi.uji_rapikan(pg_temp.isi()))', 'KI409', null, 'yang dicabut tidak diubah');
select throws_ok(q, '42501', null, q) from unnest(array['update informasi.uji_versi set informasi = ''x''', 'delete from informasi.uji_langkah', 'update informasi.uji set opd = null',
	'delete from layanan.tanggapan_uji', 'update layanan.penghitaman set bagian = ''x''', 'delete from layanan.tarif']) q;
select throws_ok($$ insert into informasi.uji_versi (uji, versi, badan_publik, informasi, pasal, dasar_lain, konsekuensi_buka, konsekuensi_tutup, kepentingan, dari, sampai_keadaan, tanggal, tempat, pemutus, alasan_ubah, disusun)
	select uji, 9, badan_publik, informasi, pasal, dasar_lain, konsekuensi_buka, konsekuensi_tutup, kepentingan, dari, '', tanggal, tempat, pemutus, '', now() from informasi.uji_versi limit 1 $$, '23502', null, 'tanpa masa pun basis data menolak');

-- Who sees which tests, read as portal_api; the other body's do not exist.
update organisasi.badan_publik set aktif = true where kode = 'UJIDUA';
select akun.petugas_tambah('{"surel": "utama2@uji.example", "nama": "Petugas dua", "peran": "ppid_utama", "badan": "UJIDUA", "opd": "", "sandi": "-"}') \g /dev/null
select pg_temp.petugas('admin@uji.example', 'admin') \g /dev/null
create temp table n as select v.kode, pg_temp.uji('{17.h}', v.ubah) as nomor from (values ('umum', '{}'::jsonb), ('didik', '{"opd": "DIDIK"}'), ('sehat', '{"opd": "SEHAT"}'), ('dua', '{"badan": "UJIDUA"}')) v (kode, ubah);
grant select on n to portal_api;
select is(pg_temp.terbaca(h.siapa, format('select distinct n.kode from n join informasi.uji u using (nomor) join %s x on x.%s = u.id', t.tabel, t.kunci)), h.harap, format('%s melihat %s', coalesce(nullif(h.siapa, ''), 'umum'), t.tabel))
from (values ('utama', 'didik,sehat,umum'), ('atasan', 'didik,sehat,umum'), ('didik', 'didik,umum'), ('sehat', 'sehat,umum'), ('komisi', ''), ('admin', ''), ('', ''), ('utama2', 'dua')) h (siapa, harap),
	(values ('informasi.uji', 'id'), ('informasi.uji_versi', 'uji'), ('informasi.uji_langkah', 'uji'), ('informasi.uji_ringkas', 'id')) t (tabel, kunci);
select * from finish();
rollback;

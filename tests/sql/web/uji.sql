-- The pages of consequence tests: list, form, reading that leaves a trace, determining, changing, withdrawing.
begin;
\ir ../petugas.psql
select no_plan();
select pg_temp.petugas('admin@uji.example', 'admin') \g /dev/null
create function pg_temp.isi(ubah jsonb default '{}') returns jsonb language sql as $$
	select '{"informasi": "Nomor rekening penerima", "opd": "DIDIK", "pasal": ["17.h"], "konsekuensi_buka": "Rahasia pribadi terungkap.", "konsekuensi_tutup": "Penerima terlindung.",
		"kepentingan": "Jumlahnya tetap terbuka.", "dari": "2026-11-01", "masa": "tanggal", "sampai": "2027-10-31", "tanggal": "2026-11-02", "tempat": "Mamuju",
		"pemutus": "Andi; PPID Utama", "formulir": "formulir-uji-0000001"}' || ubah
$$;
create function pg_temp.s(siapa text) returns text language sql as $$ select pg_temp.sesi(siapa || '@uji.example') $$;
create function pg_temp.kode(fungsi text, siapa text, p jsonb default '{}') returns text language plpgsql as $$
begin
	perform pg_temp.kirim(fungsi, p, pg_temp.s(siapa));
	return 'boleh';
exception when others then
	return sqlstate;
end $$;
select is(pg_temp.kode(f, siapa), kode, f || ' bagi ' || siapa) from (values ('uji', 'komisi', 'KI403'), ('uji', 'admin', 'KI403'), ('uji', 'entah', 'KI401'), ('uji', 'didik', 'boleh'), ('uji', 'atasan', 'boleh'),
	('uji_baru', 'atasan', 'KI403'), ('uji_baru', 'didik', 'boleh'), ('uji_simpan', 'atasan', 'KI403'), ('uji_simpan', 'komisi', 'KI403')) v (f, siapa, kode);

-- Drafting.
select is(pg_temp.buka('uji_baru', '{}', pg_temp.s('didik')) -> 'pilih_opd', 'false', 'PPID Pelaksana menyusun untuk OPD-nya saja');
select is(pg_temp.buka('uji_baru', '{}', pg_temp.s('utama')) -> 'pilih_opd', 'true', 'PPID Utama memilih OPD');
create temp table g as select pg_temp.kirim('uji_simpan', pg_temp.isi('{"masa": "", "opd": "", "informasi": "<i>x</i>"}'), pg_temp.s('utama')) as d;
select unnest(array[is(d -> 'galat_ada', 'true', 'ditolak'), isnt(d #>> '{galat,masa}', null, 'masa wajib'), isnt(d #>> '{galat,opd}', null, 'OPD wajib bagi PPID Utama'), is(d #>> '{isian,informasi}', '<i>x</i>', 'tulisan kembali')]) from g;
create temp table a as select pg_temp.kirim('uji_simpan', pg_temp.isi(), pg_temp.s('didik')) as d;
select is(d ->> 'ke', '/uji/UK-UJISATU-2026-0001', 'tersimpan') from a;
select is(pg_temp.kirim('uji_simpan', pg_temp.isi(), pg_temp.s('didik')) ->> 'ke', d ->> 'ke', 'klik dua kali satu uji') from a;
select throws_like(format('select pg_temp.kirim(%L, %L, %L)', 'uji_simpan', pg_temp.isi('{"konsekuensi_buka": "Lain."}'), pg_temp.s('didik')),
	'Formulir ini sudah dikirim sebagai uji UK-UJISATU-2026-0001. %', 'formulir yang sama dengan isian lain');
select is(o.kode, 'DIDIK', 'OPD penyusun, apa pun yang dikirim') from informasi.uji u join organisasi.opd o on o.id = u.opd where u.nomor = 'UK-UJISATU-2026-0001';
select is(pg_temp.kirim('uji_simpan', pg_temp.isi('{"opd": "semua", "formulir": "formulir-uji-0000002"}'), pg_temp.s('utama')) ->> 'ke', '/uji/UK-UJISATU-2026-0002', 'PPID Utama untuk seluruh badan');

-- What waits for the Atasan is on his desk, and on nobody else's.
create function pg_temp.meja_uji(siapa text) returns text language sql as $$
	select string_agg(e ->> 'nomor' || ' v' || (e ->> 'versi'), ', ' order by n) from jsonb_array_elements(pg_temp.buka('meja', '{}', pg_temp.s(siapa)) #> '{uji,daftar}') with ordinality t (e, n)
$$;
select is(pg_temp.meja_uji(siapa), harap, 'uji yang menunggu di meja ' || siapa) from (values ('atasan', 'UK-UJISATU-2026-0001 v1, UK-UJISATU-2026-0002 v1'), ('utama', null), ('didik', null)) v (siapa, harap);

-- Reading leaves a row; without it the page shows no more than the list does.
create function pg_temp.lihat(siapa text, ubah jsonb default '{}') returns jsonb language sql as $$ select pg_temp.buka('uji_lihat', '{"uji": "UK-UJISATU-2026-0001"}' || ubah, pg_temp.s(siapa)) $$;
select is(pg_temp.lihat('atasan') -> 'isi', 'null', 'isi tertutup');
select is(position('Rahasia pribadi' in pg_temp.lihat('utama')::text), 0, 'juga bukan sebagai isian');
select is(pg_temp.kode('uji_lihat', 'sehat', '{"uji": "UK-UJISATU-2026-0001"}'), 'KI404', 'uji OPD lain tidak ada');
select is(pg_temp.kode('uji_buka', 'sehat', '{"uji": "UK-UJISATU-2026-0001"}'), 'KI404', 'dan tidak terbuka');
select is(pg_temp.kode('uji_buka', 'komisi', '{"uji": "UK-UJISATU-2026-0001"}'), 'KI403', 'bukan bagi Komisi Informasi');
select is(pg_temp.kode('uji_tetapkan', 'atasan', '{"uji": "UK-UJISATU-2026-0001", "versi": "1", "tanggal": "2026-11-20"}'), 'KI409', 'menetapkan tanpa membaca');
select is(pg_temp.kirim('uji_buka', '{"uji": "uk-ujisatu-2026-0001", "lihat": "1"}', pg_temp.s('atasan')) ->> 'ke', '/uji/UK-UJISATU-2026-0001?lihat=1', 'dibuka');
select is(row(t.surel, j.alamat, j.isi)::text, '(atasan@uji.example,192.0.2.1,"{""uji"": ""UK-UJISATU-2026-0001""}")', 'tercatat siapa, dari mana, uji mana') from akun.jejak j join akun.petugas t on t.id = j.petugas where j.jenis = 'uji_dibaca';
select is(pg_temp.lihat('atasan') #>> '{isi,konsekuensi_buka}', 'Rahasia pribadi terungkap.', 'isi terbuka bagi yang tercatat');
select is(pg_temp.lihat('utama') -> 'isi', 'null', 'bukan bagi yang lain');
select is(pg_temp.kode('uji_lihat', 'atasan', '{"uji": "UK-UJISATU-2026-0001", "lihat": "7"}'), 'KI404', 'versi yang tidak ada');

-- Determining.
select is(pg_temp.kode('uji_tetapkan', siapa, '{"uji": "UK-UJISATU-2026-0001", "versi": "1", "tanggal": "2026-11-20"}'), 'KI403', siapa || ' tidak menetapkan') from unnest('{utama,didik,komisi}'::text[]) siapa;
select isnt(pg_temp.kirim('uji_tetapkan', jsonb_build_object('uji', 'UK-UJISATU-2026-0001', 'versi', '1', 'tanggal', t), pg_temp.s('atasan')) #>> '{tetapkan,galat,tanggal}', null, 'ditetapkan ' || t) from unnest('{2026-11-01,2026-11-21,kapan}'::text[]) t;
select is(pg_temp.kirim('uji_tetapkan', '{"uji": "UK-UJISATU-2026-0001", "versi": "1", "tanggal": "2026-11-20", "nomor_sk": "9/SK"}', pg_temp.s('atasan')) ->> 'ke', '/uji/UK-UJISATU-2026-0001', 'ditetapkan');
select is(pg_temp.lihat('didik') ->> 'keadaan', 'Berlaku', 'berlaku');
select is(pg_temp.meja_uji('atasan'), 'UK-UJISATU-2026-0002 v1', 'yang sudah ditetapkan hilang dari meja');

-- Changing.
select pg_temp.kirim('uji_buka', '{"uji": "UK-UJISATU-2026-0001"}', pg_temp.s('didik')) \g /dev/null
select is(row(d -> 'boleh_ubah', d #> '{isian,pemutus}', d -> 'boleh_tetapkan')::text, row('true'::jsonb, '"Andi; PPID Utama"'::jsonb, 'false'::jsonb)::text, 'penyusun melihat formulirnya') from pg_temp.lihat('didik') d;
select isnt(pg_temp.kirim('uji_ubah', pg_temp.isi('{"uji": "UK-UJISATU-2026-0001", "versi": "1"}'), pg_temp.s('didik')) #>> '{galat,alasan_ubah}', null, 'perubahan beralasan');
select is(d #>> '{isian,informasi}', 'Ditulis lama sekali', 'tulisan tidak hilang, juga bila bacaannya sudah tertutup') from pg_temp.kirim('uji_ubah', pg_temp.isi('{"uji": "UK-UJISATU-2026-0001", "versi": "1", "informasi": "Ditulis lama sekali"}'), pg_temp.s('utama')) d;
select is(pg_temp.kode('uji_ubah', 'didik', pg_temp.isi('{"uji": "UK-UJISATU-2026-0001", "versi": "0", "alasan_ubah": "x"}')), 'KI409', 'versi yang sudah diubah orang lain');
select is(pg_temp.kode('uji_ubah', 'didik', pg_temp.isi('{"uji": "UK-UJISATU-2026-0002", "versi": "1", "alasan_ubah": "x"}')), 'KI403', 'uji seluruh badan bukan milik OPD');
select matches(pg_temp.kirim('uji_ubah', pg_temp.isi('{"uji": "UK-UJISATU-2026-0001", "versi": "1", "alasan_ubah": "lebih sempit", "informasi": "Nomor rekening"}'), pg_temp.s('didik')) ->> 'kabar', '^Versi 2', 'versi 2');
select is(row(d ->> 'keadaan', d -> 'menunggu_penetapan', d ->> 'informasi')::text, '(Berlaku,true,"Nomor rekening penerima")', 'versi 1 tetap berlaku') from pg_temp.lihat('didik') d;
select is(pg_temp.lihat('didik', '{"lihat": "1"}') #>> '{isi,informasi}', 'Nomor rekening penerima', 'versi lama terbaca');
select is((select array_agg(v ->> 'keadaan') from jsonb_array_elements(pg_temp.lihat('didik') -> 'versi') v), '{draf,ditetapkan}', 'keadaan setiap versi');
select is(pg_temp.meja_uji('atasan'), 'UK-UJISATU-2026-0001 v2, UK-UJISATU-2026-0002 v1', 'versi barunya menunggu di meja Atasan');

-- The list and its filters.
select is((select count(*)::int from jsonb_array_elements(pg_temp.buka('uji', p, pg_temp.s('utama')) -> 'daftar')), n, p::text) from (values ('{}'::jsonb, 2), ('{"keadaan": "berlaku"}', 1), ('{"keadaan": "draf"}', 1),
	('{"keadaan": "berakhir"}', 0), ('{"cari": "rekening 0001"}', 1), ('{"cari": "%"}', 0), ('{"setelah": "0"}', 0), ('{"setelah": "x"}', 2)) v (p, n);
select is((select count(*)::int from jsonb_array_elements(pg_temp.buka('uji', '{}', pg_temp.s('sehat')) -> 'daftar')), 1, 'OPD lain hanya melihat yang berlaku bagi seluruh badan');
update dasar.waktu set geser = geser + interval '300 days' \g /dev/null
select is((select count(*)::int from jsonb_array_elements(pg_temp.buka('uji', '{"keadaan": "akan_berakhir"}', pg_temp.s('utama')) -> 'daftar')), 1, 'akan berakhir');
update dasar.waktu set geser = geser - interval '300 days' \g /dev/null

-- Withdrawing.
select is(pg_temp.kode('uji_cabut', 'utama', '{"uji": "UK-UJISATU-2026-0001", "alasan": "x"}'), 'KI403', 'PPID Utama tidak mencabut');
select isnt(pg_temp.kirim('uji_cabut', '{"uji": "UK-UJISATU-2026-0001"}', pg_temp.s('atasan')) #>> '{cabut,galat}', null, 'pencabutan beralasan');
select lives_ok($$ select pg_temp.kirim('uji_cabut', '{"uji": "UK-UJISATU-2026-0001", "alasan": "sudah terbuka"}', pg_temp.s('atasan')) $$, 'dicabut');
select is(row(d ->> 'keadaan', d #>> '{dicabut,alasan}', d -> 'boleh_ubah')::text, '(Dicabut,"sudah terbuka",false)', 'terlihat, dan tidak dapat diubah') from pg_temp.lihat('didik') d;
select * from finish();
rollback;

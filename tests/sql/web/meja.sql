begin;
\ir ../petugas.psql
select no_plan();
create function pg_temp.meja(siapa text, p jsonb default '{}') returns jsonb language sql as $$ select pg_temp.buka('meja', p, pg_temp.sesi(siapa || '@uji.example')) $$;
create function pg_temp.urutan(d jsonb) returns text language sql as $$
	select coalesce(string_agg(k.v ->> 'kode' || ':' || right(b.v ->> 'nomor', 1), ' ' order by k.n, b.n), '')
	from jsonb_array_elements(d -> 'kelompok') with ordinality k (v, n), jsonb_array_elements(k.v -> 'baris') with ordinality b (v, n)
$$;
select throws_ok(format($$ select pg_temp.meja(%L) $$, s), kode, null, s) from (values ('komisi', 'KI403'), ('tidak-ada', 'KI401')) v (s, kode);
select is(pg_temp.meja('utama') -> 'kelompok', '[]', 'meja kosong');
select is(pg_temp.meja('utama') #> '{terbuka,banyak}', '0', 'hitungan nol');

-- Received on different days; today is Friday 20 November 2026, a working day.
create temp table p (n int, milik jsonb);
create function pg_temp.masuk(n int, hari date, keadaan text) returns void language plpgsql as $$
begin
	perform pg_temp.waktu(hari || ' 09:00+08');
	insert into p values (n, pg_temp.sampai(format('formulir-meja-%s-0001', n), keadaan));
end $$;
select pg_temp.masuk(n, hari, keadaan) from (values (1, '2026-11-04'::date, 'diproses'), (2, '2026-11-06', 'diusulkan'), (3, '2026-11-09', 'didisposisikan'), (4, '2026-11-10', 'terdaftar'),
	(5, '2026-11-17', 'diajukan'), (6, '2026-11-05', 'ditanggapi')) v (n, hari, keadaan) order by n \g /dev/null
select pg_temp.waktu('2026-11-20 09:15+08') \g /dev/null
select is(pg_temp.urutan(pg_temp.meja('utama')), 'terlambat:1 lewat_aman:2 hari_ini:3 dekat:4 nanti:5 menunggu:6', 'urutan menurut risiko nyata');
select is((select string_agg(format('%s=%s', h ->> 'kode', h ->> 'banyak'), ' ') from jsonb_array_elements(pg_temp.meja('utama') -> 'hitungan') h),
	'terlambat=1 lewat_aman=1 hari_ini=1 dekat=1 nanti=1 menunggu=1', 'hitungan setiap golongan');
select is((select string_agg(b ->> 'sisa', ', ') from jsonb_array_elements(pg_temp.meja('utama') -> 'kelompok') k, jsonb_array_elements(k -> 'baris') b),
	'terlambat 2 hari kerja, hari terakhir menurut undang-undang, jawab hari ini, sisa 1 hari kerja, sisa 6 hari kerja, sudah dijawab', 'sisa dalam kata');
select is((d #> '{kelompok,0,baris,0}') - '{tempat,nama,ringkasan,butir}'::text[],
	'{"opd": "DIDIK", "aman": "Selasa, 17 November 2026", "saya": false, "sisa": "terlambat 2 hari kerja", "nomor": "UJISATU-2026-0001", "contoh": false, "risiko": "terlambat", "giliran": "PPID Pelaksana DIDIK", "keadaan": "Diproses OPD", "langkah": null, "lencana": "lencana-merah", "tenggat": "Rabu, 18 November 2026", "berjalan": true, "opd_lain": false, "sementara": false, "diperpanjang": false}',
	'satu baris selengkapnya') from pg_temp.meja('utama') d;
select is(pg_temp.urutan(pg_temp.meja('atasan')), pg_temp.urutan(pg_temp.meja('utama')), 'Atasan PPID melihat semuanya');
select is(pg_temp.urutan(pg_temp.meja('didik')), 'terlambat:1 lewat_aman:2 hari_ini:3 menunggu:6', 'OPD hanya miliknya');
select is(pg_temp.urutan(pg_temp.meja('sehat')), '', 'OPD lain tidak melihat apa pun');
select is((select sum((h ->> 'banyak')::int) from jsonb_array_elements(pg_temp.meja('sehat') -> 'hitungan') h), 0::bigint, 'juga tidak dalam hitungan');

-- Filters.
select is(pg_temp.urutan(pg_temp.meja(v.siapa, v.p)), v.hasil, v.nama) from (values
	('utama', '{"risiko": "terlambat"}'::jsonb, 'terlambat:1', 'satu golongan'),
	('utama', '{"risiko": "menunggu"}', 'menunggu:6', 'yang tinggal diserahkan'),
	('utama', '{"keadaan": "terdaftar"}', 'dekat:4', 'satu keadaan'),
	('utama', '{"giliran": "saya"}', 'lewat_aman:2 dekat:4 nanti:5 menunggu:6', 'giliran PPID Utama'),
	('didik', '{"giliran": "saya"}', 'terlambat:1 hari_ini:3', 'giliran PPID Pelaksana'),
	('utama', '{"opd": "DIDIK", "risiko": "hari_ini"}', 'hari_ini:3', 'OPD dan golongan'),
	('utama', '{"opd": "SEHAT"}', '', 'OPD tanpa perkara'),
	('utama', '{"cari": "2026-0004"}', 'arsip:4', 'menurut nomor'),
	('utama', '{"cari": "nurhayati DPA 0005"}', 'arsip:5', 'nama, kata rincian dan nomor sekaligus'),
	('didik', '{"cari": "nurhayati"}', '', 'PPID Pelaksana tidak mencari menurut nama'),
	('didik', '{"cari": "laporan"}', 'arsip:6 arsip:3 arsip:2 arsip:1', 'kata rincian, yang terbaru lebih dahulu'),
	('utama', '{"cari": "100%_"}', '', 'tanda ilike bukan pola'),
	('utama', '{"setelah": "x'' or 1=1"}', 'terlambat:1 lewat_aman:2 hari_ini:3 dekat:4 nanti:5 menunggu:6', 'penanda halaman palsu diabaikan'),
	('utama', '{"setelah": "0_2026-02-31_1"}', 'terlambat:1 lewat_aman:2 hari_ini:3 dekat:4 nanti:5 menunggu:6', 'tanggal yang tidak ada juga')) v (siapa, p, hasil, nama);
select lives_ok(format($$ select pg_temp.kerja('serahkan', milik, 'utama', '{"tanggal": "2026-11-20", "cara": "ambil", "penerima": "N"}') from p where n = 6 $$), 'diserahkan');
select is(pg_temp.urutan(pg_temp.meja('utama', p)), hasil, nama) from (values ('{}'::jsonb, 'terlambat:1 lewat_aman:2 hari_ini:3 dekat:4 nanti:5', 'yang selesai hilang dari meja'),
	('{"keadaan": "selesai"}', 'arsip:6', 'dan ada di antara yang selesai'), ('{"keadaan": "semua"}', 'arsip:6 arsip:5 arsip:4 arsip:3 arsip:2 arsip:1', 'semua')) v (p, hasil, nama);

-- Pages of 25 without a gap or a double, over the seam between running clocks and those to be handed over.
select akun.bertindak(null, null, '{pemohon}', '{}', null) \g /dev/null
create temp table banyak as select b.* from generate_series(1, 60) i,
	layanan.permohonan_buat((select id from organisasi.badan_publik where kode = 'UJISATU'), 'formulir-halaman-' || i, '{"kategori": "perorangan", "nama": "X", "kanal": "web", "rincian": ["a"]}', 'ajukan', date '2026-11-16' + i % 3) b;
update layanan.perkara k set ditutup = '2026-11-20' where id in (select perkara from banyak order by perkara desc limit 20);
create temp table halaman (n int, d jsonb);
do $$
declare
	s jsonb := '{}';
	d jsonb;
begin
	for i in 1..5 loop
		d := pg_temp.meja('utama', s);
		insert into halaman values (i, d);
		exit when d ->> 'lanjut' is null;
		s := jsonb_build_object('setelah', d -> 'lanjut');
	end loop;
end $$;
create temp table urut as select row_number() over (order by h.n, k.n, b.n) as n, b.v ->> 'nomor' as nomor
	from halaman h, jsonb_array_elements(h.d -> 'kelompok') with ordinality k (v, n), jsonb_array_elements(k.v -> 'baris') with ordinality b (v, n);
select is((select count(*)::int from halaman), 3, 'tiga halaman');
select is(array(select nomor from urut order by n), array(select k.nomor from layanan.perkara k join organisasi.badan_publik b on b.id = k.badan_publik
	where b.kode = 'UJISATU' and not k.rampung order by k.ditutup is not null, k.aman, k.id), 'semua tepat sekali, berurutan');

select * from finish();
rollback;

-- The list of reports, asking for one, and downloading it.
begin;
\ir ../siapkan.psql
select plan(14);

select throws_ok($$select web.laporan('', '{}')$$, 'KI401', null, 'tanpa masuk tidak ada laporan');
select throws_ok($$select web.laporan(pg_temp.sesi('didik@uji.example'), '{}')$$, 'KI403', null, 'PPID Pelaksana tidak melihat laporan');
select is(pg_temp.buka('laporan', '{}', pg_temp.sesi('utama@uji.example')) -> 'daftar', '[]', 'mula-mula belum ada laporan');
select is(pg_temp.kirim('laporan_buat', '{"tahun": "dua ribu"}', pg_temp.sesi('utama@uji.example')) -> 'galat' ->> 'tahun',
	'Tulis tahun dengan empat angka, dari 2010 sampai 2026.', 'tahun yang bukan tahun dijelaskan di sebelah isiannya');
select is(pg_temp.kirim('laporan_buat', '{"tahun": "2027"}', pg_temp.sesi('utama@uji.example')) -> 'isian' ->> 'tahun', '2027', 'tahun depan ditolak, isiannya tetap');
select is(pg_temp.kirim('laporan_buat', '{"tahun": "2026"}', pg_temp.sesi('utama@uji.example')) ->> 'ke', '/laporan', 'PPID Utama meminta laporan tahun berjalan');
select ok(pg_temp.kirim('laporan_buat', '{"tahun": "2026"}', pg_temp.sesi('utama@uji.example')) ->> 'kabar' like '%sudah diminta%', 'permintaan kedua tidak membuat yang kedua');
select is((select count(*)::int from laporan.laporan), 1, 'hanya satu laporan yang antre');
select throws_ok($$select web.laporan_buat(pg_temp.sesi('komisi@uji.example'), '{"tahun": "2026"}')$$, 'KI403', null, 'Komisi Informasi tidak meminta laporan');
select is(pg_temp.buka('laporan', '{}', pg_temp.sesi('komisi@uji.example')) -> 'daftar', '[]', 'Komisi Informasi tidak melihat yang belum selesai');

insert into layanan.berkas (badan_publik, kode, golongan, nama, jenis, ukuran, sidik, dibuat)
	select l.badan_publik, 'uji-laporan', 'laporan', 'laporan.xml', 'application/xml', 3, sha256('abc'), now() from laporan.laporan l;
update laporan.laporan l set keadaan = 'dibuat', selesai = now(), temuan = 0, ukuran = 3, sidik = sha256('abc'), berkas = b.id
	from layanan.berkas b where b.kode = 'uji-laporan';
select is(pg_temp.buka('laporan', '{}', pg_temp.sesi('komisi@uji.example')) -> 'daftar' -> 0 ->> 'sidik', encode(sha256('abc'), 'hex'),
	'Komisi Informasi melihat laporan yang selesai beserta sidiknya');
select is(pg_temp.buka('laporan_unduh', jsonb_build_object('laporan', (select id::text from laporan.laporan)), pg_temp.sesi('komisi@uji.example')) ->> 'nama',
	'laporan.xml', 'dan mengunduhnya');
select throws_ok($$select web.laporan_unduh(pg_temp.sesi('didik@uji.example'), jsonb_build_object('laporan', (select id::text from laporan.laporan)))$$,
	'KI403', null, 'PPID Pelaksana tidak mengunduhnya');
select throws_ok($$select web.laporan_unduh(pg_temp.sesi('komisi@uji.example'), '{"laporan": "0"}')$$, 'KI404', null, 'laporan yang tidak ada tidak ditemukan');

select * from finish();
rollback;

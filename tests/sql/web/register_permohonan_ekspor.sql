-- A register as a file: logged when asked for, made by the worker, given to nobody else, gone after a day.
begin;
\ir ../petugas.psql
select plan(34);
select pg_temp.petugas('utama-lain@uji.example', 'ppid_utama', 'KOMINFO') \g /dev/null
create temp table m as select pg_temp.ajukan('formulir-ekspor-1', jsonb_build_object('nama', E'=HYPERLINK("https://jahat.example")', 'tujuan', E'a\u0002b', 'rincian', jsonb_build_array(repeat('x', 5000)))) as m;
create function pg_temp.minta(siapa text, p jsonb) returns jsonb language sql as $$
	select pg_temp.kirim('register_permohonan_ekspor', p, case siapa when '' then '' else pg_temp.sesi(siapa || '@uji.example') end)
$$;
create function pg_temp.unduh(siapa text, p jsonb default null) returns jsonb language sql as $$
	select pg_temp.buka('ekspor_unduh', coalesce(p, jsonb_build_object('ekspor', (select max(id)::text from layanan.ekspor))), pg_temp.sesi(siapa || '@uji.example'))
$$;

select throws_ok($$ select pg_temp.minta('', '{"bentuk": "csv"}') $$, 'KI401', null, 'tanpa masuk tidak dapat meminta');
select throws_ok(format($$ select pg_temp.minta('%s', '{"bentuk": "csv"}') $$, s), 'KI403', null, s || ' tidak dapat meminta') from unnest('{atasan,didik,komisi}'::text[]) s;
select throws_ok($$ select pg_temp.minta('utama', '{"bentuk": "pdf"}') $$, 'KI409', null, 'bentuk yang tidak dikenal');
select is((select count(*)::int from layanan.ekspor), 0, 'yang ditolak tidak tercatat sebagai permintaan');
select is(pg_temp.minta('utama', '{"bentuk": "csv", "bulan": "11", "keputusan": "belum"}') ->> 'ke', '/register/permohonan?bulan=11&keputusan=belum&tahun=2026', 'diminta, kembali ke saringannya');
select is((select j.isi - 'ekspor' from akun.jejak j where j.jenis = 'ekspor'),
	'{"register": "permohonan", "bentuk": "csv", "saring": {"tahun": "2026", "bulan": "11", "opd": "", "keputusan": "belum", "kanal": ""}}', 'jejaknya memuat saringannya');
select is((select t.surel || ' ' || j.alamat from akun.jejak j join akun.petugas t on t.id = j.petugas where j.jenis = 'ekspor'), 'utama@uji.example 192.0.2.1', 'siapa dan dari mana');
select matches(pg_temp.minta('utama', '{"bentuk": "csv", "bulan": "11", "keputusan": "belum"}') ->> 'kabar', 'sudah diminta', 'klik kedua bukan permintaan kedua');
select is((select count(*)::int from layanan.ekspor), 1, 'hanya satu yang antre');
select is(pg_temp.buka('register_permohonan', '{}', pg_temp.sesi('utama@uji.example')) #>> '{ekspor,0,unduh}', 'false', 'peminta melihat bahwa berkasnya sedang dibuat');
select is(pg_temp.buka('register_permohonan', '{}', pg_temp.sesi('utama-lain@uji.example')) -> 'ekspor', '[]', 'petugas lain tidak');
select throws_ok($$ select pg_temp.unduh('utama') $$, 'KI404', null, 'sebelum dibuat tidak dapat diunduh');

-- What the worker reads.
select ok(tugas.ekspor_menunggu(), 'pekerja tahu ada yang menunggu');
create temp table a as select tugas.ekspor_ambil() as a;
select is((select a ->> 'bentuk' || ' ' || (a ->> 'keterangan') from a), 'csv tahun 2026; diterima bulan November; keputusan: belum ada', 'pekerjaan dengan keterangannya');
select is((select jsonb_array_length(a -> 'kolom') from a), 21, 'dan kolomnya');
select is((select a -> 'kolom' -> 8 from a), '{"kelompok": "9. Status informasi", "nama": "9. Di bawah penguasaan", "lengkap": "9. Status informasi: Di bawah penguasaan", "lebar": 14, "tanggal": false}', 'judul kolom');
create temp table b as select string_to_array(x, E'\x1F') as b from a, tugas.ekspor_baris((a ->> 'id')::bigint) x;
select is((select count(*)::int || ' ' || max(cardinality(b)) from b), '1 21', 'satu baris dengan semua selnya');
select is((select b[3] from b), '=HYPERLINK("https://jahat.example")', 'isinya apa adanya; penulis berkaslah yang menjinakkan');
select is((select b[8] from b), 'a b', 'huruf kendali menjadi spasi');
select is((select b[2] from b), 'Jumat, 20 November 2026', 'CSV memuat hari dan tanggal');
update layanan.ekspor set bentuk = 'xlsx';
select is((select (string_to_array(x, E'\x1F'))[2] from a, tugas.ekspor_baris((a ->> 'id')::bigint) x), '2026-11-20', 'lembar kerja memuat tanggal');

-- Stored, given to the one who asked, purged.
create temp table f as select tugas.ekspor_mulai((a ->> 'id')::bigint, 6, sha256('isinya')) as f from a;
select throws_ok('select tugas.ekspor_simpan((a ->> ''id'')::bigint, f) from a, f', 'KI409', null, 'berkas yang belum lengkap tidak ditautkan');
select tugas.berkas_tulis(f, 0, 'isinya') from f \g /dev/null
select lives_ok('select tugas.ekspor_simpan((a ->> ''id'')::bigint, f) from a, f', 'yang lengkap ditautkan');
select throws_ok('select tugas.ekspor_mulai((a ->> ''id'')::bigint, 6, sha256(''isinya'')) from a', 'KI409', null, 'tidak dua kali');
select is(pg_temp.unduh('utama') ->> 'nama', 'register-permohonan-ujisatu-2026-11.xlsx', 'peminta mengunduhnya');
select is(encode(web.berkas_potong(pg_temp.unduh('utama') ->> 'berkas', 0), 'escape'), 'isinya', 'dan membaca isinya');
select throws_ok($$ select pg_temp.unduh('utama-lain') $$, 'KI404', null, 'PPID Utama lain tidak');
select throws_ok($$ select pg_temp.unduh('atasan') $$, 'KI403', null, 'Atasan pun tidak');
select throws_ok($$ select pg_temp.unduh('utama', '{"ekspor": "0 or 1"}') $$, 'KI404', null, 'nomor yang bukan nomor tidak ada');
update layanan.berkas set dibuat = now() - interval '25 hours' where golongan = 'ekspor';
select throws_ok($$ select pg_temp.unduh('utama') $$, 'KI404', null, 'sesudah 24 jam tidak dapat diunduh lagi');
select is((tugas.sapu() ->> 'berkas')::int, 1, 'lalu dibuang');
select is((select string_agg(e.keadaan || coalesce(e.berkas::text, '-'), '') from layanan.ekspor e), 'dibuat-', 'permintaannya tetap tercatat');

select * from finish();
rollback;

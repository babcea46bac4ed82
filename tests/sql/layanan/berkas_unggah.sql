-- Uploads that nothing has yet: a share of their space for each sender, none of it taken from officers, and the end of it.
begin;
\ir ../petugas.psql
select no_plan();
create function pg_temp.mulai(alamat text, ukuran bigint, sesi text default '') returns text language plpgsql as $$
begin
	return web.berkas_mulai(sesi, jsonb_build_object('bidang', 'ktp', 'nama', 'a.jpg', 'jenis', 'image/jpeg', 'ukuran', ukuran, '_alamat', alamat)) ->> 'kode';
end $$;

-- One sender's share.
select pg_temp.mulai('203.0.113.1', 10000000) from generate_series(1, 20) \g /dev/null
select throws_ok($$ select pg_temp.mulai('203.0.113.1', 1) $$, 'KI429', null, 'bagian satu alamat habis');
select throws_ok($$ select pg_temp.mulai('::ffff:203.0.113.1', 1) $$, 'KI429', null, 'ditulis lain pun alamat itu juga');
select lives_ok($$ select pg_temp.mulai('203.0.113.2', 1) $$, 'alamat lain tidak terkena');
select lives_ok($$ select pg_temp.mulai('203.0.113.1', 1, pg_temp.sesi('utama@uji.example')) $$, 'petugas di belakang alamat itu tidak terkena');
select pg_temp.mulai('2001:db8:1::' || n, 100000000) from generate_series(1, 2) n \g /dev/null
select throws_ok($$ select pg_temp.mulai('2001:db8:1:ffff::9', 1) $$, 'KI429', null, 'satu jaringan IPv6, satu bagian');
select is_empty($$ select kode from layanan.berkas where position('203.0' in encode(asal, 'escape')) > 0 $$, 'alamatnya tidak tersimpan apa adanya');

-- The space of all citizens.
select pg_temp.mulai('198.51.100.' || n, 199999999) from generate_series(1, 9) n \g /dev/null
select throws_ok($$ select pg_temp.mulai('203.0.113.77', 1) $$, 'KI503', null, 'ruang masyarakat habis');
select lives_ok($$ select pg_temp.mulai('203.0.113.77', 1, pg_temp.sesi('utama@uji.example')) $$, 'petugas tetap dapat mengunggah');
select pg_temp.mulai('203.0.113.78', 50000000, pg_temp.sesi('utama@uji.example')) from generate_series(1, 4) n \g /dev/null
select throws_ok($$ select pg_temp.mulai('203.0.113.79', 1, pg_temp.sesi('utama@uji.example')) $$, 'KI429', null, 'petugas pun punya bagiannya, dari mana pun');
update layanan.berkas set ukuran = 1 where golongan is null;

-- What was refused is thrown away by its code, what is attached is not.
create temp table b as select pg_temp.unggah('satu.jpg') as satu, pg_temp.unggah('dua.jpg') as dua, pg_temp.mulai('203.0.113.5', 3) as tiga;
create temp table m as select pg_temp.ajukan('formulir-buang-000001', jsonb_build_object('_berkas', jsonb_build_array(jsonb_build_object('bidang', 'ktp', 'kode', satu)))) as milik from b;
select is((select asal from layanan.berkas, b where kode = satu), null, 'yang terlampir melupakan asalnya');
select is(web.berkas_buang(array[satu, dua, tiga, 'tak-ada']), '2', 'yang belum dilampirkan dibuang, juga yang setengah terunggah') from b;
select bag_eq($$ select k.kode from b, layanan.berkas k where k.kode in (satu, dua, tiga) $$, $$ select satu from b $$, 'yang terlampir tetap ada');
select throws_ok(format($$ select web.berkas_tulis(%L, 0, 'abc') $$, tiga), 'KI404', null, 'yang dibuang tidak dapat diteruskan') from b;

-- The end of it, as the form says.
create temp table lama as select pg_temp.unggah('lama.jpg') as kode, pg_temp.unggah('baru.jpg') as baru;
update layanan.berkas b set dibuat = now() - interval '6 hours 1 minute' from lama where b.kode = lama.kode;
update layanan.berkas b set dibuat = now() - interval '5 hours 59 minutes' from lama where b.kode = lama.baru;
select matches(e ->> 'sampai', '^\d+ \w+ \d{4} pukul \d\d\.\d\d WIT', 'formulir menyebut sampai kapan') from lama, jsonb_array_elements(layanan.unggahan_daftar(array[baru])) e;
select is((layanan.unggahan_daftar(array[baru]) -> 0 ->> 'sampai'), dasar.waktu_lokal(now() + interval '1 minute', 'Asia/Makassar'), 'yaitu enam jam sejak diunggah') from lama;
select tugas.sapu() \g /dev/null
select results_eq($$ select k.nama from lama, layanan.berkas k where k.kode in (lama.kode, baru) $$, array['baru.jpg'], 'sesudah itu dibuang, sebelumnya tidak');
create temp table u as select pg_temp.kirim('permohonan_ajukan', (pg_temp.isian('formulir-lama-0000001') - '_berkas') || jsonb_build_object('ktp_tersimpan', jsonb_build_array(baru),
	'surat_kuasa_tersimpan', jsonb_build_array(kode), 'kuasa_dari', 'Ibu Rahma')) as d from lama;
select is(d -> 'galat' ->> 'surat_kuasa', 'Berkas yang tadi terunggah tidak tersimpan lagi. Pilih sekali lagi.', 'yang sudah dibuang diminta lagi, tidak hilang diam-diam') from u;
select is(d #>> '{ktp_tersimpan,0,nama}', 'baru.jpg', 'yang masih ada tidak') from u;
select is(d -> 'surat_kuasa_tersimpan', '[]', 'dan kodenya tidak dikirim lagi') from u;
select * from finish();
rollback;

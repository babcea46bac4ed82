begin;
\ir ../petugas.psql
select no_plan();
create temp table a as select pg_temp.sampai('formulir-jelas-00001', 'terdaftar') as milik;
select throws_ok(format('select pg_temp.kirim(%L, %L)', 'permohonan_jelaskan', milik || '{"jawaban": "x"}'), 'KI409', null, 'tidak ada yang ditanyakan') from a;
select is(pg_temp.kerja('tanya', milik, 'utama', '{"pertanyaan": "Tahun berapa?"}') ->> 'galat_ada', null, 'ditanya') from a;
select throws_ok(format('select pg_temp.kirim(%L, %L)', 'permohonan_jelaskan', milik - '_kunci' || '{"jawaban": "x"}'), 'KI404', null, 'tanpa kunci') from a;
select throws_ok(format('select pg_temp.kirim(%L, %L, %L)', 'permohonan_jelaskan', milik - '_kunci' || '{"jawaban": "x"}', pg_temp.sesi('utama@uji.example')), 'KI404', null, 'petugas tidak menjawab atas nama pemohon') from a;
select is(pg_temp.kirim('permohonan_jelaskan', milik || '{"jawaban": " "}') #>> '{tindakan,jelaskan,galat,jawaban}', 'Tulis penjelasan Anda.', 'wajib diisi') from a;
select is(pg_temp.kirim('permohonan_jelaskan', milik || '{"jawaban": " "}') #>> '{galat_daftar,0,bidang}', 'jelaskan-jawaban', 'ringkasan galat menunjuk bidangnya') from a;
create temp table isi as select jsonb_build_object('jawaban', 'Tahun 2025, triwulan IV.', 'formulir', 'kunci-jelaskan-0001', '_berkas', jsonb_build_array(jsonb_build_object('bidang', 'lampiran', 'kode', pg_temp.unggah('catatan.jpg')))) as p;
select is(pg_temp.kirim('permohonan_jelaskan', milik || p) ->> 'kabar', 'Terima kasih. Penjelasan Anda sudah diterima petugas.', 'diterima') from a, isi;
select is(pg_temp.kirim('permohonan_jelaskan', milik || p) ->> 'kabar', 'Penjelasan Anda sudah diterima.', 'klik ganda') from a, isi;
select throws_like(format('select pg_temp.kirim(%L, %L)', 'permohonan_jelaskan', milik || p || '{"jawaban": "Tahun 2024."}'),
	'Formulir ini sudah dikirim untuk %', 'formulir yang sama dengan jawaban lain') from a, isi;
select is(row(k.keadaan, k.tenggat)::text, '(terdaftar,2026-12-04)', 'keadaan dan waktu tetap') from a join layanan.perkara k on k.id = pg_temp.perkara(milik);
select is(pg_temp.buka('permohonan_lihat', milik) #> '{tindakan,jelaskan}', 'null', 'tidak ditanya lagi') from a;
select is(pg_temp.meja_perkara(milik, 'utama') -> 'menunggu_pemohon', '[]', 'tidak lagi menunggu pemohon') from a;
select is(pg_temp.meja_perkara(milik, 'utama') #>> '{riwayat,3,rincian,0,isi}', 'Tahun 2025, triwulan IV.', 'petugas membaca jawabannya') from a;
select is((select string_agg(e ->> 'golongan' || ' dari ' || (e ->> 'oleh'), ',') from a, jsonb_array_elements(pg_temp.meja_perkara(milik, 'utama') -> 'berkas') e), 'Lampiran dari Pemohon', 'beserta berkasnya');
select is(pg_temp.buka('permohonan_lihat', milik) #>> '{riwayat,3,keterangan}', 'Tahun 2025, triwulan IV.', 'pemohon melihat jawabannya di riwayat') from a;
select is_empty($$ select t.* from a, layanan.perkara_periksa(pg_temp.perkara(milik)) t $$, 'cocok dihitung ulang');
select is(pg_temp.kerja('tanya', milik, 'utama', '{"pertanyaan": "Dinas mana?"}') ->> 'galat_ada', null, 'boleh ditanya lagi') from a;
select is(pg_temp.buka('permohonan_lihat', milik) #>> '{tindakan,jelaskan,pertanyaan}', 'Dinas mana?', 'yang tampil pertanyaan terakhir') from a;

select * from finish();
rollback;

begin;
\ir ../petugas.psql
select no_plan();
create temp table a as select pg_temp.ajukan('formulir-nilai-00001') as milik;
select throws_ok(format('select pg_temp.kirim(%L, %L)', 'permohonan_nilai', milik || '{"angka": "5"}'), 'KI409', null, 'belum selesai') from a;
select pg_temp.jawab(milik, 'ditolak') from a \g /dev/null
select isnt(pg_temp.buka('permohonan_lihat', milik) #> '{tindakan,nilai}', 'null', 'sesudah selesai ditawari menilai') from a;
select throws_ok(format('select pg_temp.kirim(%L, %L)', 'permohonan_nilai', milik - '_kunci' || '{"angka": "5"}'), 'KI404', null, 'tanpa kunci') from a;
select is(pg_temp.kirim('permohonan_nilai', milik || jsonb_build_object('angka', n, 'komentar', 'Lambat.')) #>> '{tindakan,nilai,galat,angka}', 'Pilih nilai 1 sampai 5.', 'nilai ' || n) from a, unnest('{0,6,"",lima}'::text[]) n;
select isnt(pg_temp.kirim('permohonan_nilai', milik || jsonb_build_object('angka', '4', 'komentar', repeat('x', 2001))) #>> '{tindakan,nilai,galat,komentar}', null, 'komentar terlalu panjang') from a;
select is(pg_temp.kirim('permohonan_nilai', milik || '{"angka": "4", "komentar": "Cepat, terima kasih.", "formulir": "kunci-nilai-00001"}') ->> 'kabar', 'Terima kasih atas penilaian Anda.', 'dinilai') from a;
select is((pg_temp.peristiwa(milik)).isi - 'sidik_tulisan', '{"angka": 4}', 'rantai memuat angkanya saja') from a;
select throws_ok(format('select pg_temp.kirim(%L, %L)', 'permohonan_nilai', milik || '{"angka": "1"}'), 'KI409', null, 'satu kali saja') from a;
select is(pg_temp.buka('permohonan_lihat', milik) #> '{tindakan,nilai}', 'null', 'tidak ditawari lagi') from a;
select is((select e ->> 'keterangan' from a, jsonb_array_elements(pg_temp.buka('permohonan_lihat', milik) -> 'riwayat') e where e ->> 'kalimat' = 'Pemohon menilai layanan'), '4: baik. Cepat, terima kasih.', 'pemohon melihat penilaiannya');
select is_empty($$ select t.* from a, layanan.perkara_periksa(pg_temp.perkara(milik)) t $$, 'cocok dihitung ulang');

select * from finish();
rollback;

begin;
\ir ../petugas.psql
select no_plan();
create temp table a as select pg_temp.sampai('formulir-pasti-00001', 'ditanggapi') as milik;
select throws_ok(format('select pg_temp.kirim(%L, %L)', 'permohonan_konfirmasi', milik), 'KI409', null, 'belum diserahkan') from a;
select is(pg_temp.kerja('serahkan', milik, 'utama', '{"tanggal": "2026-11-20", "cara": "portal", "penerima": "Nurhayati"}') ->> 'galat_ada', null, 'diserahkan') from a;
select is(pg_temp.buka('permohonan_lihat', milik) #>> '{tindakan,konfirmasi,diserahkan}', 'Jumat, 20 November 2026', 'pemohon ditanya') from a;
select throws_ok(format('select pg_temp.kirim(%L, %L)', 'permohonan_konfirmasi', milik - '_kunci'), 'KI404', null, 'tanpa kunci') from a;
create temp table semula as select k.* from a join layanan.perkara k on k.id = pg_temp.perkara(milik);
select is(pg_temp.kirim('permohonan_konfirmasi', milik || '{"formulir": "kunci-pasti-00001"}') ->> 'kabar', 'Terima kasih. Penerimaan informasi sudah tercatat.', 'dipastikan') from a;
select is(pg_temp.kirim('permohonan_konfirmasi', milik || '{"formulir": "kunci-pasti-00001"}') ->> 'kabar', 'Terima kasih. Penerimaan informasi sudah tercatat.', 'klik ganda') from a;
select throws_ok(format('select pg_temp.kirim(%L, %L)', 'permohonan_konfirmasi', milik), 'KI409', null, 'sekali saja') from a;
select is(row(k.keadaan, k.ditutup, k.tenggat, k.peristiwa_banyak)::text, row(s.keadaan, s.ditutup, s.tenggat, s.peristiwa_banyak + 1)::text, 'tidak ada lain yang berubah') from semula s join layanan.perkara k using (id);
select is_empty($$ select t.* from a, layanan.perkara_periksa(pg_temp.perkara(milik)) t $$, 'cocok dihitung ulang');
create temp table b as select pg_temp.ajukan('formulir-pasti-00002') as milik;
select pg_temp.jawab(milik, 'ditolak') from b \g /dev/null
select is(pg_temp.buka('permohonan_lihat', milik) #> '{tindakan,konfirmasi}', 'null', 'tanpa penyerahan tidak ditanya') from b;

select * from finish();
rollback;

begin;
\ir ../petugas.psql
select no_plan();
delete from surat.kiriman;
update surat.saluran set aktif = true;
create temp table a as select n, pg_temp.sampai('formulir-tarik-00000' || n, (array['didisposisikan', 'diproses', 'terdaftar'])[n]) as milik from generate_series(1, 3) n;
select is(pg_temp.ditolak('tarik', milik, s, '{"alasan": "x"}'), 'KI403', s || ' tidak menarik') from a, unnest('{didik,atasan}'::text[]) s where n = 1;
select is(pg_temp.ditolak('tarik', milik, 'utama', '{"alasan": "x"}'), 'KI409', 'yang tidak di OPD tidak ditarik') from a where n = 3;
select is(pg_temp.meja_perkara(milik, 'utama') #> '{langkah,tarik_disposisi}', 'null', 'dan tidak ditawarkan') from a where n = 3;
select isnt(pg_temp.kerja('tarik', milik, 'utama') #>> '{langkah,tarik_disposisi,galat,alasan}', null, 'alasan wajib') from a where n = 1;
select is(pg_temp.keadaan(milik), 'didisposisikan', 'belum ditarik') from a where n = 1;
select is(pg_temp.meja_perkara(milik, 'utama') #>> '{langkah,tarik_disposisi,pasal}', 'UU 14/2008 Pasal 22 ayat (7); Permendagri 3/2017', 'ditawarkan dengan pasalnya') from a where n = 2;
delete from surat.kiriman;
select is(pg_temp.kerja('tarik', milik, 'utama', '{"alasan": "Sudah seminggu tidak diterima."}') ->> 'ke', '/meja/' || (milik ->> 'nomor'), 'ditarik dari ' || n) from a where n < 3;
select is(row(k.keadaan, k.giliran, k.opd, m.opd_utama, k.ditutup)::text, '(terdaftar,ppid_utama,{},,)', 'kembali kepada PPID Utama, jamnya berjalan') from a join layanan.perkara k on k.id = pg_temp.perkara(milik) join layanan.permohonan m using (id) where n < 3;
select is((select string_agg(x.pola || '>' || split_part(x.tujuan, '@', 1), ' ' order by x.tujuan) from surat.kiriman x where x.perkara = pg_temp.perkara(milik) and x.penerima <> 'pemohon' and x.saluran = 'surel'), 'ditarik>didik', 'OPD diberi tahu') from a where n < 3;
select is((select x.isi ->> 'opd' from surat.kiriman x where x.pola = 'ditarik' and x.perkara = pg_temp.perkara(milik)), 'DIDIK', 'dengan namanya') from a where n = 1;
select throws_ok(format($$ select pg_temp.meja_perkara(%L, 'didik') $$, milik), 'KI404', null, 'dan tidak lagi melihatnya') from a where n < 3;
select is_empty(format($$ select * from layanan.perkara_periksa(%s) $$, pg_temp.perkara(milik)), 'cocok dihitung ulang') from a where n < 3;
select matches(pg_temp.meja_perkara(milik, 'utama') -> 'riwayat' ->> -1, 'Sudah seminggu tidak diterima', 'alasannya dalam riwayat') from a where n = 1;
select unalike(pg_temp.buka('permohonan_lihat', milik)::text, '%Sudah seminggu%', 'pemohon tidak membacanya') from a where n = 1;

-- Then he answers himself, splits it, or passes it on again.
select is(pg_temp.meja_perkara(milik, 'utama') #> array['langkah', l] = 'null', false, l || ' dapat dilakukan') from a, unnest('{usulkan,disposisi,bagi}'::text[]) l where n = 1;
select is(pg_temp.kerja('usulkan', milik, 'utama', pg_temp.usul()) ->> 'galat_ada', null, 'dijawab sendiri') from a where n = 1;
select is(pg_temp.kerja('disposisi', milik, 'utama', '{"opd": "DIDIK"}') ->> 'galat_ada', null, 'atau diteruskan lagi, juga ke OPD yang sama') from a where n = 2;
select is((pg_temp.kerja('tarik', milik, 'utama', '{"alasan": "x", "versi": "1"}') ->> 'basi')::boolean, true, 'formulir lama tidak menarik') from a where n = 2;
select * from finish();
rollback;

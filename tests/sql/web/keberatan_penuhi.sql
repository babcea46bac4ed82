begin;
\ir ../keberatan.psql
select no_plan();
create temp table a as select pg_temp.keberatan('formulir-pn-000001') as m;
select pg_temp.olah('periksa', m, 'atasan') from a \g /dev/null
select is(pg_temp.meja_keberatan(m, 'utama') #> '{langkah,penuhi}', 'null', 'tanpa kesepakatan tidak ditawarkan') from a;
select pg_temp.olah('sepakati', m, 'atasan', '{"tanggal": "2026-11-20", "hasil": "DPA diberikan.", "batas": "2026-11-27"}') from a \g /dev/null
select pg_temp.tertutup('penuhi', m, '{}', '{utama}') from a;
select isnt(pg_temp.meja_keberatan(m, 'utama') #> '{langkah,penuhi}', 'null', 'ditawarkan kepada PPID Utama') from a;
select is((select array_agg(e ->> 'bidang') from jsonb_array_elements(pg_temp.olah('penuhi', m, 'utama', '{"tanggal": "2026-11-19"}') -> 'galat_daftar') e), '{penuhi-tanggal,penuhi-uraian}', 'sebelum disepakati; uraian wajib') from a;
select is(pg_temp.olah_kode('penuhi', m, 'utama', '{"tanggal": "2026-11-20", "uraian": "Dikirim."}' || pg_temp.unggahan(pg_temp.unggah_petugas('utama', 'dpa.pdf'))), '/meja/keberatan/' || (m ->> 'nomor'), 'tercatat') from a;
select is(d #>> '{damai,dipenuhi}' || ' ' || (d #>> '{damai,uraian}') || ' ' || (d #>> '{damai,terbuka}') || ' ' || (d #>> '{berkas,0,nama}'), 'Jumat, 20 November 2026 Dikirim. false dpa.pdf', 'dibaca pemohon, berkasnya terbuka') from a, pg_temp.buka('keberatan_lihat', m) d;
select is(row(p.keadaan, p.tenggat, p.ditutup)::text, row('diperiksa', '2027-01-07'::date, null::date)::text, 'keberatan tetap menunggu pemohon atau putusan') from a, layanan.perkara p where p.nomor = m ->> 'nomor';
select is(pg_temp.olah_kode('penuhi', m, 'utama', '{"tanggal": "2026-11-20", "uraian": "Lagi."}'), 'KI409', 'sekali per kesepakatan') from a;
select pg_temp.waktu('2026-12-01 09:00+08') \g /dev/null
select is(tugas.perintah_lewat(), 0, 'yang dipenuhi tidak lewat');
select is(pg_temp.kirim('keberatan_cabut', m || '{"alasan": "Sudah dipenuhi"}') ->> 'kabar', 'Keberatan sudah dicabut.', 'lalu pemohon boleh mencabut') from a;
select is_empty($$ select t.* from a, layanan.perkara k, layanan.perkara_periksa(k.id) t where k.nomor = m ->> 'nomor' $$, 'rantai dan proyeksinya cocok');
select * from finish();
rollback;

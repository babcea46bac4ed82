begin;
\ir ../sengketa.psql
select no_plan();
create temp table a as select pg_temp.keberatan('formulir-kr-000001') as m;
select pg_temp.olah('putus', m, 'atasan', pg_temp.putusan('dikabulkan')) from a \g /dev/null
select pg_temp.tertutup('terima_catat', m, '{"tanggal": "2026-11-20", "uraian": "x"}', '{utama,atasan}') from a;
select is(pg_temp.olah_kode('terima_catat', m, 'atasan', '{"tanggal": "2026-11-20", "uraian": "Kurir, diterima Nurhayati"}' || pg_temp.unggahan(pg_temp.unggah_petugas('atasan', 'resi.pdf'))), '/meja/keberatan/' || (m ->> 'nomor'), 'tercatat dengan bukti') from a;
select is((select x.golongan || ' ' || x.untuk_pemohon from layanan.berkas x where x.nama = 'resi.pdf'), 'lampiran false', 'buktinya lampiran');
select is(pg_temp.meja_keberatan(m, 'utama') #>> '{komisi,diterima}', 'Jumat, 20 November 2026', 'di halaman petugas') from a;
select is(pg_temp.kirim_kode('keberatan_terima', m), 'KI409', 'pemohon tidak lagi ditanya') from a;
select * from finish();
rollback;

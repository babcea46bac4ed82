begin;
\ir ../keberatan.psql
select no_plan();
create temp table a as select pg_temp.keberatan('formulir-kf-000001') as m, pg_temp.keberatan('formulir-kf-000002') as n;
select pg_temp.olah('nyatakan', m, 'utama', '{"pernyataan": "x"}' || pg_temp.unggahan(pg_temp.unggah_petugas('utama', 'bukti.pdf'))) from a \g /dev/null
select pg_temp.olah('putus', m, 'atasan', pg_temp.putusan('dikabulkan')) from a \g /dev/null
select pg_temp.olah('laksanakan', m, 'utama', '{"tanggal": "2026-11-20", "uraian": "Diberikan."}' || pg_temp.unggahan(pg_temp.unggah_petugas('utama', 'dpa.pdf'))) from a \g /dev/null
create temp table f as select b.kode, b.nama from layanan.berkas b join layanan.perkara p on p.id = b.perkara, a where p.nomor = m ->> 'nomor';
select is(pg_temp.buka('keberatan_berkas', m || jsonb_build_object('berkas', kode)) ->> 'nama', 'dpa.pdf', 'berkas pelaksanaan terbuka') from a, f where nama = 'dpa.pdf';
select is(pg_temp.buka_kode('keberatan_berkas', m || jsonb_build_object('berkas', kode)), 'KI404', 'berkas untuk Atasan tidak') from a, f where nama = 'bukti.pdf';
select is(pg_temp.buka_kode('keberatan_berkas', n || jsonb_build_object('berkas', kode)), 'KI404', 'keberatan lain') from a, f where nama = 'dpa.pdf';
select is(pg_temp.buka_kode('keberatan_berkas', (m - '_kunci') || jsonb_build_object('berkas', kode)), 'KI404', 'tanpa kunci') from a, f where nama = 'dpa.pdf';
select * from finish();
rollback;

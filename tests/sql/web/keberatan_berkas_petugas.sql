begin;
\ir ../keberatan.psql
select no_plan();
create temp table a as select pg_temp.keberatan('formulir-kg-000001', jsonb_build_object('kuasa', 'Budi', '_berkas', jsonb_build_array(jsonb_build_object('bidang', 'surat_kuasa', 'kode', pg_temp.unggah('kuasa.pdf'))))) as m;
select pg_temp.olah('nyatakan', m, 'utama', '{"pernyataan": "x"}' || pg_temp.unggahan(pg_temp.unggah_petugas('utama', 'bukti.pdf'))) from a \g /dev/null
create temp table f as select jsonb_build_object('nomor', m ->> 'nomor', 'berkas', b.kode) as p, b.nama from a, layanan.berkas b where b.nama in ('kuasa.pdf', 'bukti.pdf');
select is(pg_temp.buka('keberatan_berkas_petugas', p, pg_temp.sesi(s.siapa || '@uji.example')) ->> 'nama', 'bukti.pdf', s.siapa) from f, unnest('{utama,atasan}'::text[]) s (siapa) where nama = 'bukti.pdf';
select is(pg_temp.buka_kode('keberatan_berkas_petugas', p, s.siapa), s.kode, coalesce(nullif(s.siapa, ''), 'umum')) from f, (values ('didik', 'KI403'), ('komisi', 'KI403'), ('', 'KI401')) s (siapa, kode) where nama = 'bukti.pdf';
select is(pg_temp.buka_kode('keberatan_berkas_petugas', p, s.siapa), 'KI403', s.siapa || ': surat kuasa hanya dengan alasan yang tercatat') from f, unnest('{utama,atasan}'::text[]) s (siapa) where nama = 'kuasa.pdf';
select is(pg_temp.buka_kode('keberatan_berkas_petugas', p || jsonb_build_object('berkas', (select b.kode from layanan.berkas b where b.nama = 'jawaban.pdf' limit 1)), 'atasan'), 'KI404', 'berkas permohonan tidak lewat keberatan') from f;
select * from finish();
rollback;

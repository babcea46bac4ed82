begin;
\ir ../keberatan.psql
select no_plan();
create temp table a as select pg_temp.keberatan('formulir-cc-000001') as m;
select pg_temp.tertutup('cabut_catat', m, '{"alasan": "x"}', '{atasan}') from a;
select is((select array_agg(e ->> 'bidang') from jsonb_array_elements(pg_temp.olah('cabut_catat', m, 'atasan') -> 'galat_daftar') e), '{cabut-alasan,cabut-berkas}', 'dasar dan pernyataan tertulisnya wajib') from a;
select is(pg_temp.olah_kode('cabut_catat', m, 'atasan', '{"alasan": "Surat 20 November"}' || pg_temp.unggahan(pg_temp.unggah_petugas('atasan', 'cabut.pdf'))), '/meja/keberatan/' || (m ->> 'nomor'), 'tercatat') from a;
select is(row(pg_temp.keadaan(m), (pg_temp.peristiwa(m)).peran)::text, '(dicabut,atasan_ppid)', 'dicabut, dicatat Atasan') from a;
select is(pg_temp.olah_kode('cabut_catat', m, 'atasan', '{"alasan": "x"}' || pg_temp.unggahan(pg_temp.unggah_petugas('atasan', 'c.pdf'))), 'KI409', 'sekali saja') from a;
select * from finish();
rollback;

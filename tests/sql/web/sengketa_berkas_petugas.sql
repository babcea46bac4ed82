begin;
\ir ../sengketa.psql
select no_plan();
create temp table a as select pg_temp.sengketa('formulir-sb-000001') as m;
select pg_temp.langkah('lampirkan_sengketa', m, 'didik', '{"keterangan": "Jawaban"}' || pg_temp.unggahan(pg_temp.unggah_petugas('didik', 'jawaban-termohon.pdf'))) from a \g /dev/null
select pg_temp.langkah('daftar_ki', m, 'utama', '{"tanggal": "2026-11-20", "nomor_register": "1"}' || pg_temp.unggahan(pg_temp.unggah_petugas('utama', 'akta.pdf'))) from a \g /dev/null
create temp table f as select x.nama, x.kode from layanan.berkas x where x.nama in ('jawaban-termohon.pdf', 'akta.pdf');
select is(pg_temp.buka_kode('sengketa_berkas_petugas', jsonb_build_object('nomor', m ->> 'sengketa', 'berkas', f.kode), s.siapa), s.kode, s.siapa || ' ' || f.nama)
from a, f, (values ('utama', 'ada'), ('atasan', 'ada'), ('didik', 'ada'), ('sehat', 'KI404'), ('komisi', 'KI403'), ('', 'KI401')) s (siapa, kode);
-- The applicant gets what is the Komisi's, never the respondent's own papers.
select is(pg_temp.buka_kode('sengketa_berkas', jsonb_build_object('nomor', m ->> 'keberatan', '_kunci', m ->> '_kunci', 'berkas', f.kode)), case f.nama when 'akta.pdf' then 'ada' else 'KI404' end, 'pemohon ' || f.nama) from a, f;
create temp table lain as select pg_temp.ajukan('formulir-sb-000002') as m;
select is(pg_temp.buka_kode('sengketa_berkas', jsonb_build_object('nomor', a.m ->> 'keberatan', '_kunci', lain.m ->> '_kunci', 'berkas', f.kode)), 'KI404', 'pemohon lain') from a, lain, f;
select is(pg_temp.buka_kode('sengketa_berkas', jsonb_build_object('nomor', m ->> 'keberatan', '_kunci', m ->> '_kunci', 'berkas', x.kode)), 'KI404', 'berkas perkara lain bukan di sini') from a, layanan.berkas x where x.nama = 'nota-internal.pdf';
select * from finish();
rollback;

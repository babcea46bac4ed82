begin;
\ir ../sengketa.psql
select no_plan();
create temp table a as select pg_temp.keberatan('formulir-kb-000001') as m;
create temp table lain as select pg_temp.keberatan('formulir-kb-000002') as m;
select layanan.bundel_minta(k, 'badan') from a join layanan.perkara k on k.nomor = m ->> 'nomor' \g /dev/null
create temp table z as select x.id, tugas.bundel_mulai(x.id, 3, sha256('zip')) as berkas from layanan.bundel x;
insert into layanan.berkas_isi select berkas, 0, 'zip' from z;
select tugas.bundel_simpan(id, berkas) from z \g /dev/null
select is(pg_temp.buka_kode('keberatan_bundel_unduh_petugas', jsonb_build_object('nomor', m ->> 'nomor'), s.siapa), case s.kode when 'ada' then 'ada' else s.kode end, s.siapa) from a, (values ('utama', 'ada'), ('atasan', 'ada'), ('didik', 'KI403'), ('sehat', 'KI403'), ('komisi', 'KI403'), ('', 'KI401')) s (siapa, kode);
select is(pg_temp.buka_kode('keberatan_bundel_unduh_petugas', '{"nomor": "UJISATU-K-2026-9999"}', 'utama'), 'KI404', 'tidak ada');
select is(pg_temp.buka_kode('keberatan_bundel_unduh', m), 'KI404', 'bundel badan publik bukan bundel pemohon') from a;
select is(pg_temp.buka('keberatan_bundel_unduh_petugas', jsonb_build_object('nomor', m ->> 'nomor'), pg_temp.sesi('utama@uji.example')) ->> 'jenis', 'application/zip', 'sebuah ZIP') from a;
select * from finish();
rollback;

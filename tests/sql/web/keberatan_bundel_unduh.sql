begin;
\ir ../sengketa.psql
select no_plan();
create temp table a as select pg_temp.keberatan('formulir-kb-000001') as m;
create temp table lain as select pg_temp.keberatan('formulir-kb-000002') as m;
select layanan.bundel_minta(k, 'pemohon') from a join layanan.perkara k on k.nomor = m ->> 'nomor' \g /dev/null
create temp table z as select x.id, tugas.bundel_mulai(x.id, 3, sha256('zip')) as berkas from layanan.bundel x;
insert into layanan.berkas_isi select berkas, 0, 'zip' from z;
select tugas.bundel_simpan(id, berkas) from z \g /dev/null
select is(pg_temp.buka_kode('keberatan_bundel_unduh', m - '_kunci'), 'KI404', 'tanpa kunci') from a;
select is(pg_temp.buka_kode('keberatan_bundel_unduh', a.m || jsonb_build_object('_kunci', lain.m -> '_kunci')), 'KI404', 'kunci orang lain') from a, lain;
select is(pg_temp.buka_kode('keberatan_bundel_unduh', m), 'ada', 'miliknya') from a;
select is(pg_temp.buka_kode('keberatan_bundel_unduh_petugas', jsonb_build_object('nomor', m ->> 'nomor'), 'utama'), 'KI404', 'bundel pemohon bukan bundel badan publik') from a;
select is(pg_temp.buka('keberatan_bundel_unduh', m) ->> 'nama', 'bundel-' || lower(m ->> 'nomor') || '.zip', 'namanya') from a;
select * from finish();
rollback;

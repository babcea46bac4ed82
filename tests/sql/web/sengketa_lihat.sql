begin;
\ir ../sengketa.psql
select no_plan();
create temp table a as select pg_temp.keberatan('formulir-si-000001') as m;
create temp table lain as select pg_temp.keberatan('formulir-si-000002') as m;
select is(pg_temp.buka_kode('sengketa_lihat', m - '_kunci'), 'KI404', 'tanpa kunci') from a;
select is(pg_temp.buka_kode('sengketa_lihat', a.m || jsonb_build_object('_kunci', lain.m -> '_kunci')), 'KI404', 'kunci orang lain') from a, lain;
select is(pg_temp.buka_kode('sengketa_lihat', m - '_kunci', 'utama'), 'KI404', 'petugas memakai mejanya') from a;
create temp table d as select pg_temp.buka('sengketa_lihat', m) as d from a;
select is((d #>> '{hak,belum}') || (d #>> '{hak,ada}') || (d -> 'sengketa')::text || (d ->> 'boleh_lapor') || (d ->> 'boleh_terima'), 'truefalse[]truefalse', 'belum timbul; melapor tetap boleh') from d;
select is((d #>> '{bundel,menunggu}') || (d #>> '{bundel,gagal}') || (d #> '{bundel,ada}')::text, 'falsefalsenull', 'belum ada bundel') from d;
select pg_temp.olah('putus', m, 'atasan', pg_temp.putusan('ditolak')) from a \g /dev/null
create temp table e as select pg_temp.buka('sengketa_lihat', m) as d from a;
select is((d #>> '{hak,aman}') || '|' || (d #>> '{hak,tenggat}') || '|' || (d #>> '{hak,sisa}') || '|' || (d ->> 'boleh_terima'), 'Rabu, 9 Desember 2026|Kamis, 10 Desember 2026|14 hari kerja lagi.|true', 'berjalan sejak tanggapan') from e;
select is(d #>> '{isian,komisi}', 'Komisi Informasi Provinsi Sulawesi Barat', 'usul Komisi Informasi') from e;
select pg_temp.waktu('2026-12-11 08:00+08') \g /dev/null
select is((d #>> '{hak,lewat}') || (d ->> 'boleh_terima'), 'truetrue', 'lewat: penerimaan masih dapat dinyatakan') from a, lateral (select pg_temp.buka('sengketa_lihat', m) as d) x;
-- A withdrawn objection leaves nothing to dispute.
select pg_temp.kirim('keberatan_cabut', m) from lain \g /dev/null
select is((d #>> '{hak,dicabut}') || (d ->> 'boleh_lapor'), 'truefalse', 'keberatan yang dicabut') from lain, lateral (select pg_temp.buka('sengketa_lihat', m) as d) x;
select * from finish();
rollback;

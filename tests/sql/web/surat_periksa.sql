begin;
\ir ../siapkan.psql
select no_plan();
create temp table a as select pg_temp.ajukan('formulir-satu-000001') as milik;
create temp table s as select s.* from surat.surat s, a where s.perkara = pg_temp.perkara(milik);
create temp table d as select pg_temp.buka('surat_periksa', jsonb_build_object('kode', kode)) as d from s;

select is(d #>> '{surat,nomor}', nomor, 'nomor surat') from d, s;
select is(d #>> '{surat,tanggal}' || ' ' || (d #>> '{surat,penerbit}'), 'Jumat, 20 November 2026 Badan Uji Satu', 'tanggal dan penerbit') from d;
select is(d #>> '{surat,siap}' || coalesce(d #>> '{surat,sidik}', ''), 'false', 'PDF-nya belum ada') from d;
select unalike(d::text, '%Nurhayati%', 'tanpa nama pemohon') from d;
select unalike(d::text, '%' || (milik ->> 'nomor') || '%', 'tanpa nomor pendaftaran') from d, a;

update surat.surat x set berkas = b.id from s, layanan.berkas b where x.id = s.id and b.perkara = s.perkara;
select is(pg_temp.buka('surat_periksa', jsonb_build_object('kode', kode)) #>> '{surat,sidik}', encode(sha256('abc'), 'hex'), 'sidik PDF') from s;
select throws_ok($$ select pg_temp.buka('surat_periksa', '{"kode": "tidak-ada"}') $$, 'KI404', null, 'kode yang tidak dikenal');
select throws_ok($$ select pg_temp.buka('surat_periksa', '{}') $$, 'KI404', null, 'tanpa kode');

select * from finish();
rollback;

begin;
\ir ../keberatan.psql
select no_plan();
create temp table a as select pg_temp.keberatan('formulir-kc-000001') as m, pg_temp.keberatan('formulir-kc-000002') as n;
select is(pg_temp.kirim('keberatan_cabut', m || jsonb_build_object('alasan', repeat('x', 2001))) #>> '{galat_daftar,0,bidang}', 'alasan', 'alasan terlalu panjang') from a;
select is(pg_temp.kirim('keberatan_cabut', m || '{"versi": "9"}') -> 'basi', 'true', 'sudah bergerak sejak dibuka') from a;
select is(pg_temp.buka_kode('keberatan_cabut', m - '_kunci'), 'KI404', 'tanpa kunci') from a;
select is(pg_temp.kirim('keberatan_cabut', m || '{"alasan": "Sudah didamaikan", "versi": "1"}') ->> 'ke', '/keberatan/' || (m ->> 'nomor'), 'dicabut') from a;
select is(row(p.keadaan, p.rampung, p.ditutup, x.keputusan)::text, row('dicabut', true, '2026-11-20'::date, 'dicabut')::text, 'jam berhenti') from a, layanan.perkara p join layanan.keberatan x using (id) where p.nomor = m ->> 'nomor';
select throws_ok(format('select pg_temp.kirim(%L, %L)', 'keberatan_cabut', m), 'KI409', null, 'sekali saja') from a;
select is(pg_temp.buka('keberatan_lihat', m) -> 'komisi', 'null', 'yang dicabut tidak membuka hak ke Komisi Informasi') from a;
select pg_temp.olah('putus', n, 'atasan', pg_temp.putusan('ditolak')) from a \g /dev/null
select throws_ok(format('select pg_temp.kirim(%L, %L)', 'keberatan_cabut', n), 'KI409', null, 'yang sudah diputus tidak dapat dicabut') from a;
select * from finish();
rollback;

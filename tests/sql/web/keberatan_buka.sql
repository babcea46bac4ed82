begin;
\ir ../keberatan.psql
select no_plan();
create temp table a as select pg_temp.keberatan('formulir-bk-000001') as m, pg_temp.keberatan('formulir-bk-000002') as n;
create temp table p as select jsonb_build_object('nomor', m ->> 'permohonan', '_kunci', m ->> '_kunci') as p, m, n from a;
select is(pg_temp.kirim('keberatan_buka', p || jsonb_build_object('keberatan', lower(m ->> 'nomor'))),
	jsonb_build_object('ke', '/keberatan/' || (m ->> 'nomor'), 'kunci', jsonb_build_object('jalur', '/keberatan/' || (m ->> 'nomor'), 'nilai', m ->> '_kunci')), 'kunci permohonan dibawa ke keberatannya') from p;
select is(pg_temp.buka_kode('keberatan_buka', p || jsonb_build_object('keberatan', n ->> 'nomor')), 'KI404', 'keberatan permohonan lain') from p;
select is(pg_temp.buka_kode('keberatan_buka', (p - '_kunci') || jsonb_build_object('keberatan', m ->> 'nomor')), 'KI404', 'tanpa kunci') from p;
-- The request's page and the tracker lead there too.
select is(pg_temp.buka('permohonan_lihat', p) #>> '{keberatan,0,nomor}', m ->> 'nomor', 'tampak di halaman permohonan') from p;
select is(pg_temp.kirim('lacak_buka', jsonb_build_object('nomor', m ->> 'nomor', 'kunci', m ->> '_kunci')) #>> '{kunci,jalur}', '/keberatan/' || (m ->> 'nomor'), 'lewat Lacak dengan nomor keberatan') from p;
select * from finish();
rollback;

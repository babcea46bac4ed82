begin;
\ir ../keberatan.psql
select no_plan();
create temp table a as select pg_temp.keberatan('formulir-kr-000001') as m, pg_temp.keberatan('formulir-kr-000002', '{"alasan": ["35.a"]}') as n;
create temp table d as select pg_temp.meja_keberatan(m, 'atasan') as d, pg_temp.meja_keberatan(m, 'utama') as u from a;
select is((select array_agg(l.key order by l.key) from jsonb_each(d -> 'langkah') l where l.value <> 'null'), '{cabut,periksa,putus}', 'langkah Atasan') from d;
select is((select array_agg(l.key order by l.key) from jsonb_each(u -> 'langkah') l where l.value <> 'null'), '{nyatakan}', 'langkah PPID Utama') from d;
select is(d #>> '{langkah,putus,isian,hari}', '10', 'jangka waktu usulan dari aturan') from d;
select is(d #>> '{asal,nomor}' || '|' || (d #>> '{asal,usul,keputusan}') || '|' || jsonb_array_length(d #> '{asal,surat}') || '|' || (jsonb_array_length(d #> '{asal,riwayat}') > 4), (m ->> 'permohonan') || '|Ditolak|2|true', 'seluruh berkas permohonan') from d, a;
select is(d #> '{giliran,saya}' || (u #> '{giliran,saya}'), '[true, false]', 'giliran') from d;
select is(d #>> '{orang,identitas}', '••••••••••••0003', 'identitas tersamar') from d;
select unalike(d::text, '%v1:uji%', 'NIK terenkripsi tidak ikut') from d;
select is(pg_temp.meja_keberatan(n, 'atasan') -> 'boleh_damai', 'false', 'huruf a saja tidak dapat didamaikan') from a;
select is(pg_temp.buka_kode('keberatan_perkara', jsonb_build_object('nomor', m ->> 'nomor'), s.siapa), s.kode, coalesce(nullif(s.siapa, ''), 'umum')) from a, (values ('didik', 'KI403'), ('komisi', 'KI403'), ('', 'KI401')) s (siapa, kode);
select is(pg_temp.buka_kode('keberatan_perkara', '{"nomor": "UJISATU-K-2026-9999"}', 'atasan'), 'KI404', 'yang tidak ada');

-- Without a request there is no file to examine, and the page says so.
create temp table u as select pg_temp.kirim('keberatan_ajukan', pg_temp.umum('formulir-kr-000003')) as r;
select is(pg_temp.meja_keberatan(r, 'atasan') -> 'asal', 'null', 'tanpa permohonan') from u;
select is(pg_temp.meja_keberatan(r, 'atasan') #>> '{isi,opd}', 'Dinas Pendidikan', 'OPD yang disebut') from u;
select * from finish();
rollback;

begin;
\ir ../keberatan.psql
select no_plan();
create temp table a as select pg_temp.keberatan('formulir-pr-000001') as m;
select pg_temp.tertutup('periksa', m, '{}', '{atasan}') from a;
select is(pg_temp.olah('periksa', m, 'atasan', '{"versi": "9", "pesan": "halo"}') #>> '{langkah,periksa,isian,pesan}', 'halo', 'halaman lama: isian kembali') from a;
select is(pg_temp.olah_kode('periksa', m, 'atasan', '{"versi": "1", "pesan": "Mohon pernyataan."}'), '/meja/keberatan/' || (m ->> 'nomor'), 'dimulai') from a;
select is(row(pg_temp.keadaan(m), (pg_temp.peristiwa(m)).isi ->> 'pesan')::text, '(diperiksa,"Mohon pernyataan.")', 'diperiksa') from a;
select is(pg_temp.olah_kode('periksa', m, 'atasan'), 'KI409', 'sekali saja') from a;
select is((select array_agg(l.key order by l.key) from jsonb_each(pg_temp.meja_keberatan(m, 'atasan') -> 'langkah') l where l.value <> 'null'), '{cabut,musyawarah,putus,sepakati}', 'lalu musyawarah, kesepakatan atau putusan') from a;select is((select array_agg(r.pola) from surat.kiriman_aturan_pada('periksa', 'keberatan') r where r.penerima = 'ppid_utama'), '{berita}', 'PPID Utama diberi tahu') from a;

select * from finish();
rollback;

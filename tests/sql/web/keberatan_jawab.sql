begin;
\ir ../keberatan.psql
select no_plan();
create temp table a as select pg_temp.keberatan('formulir-jw-000001') as m;
select is(pg_temp.olah_kode('jawab', m, 'utama', '{"sikap": "menerima"}'), 'KI409', 'belum diputus') from a;
select pg_temp.olah('putus', m, 'atasan', pg_temp.putusan('dikabulkan')) from a \g /dev/null
select pg_temp.tertutup('jawab', m, '{"sikap": "menerima"}', '{utama}') from a;
select is(pg_temp.olah('jawab', m, 'utama') #>> '{galat_daftar,0,bidang}', 'jawab-sikap', 'sikap wajib') from a;
select is(pg_temp.olah_kode('jawab', m, 'utama', '{"sikap": "menerima", "tulisan": "Terima kasih"}'), '/meja/keberatan/' || (m ->> 'nomor'), 'tercatat') from a;
select is(pg_temp.meja_keberatan(m, 'utama') -> 'tanggapan', '{"nama": "Menerima tanggapan Atasan PPID", "tulisan": "Terima kasih"}', 'kolom k register') from a;
select is(pg_temp.keadaan(m), 'pelaksanaan', 'keadaan tetap') from a;
select * from finish();
rollback;

begin;
\ir ../keberatan.psql
select no_plan();
create temp table a as select pg_temp.keberatan('formulir-kx-000001') as m;
select throws_ok(format('select pg_temp.kirim(%L, %L)', 'keberatan_tanggapi', m || '{"sikap": "menerima"}'), 'KI409', null, 'belum diputus') from a;
select pg_temp.olah('putus', m, 'atasan', pg_temp.putusan('ditolak')) from a \g /dev/null
select is(pg_temp.kirim('keberatan_tanggapi', m || '{"tulisan": "x"}') #>> '{galat,sikap}', 'Pilih tanggapan atas putusan ini.', 'sikap wajib') from a;
select is(pg_temp.kirim('keberatan_tanggapi', m || '{"sikap": "tidak_puas", "tulisan": "Akan ke Komisi: segera"}') ->> 'ke', '/keberatan/' || (m ->> 'nomor'), 'tercatat') from a;
select is(pg_temp.buka('keberatan_lihat', m) -> 'tanggapan', '{"nama": "Tidak puas atas tanggapan Atasan PPID", "tulisan": "Akan ke Komisi: segera"}', 'kolom k register') from a;
select lives_ok(format('select pg_temp.kirim(%L, %L)', 'keberatan_tanggapi', m || '{"sikap": "menerima"}'), 'boleh diubah') from a;
select is(pg_temp.buka('keberatan_lihat', m) -> 'tanggapan', '{"nama": "Menerima tanggapan Atasan PPID", "tulisan": null}', 'yang terakhir berlaku') from a;
select lives_ok(format('select pg_temp.kirim(%L, %L)', 'keberatan_tanggapi', m || '{"sikap": "menerima"}'), 'tombol ditekan dua kali') from a;
select is((select count(*)::int from layanan.peristiwa e join layanan.perkara k on k.id = e.perkara where k.nomor = m ->> 'nomor' and e.jenis = 'jawab_putusan'), 2, 'dan tetap satu tanggapan') from a;
select is(pg_temp.buka_kode('keberatan_tanggapi', m - '_kunci'), 'KI404', 'tanpa kunci') from a;
select * from finish();
rollback;

begin;
\ir ../siapkan.psql
select no_plan();
create temp table a as select pg_temp.ajukan('formulir-satu-000001') as milik;
create temp table b as select pg_temp.ajukan('formulir-dua-0000001') as milik;
create function pg_temp.kode(milik jsonb, nama text) returns text language sql as $$
	select b.kode from layanan.berkas b where b.perkara = pg_temp.perkara(milik) and b.nama = kode.nama
$$;
create function pg_temp.unduh(milik jsonb, kode text) returns text language sql as $$
	select pg_temp.buka('berkas_pemohon', milik || jsonb_build_object('berkas', kode)) ->> 'nama'
$$;
select pg_temp.jawab(milik, 'dikabulkan') from a \g /dev/null
select pg_temp.jawab(milik, 'ditolak') from b \g /dev/null

select is(pg_temp.unduh(milik, pg_temp.kode(milik, 'jawaban.pdf')), 'jawaban.pdf', 'jawaban dapat diunduh') from a;
select is(web.berkas_potong(pg_temp.buka('berkas_pemohon', milik || jsonb_build_object('berkas', pg_temp.kode(milik, 'jawaban.pdf'))) ->> 'berkas', 0), 'abc', 'isinya dengan tiket') from a;
select is(web.berkas_potong('1.9999999999.' || repeat('0', 64), 0), null, 'tiket palsu tidak membuka apa pun');
select throws_ok(format('select pg_temp.unduh(%L, %L)', milik, pg_temp.kode(milik, 'ktp.jpg')), 'KI404', null, 'KTP tidak pernah keluar lagi') from a;
select throws_ok(format('select pg_temp.unduh(%L, %L)', milik, pg_temp.kode(milik, 'nota-internal.pdf')), 'KI404', null, 'lampiran internal tidak') from a;
select throws_ok(format('select pg_temp.unduh(%L, %L)', milik, pg_temp.kode(milik, 'jawaban.pdf')), 'KI404', null, 'ditolak: berkas yang disiapkan tetap tertutup') from b;
select throws_ok(format('select pg_temp.unduh(%L, %L)', b.milik, pg_temp.kode(a.milik, 'jawaban.pdf')), 'KI404', null, 'berkas permohonan lain tidak') from a, b;
select throws_ok(format('select pg_temp.unduh(%L, %L)', milik - '_kunci', pg_temp.kode(milik, 'jawaban.pdf')), 'KI404', null, 'tanpa kunci tidak') from a;

select * from finish();
rollback;

-- An order that was not carried out in time: told once, to the applicant as well, and the case goes on.
begin;
\ir ../keberatan.psql
select no_plan();
delete from surat.kiriman;
update surat.saluran set aktif = true where kode = 'surel';
create temp table a as select pg_temp.keberatan('formulir-pl-000001') as m, pg_temp.keberatan('formulir-pl-000002') as n;
select pg_temp.olah('putus', m, 'atasan', pg_temp.putusan('dikabulkan')) || pg_temp.olah('putus', n, 'atasan', pg_temp.putusan('dikabulkan')) from a \g /dev/null
create function pg_temp.banyak(milik jsonb) returns int language sql as $$
	select count(*)::int from layanan.peristiwa e join layanan.perkara k on k.id = e.perkara where k.nomor = milik ->> 'nomor' and e.jenis = 'lewati_perintah'
$$;
create function pg_temp.kotak(milik jsonb) returns text language sql as $$
	select string_agg(x.pola || '>' || x.penerima, ' ' order by x.penerima) from surat.kiriman x join layanan.peristiwa e on e.id = x.peristiwa
	join layanan.perkara k on k.id = e.perkara where k.nomor = milik ->> 'nomor' and e.jenis = 'lewati_perintah' and x.saluran = 'surel'
$$;
select is(k.tenggat, '2026-12-01', 'batas waktu perintah') from a, layanan.perkara k where k.nomor = m ->> 'nomor';
select pg_temp.waktu('2026-12-01 23:30+08') \g /dev/null
select is(tugas.perintah_lewat(), 0, 'pada hari terakhir belum lewat');
select pg_temp.olah('laksanakan', n, 'utama', '{"tanggal": "2026-12-01", "uraian": "Diberikan."}') from a \g /dev/null
create temp table v as select pg_temp.meja_keberatan(m, 'utama') ->> 'versi' as versi from a;
select pg_temp.waktu('2026-12-02 00:30+08') \g /dev/null
select tugas.pengingat_susun() \g /dev/null
select is(pg_temp.banyak(m) || ' ' || pg_temp.banyak(n), '1 0', 'sehari sesudahnya tercatat; yang sudah dilaksanakan tidak') from a;
select is(tugas.perintah_lewat(), 0, 'sekali saja');
select is(pg_temp.kotak(m), 'berita>atasan_ppid perintah_lewat>pemohon berita>ppid_utama', 'pemohon, Atasan dan PPID Utama dikabari') from a;
select is(x.isi ->> 'kabar', 'Perintah Atasan PPID belum dilaksanakan sampai batas waktunya', 'isinya') from surat.kiriman x where x.pola = 'perintah_lewat';
select is((select d ->> 'kalimat' from jsonb_array_elements(pg_temp.buka('keberatan_lihat', m) -> 'riwayat') d offset 2 limit 1), 'Perintah Atasan PPID belum dilaksanakan sampai batas waktunya', 'dibaca pemohon di riwayatnya') from a;
select is(pg_temp.olah_kode('laksanakan', m, 'utama', jsonb_build_object('tanggal', '2026-12-02', 'uraian', 'Diberikan.', 'versi', versi)), '/meja/keberatan/' || (m ->> 'nomor'), 'formulir yang sudah terbuka tetap berlaku') from a, v;
select is_empty($$ select t.* from a, layanan.perkara k, layanan.perkara_periksa(k.id) t where k.nomor = m ->> 'nomor' $$, 'rantainya utuh');
select is(pg_temp.meja_keberatan(pg_temp.keberatan('formulir-pl-000003'), 'atasan') #>> '{langkah,putus,komisi_hari}', (kalender.aturan_pada('sengketa_ajukan', '2026-12-02')).panjang::text, 'Atasan diperingatkan dari berapa hari kerja');
select * from finish();
rollback;

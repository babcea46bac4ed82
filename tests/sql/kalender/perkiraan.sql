-- December without next year's decree: the request is accepted, its dates are provisional, and the desk says so.
begin;
\ir ../siapkan.psql
select plan(20);
delete from kalender.libur where date_part('year', tanggal) >= 2027;
delete from kalender.tahun where tahun >= 2027;
delete from kalender.hari where tanggal >= '2027-01-01';
create function pg_temp.kal() returns smallint language sql as $$ select id from kalender.kalender where kode = 'ID-5' $$;
select pg_temp.waktu('2026-12-18 10:00+08') \g /dev/null

select throws_ok($$ select kalender.tenggat(pg_temp.kal(), '2026-12-18', 10) $$, 'KI409', 'Hari libur tahun 2027 belum ada dalam kalender ID-5, sehingga tanggalnya tidak dapat dihitung.', 'tanpa tahun 2027 tidak ada tenggat');
select is(kalender.peringatan(pg_temp.kal(), '2026-12-18') ->> 'ada', 'false', 'peringatan menyebut tahun yang tidak ada');
select is(kalender.peringatan(pg_temp.kal(), '2026-10-01') ->> 'tahun', '2027', 'sejak 1 Oktober');
select is(kalender.peringatan(pg_temp.kal(), '2026-09-30'), null, 'sebelumnya tidak');

create temp table m as select pg_temp.ajukan('formulir-desember-000001') as m;
select matches((select m ->> 'nomor' from m), '^UJISATU-2026-', 'permohonan tetap diterima dan bernomor');
select is((select t.status from kalender.tahun t where t.kalender = pg_temp.kal() and t.tahun = 2027), 'perkiraan', 'tahun 2027 menjadi perkiraan');
select is((select string_agg(l.tanggal::text, ' ' order by l.tanggal) from kalender.libur l where l.kalender = pg_temp.kal() and l.tanggal > '2026-12-31'),
	'2027-01-01 2027-05-01 2027-06-01 2027-08-17 2027-12-25', 'dari libur bertanggal tetap');
select is((select k.tenggat from layanan.perkara k, m where k.nomor = m ->> 'nomor'), '2027-01-06', 'tenggatnya dihitung');
select ok((pg_temp.buka('tanda_bukti', m) -> 'jam' ->> 'sementara')::boolean, 'tanda bukti menandainya sementara') from m;
select ok((pg_temp.buka('permohonan_lihat', m) -> 'jam' ->> 'sementara')::boolean, 'halaman pelacakan juga') from m;
select ok((pg_temp.buka('permohonan_tenggat', m) -> 'jam' ->> 'sementara')::boolean, 'halaman hitungan waktu juga') from m;
select ok((select (s.isi -> 'jangka' ->> 'sementara')::boolean from surat.surat s, m join layanan.perkara k on k.nomor = m ->> 'nomor' where s.perkara = k.id), 'suratnya juga');
select ok((pg_temp.buka('perkara', m, pg_temp.sesi('utama@uji.example')) -> 'jam' ->> 'sementara')::boolean, 'halaman petugas juga') from m;
select is(jsonb_path_query_first(pg_temp.buka('meja', '{}', pg_temp.sesi('utama@uji.example')), '$.kelompok[*].baris[*].sementara'), 'true', 'dan meja');
select is((select tahun from kalender.perubahan order by id desc limit 1), '{2027}', 'penambahan tahun berjejak');
select is(kalender.peringatan(pg_temp.kal(), '2026-12-18') ->> 'ada', 'true', 'peringatan: baru perkiraan');
select is(kalender.perkiraan_buat(pg_temp.kal(), 2027), false, 'tahun yang ada tidak ditimpa');

-- The decree comes: the year is decreed and nothing is provisional any more.
select ok(jsonb_array_length(tugas.libur_impor('ID-5', '[{"tanggal": "2027-01-01", "nama": "Tahun Baru", "jenis": "libur_nasional", "dasar": "SKB 2027"},
	{"tanggal": "2027-01-04", "nama": "Hari uji", "jenis": "libur_nasional", "dasar": "SKB 2027"}]') -> 'jam') > 0, 'SKB menggeser jam yang terbuka');
select ok(not (pg_temp.buka('tanda_bukti', m) -> 'jam' ->> 'sementara')::boolean, 'sesudah itu tidak sementara lagi') from m;
select is(kalender.peringatan(pg_temp.kal(), '2026-12-18'), null, 'dan peringatannya hilang');

select * from finish();
rollback;

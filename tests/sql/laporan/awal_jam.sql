-- The report of a body whose clocks may start when a request is complete.
begin;
\ir ../petugas.psql
select no_plan();
update organisasi.badan_publik set awal_jam = 'lengkap' where kode = 'UJISATU';
create temp table a as select pg_temp.ajukan('formulir-lapor-000001') as milik;
create temp table c as select pg_temp.ajukan('formulir-lapor-000002') as milik;
select pg_temp.kerja('daftarkan', milik, 'utama') from c \g /dev/null
select pg_temp.kerja('tagih', milik, 'utama', '{"kurang": ["alamat"]}') from a \g /dev/null
select pg_temp.waktu('2026-11-25 09:00+08') \g /dev/null
select pg_temp.kirim('permohonan_lengkapi', milik || '{"alamat": "Jalan Baru 7, Simboro, Mamuju"}') from a \g /dev/null
create function pg_temp.baris(sampai date) returns text language sql as $$
	select string_agg(row(r.urut, r.lengkap, r.mulai, r.tenggat_awal, r.tenggat, r.hari_kerja)::text, ' ' order by r.urut)
	from organisasi.badan_publik b, laporan.rincian(b.id, '2026-11-01', sampai) r where b.kode = 'UJISATU'
$$;
select is(pg_temp.baris('2026-11-30'), '(1,2026-11-25,2026-11-25,2026-12-09,2026-12-09,3) (2,2026-11-20,2026-11-20,2026-12-04,2026-12-04,6)', 'sejak lengkap; yang tanpa kekurangan sejak diterima');
select is(pg_temp.baris('2026-11-24'), '(1,,2026-11-20,2026-12-04,2026-12-04,2) (2,2026-11-20,2026-11-20,2026-12-04,2026-12-04,2)', 'sebelum dilengkapi, seperti keadaan pada hari terakhir masanya: sejak diterima');
update organisasi.badan_publik set awal_jam = 'diterima' where kode = 'UJISATU';
select is(laporan.kepala(b.id, 2026, 'tahunan', 1) ->> 'awal_jam', 'lengkap', 'setelan yang berganti tidak mengubah cara hitung yang sudah dipakai') from organisasi.badan_publik b where b.kode = 'UJISATU';
select is(laporan.kepala(b.id, 2026, 'tahunan', 1) ->> 'awal_jam', 'diterima', 'badan yang tidak pernah memakainya') from organisasi.badan_publik b where b.kode = 'UJIDUA';

select * from finish();
rollback;

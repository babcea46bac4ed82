-- A change of holidays: what it would move is told before, moves in one transaction, and never moves what has ended.
begin;
\ir ../siapkan.psql
select plan(29);

-- Received on Friday 20 November 2026: 10 working days end on Friday 4 December, the safe date is Thursday 3 December.
create temp table m as select pg_temp.ajukan('formulir-geser-terbuka') as buka, pg_temp.ajukan('formulir-geser-tertutup') as tutup;
select pg_temp.jawab((select tutup from m), 'ditolak') \g /dev/null
create function pg_temp.perkara_m(yang text) returns layanan.perkara language sql as $$
	select k from layanan.perkara k, m where k.nomor = case yang when 'buka' then m.buka else m.tutup end ->> 'nomor'
$$;
create function pg_temp.jam_m(yang text) returns bigint language sql as $$
	select j.id from layanan.jam j where j.perkara = (pg_temp.perkara_m(yang)).id and j.aturan = 'tanggapan'
$$;
create function pg_temp.isi_2026(hari text) returns jsonb language sql as $$
	select jsonb_agg(jsonb_build_object('tanggal', l.tanggal, 'nama', l.nama, 'jenis', l.jenis, 'dasar', l.dasar))
		|| case when hari <> '' then jsonb_build_array(jsonb_build_object('tanggal', hari, 'nama', 'Hari uji', 'jenis', 'cuti_bersama', 'dasar', 'SKB perubahan')) else '[]' end
	from kalender.libur l join kalender.kalender k on k.id = l.kalender where k.kode = 'ID-5' and date_part('year', l.tanggal) = 2026 and l.nama <> 'Hari uji'
$$;
select is((pg_temp.perkara_m('buka')).tenggat, '2026-12-04', 'tenggat semula');
select is((pg_temp.perkara_m('buka')).aman, '2026-12-03', 'aman semula');
create temp table beku as select * from layanan.jam_hitung(pg_temp.jam_m('tutup'));
create temp table sebelum as select h.* from kalender.hari h;

-- The preview tells and changes nothing.
create temp table uji as select tugas.libur_impor('ID-5', pg_temp.isi_2026('2026-11-25'), null, true) as h;
select is((select string_agg(j ->> 'aturan', ', ') from uji, jsonb_array_elements(h -> 'jam') j), 'tanggapan, pemberitahuan_kelengkapan', 'pratinjau: jam yang terbuka bergeser, yang tertutup tidak');
select is((select h -> 'jam' -> 0 ->> 'nomor' from uji), (pg_temp.perkara_m('buka')).nomor, 'dengan nomornya');
select is((select h -> 'jam' -> 0 ->> 'tenggat_lama' from uji), '2026-12-04', 'tenggat lama');
select is((select h -> 'jam' -> 0 ->> 'tenggat' from uji), '2026-12-07', 'tenggat baru');
select is((select h -> 'jam' -> 0 ->> 'aman' from uji), '2026-12-04', 'tanggal aman baru');
select is((select h ->> 'ditambah' from uji), '1', 'dan libur yang bertambah');
select is((pg_temp.perkara_m('buka')).tenggat, '2026-12-04', 'tetapi belum ada yang bergeser');
select is_empty('(select * from sebelum except select * from kalender.hari) union all (select * from kalender.hari except select * from sebelum)', 'kalendernya pun tetap');
select is((select count(*)::int from kalender.perubahan where 'SKB perubahan' = any (array(select l ->> 'dasar' from jsonb_array_elements(ditambah -> 'libur') l))), 0, 'dan tidak berjejak');

-- Applying is the same list.
create temp table nyata as select tugas.libur_impor('ID-5', pg_temp.isi_2026('2026-11-25')) as h;
select is((select n.h from nyata n), (select u.h from uji u), 'penerapan menggeser tepat yang dipratinjau');
select is((pg_temp.perkara_m('buka')).tenggat, '2026-12-07', 'proyeksi memuat tenggat baru');
select is((pg_temp.perkara_m('buka')).tenggat_awal, '2026-12-07', 'juga yang sebelum perpanjangan');
select matches((select c.alasan from layanan.jam_catatan c where c.jam = pg_temp.jam_m('buka') and c.jenis = 'koreksi'),
	'semula Jumat, 4 Desember 2026, menjadi Senin, 7 Desember 2026', 'buku besar memuat tanggal lama dan baru');
select is((select e.peran || ' ' || e.ke from layanan.peristiwa e where e.perkara = (pg_temp.perkara_m('buka')).id and e.jenis = 'geser'), 'sistem diajukan', 'dan menjadi peristiwa perkara');
select is((select count(*)::int from kalender.perubahan where ditambah::text like '%SKB perubahan%'), 1, 'satu jejak');
select is((select count(*)::int from surat.kiriman x join layanan.peristiwa e on e.id = x.peristiwa where e.jenis = 'geser' and x.penerima = 'pemohon'), 1, 'pemohon diberi tahu');
select is_empty(format('select * from layanan.perkara_periksa(%s)', (pg_temp.perkara_m('buka')).id), 'rantai dan proyeksinya cocok');

-- What had ended stays, even when a day before its end is no longer a working day.
select is((select count(*)::int from layanan.jam_catatan c where c.jam = pg_temp.jam_m('tutup') and c.jenis = 'koreksi'), 0, 'jam tertutup tidak dikoreksi');
select results_eq($$ select * from layanan.jam_hitung(pg_temp.jam_m('tutup')) $$, 'select * from beku', 'hitungannya tetap');
select is_empty(format('select * from layanan.perkara_periksa(%s)', (pg_temp.perkara_m('tutup')).id), 'dan proyeksinya masih cocok');

-- Back again: it moves back; importing the same again moves nothing.
select is(tugas.libur_impor('ID-5', pg_temp.isi_2026('')) -> 'jam' -> 0 ->> 'tenggat', '2026-12-04', 'libur yang dicabut menggeser kembali');
select is(tugas.libur_impor('ID-5', pg_temp.isi_2026('')) -> 'jam', '[]', 'berkas yang sama tidak menggeser apa pun');
select is((select count(*)::int from layanan.jam_catatan c where c.jam = pg_temp.jam_m('buka') and c.jenis = 'koreksi'), 2, 'setiap pergeseran satu baris');
select results_eq($$ select * from layanan.jam_hitung(pg_temp.jam_m('tutup')) $$, 'select * from beku', 'yang tertutup tetap');
select is(tugas.libur_impor('ID-5', pg_temp.isi_2026('2026-01-05')) -> 'jam', '[]', 'libur sebelum jamnya mulai tidak menggeser');
select is(tugas.libur_impor('ID-5', '[{"tanggal": "2026-02-30", "nama": "x", "jenis": "libur_nasional"}]', null, true) -> 'galat' -> 0 ->> 'baris', '2', 'pratinjau pun menyebut galat');
select is(akun.peran_kini(), '{ppid_utama}', 'pelaku semula tetap');

select * from finish();
rollback;

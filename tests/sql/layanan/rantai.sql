-- Events are the truth: insert-only, chained, and everything on the case follows from them.
begin;
\ir ../siapkan.psql
select no_plan();
create temp table a as select pg_temp.ajukan('formulir-rantai-00001') as milik;
select pg_temp.jawab(milik, 'sebagian') from a \g /dev/null
create temp table k as select pg_temp.perkara(milik) as id from a;
select is_empty($$ select * from k, layanan.perkara_periksa(k.id) $$, 'rantai, isi formulir dan proyeksi cocok');
select is((select count(*)::int from layanan.peristiwa e join k on k.id = e.perkara), (select p.peristiwa_banyak from layanan.perkara p join k using (id)), 'banyaknya peristiwa tercatat pada perkara');
select ok(bool_and(e.sidik_lalu = coalesce(l.sidik, '\x')), 'setiap peristiwa menyambung yang sebelumnya')
from k join layanan.peristiwa e on e.perkara = k.id left join layanan.peristiwa l on l.perkara = e.perkara and l.urut = e.urut - 1;

select throws_ok(q, '42501', null, q) from unnest(array[
	'update layanan.peristiwa set isi = ''{}''', 'delete from layanan.peristiwa', 'truncate layanan.peristiwa cascade',
	'update layanan.jam_catatan set hari = 0', 'delete from layanan.jam_catatan', 'truncate layanan.jam_catatan',
	'update akun.jejak set jenis = ''''', 'delete from akun.jejak', 'truncate akun.jejak']) q;

-- What somebody would have to break to lie, one at a time.
create function pg_temp.temuan(ubah text) returns text language plpgsql as $$
begin
	execute ubah;
	raise exception using errcode = 'UJI00', message = coalesce((select string_agg(t.temuan, '; ') from k, layanan.perkara_periksa(k.id) t), 'baik');
exception when sqlstate 'UJI00' then
	return sqlerrm;
end $$;
select alike(pg_temp.temuan(u.q), '%' || u.kata || '%', u.nama) from (values
	('update layanan.perkara set keadaan = ''diproses'' where id = (select id from k)', 'proyeksi', 'keadaan diubah'),
	('update layanan.perkara set tenggat = tenggat + 5 where id = (select id from k)', 'proyeksi', 'tenggat diubah'),
	('update layanan.perkara set ditutup = ditutup - 1 where id = (select id from k)', 'proyeksi', 'tanggal jawaban diubah'),
	('update layanan.permohonan set keputusan = ''dikabulkan'' where id = (select id from k)', 'proyeksi', 'keputusan diubah'),
	('update layanan.permohonan set nama = ''Orang lain'' where id = (select id from k)', 'isi formulir', 'nama pemohon diubah'),
	('update layanan.rincian set isi = ''Yang lain'' where permohonan = (select id from k)', 'isi formulir', 'rincian diubah'),
	('alter table layanan.peristiwa disable trigger user; update layanan.peristiwa set isi = isi || ''{"a": 1}'' where perkara = (select id from k) and urut = 2', 'putus pada urutan 2', 'isi peristiwa diubah'),
	('alter table layanan.peristiwa disable trigger user; update layanan.peristiwa set waktu = waktu - interval ''1 day'' where perkara = (select id from k) and urut = 3', 'putus pada urutan 3', 'waktu peristiwa diubah'),
	('alter table layanan.peristiwa disable trigger user; delete from surat.kiriman; delete from layanan.peristiwa where perkara = (select id from k) and jenis = ''terima''', 'putus', 'peristiwa dihapus')
) u (q, kata, nama);
select is(pg_temp.temuan('select 1'), 'baik', 'tanpa diubah tetap baik');

-- One extension, before the due date, with a reason.
create temp table b as select pg_temp.ajukan('formulir-rantai-00002') as milik;
select pg_temp.sebagai('utama@uji.example') \g /dev/null
select throws_ok($$ select layanan.catat(pg_temp.perkara(milik), 'perpanjang') from b $$, 'KI409', null, 'perpanjangan tanpa alasan');
select throws_ok($$ select layanan.catat(pg_temp.perkara(milik), 'perpanjang', '{"alasan": "uji"}', '2026-12-05') from b $$, 'KI409', null, 'sesudah tenggat');
select lives_ok($$ select layanan.catat(pg_temp.perkara(milik), 'perpanjang', '{"alasan": "uji"}', '2026-12-04') from b $$, 'pada hari tenggat');
select is(row(p.tenggat_awal, p.tenggat, p.aman)::text, '(2026-12-04,2026-12-15,2026-12-14)', 'tujuh hari kerja sesudah hari kesepuluh') from b join layanan.perkara p on p.id = pg_temp.perkara(milik);
select throws_ok($$ select layanan.catat(pg_temp.perkara(milik), 'perpanjang', '{"alasan": "uji"}') from b $$, 'KI409', null, 'hanya sekali');
select throws_ok($$ select layanan.jam_mulai(k.id, k.aturan, '2026-11-20', (select max(e.id) from layanan.peristiwa e where e.perkara = k.id)) from b, layanan.perkara k where k.id = pg_temp.perkara(milik) $$,
	'KI409', 'Jangka waktu "Pemberitahuan tertulis atas permohonan" sudah berjalan pada perkara ini.', 'jam yang sudah berjalan tidak dimulai lagi');
select is_empty($$ select t.* from b, layanan.perkara_periksa(pg_temp.perkara(milik)) t $$, 'sesudah perpanjangan tetap cocok');
select * from finish();
rollback;

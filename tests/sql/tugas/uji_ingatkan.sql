-- A consequence test that ends soon: PPID Utama hears of it once, by mail, when mail can be sent.
begin;
\ir ../petugas.psql
select no_plan();
select pg_temp.petugas('admin@uji.example', 'admin') \g /dev/null
create function pg_temp.pukul(h text) returns int language plpgsql as $$
begin
	perform pg_temp.waktu(h || ' 08:00+08');
	return tugas.uji_ingatkan();
end $$;
create temp table u as select pg_temp.uji(ubah => '{"dari": "2026-10-20", "sampai": "2027-03-31"}') as nomor;
select is(pg_temp.pukul('2027-01-15'), 0, 'surel belum disetel: belum ada yang diberi tahu');
update surat.saluran set aktif = true where kode = 'surel';
select is(pg_temp.pukul('2026-12-30'), 0, 'lebih dari 90 hari sebelumnya: belum');
select is(pg_temp.pukul('2026-12-31'), 1, '90 hari sebelumnya');
select is((select array_agg(row(s.tujuan, s.penerima, s.keadaan, s.isi ->> 'nomor', s.isi ->> 'jalur', s.isi ->> 'tanggal')::text) from surat.kiriman s where s.pola = 'uji_berakhir'),
	array[format('(utama@uji.example,ppid_utama,antre,%s,/uji/%1$s,"Rabu, 31 Maret 2027")', nomor)], 'satu surel kepada PPID Utama, tanpa isi ujinya') from u;
select is(pg_temp.pukul(h), 0, 'tidak diulang: ' || h) from unnest('{2026-12-31,2027-02-01,2027-03-31,2027-04-01}'::text[]) h;

-- A new version is another end.
insert into informasi.uji_versi (uji, versi, badan_publik, informasi, pasal, dasar_lain, konsekuensi_buka, konsekuensi_tutup, kepentingan, dari, sampai, sampai_keadaan, tanggal, tempat, pemutus, alasan_ubah, disusun)
select v.uji, 2, v.badan_publik, v.informasi, v.pasal, v.dasar_lain, v.konsekuensi_buka, v.konsekuensi_tutup, v.kepentingan, '2027-03-01', '2027-12-31', '', '2027-03-01', v.tempat, v.pemutus, 'diperpanjang', v.disusun
from informasi.uji_versi v join informasi.uji x on x.id = v.uji join u on u.nomor = x.nomor;
insert into informasi.uji_langkah (uji, versi, jenis, badan_publik, tanggal, nomor_sk, alasan, waktu) select v.uji, 2, 'tetapkan', v.badan_publik, '2027-03-01', '', '', now() from informasi.uji_versi v join informasi.uji x on x.id = v.uji join u on u.nomor = x.nomor where v.versi = 2;
select is(pg_temp.pukul('2027-10-01'), 0, 'versi baru belum dekat');
select is(pg_temp.kirim('pengaturan_ubah', '{"bagian": "angka", "uji_menjelang": "120", "simpan_identitas": "30"}', pg_temp.sesi('admin@uji.example')) ->> 'ke', '/pengaturan', 'setelan diperpanjang');
select is(pg_temp.pukul('2027-10-01'), 1, 'dan langsung berlaku');
select is(pg_temp.kirim('pengaturan_ubah', '{"bagian": "angka", "uji_menjelang": "0", "simpan_identitas": "x"}', pg_temp.sesi('admin@uji.example')) -> 'galat_daftar',
	'[{"bidang": "simpan_identitas", "kalimat": "Tulis angka 0 sampai 3650."}, {"bidang": "uji_menjelang", "kalimat": "Tulis angka 1 sampai 730."}]', 'angka di luar batas ditolak');

-- Withdrawn, ended, of another body, invented.
create temp table lain as select pg_temp.uji(ubah => j) as nomor, j from unnest(array['{"dari": "2026-10-20", "sampai": "2027-12-01"}', '{"dari": "2026-10-20", "sampai": "2027-09-30"}', '{"dari": "2026-10-20", "sampai": "2027-12-01", "badan": "UJIDUA"}']::jsonb[]) j;
insert into informasi.uji_langkah (uji, versi, jenis, badan_publik, tanggal, nomor_sk, alasan, waktu) select x.id, 1, 'cabut', x.badan_publik, '2027-09-01', '', 'Dibuka', now() from informasi.uji x join lain l on l.nomor = x.nomor where l.j ->> 'sampai' = '2027-12-01' and not l.j ? 'badan';
select is(pg_temp.pukul('2027-10-02'), 0, 'dicabut, berakhir, dan badan tanpa PPID Utama: tidak ada');
set local session_replication_role = replica;
update informasi.uji set contoh = true;
set local session_replication_role = origin;
delete from informasi.uji_diingatkan;
select is(pg_temp.pukul('2027-10-02'), 0, 'contoh tidak memberi tahu siapa pun');
select * from finish();
rollback;

begin;
\ir ../petugas.psql
select no_plan();
create temp table a as select pg_temp.sampai('formulir-usul-0000001', 'diproses') as milik;
create function pg_temp.galat(ubah jsonb) returns text language sql as $$
	select coalesce((select string_agg(g.key, ',' order by g.key) from jsonb_each_text(d #> '{langkah,usulkan,galat}') g where g.value is not null), 'tersimpan')
	from a, pg_temp.kerja('usulkan', milik, 'didik', pg_temp.usul(ubah) || '{"versi": "0"}') d
$$;
select is(pg_temp.galat(v.ubah), v.galat, v.nama) from (values
	('{"keputusan": ""}'::jsonb, 'keputusan', 'keputusan wajib'),
	('{"keputusan": "dicabut"}', 'keputusan', 'keputusan yang bukan wewenangnya'),
	('{"uraian": " "}', 'uraian', 'uraian wajib'),
	('{"bentuk": "", "cara_kirim": "kuda"}', 'bentuk,cara_kirim', 'bentuk dan cara bila dikabulkan'),
	('{"biaya": "dua ribu"}', 'biaya', 'biaya bukan angka'),
	('{"biaya": "-5"}', 'biaya', 'biaya negatif'),
	('{"biaya": "Rp12.500"}', 'cara_bayar', 'berbiaya tanpa cara bayar'),
	('{"keputusan": "ditolak"}', 'konsekuensi,pasal', 'penolakan beralasan dan berkonsekuensi'),
	('{"keputusan": "sebagian", "pasal": ["17.z"], "konsekuensi": "x"}', 'pasal', 'huruf yang tidak ada'),
	('{"keputusan": "ditolak", "pasal": ["17.h", "17.z"], "konsekuensi": "x"}', 'pasal', 'satu huruf salah'),
	('{"keputusan": "ditolak", "dasar_lain": "UU 10/1998 Pasal 40"}', 'konsekuensi', 'undang-undang lain cukup, konsekuensi tetap wajib'),
	('{"keputusan": "ditolak", "uraian": "", "pasal": [], "konsekuensi": ""}', 'konsekuensi,pasal,uraian', 'semua galat sekaligus')
) v (ubah, galat, nama);
select is(pg_temp.keadaan(milik), 'diproses', 'yang ditolak tidak tersimpan') from a;
select unnest(array[is(d #>> '{langkah,usulkan,isian,uraian}', 'Panjang <i>sekali</i>', 'tulisan kembali seperti semula'),
	is(d #>> '{langkah,usulkan,pasal_pilihan,7,dipilih}', 'true', 'pilihan huruf h tetap tercentang')])
from a, pg_temp.kerja('usulkan', milik, 'didik', '{"keputusan": "ditolak", "uraian": "Panjang <i>sekali</i>", "pasal": ["17.h"]}') d;

select is(pg_temp.ditolak('usulkan', milik, 'sehat', pg_temp.usul()), 'KI404', 'OPD lain') from a;
select is(pg_temp.ditolak('usulkan', milik, 'utama', pg_temp.usul()), 'KI409', 'PPID Utama menunggu OPD') from a;
select is(pg_temp.kerja('usulkan', milik, 'didik', pg_temp.usul('{"keputusan": "sebagian", "biaya": "Rp12.500", "cara_bayar": "Tunai", "pasal": ["17.b", "17.h"], "konsekuensi": "Merugikan", "tidak_dikuasai": "Butir 2", "badan_penguasa": "BPS"}')
	|| pg_temp.unggahan(pg_temp.unggah_petugas('didik'))) ->> 'ke', '/meja/' || (milik ->> 'nomor'), 'tersimpan beserta berkas') from a;
select is(row(t.versi, t.keputusan, t.biaya, t.pasal, t.tidak_dikuasai, t.badan_penguasa, t.dikuasai, t.disetujui)::text, '(1,sebagian,12500,"{17.b,17.h}","Butir 2",BPS,f,)', 'usul versi 1; yang tidak dikuasai tersimpan di samping pengecualian')
from a join layanan.tanggapan t on t.permohonan = pg_temp.perkara(milik);
select is((select string_agg(e.jenis, ',' order by e.urut) from layanan.peristiwa e where e.perkara = pg_temp.perkara(milik) and e.urut > 4), 'lampirkan,usulkan', 'dua peristiwa') from a;
select is(pg_temp.keadaan(milik), 'diusulkan', 'menunggu persetujuan') from a;

-- What was typed survives when the case moved on meanwhile and the step is no longer possible.
select is(row(d -> 'basi', d #> '{langkah,usulkan}', d -> 'tertinggal')::text, row('true'::jsonb, 'null'::jsonb, '["Tulisan saya"]'::jsonb)::text, 'tulisan dapat disalin')
from a, pg_temp.kerja('usulkan', milik, 'didik', pg_temp.usul('{"uraian": "Tulisan saya"}') || '{"versi": "4"}') d;

-- PPID Utama may answer itself when it never passed the request on.
create temp table b as select pg_temp.sampai('formulir-usul-0000002', 'terdaftar') as milik;
select lives_ok($$ select pg_temp.kerja('usulkan', milik, 'utama', pg_temp.usul('{"keputusan": "tidak_dikuasai", "badan_penguasa": "Kabupaten Mamuju"}')) from b $$, 'PPID Utama menjawab sendiri');
select is(t.badan_penguasa || t.bentuk, 'Kabupaten Mamuju', 'badan yang menguasai tersimpan, bentuk tidak') from b join layanan.tanggapan t on t.permohonan = pg_temp.perkara(milik);

select * from finish();
rollback;

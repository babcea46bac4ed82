-- What the parts leave open is never answered unawares: nothing is preset, and whoever answers without a part says why.
begin;
\ir ../bagian.psql
select no_plan();
create function pg_temp.celah(milik jsonb) returns text language sql as $$
	select string_agg(c ->> 'kunci' || ': ' || replace(c ->> 'nama', milik ->> 'nomor', 'X'), ', ' order by c ->> 'kunci') from layanan.perkara k, jsonb_array_elements(layanan.bagian_celah(k)) c where k.nomor = milik ->> 'nomor'
$$;
create function pg_temp.dipilih(d jsonb) returns text language sql as $$
	select string_agg(e ->> 'nilai', ',') from jsonb_array_elements(d #> '{langkah,usulkan,keputusan_pilihan}') e where (e ->> 'dipilih')::boolean
$$;
-- One part answered, one returned.
create temp table a as select pg_temp.terbagi('formulir-celah-0001') as milik;
select is(pg_temp.celah(milik), null, 'semua bagian dikerjakan: tanpa celah') from a;
select pg_temp.urus('jawab', milik, 1, 'didik', '{"uraian": "Ada."}') from a \g /dev/null
select pg_temp.urus('kembalikan', milik, 2, 'sehat', '{"alasan": "Bukan kami."}') from a \g /dev/null
select is(row(pg_temp.keadaan(milik), pg_temp.celah(milik))::text, '(terhimpun,"b2: Butir 2 dijawab tanpa bagian X-B2 (dikembalikan OPD)")', 'bagian yang dikembalikan adalah celah') from a;
create temp table d as select pg_temp.meja_perkara(milik, 'utama') as d from a;
select is(row(pg_temp.dipilih(d), d #>> '{langkah,usulkan,isian,uraian}' like '%Ada.%', d #>> '{langkah,usulkan,ada_celah}', d #> '{langkah,usulkan,celah_pilihan,0,dipilih}')::text, '(,t,true,false)', 'tidak ada keputusan yang sudah terpilih; isiannya tetap terbawa') from d;
create function pg_temp.usulkan(milik jsonb, ubah jsonb) returns text language sql as $$
	select coalesce(d #>> '{langkah,usulkan,galat,celah}', d ->> 'ke') from pg_temp.kerja('usulkan', milik, 'utama', pg_temp.usul(ubah)) d
$$;
select matches(pg_temp.usulkan(milik, ubah), g, nama) from a, (values
	('{}'::jsonb, 'alihkan kepada OPD lain, atau centang dan tulis alasannya', 'ditolak dengan kalimat apa yang harus dilakukan'),
	('{"celah": ["b2"]}', 'tulis alasannya', 'centang tanpa alasan'),
	('{"celah": ["b1"], "celah_b2_alasan": "x"}', 'atau centang', 'alasan tanpa centang'),
	(jsonb_build_object('celah', '["b2"]'::jsonb, 'celah_b2_alasan', repeat('x', 501)), '500 huruf', 'alasan yang terlalu panjang')) v (ubah, g, nama);
select is(pg_temp.keadaan(milik), 'terhimpun', 'tidak ada yang tersimpan') from a;
select is(pg_temp.usulkan(milik, '{"celah": ["b2"], "celah_b2_alasan": "<b>datanya ada pada kami</b>"}'), '/meja/' || (milik ->> 'nomor'), 'dengan centang dan alasan tersimpan') from a;
select is(d #>> '{usul,tanpa_bagian,0,alasan}', '<b>datanya ada pada kami</b>', 'yang menyetujui membacanya') from a, pg_temp.meja_perkara(milik, 'utama') d;
select is(pg_temp.buka('permohonan_lihat', milik)::text like '%datanya ada pada kami%', false, 'pemohon tidak') from a;
select is(d #> '{langkah,tanggapi,halangan}', '[]', 'tidak ada halangan') from a, pg_temp.meja_perkara(milik, 'utama') d;
-- A proposal made before, which says nothing about the part, does not go out.
update layanan.tanggapan t set tanpa_bagian = '[]' from a where t.permohonan = pg_temp.perkara(milik);
select matches(d #>> '{langkah,tanggapi,galat,uji}', '^Butir 2 dijawab tanpa bagian .*-B2 \(dikembalikan OPD\), dan usul ini tidak menyebut alasannya\. Tarik usul', 'usul yang tidak menyebutnya tidak terkirim')
from a, pg_temp.kerja('tanggapi', milik, 'utama') d;
select is(pg_temp.keadaan(milik), 'diusulkan', 'jam tetap berjalan') from a;
select pg_temp.kerja('perbaiki', milik, 'utama', '{"catatan": "x"}') from a \g /dev/null
select pg_temp.usulkan(milik, '{"celah": ["b2"], "celah_b2_alasan": "sebab itu"}') from a \g /dev/null
select pg_temp.kerja('perbaiki', milik, 'utama', '{"catatan": "x"}') from a \g /dev/null
select is(row(c -> 'dipilih', c ->> 'alasan')::text, '(true,"sebab itu")', 'usul berikutnya membawanya') from a, lateral (select pg_temp.meja_perkara(milik, 'utama') #> '{langkah,usulkan,celah_pilihan,0}' as c) x;
-- Cancelled: open while no other part covers the item.
select pg_temp.urus('batalkan', milik, 2, 'utama', '{"alasan": "x"}') from a \g /dev/null
select is(pg_temp.celah(milik), 'b2: Butir 2 dijawab tanpa bagian X-B2 (dibatalkan)', 'bagian batal yang butirnya tidak tercakup adalah celah yang sama') from a;
select pg_temp.kerja('bagi', milik, 'utama', '{"hari": "5", "pesan": "", "bagian_1_opd": "SOSIAL", "bagian_1_butir": ["2"]}') from a \g /dev/null
select is(pg_temp.celah(milik), null, 'tertutup bila OPD lain mengerjakan butirnya') from a;
select pg_temp.urus('jawab', milik, 3, 'sosial', '{"uraian": "Dari kami."}') from a \g /dev/null
select is(row(pg_temp.keadaan(milik), pg_temp.celah(milik))::text, '(terhimpun,)', 'terhimpun tanpa celah') from a;

-- An item that no part was ever made for; a part of words alone that was cancelled; and a file with blackened parts.
create temp table b as select pg_temp.terbagi('formulir-celah-0002', '{"bagian_2_butir": ["1"], "bagian_2_minta": ""}') as milik;
select is(pg_temp.celah(milik), 'r2: Butir 2 dijawab tanpa bagian OPD mana pun', 'butir tanpa bagian') from b;
create temp table c as select pg_temp.terbagi('formulir-celah-0003', '{"bagian_3_opd": "SOSIAL", "bagian_3_minta": "Daftar penerima"}') as milik;
select pg_temp.urus('kembalikan', milik, 3, 'sosial', '{"alasan": "x"}') from c \g /dev/null
select pg_temp.urus('batalkan', milik, 3, 'utama', '{"alasan": "x"}') from c \g /dev/null
select is(pg_temp.celah(milik), 'b3: Permohonan dijawab tanpa bagian X-B3 (dibatalkan)', 'bagian dengan kata-kata saja') from c;
create temp table e as select pg_temp.terbagi('formulir-celah-0004') as milik;
select pg_temp.urus('jawab', milik, 1, 'didik', '{"uraian": "Ada."}' || pg_temp.unggahan_di('berkas_hitam', pg_temp.unggah_petugas('didik'))) from e \g /dev/null
select pg_temp.urus('jawab', milik, 2, 'sehat', '{"uraian": "Ada."}') from e \g /dev/null
select is(pg_temp.dipilih(pg_temp.meja_perkara(milik, 'utama')), null, 'berkas yang dihitamkan bukan dikabulkan seluruhnya') from e;
create temp table f as select pg_temp.terbagi('formulir-celah-0005') as milik;
select pg_temp.urus('tidak_dikuasai', milik, n, s, '{"badan_penguasa": "BPS", "keterangan": "Antarpetugas saja."}') from f, (values (1, 'didik'), (2, 'sehat')) v (n, s) \g /dev/null
select is(row(pg_temp.dipilih(d), d #>> '{langkah,usulkan,isian,tidak_dikuasai}', d #>> '{langkah,usulkan,isian,badan_penguasa}', d #>> '{langkah,usulkan,isian,uraian}' like '%tidak dikuasai. Dikuasai oleh BPS.%')::text,
	'(tidak_dikuasai,"",BPS,t)', 'semuanya tidak dikuasai') from f, pg_temp.meja_perkara(milik, 'utama') d;
select is((pg_temp.meja_perkara(milik, 'utama') #> '{langkah,usulkan,isian}')::text like '%Antarpetugas%', false, 'keterangan antarpetugas tidak menjadi jawaban') from f;
-- Passed on whole to one OPD, which answers for all of it.
select pg_temp.kerja('disposisi', milik, 'utama', '{"opd": "DIDIK"}') from b where pg_temp.keadaan(milik) = 'terhimpun' \g /dev/null
create temp table g as select pg_temp.sampai('formulir-celah-0006', 'diproses') as milik;
select is(pg_temp.celah(milik), null, 'permohonan yang tidak dibagi tanpa celah') from g;
select * from finish();
rollback;

-- No refusal and no blackened part without a consequence test in force on the day; costs by tariff.
begin;
\ir ../petugas.psql
select no_plan();
create temp table uji as select v.kode, pg_temp.uji(v.pasal, v.ubah) as nomor from (values ('h', '{17.h}'::text[], '{}'::jsonb), ('i', '{17.i}', '{}'), ('lain', '{}', '{"dasar_lain": "UU 10/1998 Pasal 40"}'),
	('usai', '{17.h}', '{"sampai": "2026-11-19"}'), ('nanti', '{17.h}', '{"dari": "2026-12-01"}'), ('sehat', '{17.h}', '{"opd": "SEHAT"}'), ('didik', '{17.h}', '{"opd": "DIDIK", "informasi": "Milik DIDIK"}')) v (kode, pasal, ubah);
create function pg_temp.u(variadic kode text[]) returns jsonb language sql as $$ select jsonb_agg(u.nomor) from uji u where u.kode = any ($1) $$;
create temp table a as select pg_temp.sampai('formulir-uji-usul-01', 'diproses') as milik;
create function pg_temp.tolak(ubah jsonb default '{}') returns jsonb language sql as $$ select '{"keputusan": "ditolak", "uraian": "x", "pasal": ["17.h"], "konsekuensi": "y"}' || ubah $$;
create function pg_temp.galat(ubah jsonb) returns text language sql as $$
	select coalesce((select string_agg(g.key, ',' order by g.key) from jsonb_each_text(d #> '{langkah,usulkan,galat}') g where g.value is not null), 'tersimpan')
	from a, pg_temp.kerja('usulkan', milik, 'didik', pg_temp.usul(ubah) || '{"versi": "0"}') d
$$;
select is((select jsonb_agg(e -> 'nilai' order by e ->> 'nilai') from a, jsonb_array_elements(pg_temp.meja_perkara(milik, 'didik') #> '{langkah,usulkan,uji_pilihan}') e),
	(select jsonb_agg(nomor order by nomor) from uji where kode in ('h', 'i', 'lain', 'didik')), 'pilihan hanya yang berlaku hari ini dan boleh dilihat');
select is(pg_temp.galat(pg_temp.tolak(ubah)), galat, nama) from (values
	(jsonb_build_object('uji', pg_temp.u('usai')), 'uji', 'uji yang berakhir'),
	(jsonb_build_object('uji', pg_temp.u('nanti')), 'uji', 'uji yang belum mulai'),
	(jsonb_build_object('uji', pg_temp.u('sehat')), 'uji', 'uji OPD lain'),
	(jsonb_build_object('uji', pg_temp.u('i')), 'uji', 'uji yang tidak mencakup alasannya'),
	('{"uji": ["UK-ENTAH-1"]}', 'uji', 'uji yang tidak ada'),
	(jsonb_build_object('uji', pg_temp.u('h', 'i')), 'uji', 'satu uji yang tidak perlu'),
	(jsonb_build_object('keputusan', 'sebagian', 'uji', pg_temp.u('h'), 'hitam_1_dokumen', 'a.pdf'), 'penghitaman', 'penghitaman tanpa bagian'),
	(jsonb_build_object('keputusan', 'sebagian', 'uji', pg_temp.u('h'), 'hitam_3_dokumen', 'a.pdf', 'hitam_3_bagian', 'b', 'hitam_3_pasal', '17.i', 'hitam_3_uji', pg_temp.u('h') ->> 0), 'penghitaman', 'huruf yang tidak dipilih'),
	(jsonb_build_object('keputusan', 'sebagian', 'uji', pg_temp.u('h'), 'hitam_1_dokumen', 'a.pdf', 'hitam_1_bagian', 'b', 'hitam_1_pasal', '17.h', 'hitam_1_uji', pg_temp.u('didik') ->> 0), 'penghitaman', 'uji yang tidak dicentang'),
	(jsonb_build_object('keputusan', 'sebagian', 'uji', pg_temp.u('h'), 'hitam_1_dokumen', 'a.pdf', 'hitam_1_bagian', 'b', 'hitam_1_uji', pg_temp.u('h') ->> 0), 'penghitaman', 'tanpa huruf dan tanpa undang-undang lain')) v (ubah, galat, nama);
select matches(pg_temp.kerja('usulkan', milik, 'didik', pg_temp.tolak(jsonb_build_object('versi', '0', 'uji', pg_temp.u('usai')))) #>> '{langkah,usulkan,galat,uji}', 'tidak berlaku hari ini', 'kalimatnya menyebut sebabnya') from a;

-- A proposal without a test is kept, but does not go out.
create function pg_temp.halangan(milik jsonb) returns text language sql as $$ select d #>> '{langkah,tanggapi,galat,uji}' from pg_temp.kerja('tanggapi', milik, 'utama') d $$;
select pg_temp.kerja('usulkan', milik, 'didik', pg_temp.tolak()) from a \g /dev/null
select matches(pg_temp.meja_perkara(milik, 'utama') #>> '{langkah,tanggapi,halangan,0}', 'memerlukan uji konsekuensi', 'terlihat sebelum menyetujui') from a;
select matches(pg_temp.halangan(milik), 'belum menunjuk satu pun', 'tanpa uji tidak terkirim') from a;
select is(row(pg_temp.keadaan(milik), (select count(*) from surat.surat s where s.perkara = pg_temp.perkara(milik) and s.jenis = 'penolakan'))::text, '(diusulkan,0)', 'tidak ada surat') from a;
select pg_temp.sebagai('utama@uji.example') \g /dev/null
select throws_ok(format('select layanan.tanggapan_kirim(%s)', pg_temp.perkara(milik)), 'KI409', null, 'juga bukan lewat jalan lain') from a;
create function pg_temp.usul_lagi(milik jsonb, usul jsonb) returns void language plpgsql as $$
begin
	perform pg_temp.kerja('perbaiki', milik, 'utama', '{"catatan": "x"}');
	perform pg_temp.kerja('usulkan', milik, 'didik', usul);
end $$;
select pg_temp.usul_lagi(milik, pg_temp.tolak(jsonb_build_object('pasal', '["17.h", "17.i"]'::jsonb, 'dasar_lain', 'UU 1/1 Pasal 1', 'uji', pg_temp.u('h')))) from a \g /dev/null
select is(pg_temp.halangan(milik), 'Undang-undang lain yang disebut tidak tercakup uji konsekuensi mana pun yang dipilih. Pasal 17 huruf i tidak tercakup uji konsekuensi mana pun yang dipilih.', 'setiap alasan harus tercakup') from a;
select pg_temp.usul_lagi(milik, pg_temp.tolak(jsonb_build_object('pasal', '["17.h", "17.i"]'::jsonb, 'dasar_lain', 'UU 1/1 Pasal 1', 'uji', pg_temp.u('h', 'i', 'lain')))) from a \g /dev/null
select is(pg_temp.meja_perkara(milik, 'utama') #> '{langkah,tanggapi,halangan}', '[]', 'tercakup semua') from a;

-- In force on the day of the letter, not of the proposal.
savepoint s;
update dasar.waktu set geser = geser + interval '700 days';
select matches(pg_temp.halangan(milik), 'Masa uji konsekuensi UK-UJI-1 sudah berakhir pada 19 Oktober 2028', 'berakhir setelah diusulkan') from a;
rollback to s;
select pg_temp.sebagai('atasan@uji.example') \g /dev/null
select informasi.uji_cabut(u.id, 'x') from informasi.uji u join uji on uji.nomor = u.nomor where uji.kode = 'i' \g /dev/null
select is(pg_temp.halangan(milik), 'Uji konsekuensi UK-UJI-2 sudah dicabut pada 20 November 2026.', 'dicabut setelah diusulkan') from a;
rollback to s;
select pg_temp.sebagai('utama@uji.example') \g /dev/null
select informasi.uji_versi_tambah(u.id, to_jsonb(v) || '{"alasan_ubah": "x"}') from informasi.uji u join uji on uji.nomor = u.nomor join informasi.uji_versi v on v.uji = u.id where uji.kode = 'h' \g /dev/null
select is(pg_temp.meja_perkara(milik, 'utama') #> '{langkah,tanggapi,halangan}', '[]', 'draf versi baru tidak menghalangi') from a;
select pg_temp.sebagai('atasan@uji.example') \g /dev/null
select informasi.uji_tetapkan(u.id, 2, '2026-11-20', '') from informasi.uji u join uji on uji.nomor = u.nomor where uji.kode = 'h' \g /dev/null
select is(pg_temp.halangan(milik), 'Uji konsekuensi UK-UJI-1 versi 1 sudah diganti versi 2.', 'diganti setelah diusulkan') from a;
rollback to s;
select is(pg_temp.halangan(milik), null, 'dengan uji yang berlaku terkirim') from a;
create temp table s as select s.isi from a join surat.surat s on s.perkara = pg_temp.perkara(milik) and s.jenis = 'penolakan';
select is(jsonb_path_query_array(isi, '$.uji[*].nomor'), pg_temp.u('h', 'i', 'lain'), 'surat menyebut ketiga uji') from s;
select is(isi #> '{uji,0}', '{"nomor": "UK-UJI-1", "versi": 1, "informasi": "Data pribadi dalam dokumen", "dasar": "Pasal 17 huruf h", "ditetapkan": "21 Oktober 2026", "nomor_sk": "",
	"konsekuensi": "Rahasia pribadi terungkap.", "masa": "20 Oktober 2026 sampai dengan 19 Oktober 2028"}', 'nomor, tanggal, konsekuensi dan masanya') from s;

-- Blackening: a marked file needs an entry, and an entry a reason and a test.
create temp table b as select pg_temp.sampai('formulir-uji-usul-02', 'diproses') as milik;
select pg_temp.kerja('usulkan', milik, 'didik', pg_temp.tolak(jsonb_build_object('keputusan', 'sebagian', 'bentuk', 'softcopy', 'cara_kirim', 'portal', 'uji', pg_temp.u('h')))
	|| jsonb_build_object('_berkas', jsonb_build_array(jsonb_build_object('bidang', 'berkas_hitam', 'kode', pg_temp.unggah_petugas('didik', 'daftar.pdf')), jsonb_build_object('bidang', 'berkas', 'kode', pg_temp.unggah_petugas('didik', 'utuh.pdf')))))
from b \g /dev/null
select is((select string_agg(f.nama || ' ' || f.dihitamkan, ', ' order by f.nama) from layanan.berkas f where f.perkara = pg_temp.perkara(milik) and f.golongan = 'jawaban'), 'daftar.pdf true, utuh.pdf false', 'hanya yang dikirim sebagai dihitamkan bertanda') from b;
select is(pg_temp.halangan(milik), 'Berkas "daftar.pdf" ditandai dihitamkan, tetapi tidak ada entri penghitaman yang menyebutnya.', 'tanpa entri tidak terbuka') from b;
create function pg_temp.hitam() returns jsonb language sql as $$ select jsonb_build_object('hitam_2_dokumen', 'Daftar.PDF', 'hitam_2_bagian', 'Kolom NIK', 'hitam_2_halaman', '2-3', 'hitam_2_pasal', '17.h', 'hitam_2_uji', pg_temp.u('h') ->> 0) $$;
create function pg_temp.sebagian() returns jsonb language sql as $$ select pg_temp.tolak(jsonb_build_object('keputusan', 'sebagian', 'bentuk', 'softcopy', 'cara_kirim', 'portal', 'uji', pg_temp.u('h'))) $$;
select pg_temp.usul_lagi(milik, '{"keputusan": "dikabulkan", "uraian": "x", "bentuk": "softcopy", "cara_kirim": "portal"}' || jsonb_build_object('hitam_berkas', jsonb_build_array(f.kode)))
from b join layanan.berkas f on f.perkara = pg_temp.perkara(milik) and f.nama = 'daftar.pdf' \g /dev/null
select matches(pg_temp.halangan(milik), 'Menghitamkan berarti mengecualikan', 'dikabulkan seluruhnya dengan berkas hitam tidak mungkin') from b;
select pg_temp.usul_lagi(milik, pg_temp.sebagian() || pg_temp.hitam() || jsonb_build_object('hitam_berkas', jsonb_build_array(f.kode)))
from b join layanan.berkas f on f.perkara = pg_temp.perkara(milik) and f.nama = 'daftar.pdf' \g /dev/null
select is(pg_temp.meja_perkara(milik, 'utama') #> '{usul,penghitaman,0}', '{"no": 1, "dokumen": "Daftar.PDF", "bagian": "Kolom NIK", "halaman": "2-3", "alasan": "Pasal 17 huruf h", "uji": "UK-UJI-1"}', 'entri terlihat PPID Utama') from b;
select pg_temp.kerja('perbaiki', milik, 'utama', '{"catatan": "x"}') from b \g /dev/null
select is(row(l #>> '{hitam_baris,0,bagian}', l #> '{uji_pilihan,0,dipilih}', l #>> '{hitam_baris,0,halaman}')::text, row('Kolom NIK', (select e -> 'dipilih' from jsonb_array_elements(l -> 'uji_pilihan') with ordinality t (e, n) where n = 1), '2-3')::text, 'usul lama kembali ke formulir')
from b, lateral (select pg_temp.meja_perkara(milik, 'didik') #> '{langkah,usulkan}' as l) x;
select pg_temp.kerja('usulkan', milik, 'didik', pg_temp.sebagian() || pg_temp.hitam() || jsonb_build_object('hitam_berkas', jsonb_build_array(f.kode)))
from b join layanan.berkas f on f.perkara = pg_temp.perkara(milik) and f.nama = 'daftar.pdf' \g /dev/null
select is(pg_temp.halangan(milik), null, 'dengan entri terkirim') from b;
select is(s.isi #>> '{penghitaman,0,bagian}', 'Kolom NIK', 'surat merinci penghitaman') from b join surat.surat s on s.perkara = pg_temp.perkara(milik) and s.jenis = 'pemberitahuan';

-- A file attached as blackened later is held back too.
create temp table c as select pg_temp.sampai('formulir-uji-usul-03', 'diusulkan') as milik;
select pg_temp.kerja('lampirkan', milik, 'utama', '{"golongan": "hitam"}' || pg_temp.unggahan(pg_temp.unggah_petugas('utama', 'susulan.pdf'))) from c \g /dev/null
select matches(pg_temp.halangan(milik), 'Berkas "susulan.pdf" ditandai dihitamkan', 'lampiran hitam menahan jawaban') from c;

-- Costs: quantity by tariff, added to what is typed.
select pg_temp.sebagai('didik@uji.example') \g /dev/null
select throws_ok($$ select layanan.tarif_tetapkan('fotokopi', 500, 'SK', '2026-11-20') $$, 'KI403', null, 'PPID Pelaksana tidak menetapkan tarif');
select is((select sum(rupiah) from layanan.tarif_pada((select id from organisasi.badan_publik where kode = 'UJISATU'), '2026-11-20')), 0::numeric, 'tanpa ketetapan semuanya gratis');
select pg_temp.sebagai('utama@uji.example') \g /dev/null
select layanan.tarif_tetapkan('fotokopi', 500, 'SK 1/2026', '2026-11-20'), layanan.tarif_tetapkan('fotokopi', 700, 'SK 2/2026', '2027-01-01'), layanan.tarif_tetapkan('kirim', 10000, 'SK 1/2026', '2026-11-20') \g /dev/null
select is((select rupiah from layanan.tarif_pada((select id from organisasi.badan_publik where kode = 'UJISATU'), h) where kode = 'fotokopi'), r, h || '') from (values ('2026-11-19'::date, 0::bigint), ('2026-11-20', 500), ('2027-01-01', 700)) v (h, r);
create temp table t as select pg_temp.sampai('formulir-uji-usul-04', 'diproses') as milik;
select is(d #>> '{langkah,usulkan,galat,tarif}', 'Tulis banyaknya dengan angka: Fotokopi hitam putih A4 atau F4.', 'banyaknya bukan angka') from t, pg_temp.kerja('usulkan', milik, 'didik', pg_temp.usul('{"versi": "0", "tarif_fotokopi": "dua"}')) d;
select isnt(d #>> '{langkah,usulkan,galat,cara_bayar}', null, 'biaya dari tarif pun memerlukan cara bayar') from t, pg_temp.kerja('usulkan', milik, 'didik', pg_temp.usul('{"versi": "0", "tarif_fotokopi": "12"}')) d;
select pg_temp.kerja('usulkan', milik, 'didik', pg_temp.usul('{"tarif_fotokopi": "12", "tarif_kirim": "1", "tarif_elektronik": "3", "biaya": "1.000", "cara_bayar": "Tunai"}')) from t \g /dev/null
select is(row(x.biaya, jsonb_array_length(x.biaya_rincian))::text, '(17000,3)', 'dua belas lembar, satu kiriman, ditambah yang ditulis') from t join layanan.tanggapan x on x.permohonan = pg_temp.perkara(milik);
select is(pg_temp.meja_perkara(milik, 'utama') #>> '{usul,biaya_rincian,1}', 'Fotokopi hitam putih A4 atau F4: 12 lembar x Rp500 = Rp6.000', 'hitungannya terbaca') from t;
select pg_temp.kerja('perbaiki', milik, 'utama', '{"catatan": "x"}') from t \g /dev/null
select is(row(l #>> '{isian,biaya}', jsonb_path_query_first(l, '$.tarif_baris[*] ? (@.kode == "fotokopi").banyak'))::text, '(1000,"""12""")', 'kembali terpisah ke formulir') from t, lateral (select pg_temp.meja_perkara(milik, 'didik') #> '{langkah,usulkan}' as l) x;

-- What the applicant must not see of it.
select is((select count(*) from layanan.tanggapan_uji) > 0, true, 'ada yang dapat terlihat');
create function pg_temp.umum(q text) returns bigint language plpgsql as $$
declare
	semula text := current_setting('role');
	n bigint;
begin
	perform akun.mulai('', (select a.milik from a));
	perform set_config('role', 'portal_api', true);
	execute q into n;
	perform set_config('role', semula, true);
	return n;
end $$;
grant select on a to portal_api;
select is(pg_temp.umum('select count(*) from ' || t), 0::bigint, 'pemohon tidak membaca ' || t) from unnest('{layanan.tanggapan_uji,informasi.uji,informasi.uji_versi,informasi.uji_langkah}'::text[]) t;
select * from finish();
rollback;

begin;
set local search_path = public, pg_temp;
select no_plan();
select is(layanan.rupiah_baca(t), n, format('rupiah_baca(%s)', t)) from (values
	('', 0::bigint), ('0', 0), ('12500', 12500), ('12.500', 12500), ('1.250.000', 1250000), ('Rp12.500', 12500), ('Rp. 12.500,00', 12500), ('  rp 5000 ', 5000),
	('12,5', null), ('1.25', null), ('12.5000', null), ('-1', null), ('dua', null), ('99999999999', null), ('1e5', null)) v (t, n);
select is(layanan.usul_rapikan(p::jsonb) ->> b, hasil, nama) from (values
	('{"keputusan": "ditolak", "bentuk": "softcopy", "biaya": "5000", "cara_bayar": "tunai"}', 'bentuk', '', 'penolakan tanpa bentuk'),
	('{"keputusan": "ditolak", "biaya": "5000"}', 'biaya', '0', 'dan tanpa biaya'),
	('{"keputusan": "ditolak", "biaya": "lima"}', 'biaya', '0', 'biaya yang tidak berlaku tidak diperiksa'),
	('{"keputusan": "dikabulkan", "pasal": ["17.h"], "konsekuensi": "x"}', 'pasal', '[]', 'yang dikabulkan tanpa pasal'),
	('{"keputusan": "dikabulkan", "konsekuensi": "x"}', 'konsekuensi', '', 'dan tanpa konsekuensi'),
	('{"keputusan": "sebagian", "pasal": "17.h", "biaya": "lima"}', 'pasal', '["17.h"]', 'satu pasal bukan larik pun terbaca'),
	('{"keputusan": "sebagian", "biaya": "lima"}', 'biaya', null, 'biaya yang tidak terbaca'),
	('{"keputusan": "tidak_dikuasai", "badan_penguasa": " Kabupaten "}', 'badan_penguasa', 'Kabupaten', 'badan penguasa'),
	('{"keputusan": "belum_didokumentasikan", "badan_penguasa": "Kabupaten"}', 'badan_penguasa', 'Kabupaten', 'juga bila belum didokumentasikan'),
	('{"keputusan": "sebagian", "tidak_dikuasai": " Butir 2 ", "badan_penguasa": "BPS"}', 'badan_penguasa', 'BPS', 'dan bila sebagian saja'),
	('{"keputusan": "sebagian", "tidak_dikuasai": " Butir 2 "}', 'tidak_dikuasai', 'Butir 2', 'yang tidak dikuasai'),
	('{"keputusan": "belum_didokumentasikan", "dikuasai": "ya"}', 'dikuasai', 'true', 'dikuasai menurut centang'),
	('{"keputusan": "belum_didokumentasikan"}', 'dikuasai', 'false', 'tanpa centang tidak')) v (p, b, hasil, nama);
select is(layanan.usul_periksa(layanan.usul_rapikan(p::jsonb)), galat::jsonb, nama) from (values
	('{"keputusan": "tidak_dikuasai", "uraian": "x"}', '{}', 'tidak dikuasai cukup uraian'),
	('{"keputusan": "belum_didokumentasikan", "uraian": "x"}', '{}', 'belum didokumentasikan juga'),
	('{"keputusan": "dikabulkan", "uraian": "x", "bentuk": "hardcopy", "cara_kirim": "pos", "biaya": "5.000", "cara_bayar": "Tunai"}', '{}', 'dikabulkan lengkap'),
	('{"keputusan": "ditolak", "uraian": "x", "dasar_lain": "UU 10/1998 Pasal 40", "konsekuensi": "y"}', '{}', 'ditolak dengan undang-undang lain'),
	('{"keputusan": "ditolak", "uraian": "x", "dasar_lain": "UU 10/1998 Pasal 40", "konsekuensi": "y", "tidak_dikuasai": "Butir 2"}', '{}', 'ditolak, sebagian tidak dikuasai'),
	('{"keputusan": "sebagian", "uraian": "x", "bentuk": "softcopy", "cara_kirim": "portal", "tidak_dikuasai": "Butir 2", "badan_penguasa": "BPS"}', '{}', 'sebagian karena selebihnya tidak dikuasai: tanpa pasal, tanpa konsekuensi'),
	('{"keputusan": "belum_didokumentasikan", "uraian": "x", "dikuasai": "ya"}', '{}', 'dikuasai, belum didokumentasikan')) v (p, galat, nama);
select is((select string_agg(g.key, ',' order by g.key) from jsonb_object_keys(layanan.usul_periksa(layanan.usul_rapikan('{"uraian": "x", "bentuk": "softcopy", "cara_kirim": "portal"}' || p::jsonb))) g (key)), galat, nama) from (values
	('{"keputusan": "sebagian"}', 'konsekuensi,pasal', 'sebagian tanpa sebab apa pun'),
	('{"keputusan": "sebagian", "tidak_dikuasai": "Butir 2", "pasal": ["17.h"]}', 'konsekuensi', 'yang mengecualikan tetap menyebut konsekuensinya'),
	('{"keputusan": "sebagian", "tidak_dikuasai": "Butir 2", "konsekuensi": "y"}', 'pasal', 'dan alasannya'),
	('{"keputusan": "ditolak", "tidak_dikuasai": "Butir 2"}', 'konsekuensi,pasal', 'menolak seluruhnya memerlukan pengecualian'),
	('{"keputusan": "dikabulkan", "tidak_dikuasai": "Butir 2"}', 'tidak_dikuasai', 'tidak dikabulkan seluruhnya bila ada yang tidak dikuasai'),
	('{"keputusan": "dikabulkan", "badan_penguasa": "BPS"}', 'tidak_dikuasai', 'atau dikuasai badan lain'),
	('{"keputusan": "sebagian", "badan_penguasa": "BPS", "pasal": ["17.h"], "konsekuensi": "y"}', 'tidak_dikuasai', 'badan lain menguasai apa'),
	('{"keputusan": "tidak_dikuasai", "dikuasai": "ya"}', 'dikuasai', 'tidak dikuasai tetapi dikuasai'),
	('{"keputusan": "belum_didokumentasikan", "dikuasai": "ya", "badan_penguasa": "BPS"}', 'dikuasai', 'dikuasai sendiri dan oleh badan lain')) v (p, galat, nama);
select is(layanan.usul_dikecualikan(layanan.usul_rapikan('{"keputusan": "sebagian", "tidak_dikuasai": "x"}') || p::jsonb), true, p || ' berarti mengecualikan')
from unnest('{"{\"uji\": [\"UK-1\"]}","{\"penghitaman\": [{}]}","{\"dihitamkan\": [\"a\"]}"}'::text[]) p;
select is((select array_agg(g.key order by g.key) from jsonb_object_keys(layanan.usul_periksa(layanan.usul_rapikan(jsonb_build_object('keputusan', 'sebagian', 'uraian', repeat('x', 10001),
	'bentuk', 'softcopy', 'cara_kirim', 'portal', 'cara_bayar', repeat('x', 501), 'pasal', '["17.a"]'::jsonb, 'dasar_lain', repeat('x', 501), 'konsekuensi', repeat('x', 5001), 'tidak_dikuasai', repeat('x', 5001), 'badan_penguasa', repeat('x', 1001))))) g (key)),
	'{badan_penguasa,cara_bayar,dasar_lain,konsekuensi,tidak_dikuasai,uraian}', 'panjang setiap tulisan dibatasi');
select * from finish();
rollback;

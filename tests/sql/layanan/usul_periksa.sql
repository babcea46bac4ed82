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
	('{"keputusan": "belum_didokumentasikan", "badan_penguasa": "Kabupaten"}', 'badan_penguasa', '', 'hanya bila tidak dikuasai')) v (p, b, hasil, nama);
select is(layanan.usul_periksa(layanan.usul_rapikan(p::jsonb)), galat::jsonb, nama) from (values
	('{"keputusan": "tidak_dikuasai", "uraian": "x"}', '{}', 'tidak dikuasai cukup uraian'),
	('{"keputusan": "belum_didokumentasikan", "uraian": "x"}', '{}', 'belum didokumentasikan juga'),
	('{"keputusan": "dikabulkan", "uraian": "x", "bentuk": "hardcopy", "cara_kirim": "pos", "biaya": "5.000", "cara_bayar": "Tunai"}', '{}', 'dikabulkan lengkap'),
	('{"keputusan": "ditolak", "uraian": "x", "dasar_lain": "UU 10/1998 Pasal 40", "konsekuensi": "y"}', '{}', 'ditolak dengan undang-undang lain')) v (p, galat, nama);
select is((select array_agg(g.key order by g.key) from jsonb_object_keys(layanan.usul_periksa(layanan.usul_rapikan(jsonb_build_object('keputusan', 'sebagian', 'uraian', repeat('x', 10001),
	'bentuk', 'softcopy', 'cara_kirim', 'portal', 'cara_bayar', repeat('x', 501), 'pasal', '["17.a"]'::jsonb, 'dasar_lain', repeat('x', 501), 'konsekuensi', repeat('x', 5001))))) g (key)),
	'{cara_bayar,dasar_lain,konsekuensi,uraian}', 'panjang setiap tulisan dibatasi');
select * from finish();
rollback;

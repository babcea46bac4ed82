begin;
set local search_path = public, pg_temp;
select no_plan();
select is(dasar.tanggal('2026-12-04'), '4 Desember 2026', 'tanggal');
select is(dasar.tanggal_hari('2026-12-04'), 'Jumat, 4 Desember 2026', 'dengan nama hari');
select is(dasar.tanggal(null), null, 'null tetap null');
select is(array(select dasar.hari_nama(date '2026-11-16' + i) from generate_series(0, 6) i), '{Senin,Selasa,Rabu,Kamis,Jumat,Sabtu,Minggu}', 'nama hari');
select is(array(select dasar.bulan_nama(i) from generate_series(1, 12) i), '{Januari,Februari,Maret,April,Mei,Juni,Juli,Agustus,September,Oktober,November,Desember}', 'nama bulan');
select is(array(select dasar.bulan_romawi(i) from generate_series(1, 12) i), '{I,II,III,IV,V,VI,VII,VIII,IX,X,XI,XII}', 'bulan Romawi');
select is(dasar.waktu_lokal('2026-11-20 23:05:00+00', zona), hasil, zona) from (values ('Asia/Jakarta', '21 November 2026 pukul 06.05 WIB'),
	('Asia/Makassar', '21 November 2026 pukul 07.05 WITA'), ('Asia/Jayapura', '21 November 2026 pukul 08.05 WIT')) v (zona, hasil);

select * from finish();
rollback;

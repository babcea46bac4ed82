begin;
set local search_path = public, pg_temp;
select no_plan();
-- Friday 20 November 2026; the second working day after it is Tuesday 24.
select is(layanan.risiko('2026-11-20', aman::date, tenggat::date, '2026-11-24', tutup::date), hasil, hasil || ' bila aman ' || aman) from (values
	('2026-11-18', '2026-11-19', null, 'terlambat'), ('2026-11-19', '2026-11-20', null, 'lewat_aman'), ('2026-11-19', '2026-11-19', null, 'terlambat'),
	('2026-11-20', '2026-11-23', null, 'hari_ini'), ('2026-11-20', '2026-11-20', null, 'hari_ini'), ('2026-11-23', '2026-11-24', null, 'dekat'),
	('2026-11-24', '2026-11-25', null, 'dekat'), ('2026-11-25', '2026-11-26', null, 'nanti'), ('2026-11-01', '2026-11-02', '2026-11-20', 'menunggu')) v (aman, tenggat, tutup, hasil);
select is(layanan.sisa_kata(r, a, t), kata, kata) from (values
	('terlambat', -5, -4, 'terlambat 4 hari kerja'), ('terlambat', 0, 0, 'terlambat, tenggat baru lewat'), ('lewat_aman', -1, 0, 'hari terakhir menurut undang-undang'),
	('lewat_aman', 0, 1, 'sisa 1 hari kerja sampai tenggat'), ('hari_ini', 0, 1, 'jawab hari ini'), ('dekat', 2, 3, 'sisa 2 hari kerja'), ('nanti', 9, 10, 'sisa 9 hari kerja'),
	('menunggu', -3, -2, 'sudah dijawab')) v (r, a, t, kata);
select is(layanan.sisa_bagian(r, a, t), kata, 'bagian: ' || kata) from (values
	('terlambat', -3, -2, 'lewat 2 hari kerja'), ('terlambat', -1, 0, 'baru lewat'), ('lewat_aman', -1, 0, 'hari terakhir'), ('hari_ini', 0, 1, 'hari ini'), ('nanti', 4, 5, 'sisa 4 hari kerja')) v (r, a, t, kata);
select is((select array_agg(kode order by urut) from layanan.risiko_daftar()), '{terlambat,lewat_aman,hari_ini,dekat,nanti,menunggu}', 'urutan meja');
select * from finish();
rollback;

-- Chasers of parts: to the OPD that has it, for its own clock; none once it is handed in; the request's own go on.
begin;
\ir ../bagian.psql
select no_plan();
delete from surat.kiriman;
update surat.saluran set aktif = true;
update organisasi.opd set surel_kepala = 'kepala.didik@uji.example' where kode = 'DIDIK';
create function pg_temp.hari(dari date, sampai date) returns void language plpgsql as $$
begin
	for i in 0..sampai - dari loop
		perform pg_temp.waktu((dari + i) || ' 10:00+08');
		perform tugas.pengingat_susun();
		perform tugas.pengingat_susun();
	end loop;
end $$;
create function pg_temp.jejak(perkara bigint) returns text language sql as $$
	select coalesce(string_agg(format('%s:%s%s', to_char(e.tanggal, 'MM-DD'), e.isi ->> 'langkah', case when (e.isi ->> 'eskalasi')::boolean then '!' else '' end), ' ' order by e.urut), '')
	from layanan.peristiwa e where e.perkara = jejak.perkara and e.jenis = 'ingatkan'
$$;
create function pg_temp.kotak(perkara bigint, jenis text, tanggal date) returns text language sql as $$
	select coalesce(string_agg(format('%s>%s', x.pola, split_part(x.tujuan, '@', 1)), ' ' order by x.tujuan), '')
	from surat.kiriman x join layanan.peristiwa e on e.id = x.peristiwa where x.perkara = kotak.perkara and e.jenis = kotak.jenis and e.tanggal = kotak.tanggal and x.saluran = 'surel'
$$;
-- Split on Friday 20 November: aman Thursday 26, limit Friday 27. HUKUM has nobody.
create temp table a as select pg_temp.terbagi('formulir-ingat-b-0001', '{"bagian_3_opd": "HUKUM", "bagian_3_minta": "Naskah"}') as milik;
create temp table k as select n, (pg_temp.bagian(milik, n)).id as id from a, generate_series(1, 3) n;
select is(pg_temp.kotak(id, 'buka_bagian', '2026-11-20'), h, 'bagian ' || n || ' diberitahukan kepada OPD-nya') from k join (values (1, 'bagian>didik'), (2, 'bagian>sehat'), (3, '')) v (n, h) using (n);
select is(pg_temp.kotak(pg_temp.perkara(milik), 'bagi', '2026-11-20'), 'perkembangan>nur', 'pembagiannya hanya kepada pemohon: OPD mendapat bagiannya') from a;
select pg_temp.hari('2026-11-20', '2026-11-26') \g /dev/null
select is(pg_temp.kotak(id, 'ingatkan', '2026-11-24'), 'pengingat_bagian>didik', 'dua hari kerja sebelumnya kepada OPD bagian itu') from k where n = 1;
select is(pg_temp.kotak(id, 'ingatkan', '2026-11-26'), 'pengingat_bagian>atasan pengingat_bagian>didik pengingat_bagian>kepala.didik', 'yang kedua juga kepada kepala OPD dan Atasan') from k where n = 1;
select is(pg_temp.kotak(id, 'ingatkan', '2026-11-24'), 'pengingat_bagian>utama', 'OPD tanpa petugas: PPID Utama yang diingatkan') from k where n = 3;
select pg_temp.urus('jawab', milik, 1, 'didik', '{"uraian": "Ada."}') from a \g /dev/null
select pg_temp.hari('2026-11-27', '2026-12-03') \g /dev/null
select is(pg_temp.jejak(id), h, 'bagian ' || n || ': ' || s) from k join (values (1, '11-24:-2 11-26:0!', 'yang diserahkan tidak diingatkan lagi'), (2, '11-24:-2 11-26:0! 11-27:1! 12-01:3! 12-03:5!', 'yang belum, terus')) v (n, h, s) using (n);
select is((select bool_or(x.pola = 'pengingat_lewat') from surat.kiriman x where x.perkara = k.id), false, 'batas bagian bukan tenggat hukum') from k where n = 2;
select is(pg_temp.jejak(pg_temp.perkara(milik)), '12-01:-2 12-03:0!', 'jam undang-undang diingatkan tersendiri') from a;
select is(pg_temp.kotak(pg_temp.perkara(milik), 'ingatkan', '2026-12-01'), 'pengingat>utama', 'kepada PPID Utama, yang memegangnya') from a;
select is_empty(format($$ select pg_temp.utuh(%L) $$, milik), 'rantai dan proyeksi cocok') from a;
select * from finish();
rollback;

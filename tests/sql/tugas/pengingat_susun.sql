-- Chasers, day by day: the clock moves, the worker looks, and what it did is compared with what the rows of settings say.
begin;
\ir ../petugas.psql
select no_plan();
delete from surat.kiriman;
update surat.saluran set aktif = true;
update organisasi.opd set surel_kepala = 'kepala.didik@uji.example' where kode = 'DIDIK';

create function pg_temp.hari(dari date, sampai date, kali int default 1) returns void language plpgsql as $$
declare
	h date := dari;
begin
	while h <= sampai loop
		for i in 1..kali loop
			perform pg_temp.waktu(h || ' 10:00+08');
			perform tugas.pengingat_susun();
		end loop;
		h := h + 1;
	end loop;
end $$;
create function pg_temp.jejak(milik jsonb) returns text language sql as $$
	select coalesce(string_agg(format('%s:%s%s%s', to_char(e.tanggal, 'MM-DD'), e.isi ->> 'langkah', case when (e.isi ->> 'eskalasi')::boolean then '!' else '' end,
		case when (e.isi ->> 'lewat')::boolean then '*' else '' end), ' ' order by e.urut), '')
	from layanan.peristiwa e where e.perkara = pg_temp.perkara(milik) and e.jenis = 'ingatkan'
$$;
create function pg_temp.kotak(milik jsonb, tanggal date) returns text language sql as $$
	select coalesce(string_agg(format('%s>%s', x.pola, split_part(x.tujuan, '@', 1)), ' ' order by x.tujuan), '')
	from surat.kiriman x join layanan.peristiwa e on e.id = x.peristiwa
	where x.perkara = pg_temp.perkara(milik) and e.jenis = 'ingatkan' and e.tanggal = kotak.tanggal and x.saluran = 'surel'
$$;

-- Received Friday 20 November 2026: aman Thursday 3 December, tenggat Friday 4 December. The worker looks three times a day.
create temp table a as select pg_temp.sampai('formulir-ingat-00001', 'diproses') as milik;
select is((select row(k.aman, k.tenggat)::text from layanan.perkara k where k.id = pg_temp.perkara(milik)), '(2026-12-03,2026-12-04)', 'tanggal perkara uji') from a;
select pg_temp.hari('2026-11-20', '2026-12-15', 3) \g /dev/null
select is(pg_temp.jejak(milik), '12-01:-2 12-03:0! 12-04:1! 12-08:3!* 12-10:5!* 12-14:7!*',
	'dua hari kerja sebelum aman, pada harinya, sesudahnya, lalu setiap dua hari kerja; masing-masing sekali, tidak pada akhir pekan') from a;
select is(pg_temp.kotak(milik, '2026-12-01'), 'pengingat>didik', 'yang pertama kepada OPD saja') from a;
select is(pg_temp.kotak(milik, '2026-12-03'), 'pengingat>atasan pengingat>didik pengingat>kepala.didik', 'yang kedua juga kepada kepala OPD dan Atasan') from a;
select is(pg_temp.kotak(milik, '2026-12-04'), 'pengingat>atasan pengingat>didik pengingat>kepala.didik', 'tenggat hukum belum lewat') from a;
select is(pg_temp.kotak(milik, '2026-12-08'), 'pengingat_lewat>atasan pengingat_lewat>didik pengingat_lewat>kepala.didik', 'sesudah tenggat hukum lain bunyinya') from a;
select is((select row(e.peran, e.pelaku, e.dari, e.ke, e.isi ->> 'jam', e.isi ->> 'tenggat')::text from layanan.peristiwa e where e.perkara = pg_temp.perkara(milik) and e.jenis = 'ingatkan' limit 1),
	'(sistem,,diproses,diproses,tanggapan,2026-12-04)', 'peristiwa sistem, keadaan tetap') from a;
select is_empty(format($$ select * from layanan.perkara_periksa(%s) $$, pg_temp.perkara(milik)), 'rantai dan proyeksi tetap cocok') from a;
select is(pg_temp.buka('permohonan_lihat', milik)::text ilike '%pengingat%', false, 'pemohon tidak melihatnya') from a;

-- Extension moves the clock and chases anew; an answer ends it.
select pg_temp.waktu('2026-11-20 10:00+08') \g /dev/null
create temp table b as select pg_temp.sampai('formulir-ingat-00002', 'diproses') as milik;
select pg_temp.hari('2026-11-30', '2026-12-03') \g /dev/null
select pg_temp.kerja('perpanjang', milik, 'utama', '{"alasan": "Dokumen tersebar."}') from b \g /dev/null
select is((select k.aman from layanan.perkara k where k.id = pg_temp.perkara(milik)), '2026-12-14'::date, 'aman yang baru') from b;
select pg_temp.hari('2026-12-04', '2026-12-15') \g /dev/null
select is(pg_temp.jejak(milik), '12-01:-2 12-03:0! 12-10:-2 12-14:0! 12-15:1!', 'sesudah perpanjangan diingatkan menurut tanggal baru') from b;
select pg_temp.kerja('usulkan', milik, 'didik', pg_temp.usul()) from b \g /dev/null
select pg_temp.hari('2026-12-16', '2026-12-17') \g /dev/null
select is(pg_temp.kotak(milik, '2026-12-17'), 'pengingat_lewat>atasan pengingat_lewat>didik pengingat_lewat>kepala.didik pengingat_lewat>utama', 'PPID Utama ikut diingatkan bila gilirannya') from b;
select pg_temp.kerja('tanggapi', milik, 'utama') from b \g /dev/null
select pg_temp.hari('2026-12-18', '2026-12-30') \g /dev/null
select is(pg_temp.jejak(milik), '12-01:-2 12-03:0! 12-10:-2 12-14:0! 12-15:1! 12-17:3!*', 'jam yang ditutup tidak diingatkan lagi') from b;

-- A worker that was away: the newest step is sent, and says which was the last before it. Nothing at night or at the weekend.
select pg_temp.waktu('2026-11-20 10:00+08') \g /dev/null
create temp table c as select pg_temp.sampai('formulir-ingat-00003', 'terdaftar') as milik;
select pg_temp.hari('2026-12-01', '2026-12-01') \g /dev/null
select pg_temp.hari('2026-12-05', '2026-12-06') \g /dev/null
select is(pg_temp.jejak(milik), '12-01:-2', 'akhir pekan diam') from c;
select pg_temp.waktu('2026-12-07 07:29+08') \g /dev/null
select is(tugas.pengingat_susun(), 0, 'sebelum jam kerja diam');
select pg_temp.waktu('2026-12-07 07:30+08') \g /dev/null
select tugas.pengingat_susun() \g /dev/null
select is(pg_temp.jejak(milik), '12-01:-2 12-07:1!*', 'yang terlewat digantikan yang terbaru') from c;
select is((pg_temp.peristiwa(milik)).isi ->> 'sesudah', '-2', 'dan menyebut yang terakhir dikirim') from c;
select is(pg_temp.kotak(milik, '2026-12-07'), 'pengingat_lewat>atasan pengingat_lewat>utama', 'tanpa OPD: PPID Utama, yang bergiliran') from c;

-- Idempotent whatever happens; a form opened before a chaser is not stale.
select is(tugas.pengingat_susun(), 0, 'sekali');
select throws_ok(format($$ select layanan.catat(%s, 'ingatkan', %L) $$, pg_temp.perkara(milik), (pg_temp.peristiwa(milik)).isi), '23505', null, 'basis data sendiri menolak yang kedua')
from c, lateral (select akun.bertindak(null, null, '{sistem}', '{}', null)) x;
select is(layanan.perkara_basi(k, jsonb_build_object('versi', (k.peristiwa_banyak - v.n)::text)), v.basi, v.nama)
from c, layanan.perkara k, (values (0, false, 'versi kini'), (2, false, 'hanya pengingat sesudahnya'), (3, true, 'ada peristiwa lain'), (-1, true, 'versi yang belum ada')) v (n, basi, nama)
where k.id = pg_temp.perkara(c.milik);
select is(layanan.perkara_basi(k, '{"versi": "satu"}'), true, 'versi palsu') from c, layanan.perkara k where k.id = pg_temp.perkara(c.milik);

-- A clock that runs although it is the applicant's turn, a clock that starts today, a case that another holds, a case that cannot be written.
select pg_temp.waktu('2026-11-20 10:00+08') \g /dev/null
create temp table d as select n, pg_temp.sampai('formulir-ingat-1000' || n, 'terdaftar') as milik from generate_series(1, 4) n order by n;
update layanan.perkara k set giliran = 'pemohon' from d where n = 1 and k.id = pg_temp.perkara(milik);
update layanan.perkara k set dimulai = '2026-12-04' from d where n = 2 and k.id = pg_temp.perkara(milik);
update layanan.perkara k set keadaan = 'tidak_ada' from d where n = 3 and k.id = pg_temp.perkara(milik);
select pg_temp.waktu('2026-12-04 10:00+08') \g /dev/null
select tugas.pengingat_susun() \g /dev/null
select is(pg_temp.jejak(milik), case when n in (1, 4) then '12-04:1!' else '' end, (array['juga selama giliran pemohon', 'jam yang baru mulai', 'keadaan tanpa alur', 'yang lain tetap'])[n]) from d order by n;

-- Completeness. Received Friday 20 November: the office has until Wednesday 25, its safe date is Tuesday 24.
select pg_temp.waktu('2026-11-20 10:00+08') \g /dev/null
delete from d;
insert into d select n, pg_temp.ajukan('formulir-ingat-2000' || n) from generate_series(1, 1) n;
create function pg_temp.pendek(milik jsonb) returns text language sql as $$
	select coalesce(string_agg(format('%s %s%s', to_char(e.tanggal, 'MM-DD'), case e.jenis when 'ingatkan' then e.isi ->> 'jam' || ':' || (e.isi ->> 'langkah') else e.jenis end,
		case when (e.isi ->> 'eskalasi')::boolean then '!' else '' end), ', ' order by e.urut), '')
	from layanan.peristiwa e where e.perkara = pg_temp.perkara(milik) and (e.jenis = 'ingatkan' and e.isi ->> 'jam' <> 'tanggapan' or e.jenis like 'kelengkapan%')
$$;
create function pg_temp.surel_pada(milik jsonb, hari date) returns text language sql as $$
	select coalesce(string_agg(format('%s>%s', x.pola, split_part(x.tujuan, '@', 1)), ' ' order by x.tujuan, x.pola), '')
	from surat.kiriman x join layanan.peristiwa e on e.id = x.peristiwa where x.perkara = pg_temp.perkara(milik) and e.tanggal = hari and x.saluran = 'surel' and e.peran = 'sistem'
$$;
select pg_temp.hari('2026-11-20', '2026-11-25', 2) \g /dev/null
select is(pg_temp.pendek(milik), '11-24 pemberitahuan_kelengkapan:0, 11-25 pemberitahuan_kelengkapan:1', 'kantor diingatkan akan tiga hari kerjanya sendiri') from d where n = 1;
select is(pg_temp.surel_pada(milik, '2026-11-24'), 'pengingat>utama', 'PPID Utama saja, pemohon tidak') from d where n = 1;
select is((select x.isi #>> '{jam,nama}' || ' ' || (x.isi #>> '{jam,tenggat}') from surat.kiriman x join layanan.peristiwa e on e.id = x.peristiwa where e.perkara = pg_temp.perkara(milik) and e.jenis = 'ingatkan' and e.tanggal = '2026-11-24' and x.saluran = 'surel'),
	'Pemberitahuan permohonan tidak lengkap Rabu, 25 November 2026', 'kirimannya menyebut jam itu') from d where n = 1;
select pg_temp.hari('2026-11-26', '2026-12-02', 2) \g /dev/null
select is(pg_temp.pendek(milik), '11-24 pemberitahuan_kelengkapan:0, 11-25 pemberitahuan_kelengkapan:1, 11-27 pemberitahuan_kelengkapan:3!', 'sesudah lewat sekali lagi, juga Atasan, lalu diam') from d where n = 1;

-- What an officer wrote down is registered by that: a reminder while something can still be asked for, and no alarm afterwards.
select pg_temp.waktu('2026-11-20 10:00+08') \g /dev/null
create temp table loket as select jsonb_build_object('nomor', split_part(pg_temp.kirim('permohonan_catat', pg_temp.isian('formulir-ingat-loket', '{"kanal": "surat", "diterima": "2026-11-20"}') - '_berkas', pg_temp.sesi('utama@uji.example')) ->> 'ke', '/', 3)) as milik;
select pg_temp.hari('2026-11-20', '2026-11-25', 2) \g /dev/null
create function pg_temp.di_meja(milik jsonb) returns text language sql as $$
	select concat_ws(' ', pg_temp.meja_perkara(milik, 'utama') #>> '{langkah_jam,tenggat}', (select b #>> '{langkah,sampai}' from jsonb_path_query(pg_temp.buka('meja', '{}', pg_temp.sesi('utama@uji.example')), '$.kelompok[*].baris[*]') b where b ->> 'nomor' = milik ->> 'nomor'))
$$;
select is(pg_temp.di_meja(milik), 'Rabu, 25 November 2026 Rabu, 25 November 2026', 'tampak selama kekurangan masih dapat diberitahukan') from loket;
select pg_temp.hari('2026-11-26', '2026-12-02', 2) \g /dev/null
select is(pg_temp.pendek(milik), '11-24 pemberitahuan_kelengkapan:0, 11-25 pemberitahuan_kelengkapan:1', 'sesudahnya tidak seorang pun diingatkan') from loket;
select is(pg_temp.di_meja(milik), '', 'dan tidak tampak sebagai terlambat') from loket;

-- Asked in time on Monday 23: the applicant has until Thursday 26 and is reminded on Tuesday 24; then it is PPID Utama's turn.
select pg_temp.waktu('2026-11-20 10:00+08') \g /dev/null
insert into d select n, pg_temp.ajukan('formulir-ingat-2000' || n) from generate_series(2, 4) n;
select pg_temp.waktu('2026-11-23 10:00+08') \g /dev/null
select pg_temp.kerja('tagih', milik, 'utama', '{"kurang": ["alamat"]}') ->> 'ke' from d where n in (2, 3) \g /dev/null
select pg_temp.kirim('permohonan_lengkapi', milik || '{"alamat": "Jalan Baru 7, Mamuju"}') ->> 'ke' from d where n = 3 \g /dev/null
select pg_temp.hari('2026-11-23', '2026-11-26', 2) \g /dev/null
select is(pg_temp.pendek(milik), '11-24 kelengkapan_ingat', 'pemohon diingatkan sekali') from d where n = 2;
select is(pg_temp.surel_pada(milik, '2026-11-24'), 'kelengkapan>nur', 'hanya pemohon') from d where n = 2;
select is((select x.isi #>> '{jam,tenggat}' from surat.kiriman x where x.pola = 'kelengkapan' and x.saluran = 'surel'), 'Kamis, 26 November 2026', 'dengan tenggatnya sendiri');
select is((select k.giliran from layanan.perkara k where k.id = pg_temp.perkara(milik)), 'pemohon', 'sampai hari terakhirnya tetap giliran pemohon') from d where n = 2;
select pg_temp.hari('2026-11-27', '2026-12-03', 2) \g /dev/null
select is(pg_temp.pendek(milik), '11-24 kelengkapan_ingat, 11-27 kelengkapan_lewat', 'waktunya habis: sekali') from d where n = 2;
select is((select k.keadaan || ' ' || k.giliran from layanan.perkara k where k.id = pg_temp.perkara(milik)), 'dilengkapi ppid_utama', 'menjadi giliran PPID Utama') from d where n = 2;
select is(pg_temp.surel_pada(milik, '2026-11-27'), 'giliran>utama', 'yang diberi tahu') from d where n = 2;
select is(pg_temp.meja_perkara(milik, 'utama') #>> '{giliran,saya}', 'true', 'dan tampak di halamannya') from d where n = 2;
select isnt(pg_temp.buka('permohonan_lihat', milik) #> '{tindakan,lengkapi}', 'null', 'pemohon tetap dapat melengkapi') from d where n = 2;
select is(pg_temp.jejak(milik), '12-01:-2 12-03:0!', 'jam undang-undangnya diingatkan seperti yang lain') from d where n = 2;
select is(pg_temp.kotak(milik, '2026-12-01'), 'pengingat>utama', 'kepada PPID Utama') from d where n = 2;
select is_empty(format($$ select * from layanan.perkara_periksa(%s) $$, pg_temp.perkara(milik)), 'proyeksi cocok') from d where n = 2;

-- Completed meanwhile: nothing more. Asked too late: at once PPID Utama's turn, and the applicant is not pressed.
select pg_temp.waktu('2026-11-30 10:00+08') \g /dev/null
select pg_temp.kerja('tagih', milik, 'utama', '{"kurang": ["alamat"]}') ->> 'ke' from d where n = 4 \g /dev/null
select pg_temp.hari('2026-11-30', '2026-11-30', 2) \g /dev/null
select unalike(pg_temp.pendek(milik), '%kelengkapan_ingat%', 'yang sudah melengkapi tidak diingatkan') from d where n = 3;
select matches(pg_temp.pendek(milik), '11-30 kelengkapan_lewat$', 'terlambat diberitahukan: tidak menunggu pemohon') from d where n = 4;
select is((select k.giliran from layanan.perkara k where k.id = pg_temp.perkara(milik)), 'ppid_utama', 'giliran PPID Utama') from d where n = 4;

-- Another procedure, and another table of amounts.
select pg_temp.waktu('2026-12-04 10:00+08') \g /dev/null
insert into layanan.keadaan (prosedur, kode, urut, nama, giliran, rampung, untuk_pemohon) values ('uji', 'buka', 1, 'Buka', 'atasan_ppid', false, 'x'), ('uji', 'tutup', 2, 'Tutup', 'selesai', true, 'x');
select is(array(select a.keadaan from layanan.alur a where a.prosedur = 'uji' and a.peristiwa = 'ingatkan'), '{buka}'::text[], 'keadaan baru langsung dapat diingatkan, yang rampung tidak');
insert into layanan.perkara (badan_publik, prosedur, nomor, tahun, urut, keadaan, giliran, aturan, dimulai, aman, tenggat)
select id, 'uji', 'UJI-1', 2026, 1, 'buka', 'atasan_ppid', 'keberatan_tanggapan', '2026-11-20', '2026-12-04', '2026-12-07' from organisasi.badan_publik where kode = 'UJISATU';
select is((select array_agg(j.isi ->> 'langkah') from tugas.pengingat_jatuh(100) j join layanan.perkara k on k.id = j.perkara where k.nomor = 'UJI-1'), '{0}'::text[], 'prosedur lain juga');
delete from layanan.pengingat where kode <> 'menjelang';
update layanan.pengingat set jarak = -1, ulang = 3;
select is((select array_agg(j.isi ->> 'langkah') from tugas.pengingat_jatuh(100) j join layanan.perkara k on k.id = j.perkara where k.nomor = 'UJI-1'), '{-1}'::text[], 'angkanya dari baris');
insert into layanan.pengingat_badan (badan_publik, kode, jarak, eskalasi, pukul) select b.id, 'lain', v.jarak, false, '07:30' from organisasi.badan_publik b, (values ('UJIDUA', 0), ('UJISATU', -2)) v (badan, jarak) where b.kode = v.badan;
select is((select array_agg(j.isi ->> 'langkah') from tugas.pengingat_jatuh(100) j join layanan.perkara k on k.id = j.perkara where k.nomor = 'UJI-1'), '{-2}'::text[], 'pilihan badan publiknya sendiri menggantikan semuanya');
select * from finish();
rollback;

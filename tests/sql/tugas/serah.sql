-- What was answered and is not fetched: reminded, then ended, still to be had; day by day.
begin;
\ir ../petugas.psql
select no_plan();
update surat.saluran set aktif = true;
create function pg_temp.hari(dari date, sampai date) returns void language plpgsql as $$
declare
	h date := dari;
begin
	while h <= sampai loop
		for i in 1..2 loop
			perform pg_temp.waktu(h || ' 10:00+08');
			perform tugas.pengingat_susun();
		end loop;
		h := h + 1;
	end loop;
end $$;
create function pg_temp.jejak(milik jsonb) returns text language sql as $$
	select coalesce(string_agg(to_char(e.tanggal, 'MM-DD') || ' ' || e.jenis || ':' || (e.isi ->> 'langkah'), ', ' order by e.urut), '')
	from layanan.peristiwa e where e.perkara = pg_temp.perkara(milik) and e.peran = 'sistem'
$$;
create function pg_temp.kotak(milik jsonb, hari date) returns text language sql as $$
	select coalesce(string_agg(x.pola || '>' || split_part(x.tujuan, '@', 1), ' ' order by x.pola, x.tujuan), '')
	from surat.kiriman x join layanan.peristiwa e on e.id = x.peristiwa where x.perkara = pg_temp.perkara(milik) and e.tanggal = hari and x.saluran = 'surel' and e.peran = 'sistem'
$$;

-- Answered Friday 20 November 2026; every five working days, and the end after twelve.
insert into organisasi.setelan (badan_publik, kode, nilai) select id, 'tutup_tidak_diambil', 12 from organisasi.badan_publik where kode = 'UJISATU';
create temp table a as select n, pg_temp.sampai('formulir-ambil-00000' || n, 'ditanggapi') as milik from generate_series(1, 2) n;
select pg_temp.hari('2026-11-21', '2026-11-30') \g /dev/null
select is(pg_temp.jejak(milik), '11-27 serah_ingat:1', 'sesudah lima hari kerja, sekali') from a where n = 1;
select is(pg_temp.kotak(milik, '2026-11-27'), 'serah_ingat>didik serah_ingat>utama serah_menunggu>nur', 'petugas dan pemohon') from a where n = 1;
select is(pg_temp.kerja('serahkan', milik, 'utama', '{"tanggal": "2026-11-30", "cara": "ambil", "penerima": "Nurhayati"}' || jsonb_build_object('versi', (k.peristiwa_banyak - 1)::text)) ->> 'galat_ada', null, 'pengingat tidak membuat formulir basi') from a join layanan.perkara k on k.id = pg_temp.perkara(milik) where n = 2;
select pg_temp.hari('2026-12-01', '2026-12-20') \g /dev/null
select is(pg_temp.jejak(milik), '11-27 serah_ingat:1', 'yang sudah diserahkan selesai') from a where n = 2;
select is(pg_temp.jejak(milik), '11-27 serah_ingat:1, 12-04 serah_ingat:2, 12-08 tutup_tidak_diambil:12', 'lalu ditutup pada hari kerja kedua belas, sekali') from a where n = 1;
select is(pg_temp.kotak(milik, '2026-12-04'), 'serah_ingat>didik serah_ingat>utama', 'pengingat berikutnya tidak kepada pemohon') from a where n = 1;
select is((select split_part(x.tujuan, '@', 1) from surat.kiriman x where x.pola = 'tidak_diambil' and x.perkara = pg_temp.perkara(milik) and x.saluran = 'surel'), 'nur', 'pemohon diberi tahu') from a where n = 1;
select is(row(k.keadaan, k.rampung, k.ditutup, m.keputusan, m.ditanggapi, m.diserahkan)::text, '(selesai,t,2026-11-20,dikabulkan,2026-11-20,)', 'keputusan dan jamnya tetap, penyerahan tidak dikarang')
from a join layanan.perkara k on k.id = pg_temp.perkara(milik) join layanan.permohonan m using (id) where n = 1;
select isnt(layanan.hak_sampai(k), null, 'masa simpan identitas dapat dihitung') from a join layanan.perkara k on k.id = pg_temp.perkara(milik) where n = 1;
select matches(pg_temp.buka('permohonan_lihat', milik)::text, 'tetap dapat diambil', 'pemohon membacanya') from a where n = 1;

-- Fetched after all: only by PPID Utama, only once, only what was closed that way.
select isnt(pg_temp.meja_perkara(milik, 'utama') #> '{langkah,serahkan}', 'null', 'penyerahan susulan ditawarkan') from a where n = 1;
select is(pg_temp.meja_perkara(milik, 'utama') #> '{langkah,serahkan}', 'null', 'bukan pada yang sudah diserahkan') from a where n = 2;
select is(pg_temp.ditolak('serahkan', milik, s, '{"tanggal": "2026-12-18", "cara": "ambil", "penerima": "N"}'), 'KI409', s || ': tidak') from a, unnest('{utama,didik}'::text[]) s where n = 2;
select is(pg_temp.kerja('serahkan', milik, 'utama', '{"tanggal": "2026-12-18", "cara": "ambil", "penerima": "Nurhayati"}') ->> 'galat_ada', null, 'diambil kemudian') from a where n = 1;
select is(m.diserahkan, '2026-12-18'::date, 'dengan tanggalnya') from a join layanan.permohonan m on m.id = pg_temp.perkara(milik) where n = 1;
select is(pg_temp.ditolak('serahkan', milik, 'utama', '{"tanggal": "2026-12-18", "cara": "ambil", "penerima": "N"}'), 'KI409', 'tidak dua kali') from a where n = 1;
select is_empty(format($$ select * from layanan.perkara_periksa(%s) $$, pg_temp.perkara(milik)), 'cocok dihitung ulang') from a;

-- One that was answered long before anybody was reminded is not closed behind its applicant's back.
select pg_temp.waktu('2026-11-20 10:00+08') \g /dev/null
create temp table b as select pg_temp.sampai('formulir-ambil-000009', 'ditanggapi') as milik;
select pg_temp.hari('2026-12-16', '2026-12-17') \g /dev/null
select matches(pg_temp.jejak(milik), '^12-16 serah_ingat:\d+$', 'diingatkan dahulu') from b;
select pg_temp.hari('2026-12-18', '2026-12-31') \g /dev/null
select matches(pg_temp.jejak(milik), '^12-16 serah_ingat:3, 12-18 serah_ingat:4, 12-23 tutup_tidak_diambil:23$', 'baru kemudian ditutup') from b;
select * from finish();
rollback;

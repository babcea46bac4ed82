-- Dates of a dispute are chased, and each step is told to those who speak for the body and to the applicant.
begin;
\ir ../sengketa.psql
select no_plan();
update surat.saluran set aktif = true where kode = 'surel';
update organisasi.opd set surel_kepala = 'kepala@uji.example' where kode = 'DIDIK';
create temp table a as select pg_temp.sengketa('formulir-ts-000001') as m;
create function pg_temp.terkirim(jenis text) returns text[] language sql as $$
	select array_agg(x.penerima || ' ' || x.tujuan || ' ' || x.pola order by x.penerima, x.tujuan) from surat.kiriman x join layanan.peristiwa e on e.id = x.peristiwa
	join layanan.perkara k on k.id = e.perkara where k.prosedur = 'sengketa' and e.jenis = $1
$$;
select is(pg_temp.terkirim('catat_sengketa'), '{"atasan_ppid atasan@uji.example berita","pemohon nur@uji.example perkembangan","ppid_pelaksana didik@uji.example berita"}', 'Atasan, termohon dan pemohon; bukan yang mencatat');
select is((select x.isi ->> 'jalur' from surat.kiriman x where x.tujuan = 'didik@uji.example' and x.isi ->> 'prosedur' = 'sengketa'), '/meja/sengketa/' || (m ->> 'sengketa'), 'halamannya') from a;
select is((select x.isi ->> 'jalur' from surat.kiriman x where x.penerima = 'pemohon' and x.isi ->> 'prosedur' = 'sengketa'), '/lacak?nomor=' || (m ->> 'sengketa'), 'pemohon lewat pelacakan') from a;
select is((tugas.pengingat_susun()), 0, 'jam Komisi Informasi tidak diingatkan');
select pg_temp.langkah('daftar_ki', m, 'utama', '{"tanggal": "2026-11-20", "nomor_register": "1"}') from a \g /dev/null
select pg_temp.langkah('jadwal_sidang', m, 'utama', '{"tanggal": "2026-11-20", "jenis_sidang": "pemeriksaan_awal", "jam_batas": "2026-12-02"}') from a \g /dev/null
select pg_temp.waktu('2026-11-27 09:00+08') \g /dev/null
select is(tugas.pengingat_susun(), 0, 'tiga hari kerja sebelumnya belum');
select pg_temp.waktu('2026-11-30 09:00+08') \g /dev/null
select is(tugas.pengingat_susun(), 1, 'dua hari kerja sebelum sidang');
select is(tugas.pengingat_susun(), 0, 'tidak dua kali');
select is(pg_temp.terkirim('ingatkan'), '{"atasan_ppid atasan@uji.example sengketa","ppid_pelaksana didik@uji.example sengketa","ppid_utama utama@uji.example sengketa"}', 'kepada semua yang mewakili badan publik; kepala OPD mulai hari itu');
select pg_temp.waktu('2026-12-02 09:00+08') \g /dev/null
select is(tugas.pengingat_susun(), 1, 'pada hari sidang');
select ok('kepala_opd kepala@uji.example sengketa' = any (pg_temp.terkirim('ingatkan')), 'juga kepala OPD');
select is_empty($$ select x.isi from surat.kiriman x where x.isi ->> 'prosedur' = 'sengketa' and x.isi::text like '%Nurhayati%' $$, 'tanpa nama pemohon');
select pg_temp.langkah('sidang', m, 'utama', '{"tanggal": "2026-12-02", "jenis_sidang": "pemeriksaan_awal", "hasil": "Hadir."}') from a \g /dev/null
select pg_temp.waktu('2026-12-03 09:00+08') \g /dev/null
select is(tugas.pengingat_susun(), 0, 'sesudah dicatat tidak lagi');
select pg_temp.langkah('cabut_sengketa', m, 'utama', '{"tanggal": "2026-12-03"}') from a \g /dev/null
select pg_temp.waktu('2026-12-20 09:00+08') \g /dev/null
select is(tugas.pengingat_susun(), 0, 'tidak untuk yang selesai');

-- A change of holidays moves what is counted and leaves what was set.
create temp table b as select pg_temp.sengketa('formulir-ts-000002', '{"diajukan": "2026-12-20"}') as m;
select pg_temp.langkah('daftar_ki', m, 'utama', '{"tanggal": "2026-12-20", "nomor_register": "2"}') from b \g /dev/null
select pg_temp.langkah('jadwal_sidang', m, 'utama', '{"tanggal": "2026-12-20", "jenis_sidang": "pemeriksaan_awal", "jam_batas": "2027-01-12"}') from b \g /dev/null
create temp table sebelum as select pg_temp.jam(m, 'ki_mulai') as mulai, pg_temp.jam(m, 'sidang') as sidang from b;
select tugas.libur_impor('ID-5', (select jsonb_agg(jsonb_build_object('tanggal', l.tanggal, 'nama', l.nama, 'jenis', l.jenis, 'dasar', l.dasar))
	|| '[{"tanggal": "2026-12-29", "nama": "Hari uji", "jenis": "cuti_bersama", "dasar": "SKB perubahan"}]'
	from kalender.libur l join kalender.kalender k on k.id = l.kalender where k.kode = 'ID-5' and date_part('year', l.tanggal) = 2026)) \g /dev/null
select isnt(pg_temp.jam(m, 'ki_mulai'), s.mulai, 'yang dihitung bergeser') from b, sebelum s;
select is(pg_temp.jam(m, 'sidang'), s.sidang, 'hari sidang tetap') from b, sebelum s;
select is_empty($$ select t.* from b, pg_temp.sp(m) k, layanan.perkara_periksa(k.id) t $$, 'rantai dan proyeksi cocok');

-- Where it is our turn and the law sets no date, a short one of our own is chased.
select pg_temp.waktu('2026-11-20 09:00+08') \g /dev/null
create temp table c as select pg_temp.sengketa('formulir-ts-000003') as m;
select pg_temp.langkah('daftar_ki', m, 'utama', '{"tanggal": "2026-11-20", "nomor_register": "3"}') from c \g /dev/null
select pg_temp.langkah('putusan_sela', m, 'utama', '{"tanggal": "2026-11-20", "amar": "prematur"}') from c \g /dev/null
select is(row(k.aturan, k.tenggat)::text, '(putusan_salinan,2026-11-25)', 'salinan putusan: 3 hari kerja') from c, pg_temp.sp(m) k;
select pg_temp.kirim('sengketa_lapor', m || jsonb_build_object('nomor', m ->> 'keberatan', 'formulir', 'formulir-lapor-ts-3', 'diajukan', '2026-11-20', 'komisi', 'KI')) from c \g /dev/null
create temp table d as select jsonb_build_object('sengketa', k.nomor) as m from layanan.perkara k where k.keadaan = 'dilaporkan';
select is(row(k.aturan, k.tenggat)::text, '(sengketa_dilaporkan,2026-11-25)', 'pemberitahuan pemohon: 3 hari kerja') from d, pg_temp.sp(m) k;
select pg_temp.waktu('2026-11-25 09:00+08') \g /dev/null
select cmp_ok(tugas.pengingat_susun(), '>=', 2, 'keduanya diingatkan');
select is((select count(distinct e.perkara)::int from layanan.peristiwa e join layanan.perkara k on k.id = e.perkara where e.jenis = 'ingatkan' and k.nomor in (c.m ->> 'sengketa', d.m ->> 'sengketa')), 2, 'masing-masing') from c, d;
select pg_temp.langkah('terima_salinan', m, 'utama', '{"tanggal": "2026-11-25"}') from c \g /dev/null
select pg_temp.langkah('daftar_ki', m, 'utama', '{"tanggal": "2026-11-25", "nomor_register": "4"}') from d \g /dev/null
select is(array[k.aturan, l.ditutup::text], '{pengadilan,2026-11-25}', 'sampai ditindaklanjuti') from c, d, pg_temp.sp(c.m) k, pg_temp.sp(d.m) l;
-- Told long after it was filed: the clock is that of the telling.
create temp table u as select pg_temp.keberatan('formulir-ts-000004', '{}', 'dikabulkan') as m;
select pg_temp.olah('putus', m, 'atasan', pg_temp.putusan('ditolak')) from u \g /dev/null
select pg_temp.waktu('2026-12-07 09:00+08') \g /dev/null
select pg_temp.kirim('sengketa_lapor', m || '{"formulir": "formulir-lapor-ts-4", "diajukan": "2026-11-26", "komisi": "KI"}') from u \g /dev/null
select is(k.dimulai, '2026-12-07', 'sejak diberitahukan, bukan sejak diajukan') from layanan.perkara k where k.keadaan = 'dilaporkan';
select * from finish();
rollback;

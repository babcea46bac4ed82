begin;
\ir ../sengketa.psql
select no_plan();
create temp table a as select pg_temp.sengketa('formulir-sl-000001') as m;
select is(row(k.keadaan, k.giliran, k.nomor ~ '-S-2026-0001$')::text, '(diajukan,komisi_informasi,t)', 'tercatat, menunggu Komisi Informasi') from a, pg_temp.sp(m) k;
select is(pg_temp.jam(m, 'ki_daftar'), '2026-11-20 2026-11-24 2026-11-25', 'Komisi Informasi mendaftar: 3 hari kerja') from a;
select is(k.tenggat, null, 'jam Komisi Informasi bukan jam badan publik') from a, pg_temp.sp(m) k;

-- What is wrong comes back with what was typed; what does not exist or is not due does not happen.
select is((select array_agg(e ->> 'bidang') from jsonb_array_elements(pg_temp.langkah('daftar_ki', m, 'utama', '{"tanggal": "2026-11-21"}') -> 'galat_daftar') e), '{daftar_ki-tanggal,daftar_ki-nomor_register}', 'tanggal depan dan nomor kosong') from a;
select is(pg_temp.langkah_kode('daftar_ki', m, 'utama', '{"tanggal": "2026-11-19", "nomor_register": "1"}'), 'formulir', 'tidak sebelum diajukan') from a;
select is(pg_temp.langkah_kode(l.kode, m, 'utama', '{"tanggal": "2026-11-20"}'), l.hasil, l.kode) from a, (values ('tidak_ada', 'KI404'), ('ingatkan', 'KI404'), ('putus_ki', 'KI409'), ('ajukan', 'KI404')) l (kode, hasil);
select is(pg_temp.langkah_kode('daftar_ki', m, s.siapa, '{"tanggal": "2026-11-20", "nomor_register": "1"}'), s.kode, s.siapa) from a, (values ('didik', 'KI403'), ('sehat', 'KI404'), ('komisi', 'KI403')) s (siapa, kode);
select pg_temp.waktu('2026-11-23 09:00+08') \g /dev/null
select is(pg_temp.langkah_kode('daftar_ki', m, 'atasan', '{"tanggal": "2026-11-23", "nomor_register": "012/XI/KI-SB-PS/2026"}' || pg_temp.unggahan(pg_temp.unggah_petugas('atasan', 'akta.pdf'))), '/meja/sengketa/' || (m ->> 'sengketa'), 'akta registrasi') from a;
select is(row(x.nomor_register, x.tanggal_register)::text, '(012/XI/KI-SB-PS/2026,2026-11-23)', 'nomor register tersimpan') from a, pg_temp.s(m) x;
select is(array[pg_temp.jam(m, 'ki_daftar'), pg_temp.jam(m, 'ki_mulai'), split_part(pg_temp.jam(m, 'ki_selesai'), ' ', 3)], array['2026-11-20 2026-11-24 2026-11-25 2026-11-23',
	'2026-11-23 2026-12-10 2026-12-11', kalender.tenggat(k.id, '2026-11-23', 100)::text], 'memulai 14 hari kerja sesudahnya (MK 45/PUU-XVII/2019), selesai 100') from a, kalender.kalender k where k.kode = 'ID-5';

-- A hearing is a day that the Komisi sets; a new summons replaces the old one, its result ends it.
select is(pg_temp.langkah_kode('jadwal_sidang', m, 'utama', '{"tanggal": "2026-11-23", "jenis_sidang": "pemeriksaan_awal", "jam_batas": "2026-11-22"}'), 'formulir', 'hari sidang tidak di masa lalu') from a;
select pg_temp.langkah('jadwal_sidang', m, 'utama', '{"tanggal": "2026-11-23", "jenis_sidang": "pemeriksaan_awal", "jam_batas": "2026-12-05", "tempat": "10.00"}') from a \g /dev/null
select is(row(k.aturan, k.aman, k.tenggat, k.ditutup)::text, '(sidang,2026-12-05,2026-12-05,)', 'Sabtu pun tetap hari yang ditetapkan') from a, pg_temp.sp(m) k;
select pg_temp.langkah('jadwal_sidang', m, 'utama', '{"tanggal": "2026-11-23", "jenis_sidang": "pemeriksaan_awal", "jam_batas": "2026-12-02"}') from a \g /dev/null
select is((select array_agg(j.batas || coalesce(' ' || h.selesai, '') order by j.urut) from layanan.jam j cross join lateral layanan.jam_hitung(j.id) h where j.perkara = k.id and j.aturan = 'sidang'), '{"2026-12-05 2026-11-23",2026-12-02}', 'panggilan baru menggantikan') from a, pg_temp.sp(m) k;
select pg_temp.waktu('2026-12-02 15:00+08') \g /dev/null
select pg_temp.langkah('sidang', m, 'utama', '{"tanggal": "2026-12-02", "jenis_sidang": "pemeriksaan_awal", "hasil": "Kedua pihak hadir."}') from a \g /dev/null
select is(row(k.keadaan, k.ditutup)::text, '(pemeriksaan,2026-12-02)', 'sidang selesai') from a, pg_temp.sp(m) k;
select is(pg_temp.jam(m, 'ki_mulai'), '2026-11-23 2026-12-10 2026-12-11 2026-12-02', 'Komisi Informasi sudah memulai') from a;

-- Mediation, extended once, agreed; the agreement is a duty with its own day.
select pg_temp.langkah('mulai_mediasi', m, 'utama', '{"tanggal": "2026-12-02"}') from a \g /dev/null
select is(pg_temp.jam(m, 'mediasi'), '2026-12-02 2026-12-21 2026-12-22', 'mediasi 14 hari kerja') from a;
select pg_temp.langkah('perpanjang_mediasi', m, 'utama', '{"tanggal": "2026-12-02", "alasan": "Para pihak meminta."}') from a \g /dev/null
select is(split_part(pg_temp.jam(m, 'mediasi'), ' ', 3), kalender.tenggat(c.id, '2026-12-02', 21)::text, 'diperpanjang 7') from a, kalender.kalender c where c.kode = 'ID-5';
select is(k.langkah_tenggat, kalender.tenggat(c.id, '2026-12-02', 21), 'proyeksinya ikut') from a, pg_temp.sp(m) k, kalender.kalender c where c.kode = 'ID-5';
select is(pg_temp.langkah_kode('perpanjang_mediasi', m, 'utama', '{"tanggal": "2026-12-02", "alasan": "Lagi."}'), 'KI409', 'hanya sekali') from a;
select pg_temp.langkah('mediasi_sepakat', m, 'utama', '{"tanggal": "2026-12-02", "nomor_putusan": "P-1", "perintah": "Berikan DPA.", "jam_batas": "2026-12-09"}') from a \g /dev/null
select is(row(k.keadaan, k.aturan, k.aman, k.tenggat, x.putusan_jenis, x.mediasi_hasil, x.batas_laksana, x.perintah)::text, '(pelaksanaan,pelaksanaan_ki,2026-12-09,2026-12-09,mediasi,sepakat,2026-12-09,"Berikan DPA.")', 'kesepakatan menjadi kewajiban') from a, pg_temp.sp(m) k, pg_temp.s(m) x;
select is(pg_temp.langkah_kode('ajukan_pengadilan', m, 'utama', '{"tanggal": "2026-12-02", "oleh": "termohon", "pengadilan": "ptun"}'), 'KI409', 'putusan mediasi bersifat akhir') from a;
select pg_temp.waktu('2026-12-11 09:00+08') \g /dev/null
select is((select e ->> 'lencana' from jsonb_array_elements(pg_temp.meja_sengketa(m, 'utama') -> 'jam_daftar') e where e ->> 'kode' like 'pelaksanaan_ki%'), 'lencana-merah', 'terlambat terlihat') from a;
select pg_temp.langkah('laksana_putusan', m, 'utama', '{"tanggal": "2026-12-11", "uraian": "Dikirim."}' || pg_temp.unggahan(pg_temp.unggah_petugas('utama', 'dpa.pdf'))) from a \g /dev/null
select is(row(k.keadaan, k.rampung, x.dilaksanakan)::text, '(selesai,t,2026-12-11)', 'dilaksanakan') from a, pg_temp.sp(m) k, pg_temp.s(m) x;
select is((select array_agg((e ->> 'terlambat')::boolean) from jsonb_array_elements(pg_temp.meja_sengketa(m, 'utama') -> 'jam_daftar') e where (e ->> 'terlambat')::boolean), '{t}', 'hanya kewajiban badan publik yang terlambat') from a;
select is_empty($$ select t.* from a, pg_temp.sp(m) k, layanan.perkara_periksa(k.id) t $$, 'rantai dan proyeksi cocok');

-- Ground a alone cannot be mediated (article 40); the long way through the courts.
select pg_temp.waktu('2024-10-01 09:00+08') \g /dev/null
create temp table b as select pg_temp.sengketa('formulir-sl-000002', '{"diajukan": "2024-10-01", "opd": ""}', '{"alasan": ["35.a"]}', 'dikabulkan') as m;
select pg_temp.langkah('daftar_ki', m, 'utama', '{"tanggal": "2024-10-01", "nomor_register": "2"}') from b \g /dev/null
select is(pg_temp.langkah_kode('mulai_mediasi', m, 'utama', '{"tanggal": "2024-10-01"}'), 'KI409', 'huruf a tidak dimediasi') from b;
select ok(not exists (select from jsonb_array_elements(pg_temp.meja_sengketa(m, 'utama') -> 'langkah') e where e ->> 'kode' = 'mulai_mediasi'), 'dan tidak ditawarkan') from b;
select pg_temp.langkah('mulai_ajudikasi', m, 'utama', '{"tanggal": "2024-10-01"}') from b \g /dev/null
select pg_temp.langkah('putus_ki', m, 'utama', '{"tanggal": "2024-10-01", "nomor_putusan": "P-2", "amar": "dikabulkan"}') from b \g /dev/null
select is(pg_temp.langkah_kode('perintah_putusan', m, 'utama', '{"tanggal": "2024-10-01", "perintah": "Buka.", "jam_batas": "2024-12-01"}'), 'KI409', 'salinan dahulu') from b;
select pg_temp.waktu('2024-10-20 09:00+08') \g /dev/null
select pg_temp.langkah('terima_salinan', m, 'utama', '{"tanggal": "2024-10-19"}') from b \g /dev/null
select is(pg_temp.jam(m, 'pengadilan'), '2024-10-19 2024-11-07 2024-11-07', 'PTUN Jakarta 437/G/KI/2024: diterima Sabtu 19 Oktober, hari ke-14 7 November') from b;
select is(pg_temp.langkah_kode('terima_salinan', m, 'utama', '{"tanggal": "2024-10-19"}'), 'KI409', 'salinan hanya diterima sekali') from b;
select is(pg_temp.langkah_kode('inkrah', m, 'utama', '{"tanggal": "2024-10-20"}'), 'KI409', 'belum berkekuatan hukum tetap') from b;
select pg_temp.waktu('2024-11-08 09:00+08') \g /dev/null
select is(pg_temp.langkah_kode('inkrah', m, 'utama', '{"tanggal": "2024-11-08"}'), 'KI409', 'tanggal 8 November sudah lewat, tetapi ada yang diperintahkan') from b;
select pg_temp.langkah('perintah_putusan', m, 'utama', '{"tanggal": "2024-11-08", "perintah": "Buka.", "jam_batas": "2024-11-29"}') from b \g /dev/null
select is(row(k.keadaan, k.aturan, k.tenggat)::text, '(pelaksanaan,pelaksanaan_ki,2024-11-29)', 'kewajiban badan publik didahulukan dari hak yang lewat') from b, pg_temp.sp(m) k;
select pg_temp.langkah('ajukan_pengadilan', m, 'utama', '{"tanggal": "2024-11-08", "oleh": "pemohon", "pengadilan": "ptun", "nomor_perkara": "437/G/KI/2024"}') from b \g /dev/null
select is((select count(*)::int from layanan.jam j cross join lateral layanan.jam_hitung(j.id) h where j.perkara = k.id and h.selesai is null), 0, 'di pengadilan: tidak ada jam yang berjalan') from b, pg_temp.sp(m) k;
select is(row(x.perintah, x.batas_laksana)::text, '(,)', 'perintah Komisi Informasi tidak lagi mengikat') from b, pg_temp.s(m) x;
select pg_temp.langkah('putus_pengadilan', m, 'utama', '{"tanggal": "2024-11-08", "amar": "membatalkan_buka"}') from b \g /dev/null
select is(pg_temp.jam(m, 'kasasi'), '2024-11-08 2024-11-21 2024-11-22', 'kasasi 14 hari menurut penanggalan') from b;
select pg_temp.langkah('ajukan_kasasi', m, 'atasan', '{"tanggal": "2024-11-08", "oleh": "termohon"}') from b \g /dev/null
select pg_temp.langkah('putus_ma', m, 'atasan', '{"tanggal": "2024-11-08", "amar": "membatalkan_buka"}') from b \g /dev/null
select pg_temp.langkah('perintah_putusan', m, 'atasan', '{"tanggal": "2024-11-08", "perintah": "Buka seluruhnya.", "jam_batas": "2024-12-02"}') from b \g /dev/null
select is((select count(*)::int from layanan.jam j where j.perkara = k.id and j.aturan = 'pelaksanaan_ki'), 2, 'kewajiban yang baru, jam yang baru') from b, pg_temp.sp(m) k;
select pg_temp.langkah('mohon_eksekusi', m, 'utama', '{"tanggal": "2024-11-08"}') from b \g /dev/null
select pg_temp.langkah('laksana_putusan', m, 'utama', '{"tanggal": "2024-11-08", "uraian": "Dibuka."}') from b \g /dev/null
select is(row(k.keadaan, x.kasasi_amar, x.eksekusi, x.pengadilan_nomor)::text, '(selesai,membatalkan_buka,2024-11-08,437/G/KI/2024)', 'sampai akhir') from b, pg_temp.sp(m) k, pg_temp.s(m) x;
select is_empty($$ select t.* from b, pg_temp.sp(m) k, layanan.perkara_periksa(k.id) t $$, 'rantai dan proyeksi cocok');

-- The named respondent files its own papers; a form made before the case moved changes nothing.
create temp table c as select pg_temp.sengketa('formulir-sl-000003', '{"diajukan": "2024-11-08"}', '{}', 'dikabulkan') as m;
select is(pg_temp.langkah_kode('lampirkan_sengketa', m, 'didik', '{"keterangan": "Jawaban termohon"}'), 'formulir', 'berkasnya wajib') from c;
select is(pg_temp.langkah_kode('lampirkan_sengketa', m, 'didik', '{"keterangan": "Jawaban termohon"}' || pg_temp.unggahan(pg_temp.unggah_petugas('didik', 'jawaban.pdf'))), '/meja/sengketa/' || (m ->> 'sengketa'), 'termohon melampirkan') from c;
select is(pg_temp.langkah('daftar_ki', m, 'utama', '{"tanggal": "2024-11-08", "nomor_register": "3", "versi": "1"}') ->> 'basi', 'true', 'formulir lama') from c;
select pg_temp.langkah('ubah_sengketa', m, 'utama', '{"komisi": "Komisi Informasi Kabupaten Uji", "opd": "SEHAT"}') from c \g /dev/null
select is(array[pg_temp.langkah_kode('lampirkan_sengketa', m, 'didik', '{}'), pg_temp.langkah_kode('lampirkan_sengketa', m, 'sehat', '{}')], '{KI404,formulir}', 'termohon berganti') from c;
select is(x.komisi, 'Komisi Informasi Kabupaten Uji', 'Komisi Informasi berganti') from c, pg_temp.s(m) x;
select pg_temp.langkah('cabut_sengketa', m, 'utama', '{"tanggal": "2024-11-08"}') from c \g /dev/null
select is(row(k.keadaan, x.dicabut)::text, '(dicabut,2024-11-08)', 'dicabut') from c, pg_temp.sp(m) k, pg_temp.s(m) x;
select is_empty($$ select t.* from c, pg_temp.sp(m) k, layanan.perkara_periksa(k.id) t $$, 'rantai dan proyeksi cocok');
select * from finish();
rollback;

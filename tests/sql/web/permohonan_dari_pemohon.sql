begin;
\ir ../petugas.psql
select no_plan();
create function pg_temp.catat(milik jsonb, p jsonb) returns jsonb language sql as $$
	select pg_temp.kerja('dari_pemohon', milik, 'utama', '{"tanggal": "2026-11-23", "keterangan": "Datang ke loket."}' || p)
$$;
create temp table a as select n, pg_temp.sampai('formulir-darip-00000' || n, (array['diajukan', 'diproses', 'terdaftar', 'ditanggapi', 'diproses'])[n]) as milik from generate_series(1, 5) n;
select pg_temp.waktu('2026-11-25 10:00+08') \g /dev/null

-- Only PPID Utama; everything that is wrong at once; nothing that nobody asked for.
select is(pg_temp.ditolak('dari_pemohon', milik, s, '{"apa": "cabut"}'), 'KI403', s || ' tidak mencatatnya') from a, unnest('{didik,atasan}'::text[]) s where n = 2;
select is((select array_agg(g ->> 'bidang') from jsonb_array_elements(pg_temp.catat(milik, '{"tanggal": "", "keterangan": ""}') -> 'galat_daftar') g),
	'{dari_pemohon-apa,dari_pemohon-tanggal,dari_pemohon-keterangan}', 'semua galat sekaligus') from a where n = 2;
select isnt(pg_temp.catat(milik, jsonb_build_object('apa', x)) #>> '{langkah,dari_pemohon,galat,apa}', null, x || ' tidak diminta siapa pun') from a, unnest('{lengkapi,jelaskan,sepakati,pertahankan,serahkan,""}'::text[]) x where n = 2;
select isnt(pg_temp.catat(milik, jsonb_build_object('apa', 'cabut', 'tanggal', t)) #>> '{langkah,dari_pemohon,galat,tanggal}', null, 'tanggal ' || t) from a, unnest('{2026-11-26,2026-11-19,kemarin}'::text[]) t where n = 2;
select is(pg_temp.catat(milik, '{"apa": "cabut", "tanggal": "", "keterangan": "Surat <b>1</b>"}') #>> '{langkah,dari_pemohon,isian,keterangan}', 'Surat <b>1</b>', 'tulisan tidak hilang') from a where n = 2;

-- Completed at the counter: true date, sealed number, papers with the identity files.
select pg_temp.waktu('2026-11-20 10:00+08') \g /dev/null
select is(pg_temp.kerja('tagih', milik, 'utama', '{"kurang": ["identitas", "ktp", "alamat"]}') ->> 'galat_ada', null, 'ditagih') from a where n = 1;
select pg_temp.waktu('2026-11-25 10:00+08') \g /dev/null
select is(pg_temp.meja_perkara(milik, 'utama') #>> '{langkah,dari_pemohon,lengkapi,perlu,alamat}', 'true', 'formulirnya menanyakan yang kurang') from a where n = 1;
select is((select array_agg(g ->> 'bidang' order by g ->> 'bidang') from jsonb_array_elements(pg_temp.catat(milik, '{"apa": "lengkapi"}') -> 'galat_daftar') g),
	'{dari_pemohon-alamat,dari_pemohon-identitas,dari_pemohon-ktp}', 'hanya yang diminta, menurut aturan yang sama') from a where n = 1;
create temp table lengkap as select '{"apa": "lengkapi", "identitas": "7602014506900011", "alamat": "Jalan Loket 3, Simboro, Mamuju"}'::jsonb
	|| jsonb_build_object('_berkas', jsonb_build_array(jsonb_build_object('bidang', 'ktp', 'kode', pg_temp.unggah_petugas('utama', 'ktp-loket.pdf')), jsonb_build_object('bidang', 'berkas', 'kode', pg_temp.unggah_petugas('utama', 'surat.pdf')))) as p;
select is((select array_agg(b.kode) is not null from layanan.berkas b where b.golongan is null), true, 'berkas siap');
select throws_ok(format('select pg_temp.catat(%L, %L)', milik, p), 'KI503', null, 'nomor identitas tidak disimpan tanpa segel') from a, lengkap where n = 1;
select is(pg_temp.catat(milik, p || '{"_identitas_samar": "••••••••••••0011", "_identitas_sandi": "v1:uji:BBBB"}') ->> 'galat_ada', null, 'tercatat') from a, lengkap where n = 1;
select is(row(k.keadaan, m.identitas_sandi, m.alamat)::text, '(diajukan,v1:uji:BBBB,"Jalan Loket 3, Simboro, Mamuju")', 'kembali diperiksa, isinya yang baru') from a join layanan.perkara k on k.id = pg_temp.perkara(milik) join layanan.permohonan m using (id) where n = 1;
select is((select row(e.jenis, e.tanggal, e.peran)::text from pg_temp.peristiwa(milik) e), '(lengkapi,2026-11-23,ppid_utama)', 'dengan tanggal yang sebenarnya') from a where n = 1;
select is(m.lengkap, '2026-11-23'::date, 'yang menjadi tanggal lengkap') from a join layanan.permohonan m on m.id = pg_temp.perkara(milik) where n = 1;
select set_eq(format($$ select f.nama from layanan.berkas f where f.perkara = %s and f.golongan = 'identitas' $$, pg_temp.perkara(milik)), '{ktp.jpg,ktp-loket.pdf,surat.pdf}'::text[], 'suratnya di antara berkas identitas') from a where n = 1;
select unalike((pg_temp.peristiwa(milik)).isi::text, '%loket%', 'rantai tidak memuat nama berkas dan keterangannya') from a where n = 1;
select unalike(pg_temp.buka('perkara', jsonb_build_object('nomor', milik -> 'nomor'), pg_temp.sesi('utama@uji.example'))::text, '%7602014506900011%', 'nomor tidak terbaca') from a where n = 1;

-- An explanation, an answer to an offer, a withdrawal; an old form does nothing twice.
select is(pg_temp.kerja('tanya', milik, 'utama', '{"pertanyaan": "Tahun berapa?"}') ->> 'galat_ada', null, 'ditanya') from a where n = 2;
select is(pg_temp.kerja('tawarkan', milik, 'utama', '{"rincian": ["DPA Dinas Pendidikan 2026"], "alasan": "Terlalu luas."}') ->> 'galat_ada', null, 'ditawari') from a where n in (2, 5);
select isnt(pg_temp.catat(milik, '{"apa": "jelaskan", "tanggal": "2026-11-24"}') #>> '{langkah,dari_pemohon,galat,tanggal}', null, 'bukan sebelum ditanya') from a where n = 2;
select is(pg_temp.catat(milik, '{"apa": "jelaskan", "tanggal": "2026-11-25"}') #>> '{langkah,dari_pemohon,galat,jawaban}', 'Tulis jawaban pemohon.', 'jawaban wajib') from a where n = 2;
select is(pg_temp.catat(milik, '{"apa": "jelaskan", "tanggal": "2026-11-25", "jawaban": "Tahun 2025."}') ->> 'galat_ada', null, 'penjelasan tercatat') from a where n = 2;
select matches(pg_temp.meja_perkara(milik, 'didik') ->> 'riwayat', 'Tahun 2025', 'dan dibaca OPD') from a where n = 2;
select is(pg_temp.catat(milik, jsonb_build_object('apa', case n when 2 then 'sepakati' else 'pertahankan' end, 'tanggal', '2026-11-25')) ->> 'galat_ada', null, 'sikap tercatat') from a where n in (2, 5);
select is((select array_agg(r.isi order by r.urut) from layanan.rincian r where r.permohonan = pg_temp.perkara(milik)),
	case n when 2 then array['DPA Dinas Pendidikan 2026'] else array['Salinan DPA tahun 2026', 'Laporan realisasi'] end, 'rumusan ' || n) from a where n in (2, 5);
select is((pg_temp.catat(milik, '{"apa": "cabut", "versi": "1"}') ->> 'basi')::boolean, true, 'formulir lama tidak mencabut') from a where n = 3;
select is(pg_temp.catat(milik, '{"apa": "cabut"}') ->> 'galat_ada', null, 'dicabut') from a where n in (3, 4);
select is(row(k.keadaan, m.keputusan, k.ditutup)::text, case n when 3 then '(selesai,dicabut,2026-11-23)' else '(selesai,dikabulkan,2026-11-20)' end, 'jam berhenti pada tanggal suratnya; yang sudah dijawab tetap jawabannya')
from a join layanan.perkara k on k.id = pg_temp.perkara(milik) join layanan.permohonan m using (id) where n in (3, 4);
select is(pg_temp.ditolak('dari_pemohon', milik, 'utama', '{"apa": "cabut"}'), 'KI409', 'sesudah selesai tidak ada lagi') from a where n = 3;
select is(pg_temp.meja_perkara(milik, 'utama') #> '{langkah,dari_pemohon}', 'null', 'dan tidak ditawarkan') from a where n = 3;
select is_empty(format($$ select * from layanan.perkara_periksa(%s) $$, pg_temp.perkara(milik)), 'cocok dihitung ulang') from a;
select * from finish();
rollback;

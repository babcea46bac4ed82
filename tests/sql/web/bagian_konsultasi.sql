-- Asking another OPD's opinion: it answers, only officers read it, and the answer never waits for it.
begin;
\ir ../bagian.psql
select no_plan();
create temp table a as select pg_temp.sampai('formulir-konsul-001', 'diproses') as milik;
select is(pg_temp.ditolak('konsultasi', milik, v.s, '{"opd": "SEHAT", "pertanyaan": "x"}'), v.k, v.s || ' tidak meminta pendapat') from a, (values ('sehat', 'KI404'), ('atasan', 'KI403'), ('komisi', 'KI403')) v (s, k);
select is(pg_temp.kerja('konsultasi', milik, 'didik', p) #>> array['langkah', 'konsultasi', 'galat', b], k, k)
from a, (values ('{"opd": "SEHAT", "pertanyaan": ""}'::jsonb, 'pertanyaan', 'Tulis pertanyaannya.'), ('{"opd": "DIDIK", "pertanyaan": "x"}', 'opd', 'Itu OPD Anda sendiri. Pilih OPD lain.'), ('{"opd": "", "pertanyaan": "x"}', 'opd', 'Pilih OPD yang masih ada hari ini.')) v (p, b, k);
select matches(pg_temp.kerja('konsultasi', milik, 'didik', '{"opd": "SEHAT", "pertanyaan": "Apakah data gizi memuat nama anak?"}') ->> 'kabar', 'Pendapat Dinas Kesehatan diminta .*tidak menunggunya', 'OPD yang memproses meminta pendapat') from a;
select is(row((e).jenis, (e).peran, pg_temp.keadaan(milik))::text, '(minta_pendapat,ppid_pelaksana,diproses)', 'tercatat siapa yang meminta') from a, pg_temp.peristiwa(milik) e;
select is(pg_temp.kerja('konsultasi', milik, 'utama', '{"opd": "SOSIAL", "pertanyaan": "Pernah diminta?"}') ->> 'ke', '/meja/' || (milik ->> 'nomor'), 'PPID Utama juga') from a;

-- Who sees it: the one asked, the one who asked, PPID Utama; not another OPD.
select is(pg_temp.lihat_kode('bagian', jsonb_build_object('nomor', pg_temp.nomor_bagian(milik, 1)), v.s), v.k, v.s || ' membuka permintaan pendapat') from a, (values ('sehat', 'ada'), ('utama', 'ada'), ('didik', 'KI404'), ('sosial', 'KI404')) v (s, k);
select is(array(select e ->> 'diminta' from jsonb_array_elements(pg_temp.meja_perkara(milik, v.s) -> 'konsultasi') e), v.h, v.s || ' membaca di halaman permohonan')
from a, (values ('didik', '{"Apakah data gizi memuat nama anak?","Pernah diminta?"}'::text[]), ('utama', '{"Apakah data gizi memuat nama anak?","Pernah diminta?"}')) v (s, h);
select is(pg_temp.meja_bagian(milik, 1, 'sehat') #>> '{isi,jawaban}', 'false', 'pendapat, bukan bagian jawaban') from a;
select pg_temp.urus('jawab', milik, 1, 'sehat', '{"uraian": "Ya, hitamkan namanya."}') from a \g /dev/null
select is(pg_temp.meja_perkara(milik, 'didik') #>> '{konsultasi,0,uraian}', 'Ya, hitamkan namanya.', 'jawabannya sampai') from a;
select is(pg_temp.buka('permohonan_lihat', milik)::text ~ 'gizi|hitamkan namanya|Pendapat', false, 'pemohon tidak membacanya') from a;

-- It blocks nothing, and ends with the request.
select pg_temp.kerja('usulkan', milik, 'didik', pg_temp.usul()) from a \g /dev/null
select pg_temp.kerja('tanggapi', milik, 'utama') from a \g /dev/null
select is(row(pg_temp.keadaan(milik), (k).keadaan)::text, '(ditanggapi,dibatalkan)', 'jawaban dikirim tanpa menunggu') from a, pg_temp.bagian(milik, 2) k;

-- From a part, by its OPD; and a split request does not wait for it either.
create temp table b as select pg_temp.terbagi('formulir-konsul-002') as milik;
select is(pg_temp.urus_kode('konsultasi', milik, 1, 'didik', '{"opd": "SOSIAL", "pertanyaan": "x"}'), 'KI409', 'sesudah diterima') from b;
select pg_temp.urus('terima', milik, 1, 'didik') from b \g /dev/null
select matches(pg_temp.urus('konsultasi', milik, 1, 'didik', '{"opd": "SOSIAL", "pertanyaan": "Siapa penerimanya?"}') ->> 'kabar', '-B3', 'dari suatu bagian') from b;
select is(row(b.jenis, b.asal = (pg_temp.bagian(milik, 1)).id)::text, '(konsultasi,t)', 'asalnya bagian itu') from b x (milik), layanan.bagian b where b.id = (pg_temp.bagian(milik, 3)).id;
select is(jsonb_array_length(pg_temp.meja_bagian(milik, 1, 'didik') -> 'konsultasi'), 1, 'terbaca di halaman bagian') from b;
select pg_temp.urus('jawab', milik, n, s, '{"uraian": "Ada."}') from b, (values (1, 'didik'), (2, 'sehat')) v (n, s) \g /dev/null
select is(row(pg_temp.keadaan(milik), (pg_temp.bagian(milik, 3)).keadaan)::text, '(terhimpun,baru)', 'terhimpun selagi pendapat belum datang') from b;
select is(jsonb_array_length(pg_temp.buka('permohonan_lihat', milik) -> 'bagian'), 2, 'pemohon hanya membaca bagian jawaban') from b;
select is_empty(format($$ select pg_temp.utuh(%L) $$, milik), 'rantai dan proyeksi cocok') from (select milik from a union all select milik from b) x;
select * from finish();
rollback;

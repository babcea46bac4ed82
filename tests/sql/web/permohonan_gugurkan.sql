begin;
\ir ../petugas.psql
select no_plan();
create temp table a as select pg_temp.ajukan('formulir-gugur-00001') as milik;
select is(pg_temp.ditolak('gugurkan', milik, 'utama'), 'KI409', 'tidak tanpa pemberitahuan kekurangan') from a;
select is(pg_temp.kerja('tagih', milik, 'utama', '{"kurang": ["alamat"]}') ->> 'galat_ada', null, 'kekurangan diberitahukan') from a;
select is(pg_temp.ditolak('gugurkan', milik, s), k, 'gugurkan oleh ' || s) from a, (values ('didik', 'KI403'), ('atasan', 'KI403'), ('utama', 'KI409')) v (s, k);
select pg_temp.waktu('2026-11-25 23:50+08') \g /dev/null
select is(pg_temp.meja_perkara(milik, 'utama') #> '{langkah,gugurkan}', 'null', 'belum pada hari terakhir pemohon') from a;
select pg_temp.waktu('2026-11-26 00:10+08') \g /dev/null
select is(pg_temp.meja_perkara(milik, 'utama') #>> '{langkah,gugurkan,kurang}', 'Alamat lengkap', 'sesudahnya ditawarkan, dengan yang kurang') from a;
select is(pg_temp.buka('meja', '{}', pg_temp.sesi('utama@uji.example')) #>> '{kelompok,0,baris,0,langkah,lewat}', 'true', 'meja menandainya lewat');
select matches(pg_temp.kerja('gugurkan', milik, 'utama') ->> 'kabar', 'tidak dapat diproses; surat 00\d/PPID/XI/2026 terbit', 'dinyatakan tidak dapat diproses') from a;
select is(row(k.keadaan, k.rampung, k.ditutup, m.keputusan, m.ditanggapi, m.lengkap)::text, '(selesai,t,2026-11-26,tidak_lengkap,,)', 'jam berhenti, keputusannya tercatat, bukan pemberitahuan tertulis') from a join layanan.perkara k on k.id = pg_temp.perkara(milik) join layanan.permohonan m using (id);
select is_empty($$ select t.* from a, layanan.perkara_periksa(pg_temp.perkara(milik)) t $$, 'cocok dihitung ulang');
select is(s.isi #>> '{ditagih}' || ' | ' || (s.isi #>> '{batas,tenggat}') || ' | ' || (s.isi #>> '{hak,keberatan,mulai}'), 'Jumat, 20 November 2026 | Rabu, 25 November 2026 | 2026-11-26', 'surat: kapan diminta, sampai kapan, hak keberatan') from a join surat.surat s on s.perkara = pg_temp.perkara(milik) and s.jenis = 'tidak_dapat_diproses';

-- The applicant may ask again with what he wrote, but never with his identity number.
create temp table d as select pg_temp.buka('permohonan_lihat', milik) as d from a;
select is(d ->> 'ulangi' || ' ' || (d #>> '{jam,tutup_kata}') || ' ' || (d #>> '{hak,mulai}'), 'true Dinyatakan tidak dapat diproses Kamis, 26 November 2026', 'ditawari mengajukan lagi, dan hak keberatannya disebut') from d;
create temp table u as select pg_temp.buka('permohonan_ulangi', milik) as d from a;
select is(d #>> '{isian,nama}' || ' | ' || (d #>> '{isian,tujuan}') || ' | ' || (d #>> '{butir,1,isi}'), 'Nurhayati | Bahan skripsi | Laporan realisasi', 'formulir baru sudah terisi') from u;
select is(d #>> '{isian,identitas}' || (d #>> '{isian,formulir}') || (d ->> 'ktp_tersimpan'), '[]', 'tanpa nomor identitas, kunci formulir lama dan berkas') from u;
select unalike(d::text, '%0003%', 'tidak juga tersamar') from u;
select is((select count(*)::int from jsonb_array_elements(d -> 'opd') o where (o ->> 'dipilih')::boolean), 1, 'OPD yang disebut terpilih') from u;
select throws_ok(format('select pg_temp.buka(%L, %L)', 'permohonan_ulangi', milik - '_kunci'), 'KI404', null, 'tidak bagi orang lain') from a;

-- Completed in the meantime: only with a reason. Asked for too late: never.
create temp table b as select pg_temp.ajukan('formulir-gugur-00002') as milik;
select is(pg_temp.kerja('tagih', milik, 'utama', '{"kurang": ["alamat"]}') ->> 'galat_ada', null, 'kekurangan diberitahukan') from b;
select is(pg_temp.kirim('permohonan_lengkapi', milik || '{"alamat": "Jalan entah di mana"}') ->> 'galat_ada', null, 'dilengkapi') from b;
select is(pg_temp.ditolak('gugurkan', milik, 'utama', '{"catatan": "x"}'), 'KI409', 'jangka waktunya belum habis') from b;
select pg_temp.waktu('2026-12-02 09:00+08') \g /dev/null
select isnt(pg_temp.kerja('gugurkan', milik, 'utama') #>> '{langkah,gugurkan,galat,catatan}', null, 'harus disebut apa yang masih kurang') from b;
select is(pg_temp.kerja('gugurkan', milik, 'utama', '{"catatan": "Alamatnya tidak ada."}') ->> 'galat_ada', null, 'dengan alasan') from b;
select pg_temp.waktu('2026-11-20 09:00+08') \g /dev/null
create temp table c as select pg_temp.ajukan('formulir-gugur-00003') as milik;
select pg_temp.waktu('2026-11-26 09:00+08') \g /dev/null
select is(pg_temp.kerja('tagih', milik, 'utama', '{"kurang": ["alamat"]}') ->> 'galat_ada', null, 'diberitahukan terlambat') from c;
select pg_temp.waktu('2026-12-10 09:00+08') \g /dev/null
select is(pg_temp.ditolak('gugurkan', milik, 'utama'), 'KI409', 'maka permohonan tidak dapat digugurkan') from c;
select is(pg_temp.kerja('daftarkan', milik, 'utama') ->> 'galat_ada', null, 'melainkan didaftarkan') from c;
select is(m.lengkap, '2026-11-20'::date, 'dan dianggap lengkap sejak diterima') from c join layanan.permohonan m on m.id = pg_temp.perkara(milik);

select * from finish();
rollback;

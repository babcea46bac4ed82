begin;
\ir ../petugas.psql
select no_plan();
create temp table a as select pg_temp.ajukan('formulir-tagih-00001') as milik;

-- The short clock of the check stands on the desk and on the case.
select is(pg_temp.meja_perkara(milik, 'utama') #>> '{langkah_jam,tenggat}' || ' ' || (pg_temp.meja_perkara(milik, 'utama') #>> '{langkah_jam,sisa}'),
	'Rabu, 25 November 2026 3 hari kerja lagi.', 'tiga hari kerja untuk memeriksa') from a;
select is(pg_temp.buka('meja', '{}', pg_temp.sesi('utama@uji.example')) #>> '{kelompok,0,baris,0,langkah,sampai}', 'Rabu, 25 November 2026', 'jamnya ada di meja');
select is(pg_temp.meja_perkara(milik, 'utama') #>> '{awal_jam,lengkap}', null, 'belum dinyatakan lengkap') from a;

-- Who may, and what the form wants.
select is(pg_temp.ditolak('tagih', milik, s, '{"kurang": ["ktp"]}'), k, 'tagih oleh ' || s) from a, (values ('didik', 'KI403'), ('sehat', 'KI403'), ('atasan', 'KI403'), ('komisi', 'KI403')) v (s, k);
select is(pg_temp.kerja('tagih', milik, 'utama') #>> '{langkah,tagih,galat,kurang}', 'Pilih sekurangnya satu hal yang kurang.', 'harus menyebut yang kurang') from a;
select is(pg_temp.kerja('tagih', milik, 'utama', '{"kurang": ["nama_ibu"]}') ->> 'galat_ada', 'true', 'hal yang tidak dikenal') from a;
select isnt(pg_temp.kerja('tagih', milik, 'utama', '{"kurang": ["lainnya"]}') #>> '{langkah,tagih,galat,keterangan}', null, 'hal lain harus dijelaskan') from a;
select is(pg_temp.kerja('tagih', milik, 'utama', '{"kurang": ["ktp"], "keterangan": "Foto buram", "versi": "99"}') ->> 'basi', 'true', 'halaman yang basi tidak mengirim') from a;

-- Sent: letter, state, turn, both clocks; the words stay outside the chain.
select matches(pg_temp.kerja('tagih', milik, 'utama', '{"kurang": ["ktp", "alamat"], "keterangan": "Foto KTP buram."}') ->> 'kabar', '^Pemberitahuan tidak lengkap terkirim; surat 00\d/PPID/XI/2026 terbit', 'terkirim') from a;
select is(row(k.keadaan, k.giliran, k.langkah_aturan, k.langkah_aman, k.langkah_tenggat, k.tenggat, k.ditutup)::text, '(dilengkapi,pemohon,kelengkapan,2026-11-24,2026-11-25,2026-12-04,)', 'giliran pemohon tiga hari kerja; jam undang-undang tetap')
from a join layanan.perkara k on k.id = pg_temp.perkara(milik);
select is((pg_temp.peristiwa(milik)).isi - 'sidik_tulisan', '{"kurang": ["ktp", "alamat"]}', 'rantai memuat daftarnya, bukan penjelasannya') from a;
select is(s.isi #>> '{kurang,1,nama}' || ' | ' || (s.isi ->> 'keterangan') || ' | ' || (s.isi #>> '{batas,tenggat}') || ' | ' || (s.isi ->> 'tepat') || ' | ' || (s.isi ->> 'ulang'),
	'Alamat lengkap | Foto KTP buram. | Rabu, 25 November 2026 | true | false', 'isi surat') from a join surat.surat s on s.perkara = pg_temp.perkara(milik) and s.jenis = 'ketidaklengkapan';
select is_empty($$ select t.* from a, layanan.perkara_periksa(pg_temp.perkara(milik)) t $$, 'rantai dan proyeksi cocok');
select is(pg_temp.ditolak('tagih', milik, 'utama', '{"kurang": ["ktp"]}'), 'KI409', 'hanya sekali') from a;
select is(pg_temp.meja_perkara(milik, 'utama') #> '{langkah,tagih}', 'null', 'tidak ditawarkan lagi') from a;
select is(pg_temp.ditolak('disposisi', milik, 'utama', '{"opd": "DIDIK"}'), 'KI409', 'belum dapat diteruskan') from a;
select isnt(pg_temp.meja_perkara(milik, 'utama') #> '{langkah,daftarkan}', 'null', 'dapat didaftarkan bila kekurangannya diterima di kantor') from a;

-- Once registered the request counts as complete when it was received, and nothing can be asked for as missing.
create temp table b as select pg_temp.sampai('formulir-tagih-00002', 'terdaftar') as milik;
select is(row(m.lengkap, k.langkah_aturan)::text, '(2026-11-20,)', 'lengkap sama dengan diterima, jam pemeriksaan selesai') from b join layanan.perkara k on k.id = pg_temp.perkara(milik) join layanan.permohonan m using (id);
select is(pg_temp.ditolak('tagih', milik, 'utama', '{"kurang": ["ktp"]}'), 'KI409', 'sesudah didaftarkan') from b;

-- A request that an officer wrote down may lack what its form did not ask.
create temp table c as select jsonb_build_object('nomor', split_part(pg_temp.kirim('permohonan_catat', pg_temp.isian('formulir-tagih-00003', '{"kanal": "surat", "diterima": "2026-11-19", "identitas": ""}') - '_berkas',
	pg_temp.sesi('utama@uji.example')) ->> 'ke', '/', 3)) as milik;
select is(row(k.keadaan, k.langkah_aturan, k.langkah_tenggat)::text, '(terdaftar,pemberitahuan_kelengkapan,2026-11-24)', 'jam pemeriksaan sejak diterima') from c join layanan.perkara k on k.nomor = milik ->> 'nomor';
select is(pg_temp.kerja('tagih', milik, 'utama', '{"kurang": ["identitas", "ktp"]}') ->> 'galat_ada', null, 'kekurangannya diberitahukan') from c;
select is(pg_temp.keadaan(milik), 'dilengkapi', 'menunggu pemohon') from c;

-- Too late: it may still be asked, but moves nothing.
create temp table d as select pg_temp.ajukan('formulir-tagih-00004') as milik;
select pg_temp.waktu('2026-11-26 09:00+08') \g /dev/null
select is(pg_temp.meja_perkara(milik, 'utama') #>> '{langkah,tagih,jam,lewat}', 'true', 'petugas diberi tahu bahwa terlambat') from d;
select is(pg_temp.kerja('tagih', milik, 'utama', '{"kurang": ["alamat"]}') ->> 'galat_ada', null, 'tetap dapat diminta') from d;
select is(pg_temp.buka('permohonan_lihat', milik) #>> '{awal_jam,tepat}', 'false', 'tidak tepat waktu') from d;

select * from finish();
rollback;

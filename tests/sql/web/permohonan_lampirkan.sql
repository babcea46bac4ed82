begin;
\ir ../petugas.psql
select no_plan();
create temp table a as select pg_temp.sampai('formulir-lampir-00001', 'diproses') as milik;
create temp table f as select pg_temp.unggah_petugas('didik') as kode;
select isnt(pg_temp.kerja('lampirkan', milik, 'didik', '{"golongan": "jawaban"}') #>> '{langkah,lampirkan,galat,berkas}', null, 'berkas wajib') from a;
select is(d #>> '{langkah,lampirkan,tersimpan,0,kode}', f.kode, 'berkas yang sudah terunggah tidak perlu diunggah lagi')
from a, f, pg_temp.kerja('lampirkan', milik, 'didik', '{"golongan": "identitas"}' || pg_temp.unggahan(kode)) d;
select is(pg_temp.ditolak('lampirkan', milik, 'utama', '{"golongan": "jawaban"}' || pg_temp.unggahan(pg_temp.unggah_petugas('utama'))), 'KI409', 'PPID Utama tidak melampirkan selagi di OPD') from a;
select isnt(pg_temp.kerja('lampirkan', milik, 'didik', '{"golongan": "jawaban"}' || pg_temp.unggahan(pg_temp.unggah_petugas('sehat'))) #>> '{langkah,lampirkan,galat,berkas}', null, 'unggahan petugas lain tidak dapat dipakai') from a;
select is(pg_temp.kerja('lampirkan', milik, 'didik', jsonb_build_object('golongan', 'jawaban', 'berkas_tersimpan', jsonb_build_array(kode))) ->> 'kabar', '1 berkas dilampirkan.', 'dilampirkan dari unggahan semula') from a, f;
select is(row(b.golongan, b.untuk_pemohon, b.nama)::text, '(jawaban,f,jawaban.pdf)', 'belum terbuka bagi pemohon') from f join layanan.berkas b using (kode);
select is((pg_temp.peristiwa(milik)).isi -> 'berkas' -> 0 ->> 'sidik', encode(sha256('pdf'), 'hex'), 'sidiknya masuk rantai peristiwa') from a;
select isnt(pg_temp.kerja('lampirkan', milik, 'didik', '{"golongan": "jawaban"}' || pg_temp.unggahan(kode)) #>> '{langkah,lampirkan,galat,berkas}', null, 'tidak dapat dilampirkan dua kali') from a, f;
select is(pg_temp.kerja('lampirkan', milik, 'didik', '{"golongan": "lampiran"}' || pg_temp.unggahan(pg_temp.unggah_petugas('didik', 'nota.pdf'))) ->> 'kabar', '1 berkas dilampirkan.', 'lampiran internal') from a;
select is(pg_temp.ditolak('lampirkan', milik, 'sehat', '{"golongan": "jawaban"}'), 'KI404', 'OPD lain tidak tahu perkaranya ada') from a;

select * from finish();
rollback;

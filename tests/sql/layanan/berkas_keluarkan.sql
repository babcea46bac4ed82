begin;
\ir ../bagian.psql
select no_plan();
-- An agency attaches too much, PPID Utama returns the proposal, and what must not go out is kept back.
create function pg_temp.terlampir(d jsonb) returns text language sql as $$
	select string_agg(e ->> 'nama', ', ' order by e ->> 'nama') from jsonb_array_elements(d) e
$$;
create function pg_temp.kode(milik jsonb, nama text) returns text language sql as $$
	select f.kode from layanan.berkas f join layanan.perkara k on k.id = f.perkara where k.nomor = milik ->> 'nomor' and f.nama = kode.nama
$$;
create temp table a as select pg_temp.sampai('formulir-keluar-00001', 'diproses') as milik;
select pg_temp.kerja('usulkan', milik, 'didik', pg_temp.usul() || pg_temp.unggahan(pg_temp.unggah_petugas('didik', 'utuh.pdf'))) from a \g /dev/null
select pg_temp.kerja('perbaiki', milik, 'utama', '{"catatan": "Hitamkan NIK."}') from a \g /dev/null
select is(pg_temp.terlampir(pg_temp.meja_perkara(milik, 'didik') #> '{langkah,usulkan,terlampir}'), 'utuh.pdf', 'formulir usul menyebut yang sudah terlampir') from a;
select is(d #>> '{langkah,usulkan,terlampir,0,keluar}', 'true', 'yang dicentang tetap tercentang bila usulnya ditolak')
from a, pg_temp.kerja('usulkan', milik, 'didik', pg_temp.usul('{"uraian": ""}') || jsonb_build_object('tidak_diberikan', jsonb_build_array(pg_temp.kode(milik, 'utuh.pdf')))) d;
select is((select f.golongan from layanan.berkas f where f.kode = pg_temp.kode(milik, 'utuh.pdf')), 'jawaban', 'usul yang ditolak tidak mengeluarkan apa pun') from a;
select pg_temp.kerja('usulkan', milik, 'didik', pg_temp.usul() || jsonb_build_object('tidak_diberikan', jsonb_build_array(pg_temp.kode(milik, 'utuh.pdf')))
	|| pg_temp.unggahan(pg_temp.unggah_petugas('didik', 'hitam.pdf'))) from a \g /dev/null
select is(pg_temp.meja_perkara(milik, 'utama') #> '{langkah,tanggapi,berkas_jawaban}', '["hitam.pdf"]', 'hanya yang baru akan terbuka') from a;
select is((pg_temp.peristiwa(milik)).isi -> 'tidak_diberikan', jsonb_build_array(jsonb_build_object('nama', 'utuh.pdf', 'sidik', encode(sha256('pdf'), 'hex'))), 'tercatat nama dan sidiknya') from a;
select ok(pg_temp.meja_perkara(milik, 'utama') -> 'riwayat' -> -1 -> 'rincian' @> '[{"nama": "Berkas yang tidak jadi diberikan", "isi": "utuh.pdf"}]', 'riwayat menyebutnya') from a;
select pg_temp.kerja('tanggapi', milik, 'utama') from a \g /dev/null
select is(pg_temp.terlampir(pg_temp.buka('permohonan_lihat', milik) -> 'berkas'), 'hitam.pdf', 'pemohon hanya mendapat yang diberikan') from a;
select is(pg_temp.lihat_kode('berkas_pemohon', milik || jsonb_build_object('berkas', pg_temp.kode(milik, 'utuh.pdf')), ''), 'KI404', 'juga bila tahu kodenya') from a;
select is((select row(f.golongan, f.untuk_pemohon)::text from layanan.berkas f where f.kode = pg_temp.kode(milik, 'utuh.pdf')), '(lampiran,f)', 'berkasnya tetap tersimpan sebagai lampiran internal') from a;
select is_empty($$ select u.* from a, pg_temp.utuh(milik) u $$, 'rantai dan proyeksi cocok');

-- What the applicant has seen cannot be taken back, nor what belongs to another case.
select is((layanan.berkas_keluarkan(pg_temp.perkara(milik), array[pg_temp.kode(milik, 'hitam.pdf')])), '[]', 'yang sudah terbuka tetap terbuka') from a;
create temp table b as select pg_temp.sampai('formulir-keluar-00002', 'diproses') as milik;
select pg_temp.kerja('lampirkan', milik, 'didik', '{"golongan": "jawaban"}' || pg_temp.unggahan(pg_temp.unggah_petugas('didik', 'lain.pdf'))) from b \g /dev/null
select is((layanan.berkas_keluarkan(pg_temp.perkara(a.milik), array[pg_temp.kode(b.milik, 'lain.pdf')])), '[]', 'berkas perkara lain tidak tersentuh') from a, b;

-- Parts: the agency hands in again, and PPID Utama gives back what was taken over.
create temp table c as select pg_temp.terbagi('formulir-keluar-00003') as milik;
select pg_temp.urus('terima', milik, 1, 'didik') from c \g /dev/null
select pg_temp.urus('jawab', milik, 1, 'didik', '{"uraian": "Terlampir."}' || pg_temp.unggahan(pg_temp.unggah_petugas('didik', 'utuh.pdf'))) from c \g /dev/null
select pg_temp.urus('minta_ulang', milik, 1, 'utama', '{"catatan": "Hitamkan NIK."}') from c \g /dev/null
select is(pg_temp.terlampir(pg_temp.meja_bagian(milik, 1, 'didik') #> '{langkah,jawab,terlampir}'), 'utuh.pdf', 'formulir bagian menyebut yang sudah terlampir') from c;
select pg_temp.urus('jawab', milik, 1, 'didik', '{"uraian": "Dihitamkan."}' || pg_temp.unggahan_di('berkas_hitam', pg_temp.unggah_petugas('didik', 'hitam.pdf'))
	|| jsonb_build_object('tidak_diberikan', (select jsonb_agg(f.kode) from layanan.berkas f where f.perkara = (pg_temp.bagian(milik, 1)).id))) from c \g /dev/null
select is(pg_temp.terlampir(pg_temp.meja_bagian(milik, 1, 'utama') #> '{isi,berkas}'), 'hitam.pdf', 'bagian hanya membawa yang baru') from c;
select pg_temp.urus('terima', milik, 2, 'sehat') from c \g /dev/null
select pg_temp.urus('jawab', milik, 2, 'sehat', '{"uraian": "Ada."}' || pg_temp.unggahan(pg_temp.unggah_petugas('sehat', 'dua.pdf'))) from c \g /dev/null
select pg_temp.kerja('usulkan', milik, 'utama', pg_temp.usul() || jsonb_build_object('berkas_bagian', (select jsonb_agg(f.kode) from layanan.berkas f where f.perkara = (pg_temp.bagian(milik, 2)).id))) from c \g /dev/null
select pg_temp.kerja('perbaiki', milik, 'utama', '{"catatan": "Periksa lagi."}') from c \g /dev/null
select is(pg_temp.terlampir(pg_temp.meja_perkara(milik, 'utama') #> '{langkah,usulkan,terlampir}'), 'dua.pdf', 'berkas bagian yang sudah diambil') from c;
select pg_temp.kerja('usulkan', milik, 'utama', pg_temp.usul() || jsonb_build_object('tidak_diberikan', jsonb_build_array(pg_temp.kode(milik, 'dua.pdf')))) from c \g /dev/null
select is(pg_temp.terlampir(pg_temp.meja_bagian(milik, 2, 'sehat') #> '{isi,berkas}'), 'dua.pdf', 'kembali pada bagiannya') from c;
select is(pg_temp.meja_perkara(milik, 'utama') #> '{langkah,tanggapi,berkas_jawaban}', '[]', 'dan tidak ikut terbuka') from c;
select is_empty($$ select u.* from c, pg_temp.utuh(milik) u $$, 'rantai dan proyeksi cocok');
select * from finish();
rollback;

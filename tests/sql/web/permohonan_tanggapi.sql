begin;
\ir ../petugas.psql
select no_plan();
create temp table a as select pg_temp.sampai('formulir-tanggap-0001', 'diproses') as milik;
select pg_temp.kerja('usulkan', milik, 'didik', pg_temp.usul() || pg_temp.unggahan(pg_temp.unggah_petugas('didik'))) from a \g /dev/null
select is(pg_temp.meja_perkara(milik, 'utama') #>> '{langkah,tanggapi,berkas_jawaban,0}', 'jawaban.pdf', 'sebelum menyetujui terlihat berkas apa yang akan terbuka') from a;
select is(pg_temp.ditolak('tanggapi', milik, s), kode, s || ' tidak menyetujui') from a, (values ('didik', 'KI403'), ('atasan', 'KI403'), ('komisi', 'KI403')) v (s, kode);
select matches(pg_temp.kerja('tanggapi', milik, 'utama', '{"versi": "6"}') ->> 'kabar', 'Surat 00\d/PPID/XI/2026 terbit', 'disetujui dan surat terbit') from a;
select is(row(k.keadaan, k.ditutup, m.keputusan, m.ditanggapi)::text, '(ditanggapi,2026-11-20,dikabulkan,2026-11-20)', 'jam berhenti') from a join layanan.perkara k on k.id = pg_temp.perkara(milik) join layanan.permohonan m using (id);
select is(row(b.golongan, b.untuk_pemohon)::text, v.harap, v.nama) from a, (values ('jawaban.pdf', '(jawaban,t)', 'jawaban terbuka'), ('ktp.jpg', '(identitas,f)', 'KTP tidak')) v (nama, harap, sebutan)
join layanan.berkas b on b.nama = v.nama where b.perkara = pg_temp.perkara(milik);
select is((select string_agg(s.jenis, ',' order by s.id) from layanan.perkara k join surat.surat s on s.perkara = k.id where k.id = pg_temp.perkara(milik)), 'tanda_bukti,pemberitahuan', 'suratnya pemberitahuan') from a;
select is(t.disetujui is not null and t.disetujui_oleh = (select id from akun.petugas where surel = 'utama@uji.example'), true, 'siapa yang menyetujui tersimpan') from a join layanan.tanggapan t on t.permohonan = pg_temp.perkara(milik);
select is(pg_temp.kerja('tanggapi', milik, 'utama', '{"versi": "6"}') -> 'basi', 'true', 'klik kedua tidak mengirim dua kali') from a;
select is(pg_temp.ditolak('tanggapi', milik, 'utama'), 'KI409', 'juga tanpa versi') from a;

-- A refusal opens no file and issues the refusal; the case ends.
create temp table b as select pg_temp.sampai('formulir-tanggap-0002', 'diproses') as milik;
select pg_temp.kerja('usulkan', milik, 'didik', pg_temp.usul_uji(pg_temp.usul('{"keputusan": "ditolak", "pasal": ["17.i"], "konsekuensi": "Mengganggu"}')) || pg_temp.unggahan(pg_temp.unggah_petugas('didik', 'rahasia.pdf'))) from b \g /dev/null
select lives_ok($$ select pg_temp.kerja('tanggapi', milik, 'utama') from b $$, 'penolakan disetujui');
select is(row(pg_temp.keadaan(milik), (pg_temp.peristiwa(milik)).jenis)::text, '(selesai,beritahu)', 'selesai dengan pemberitahuan') from b;
select is(untuk_pemohon, false, 'berkas tidak terbuka') from layanan.berkas where nama = 'rahasia.pdf';
select is((select s.jenis from surat.surat s where s.perkara = pg_temp.perkara(milik) order by s.id desc limit 1), 'penolakan', 'suratnya penolakan') from b;
create temp table c as select pg_temp.sampai('formulir-tanggap-0003', 'ditanggapi', '{"keputusan": "tidak_dikuasai"}') as milik;
select is((select s.jenis from surat.surat s where s.perkara = pg_temp.perkara(milik) order by s.id desc limit 1), 'pemberitahuan', 'tidak dikuasai: pemberitahuan') from c;

select * from finish();
rollback;

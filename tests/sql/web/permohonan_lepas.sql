-- Partial release, then one answer from the parts.
begin;
\ir ../bagian.psql
select no_plan();
create temp table a as select pg_temp.terbagi('formulir-lepas-0001', '{"bagian_3_opd": "SOSIAL", "bagian_3_minta": "Daftar penerima"}') as milik;
create temp table f as select n, s, pg_temp.unggah_petugas(s, 'bagian' || n || '.pdf') as kode from (values (1, 'didik'), (2, 'sehat'), (3, 'sosial')) v (n, s);
select is(pg_temp.meja_perkara(milik, 'utama') #> '{langkah,lepas}', 'null', 'belum ada yang dapat diberitahukan') from a;
select is(pg_temp.ditolak('lepas', milik, s, '{}'), 'KI403', s || ' tidak memberitahukan') from a, unnest('{didik,atasan,komisi}'::text[]) s;
select pg_temp.urus('jawab', milik, f.n, f.s, jsonb_build_object('uraian', 'Jawaban ' || f.n) || pg_temp.unggahan(f.kode)) from a, f where n = 1 \g /dev/null
select pg_temp.urus('jawab', milik, f.n, f.s, jsonb_build_object('uraian', 'Jawaban ' || f.n) || pg_temp.unggahan_di('berkas_hitam', f.kode)) from a, f where n = 3 \g /dev/null
select is(array(select e ->> 'nilai' from jsonb_array_elements(d #> '{langkah,lepas,bagian_pilihan}') e), array[pg_temp.nomor_bagian(milik, 1)], 'yang dihitamkan menunggu jawaban lengkap') from a, pg_temp.meja_perkara(milik, 'utama') d;
select is(pg_temp.kerja('lepas', milik, 'utama', jsonb_build_object('bagian', jsonb_build_array(x))) #>> '{langkah,lepas,galat,bagian}', 'Pilih bagian yang sudah dijawab dan belum diberitahukan.', 'bagian lain ditolak: ' || n)
from a, lateral (values (2, pg_temp.nomor_bagian(milik, 2)), (3, pg_temp.nomor_bagian(milik, 3)), (0, '')) v (n, x);
select is(pg_temp.buka('permohonan_lihat', milik)::text like '%Jawaban 1%', false, 'pemohon belum membacanya') from a;
create temp table jam as select row(k.keadaan, k.aman, k.tenggat, k.ditutup)::text as isi from a, layanan.perkara k where k.nomor = milik ->> 'nomor';
select matches(pg_temp.kerja('lepas', milik, 'utama', jsonb_build_object('bagian', jsonb_build_array(pg_temp.nomor_bagian(milik, 1)), 'catatan', 'Lebih dahulu')) ->> 'kabar', 'Sebagian jawaban diberitahukan; surat .* terbit', 'diberitahukan sebagian') from a;
select is(row(k.keadaan, k.aman, k.tenggat, k.ditutup)::text, j.isi, 'keadaan dan jam undang-undang tetap') from a, jam j, layanan.perkara k where k.nomor = milik ->> 'nomor';
select is(row(s.jenis, s.isi #>> '{bagian_surat,0,uraian}', jsonb_array_length(s.isi -> 'bagian_surat'), s.isi #>> '{berkas,0,nama}', s.isi #>> '{jangka,tenggat}')::text, '(pemberitahuan_sebagian,"Jawaban 1",1,bagian1.pdf,"Jumat, 4 Desember 2026")', 'suratnya')
from a, surat.surat s where s.perkara = pg_temp.perkara(milik) order by s.id desc limit 1;
select is(row(d #>> '{bagian,0,uraian}', d #>> '{bagian,0,berkas,0,nama}', d #>> '{bagian,2,uraian}', d #>> '{berkas,0,nama}', d -> 'keputusan')::text, '("Jawaban 1",bagian1.pdf,"",bagian1.pdf,null)', 'pemohon membaca bagian itu saja')
from a, pg_temp.buka('permohonan_lihat', milik) d;
select is(pg_temp.buka('berkas_pemohon', milik || jsonb_build_object('berkas', f.kode)) ->> 'nama', 'bagian1.pdf', 'dan mengunduhnya') from a, f where n = 1;
select throws_ok(format($$ select pg_temp.buka('berkas_pemohon', %L) $$, milik || jsonb_build_object('berkas', f.kode)), 'KI404', null, 'yang lain tidak') from a, f where n = 3;
select is(pg_temp.lihat_kode('bagian_berkas', jsonb_build_object('nomor', pg_temp.nomor_bagian(milik, 1), 'berkas', f.kode), 'didik'), 'ada', 'OPD-nya tetap melihat berkasnya') from a, f where n = 1;
select is(pg_temp.urus_kode('minta_ulang', milik, 1, 'utama', '{"catatan": "x"}'), 'KI409', 'yang sudah diberitahukan tidak dikerjakan lagi') from a;
select is((select count(*) from surat.kiriman x where x.perkara = (pg_temp.bagian(milik, 1)).id and x.penerima = 'pemohon'), 0::bigint, 'pemohon tidak dikabari tentang bagian') from a;

-- One answer: text in order, files offered, what was blackened stays marked.
select pg_temp.urus('tidak_dikuasai', milik, 2, 'sehat', '{"badan_penguasa": "BPJS"}') from a \g /dev/null
select is(pg_temp.keadaan(milik), 'terhimpun', 'semua kembali') from a;
create temp table d as select pg_temp.meja_perkara(milik, 'utama') as d from a;
select matches(d #>> '{langkah,usulkan,isian,uraian}', E'1\\. Salinan DPA tahun 2026\nJawaban 1\n\\(Dinas Pendidikan; sudah diberikan .*\\)\n\nDaftar penerima\nJawaban 3', 'uraian dari bagian-bagian') from d;
select is(row(d #>> '{langkah,usulkan,isian,tidak_dikuasai}', (select e ->> 'nilai' from jsonb_array_elements(d #> '{langkah,usulkan,keputusan_pilihan}') e where (e ->> 'dipilih')::boolean), d #>> '{langkah,usulkan,ada_celah}')::text,
	row(E'2. Laporan realisasi\nHanya tahun 2026\nInformasi ini tidak dikuasai. Dikuasai oleh BPJS.', 'sebagian', 'false')::text, 'yang tidak dikuasai tersendiri; keputusannya sebagian') from d;
select is(row(d #>> '{langkah,usulkan,isian,badan_penguasa}', d #>> '{langkah,usulkan,terbuka}', d #> '{langkah,usulkan,bagian_berkas,0,dipilih}', d #> '{langkah,usulkan,bagian_berkas,0,dihitamkan}')::text, '(BPJS,true,true,true)', 'berkas yang belum diambil') from d;
create temp table uji as select pg_temp.uji('{17.h}') as nomor;
select pg_temp.kerja('usulkan', milik, 'utama', pg_temp.usul(jsonb_build_object('keputusan', 'sebagian', 'uraian', 'Gabungan.', 'pasal', '["17.h"]'::jsonb, 'konsekuensi', 'x', 'berkas_bagian', jsonb_build_array(f.kode),
	'uji', jsonb_build_array(uji.nomor), 'hitam_1_dokumen', 'bagian3.pdf', 'hitam_1_bagian', 'NIK', 'hitam_1_pasal', '17.h', 'hitam_1_uji', uji.nomor, 'tidak_dikuasai', d #>> '{langkah,usulkan,isian,tidak_dikuasai}', 'badan_penguasa', 'BPJS'))) from d, a, f, uji where n = 3 \g /dev/null
select is(pg_temp.keadaan(milik), 'diusulkan', 'satu usul') from a;
select is(row(b.perkara = pg_temp.perkara(milik), b.dari_bagian = (pg_temp.bagian(milik, 3)).id, b.dihitamkan, b.untuk_pemohon)::text, '(t,t,t,f)', 'berkasnya diambil, tetap bertanda dihitamkan') from a, f, layanan.berkas b where f.n = 3 and b.kode = f.kode;
select pg_temp.kerja('tanggapi', milik, 'utama') from a \g /dev/null
select is(row(k.keadaan, k.ditutup)::text, '(ditanggapi,2026-11-20)', 'satu jawaban menutup jam undang-undang') from a, layanan.perkara k where k.nomor = milik ->> 'nomor';
select is(array(select e ->> 'nama' from jsonb_array_elements(pg_temp.buka('permohonan_lihat', milik) -> 'berkas') e order by 1), '{bagian1.pdf,bagian3.pdf}', 'semua berkas terbuka') from a;
select is_empty(format($$ select pg_temp.utuh(%L) $$, milik), 'rantai dan proyeksi cocok') from a;
select is((select count(*) from layanan.register_permohonan((select id from organisasi.badan_publik where kode = 'UJISATU'), '{"tahun": "2026", "bulan": "", "opd": "", "keputusan": "", "kanal": ""}', 0, 10, false)), 1::bigint, 'satu baris register');
select * from finish();
rollback;

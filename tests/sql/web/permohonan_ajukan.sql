begin;
\ir ../siapkan.psql
select no_plan();

-- Everything that is wrong, at once.
create temp table kosong as select pg_temp.kirim('permohonan_ajukan', '{"formulir": "formulir-kosong-0001"}') as d;
select is(d -> 'galat_ada', 'true', 'formulir kosong kembali sebagai formulir') from kosong;
select bag_eq($$ select e ->> 'bidang' from kosong, jsonb_array_elements(d -> 'galat_daftar') e $$,
	array['rincian', 'tujuan', 'cara_memperoleh', 'cara_kirim', 'kategori', 'nama', 'identitas', 'ktp', 'alamat', 'telepon', 'persetujuan'],
	'semua yang kurang disebut sekaligus, yang boleh kosong tidak');
select is(d -> 'galat' ->> 'pekerjaan', null, 'pekerjaan boleh dikosongkan') from kosong;
select is(jsonb_array_length(d -> 'butir'), 3, 'tiga kotak rincian') from kosong;

create function pg_temp.galat(ubah jsonb) returns jsonb language sql as $$
	select jsonb_strip_nulls(coalesce(pg_temp.kirim('permohonan_ajukan', pg_temp.isian('formulir-galat-00001', ubah)) -> 'galat', '{}'))
$$;
create function pg_temp.salah(ubah jsonb) returns text language sql as $$
	select coalesce((select string_agg(k, ',' order by k) from jsonb_object_keys(pg_temp.galat(ubah)) k), '')
$$;
select is(pg_temp.salah('{"identitas": "760201450690000"}'), 'identitas', 'NIK 15 angka');
select is(pg_temp.salah('{"identitas": "7602017506900003"}'), 'identitas', 'NIK dengan tanggal lahir 75');
select is(pg_temp.salah('{"identitas": "7602014513900003"}'), 'identitas', 'NIK dengan bulan 13');
select is(pg_temp.salah('{"identitas": "0002014506900003"}'), 'identitas', 'NIK dengan wilayah 00');
select is(pg_temp.salah('{"identitas": "7602014506900000"}'), 'identitas', 'NIK dengan nomor urut 0000');
select is(pg_temp.salah('{"kategori": "badan_hukum", "identitas": "tidak ada"}'), 'identitas', 'badan hukum tanpa nomor pengesahan');
select is(pg_temp.galat('{"kategori": "badan_hukum", "_berkas": []}') ->> 'ktp', 'Unggah akta pendirian beserta SK pengesahannya.', 'badan hukum mengunggah akta');
select is(pg_temp.galat('{"_berkas": [{"bidang": "ktp", "nama": "foto.heic", "tolak": "jenis", "paling_besar": 10485760}]}') ->> 'ktp',
	'Jenis berkas "foto.heic" tidak dapat diterima. Kirim PDF, JPG atau PNG.', 'berkas yang jenisnya tidak diterima dijelaskan di sebelahnya');
select is(pg_temp.galat('{"_berkas": [{"bidang": "ktp", "nama": "ktp.pdf", "tolak": "ukuran", "paling_besar": 10485760}]}') ->> 'ktp',
	'Berkas "ktp.pdf" terlalu besar. Paling besar 10,0 MB.', 'begitu pula yang terlalu besar');
select is(pg_temp.galat('{"_berkas": [{"bidang": "ktp", "nama": "ktp.pdf", "tolak": "kosong", "paling_besar": 10485760}]}') ->> 'ktp',
	'Berkas "ktp.pdf" kosong, tidak ada isinya. Pilih berkas lain.', 'dan yang kosong');
create function pg_temp.unggah_jenis(nama text, jenis text) returns text language plpgsql as $$
declare
	hasil text := pg_temp.unggah(nama);
begin
	update layanan.berkas b set jenis = unggah_jenis.jenis where b.kode = hasil;
	return hasil;
end $$;
create temp table teks as select pg_temp.kirim('permohonan_ajukan', pg_temp.isian('formulir-jenis-00001', jsonb_build_object('_berkas', jsonb_build_array(
	jsonb_build_object('bidang', 'ktp', 'kode', pg_temp.unggah_jenis('ktp.txt', 'text/plain')))))) as d;
select is(d -> 'galat' ->> 'ktp', 'Jenis berkas "ktp.txt" tidak dapat diterima. Kirim PDF, JPG atau PNG.', 'teks bukan KTP') from teks;
select is(d -> 'ktp_tersimpan', '[]', 'dan tidak ditawarkan kembali') from teks;
select is(pg_temp.galat(jsonb_build_object('_berkas', '[]'::jsonb, 'ktp_tersimpan', jsonb_build_array(pg_temp.unggah_jenis('ktp.csv', 'text/csv')))) ->> 'ktp',
	'Berkas yang tadi terunggah tidak tersimpan lagi. Pilih sekali lagi.', 'juga bukan yang tersimpan dari kiriman sebelumnya');
select is(pg_temp.kirim('permohonan_ajukan', pg_temp.isian('formulir-jenis-00002', jsonb_build_object('_berkas', jsonb_build_array(
	jsonb_build_object('bidang', 'ktp', 'kode', pg_temp.unggah_jenis('ktp.png', 'image/png')))))) -> 'galat_ada', null, 'gambar PNG diterima');
select is(pg_temp.galat('{"kategori": "badan_publik", "_berkas": []}') ->> 'ktp', 'Unggah surat tugas.', 'badan publik mengunggah surat tugas');
select is(pg_temp.salah('{"kategori": "kelompok_orang"}'), 'kuasa_dari,surat_kuasa', 'kelompok orang memerlukan kuasa');
select is(pg_temp.salah('{"kuasa_dari": "Haji Ramli"}'), 'surat_kuasa', 'kuasa memerlukan surat kuasa');
select is(pg_temp.salah(jsonb_build_object('_berkas', jsonb_build_array(jsonb_build_object('bidang', 'ktp', 'kode', pg_temp.unggah()),
	jsonb_build_object('bidang', 'surat_kuasa', 'kode', pg_temp.unggah())))), 'kuasa_dari', 'surat kuasa tanpa nama pemberi kuasa');
select is(pg_temp.salah('{"telepon": "", "surel": ""}'), 'telepon', 'sekurangnya telepon atau surel');
select is(pg_temp.salah('{"telepon": "12"}'), 'telepon', 'telepon terlalu pendek');
select is(pg_temp.salah('{"surel": "nur@"}'), 'surel', 'surel tidak lengkap');
select is(pg_temp.salah('{"surel": "", "cara_kirim": "surel"}'), 'surel', 'dikirim lewat surel memerlukan surel');
select is(pg_temp.salah('{"alamat": "", "cara_kirim": "pos"}'), 'alamat', 'dikirim lewat pos memerlukan alamat');
select is(pg_temp.salah('{"cara_memperoleh": "salinan_hardcopy", "cara_kirim": "portal"}'), 'cara_kirim', 'salinan cetak tidak dapat diunduh');
select is(pg_temp.salah('{"cara_memperoleh": "meminjam"}'), 'cara_memperoleh', 'cara yang tidak dikenal');
select is(pg_temp.salah('{"opd": ["DINASLAIN"]}'), 'opd', 'OPD yang tidak dikenal');
select is(pg_temp.salah('{"persetujuan": ""}'), 'persetujuan', 'tanpa pernyataan');
select is(pg_temp.salah(jsonb_build_object('rincian', jsonb_build_array('a', repeat('x', 5001)))), 'rincian', 'butir lebih dari 5.000 huruf');
select is(pg_temp.salah(jsonb_build_object('rincian', to_jsonb(array_fill('butir'::text, array[21])))), 'rincian', 'lebih dari 20 butir');
select is(pg_temp.salah(jsonb_build_object('nama', repeat('n', 201), 'tujuan', repeat('t', 2001))), 'nama,tujuan', 'terlalu panjang');

-- Nothing typed is lost.
create temp table ulang as select pg_temp.kirim('permohonan_ajukan', pg_temp.isian('formulir-ulang-00001', '{"surel": "salah", "nama": "<b>Nur</b>", "rincian": ["Satu\r\ndua", "", "Tiga"]}')) as d;
select is(d -> 'isian' ->> 'nama', '<b>Nur</b>', 'nama kembali seperti ditulis') from ulang;
select is(d -> 'isian' ->> 'formulir', 'formulir-ulang-00001', 'kunci formulir tetap') from ulang;
select is(d #>> '{butir,0,isi}', E'Satu\ndua', 'butir pertama kembali') from ulang;
select is(d #>> '{butir,1,isi}', 'Tiga', 'kotak kosong di tengah hilang, isinya tidak') from ulang;
select is(d #>> '{ktp_tersimpan,0,nama}', 'ktp.jpg', 'berkas yang sudah terunggah tetap ada') from ulang;
select ok((select bool_or((e ->> 'dipilih')::boolean) from jsonb_array_elements(d -> 'opd') e where e ->> 'nilai' = 'DIDIK'), 'OPD tetap terpilih') from ulang;
select is(pg_temp.kirim('permohonan_ajukan', (pg_temp.isian('formulir-ulang-00001') - '_berkas')
	|| jsonb_build_object('ktp_tersimpan', jsonb_build_array(d #>> '{ktp_tersimpan,0,kode}'))) -> 'galat_ada', null, 'pengiriman kedua memakai berkas yang tersimpan') from ulang;

select is(pg_temp.kirim('permohonan_ajukan', pg_temp.isian('formulir-ulang-00002', jsonb_build_object('_berkas', '[{"bidang": "ktp", "nama": "ktp.exe", "tolak": "jenis"}]'::jsonb,
	'ktp_tersimpan', jsonb_build_array(pg_temp.unggah('lama.jpg'))))) #>> '{ktp_tersimpan,0,nama}', 'lama.jpg', 'pengganti yang ditolak tidak membuang berkas yang tersimpan');

-- One more box, keeping everything; no complaint yet.
create temp table tambah as select pg_temp.kirim('permohonan_ajukan', '{"formulir": "formulir-tambah-0001", "aksi": "tambah", "rincian": ["a", "", ""], "nama": "Nur"}') as d;
select is(jsonb_array_length(d -> 'butir'), 4, 'tambah: empat kotak') from tambah;
select is(d -> 'galat_daftar', '[]', 'tambah: belum ada keluhan') from tambah;
select is(d -> 'isian' ->> 'nama', 'Nur', 'tambah: isian tetap') from tambah;

-- Done.
create temp table jadi as select pg_temp.kirim('permohonan_ajukan', pg_temp.isian('formulir-jadi-000001')) as d;
select alike(d ->> 'ke', '/permohonan/UJISATU-2026-____/tanda-bukti', 'menuju tanda bukti') from jadi;
select is(d #>> '{kunci,jalur}', '/permohonan/' || (d ->> 'nomor'), 'kunci hanya untuk permohonan ini') from jadi;
select matches(d #>> '{kunci,nilai}', '^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$', 'kunci 16 huruf dan angka') from jadi;
create temp table m as select m.*, k.nomor, k.keadaan, k.tenggat, k.aman from layanan.permohonan m join layanan.perkara k on k.id = m.id
	join jadi on k.nomor = d ->> 'nomor';
select is(keadaan, 'diajukan', 'keadaannya diajukan') from m;
select is(diterima, '2026-11-20', 'diterima hari ini di zona setempat') from m;
select is(tenggat, '2026-12-04', 'tenggat hari kerja kesepuluh sesudahnya') from m;
select is(aman, '2026-12-03', 'tanggal aman sehari kerja lebih awal') from m;
select is(identitas_samar || '|' || identitas_sandi, '••••••••••••0003|v1:uji:AAAA', 'NIK hanya tersamar dan terenkripsi') from m;
select unalike(to_jsonb(m)::text, '%7602014506900003%', 'NIK terbuka tidak tersimpan') from m;
select is((select array_agg(golongan) from layanan.berkas b where b.perkara = m.id), '{identitas}', 'KTP terlampir sebagai identitas') from m;
select is((select array_agg(jenis) from surat.surat s where s.perkara = m.id), '{tanda_bukti}', 'tanda bukti terbit') from m;
select is((select count(*)::int from layanan.rincian r where r.permohonan = m.id), 2, 'dua butir') from m;

-- A second click is the same request, also with another upload.
select is(pg_temp.kirim('permohonan_ajukan', pg_temp.isian('formulir-jadi-000001')), d, 'pengiriman ulang: nomor dan kunci yang sama') from jadi;
select is(pg_temp.kirim('permohonan_ajukan', pg_temp.isian('formulir-jadi-000001', '{"tujuan": " Bahan skripsi\r\n", "kuasa_dari": "", "rincian": ["Salinan DPA tahun 2026", "", "Laporan realisasi"], "aksi": ""}')), d,
	'beda spasi dan kotak kosong bukan beda isian') from jadi;
-- Another contents is neither taken for the first nor lost: the portal offers it with a key of its own.
create function pg_temp.dua_kali(fungsi text, p jsonb, siapa text default '') returns text language plpgsql as $$
declare
	petunjuk text;
	kalimat text;
begin
	return 'diterima ' || pg_temp.kirim(fungsi, p, siapa)::text;
exception when sqlstate 'KI409' then
	get stacked diagnostics petunjuk = pg_exception_hint, kalimat = message_text;
	return petunjuk || ': ' || kalimat;
end $$;
select is(pg_temp.dua_kali('permohonan_ajukan', pg_temp.isian('formulir-jadi-000001', u.ubah)), 'formulir baru: Formulir ini sudah dikirim sebagai permohonan ' || nomor
	|| '. Isian yang kedua berbeda dan belum tersimpan; pakai formulir baru untuk permohonan lain.', 'isian lain: ' || u.ubah::text)
from m, (values ('{"tujuan": "Peliputan"}'::jsonb), ('{"rincian": ["Salinan DPA tahun 2026"]}'), ('{"rincian": ["Laporan realisasi", "Salinan DPA tahun 2026"]}'), ('{"nama": "Orang lain"}'), ('{"tujuan": ""}')) u (ubah);
select is((select count(*)::int from surat.surat s join m on m.id = s.perkara), 1, 'tetap satu surat');
select is((select count(*)::int from layanan.permohonan x where x.formulir_sidik = m.formulir_sidik), 1, 'tetap satu permohonan') from m;
select is(length(formulir_isi), 32, 'yang tersimpan hanya sidiknya') from m;
select isnt(pg_temp.kirim('permohonan_ajukan', pg_temp.isian('formulir-jadi-000002', '{"tujuan": "Peliputan"}')) ->> 'nomor', nomor, 'dengan formulir baru isian itu permohonan lain') from m;
update layanan.permohonan x set formulir_isi = null from m where x.id = m.id;
select is(pg_temp.kirim('permohonan_ajukan', pg_temp.isian('formulir-jadi-000001', '{"tujuan": "Peliputan"}')), d, 'permohonan sebelum isinya dicatat: seperti dahulu') from jadi;

-- What the applicant could not have typed right.
select throws_ok($$ select pg_temp.kirim('permohonan_ajukan', pg_temp.isian('pendek')) $$, 'KI409', null, 'kunci formulir terlalu mudah ditebak');
select throws_ok($$ select pg_temp.kirim('permohonan_ajukan', pg_temp.isian('formulir-badan-00001', '{"badan": "LAIN"}')) $$, 'KI404', null, 'badan publik lain');
select throws_ok($$ select pg_temp.kirim('permohonan_ajukan', pg_temp.isian('formulir-segel-00001') - '_identitas_sandi') $$, 'KI503', null, 'tanpa penyegelan tidak disimpan');
select throws_ok(format($$ select pg_temp.kirim('permohonan_ajukan', pg_temp.isian('formulir-petugas-001'), %L) $$, pg_temp.sesi('utama@uji.example')),
	'KI403', null, 'petugas yang sedang masuk memakai Catat permohonan');
select is(pg_temp.salah(jsonb_build_object('_berkas', jsonb_build_array(jsonb_build_object('bidang', 'ktp', 'kode', b.kode)))), 'ktp', 'berkas yang sudah terlampir tidak dapat dipakai lagi')
	from layanan.berkas b join m on b.perkara = m.id;
insert into dasar.batas (nama, jendela, paling_banyak) values ('permohonan', '1 hour', 1) on conflict (nama) do update set paling_banyak = 1;
select throws_ok($$ select pg_temp.kirim('permohonan_ajukan', pg_temp.isian('formulir-laju-000001')) $$, 'KI429', null, 'terlalu banyak dari satu alamat');


-- The language of notices.
delete from dasar.batas where nama = 'permohonan';
create function pg_temp.bahasa(d jsonb) returns text language sql as $$ select string_agg(b ->> 'nilai', ',') from jsonb_array_elements(d -> 'bahasa') b where (b ->> 'dipilih')::boolean $$;
create function pg_temp.bahasa_tersimpan(m jsonb) returns text language sql as $$
	select m.bahasa || coalesce((select ' ' || string_agg(distinct s.bahasa, ',') from surat.kiriman s where s.perkara = m.id and s.penerima = 'pemohon'), '') from layanan.permohonan m where m.id = pg_temp.perkara($1)
$$;
select is(pg_temp.bahasa_tersimpan(pg_temp.ajukan('formulir-bahasa-' || coalesce(b, 'kosong') || '-00001', case when b is null then '{}' else jsonb_build_object('bahasa', b) end)), h, 'bahasa ' || coalesce(b, 'tidak dipilih'))
from (values ('en', 'en en'), ('id', 'id id'), ('fr', 'id id'), (null, 'id id')) v (b, h);
select is(pg_temp.bahasa(pg_temp.kirim('permohonan_ajukan', pg_temp.isian('formulir-bahasa-galat-001', '{"nama": "", "bahasa": "en"}'))), 'en', 'pilihan tetap pada formulir yang ditolak');
select is(pg_temp.bahasa(pg_temp.buka('permohonan_baru')), 'id', 'semula bahasa Indonesia');
select * from finish();
rollback;

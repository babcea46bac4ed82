-- Letters: numbers without gaps, contents that never change, dates as the law counts them.
begin;
select plan(70);

insert into organisasi.wilayah values ('99', 'provinsi', 'Uji') on conflict do nothing;
insert into organisasi.badan_publik (kode, nama, wilayah, zona, kalender, instansi, alamat, kota, telepon, surel, situs)
select 'UJISURAT', 'Pemerintah Uji', '99', 'Asia/Makassar', k.id, 'Dinas Uji', 'Jalan Uji 1', 'Kota Uji', '(000) 1', 'ppid@uji.example', 'https://uji.example'
from kalender.kalender k where k.kode = 'ID-5';
create function pg_temp.badan() returns int language sql stable as $$ select id from organisasi.badan_publik where kode = 'UJISURAT' $$;
insert into akun.petugas (badan_publik, nama, surel, sandi, jabatan, nip) values (pg_temp.badan(), 'Uji Utama', 'utama@ujisurat.example', '-', 'PPID Utama', '1978');
create function pg_temp.utama() returns int language sql stable as $$ select id from akun.petugas where surel = 'utama@ujisurat.example' $$;

create function pg_temp.petugas() returns void language sql as $$ select akun.bertindak(pg_temp.utama(), pg_temp.badan(), '{ppid_utama}', '{}', null) $$;
create function pg_temp.ajukan(kunci text, pada date) returns bigint language plpgsql as $$
declare
	b record;
begin
	perform akun.bertindak(null, null, '{pemohon}', '{}', null);
	select * into b from layanan.permohonan_buat(pg_temp.badan(), 'surat-' || kunci, '{"kategori": "perorangan", "nama": "Uji <Budi> & \"Ani\"", "kanal": "web",
		"identitas_jenis": "nik", "identitas_samar": "••••••••••••0001", "identitas_sandi": "v1:sandi", "alamat": "Jalan A\nKota B", "telepon": "0811", "surel": "b@x.example",
		"pekerjaan": "Guru", "tujuan": "Penelitian", "rincian": ["Satu", "Dua"]}', 'ajukan', pada);
	perform surat.terbit(b.perkara, 'tanda_bukti', b.peristiwa);
	return b.perkara;
end $$;
create function pg_temp.isi(perkara bigint, jenis text) returns jsonb language sql stable as $$
	select s.isi from surat.surat s where s.perkara = $1 and s.jenis = $2 order by s.id desc limit 1 $$;

-- The receipt, on the dates that the law's reading was checked with.
create temp table patokan (mulai date, h10 text, h17 text, h17_lusa text) on commit drop;
insert into patokan values
	('2023-04-10', 'Selasa, 2 Mei 2023', 'Kamis, 11 Mei 2023', '2023-05-12'),
	('2024-11-18', 'Selasa, 3 Desember 2024', 'Kamis, 12 Desember 2024', '2024-12-13'),
	('2025-08-04', 'Selasa, 19 Agustus 2025', 'Kamis, 28 Agustus 2025', '2025-08-29'),
	('2026-03-06', 'Jumat, 27 Maret 2026', 'Rabu, 8 April 2026', '2026-04-09'),
	('2026-11-20', 'Jumat, 4 Desember 2026', 'Selasa, 15 Desember 2026', '2026-12-16');
create temp table kasus on commit drop as select p.*, pg_temp.ajukan(p.mulai::text, p.mulai) as perkara from patokan p order by p.mulai;
select is(pg_temp.isi(perkara, 'tanda_bukti') #>> '{jangka,tenggat}', h10, mulai || ': tenggat pada tanda bukti') from kasus order by mulai;
select is(pg_temp.isi(perkara, 'tanda_bukti') #>> '{jangka,angka}', '10 (sepuluh)', mulai || ': lamanya dengan kata') from kasus order by mulai;
select is(pg_temp.isi(perkara, 'tanda_bukti') #> '{penanda_tangan}', 'null', mulai || ': terbit otomatis, tanpa penanda tangan') from kasus order by mulai;
select is((s.tanggal, s.nomor)::text, (k.mulai, '001/PPID/' || dasar.bulan_romawi(extract(month from k.mulai)::int) || '/' || extract(year from k.mulai))::text,
		k.mulai || ': bertanggal dan bernomor tahunnya')
	from kasus k join surat.surat s on s.perkara = k.perkara where k.mulai <> '2026-11-20' order by k.mulai;
select is((select s.nomor from surat.surat s join kasus k on k.perkara = s.perkara where k.mulai = '2026-11-20'), '002/PPID/XI/2026', 'nomor berlanjut dalam tahun');

-- Extension: from the end of the ten days, seven more.
select pg_temp.petugas();
select lives_ok(format('select surat.terbit(%s, ''perpanjangan'', layanan.catat(%s, ''perpanjang'', ''{"alasan": "Arsip tersebar"}'', %L))', perkara, perkara, mulai + 1),
	mulai || ': surat perpanjangan terbit') from kasus order by mulai;
select is(pg_temp.isi(perkara, 'perpanjangan') #>> '{jangka,tenggat}', h17, mulai || ': tenggat baru') from kasus order by mulai;
select is(pg_temp.isi(perkara, 'perpanjangan') #>> '{jangka,tenggat_awal}', h10, mulai || ': tenggat semula tetap disebut') from kasus order by mulai;
select is(pg_temp.isi(perkara, 'perpanjangan') #>> '{hak,keberatan,mulai}', h17_lusa, mulai || ': hak keberatan timbul sehari setelah tenggat baru') from kasus order by mulai;
select is(pg_temp.isi(perkara, 'perpanjangan') ->> 'alasan', 'Arsip tersebar', 'alasan perpanjangan dicetak') from kasus where mulai = '2026-11-20';
select is(pg_temp.isi(perkara, 'perpanjangan') -> 'penanda_tangan', '{"nama": "Uji Utama", "nip": "1978", "jabatan": "PPID Utama", "opd": ""}', 'yang bertindak menandatangani') from kasus where mulai = '2026-11-20';

-- The right to object: shown by the safe date, closed by the legal one.
create function pg_temp.hak(mulai date) returns jsonb language sql stable as $$
	select surat.hak_keberatan((select kalender from organisasi.badan_publik where id = pg_temp.badan()), mulai) $$;
select is(pg_temp.hak('2023-11-06') ->> 'aman', '2023-12-15', 'putusan KI Jawa Barat: 30 hari kerja, tanggal aman');
select is(pg_temp.hak('2023-11-06') ->> 'tenggat', '2023-12-18', 'tenggat hukumnya sehari kerja sesudahnya');
select is(pg_temp.hak('2025-08-04') ->> 'tenggat', '2025-09-17', '30 hari kerja melewati cuti bersama yang ditambahkan kemudian');
select is(pg_temp.hak('2026-11-20') ->> 'tenggat', '2027-01-07', '30 hari kerja melewati pergantian tahun');
select is(pg_temp.hak('2026-11-20') -> 'sementara', 'true', 'tahun yang belum ditetapkan disebut sementara');
select matches(pg_temp.hak('2026-11-20') ->> 'kalimat', 'Rabu, 6 Januari 2027 .*Kamis, 7 Januari 2027 \(perhitungan sementara', 'dan tertulis dalam kalimatnya');
select matches(pg_temp.hak('2025-08-04') ->> 'kalimat', '30 \(tiga puluh\) hari kerja .*\(Pasal 36 ayat \(1\) Undang-Undang Nomor 14 Tahun 2008\)', 'dengan dasarnya');
select matches(pg_temp.hak('2024-10-19') ->> 'kalimat', 'Dihitung sejak Sabtu, 19 Oktober 2024, jangka waktunya berakhir pada Senin, 2 Desember 2024\.$', 'timbul pada hari libur: satu tanggal saja');
select matches(surat.hak_sengketa('2025-08-04') ->> 'kalimat', '14 \(empat belas\) hari kerja', 'sengketa dalam 14 hari kerja');

-- A refusal, and what it freezes.
select layanan.catat(perkara, 'daftarkan', '{}', mulai) from kasus where mulai = '2025-08-04';
select layanan.catat(perkara, 'usulkan', '{}', mulai) from kasus where mulai = '2025-08-04';
insert into layanan.tanggapan (badan_publik, permohonan, versi, keputusan, uraian, pasal, dasar_lain, konsekuensi, disusun_oleh, disusun)
select pg_temp.badan(), perkara, v, 'ditolak', 'Versi ' || v, '{17.h,17.a}', 'UU Uji', 'Akibatnya', pg_temp.utama(), now() from kasus, generate_series(1, 2) v where mulai = '2025-08-04';
select surat.terbit(perkara, 'penolakan', layanan.catat(perkara, 'beritahu', '{"keputusan": "ditolak"}', '2025-08-11')) from kasus where mulai = '2025-08-04';
create temp table tolak on commit drop as select pg_temp.isi(perkara, 'penolakan') as isi, perkara from kasus where mulai = '2025-08-04';
select is(isi ->> 'uraian', 'Versi 2', 'versi tanggapan terakhir') from tolak;
select is(jsonb_path_query_array(isi, '$.alasan[*].kode'), '["17.a", "17.h"]', 'huruf Pasal 17 menurut urutannya') from tolak;
select is(isi #>> '{alasan,0,pasal}', 'Pasal 17 huruf a Undang-Undang Nomor 14 Tahun 2008', 'dengan sebutan resminya') from tolak;
select is((isi ->> 'konsekuensi', isi ->> 'dasar_lain')::text, '(Akibatnya,"UU Uji")', 'konsekuensi dan undang-undang lain') from tolak;
select is((isi #>> '{pemohon,nama}', isi #>> '{pemohon,pekerjaan}', isi #>> '{pemohon,kontak}')::text, '("Uji <Budi> & ""Ani""",Guru,"0811 / b@x.example")', 'pemohon seperti yang diwajibkan') from tolak;
select is(isi #>> '{hak,keberatan,mulai}', '2025-08-11', 'hak keberatan sejak tanggal penolakan') from tolak;
select ok(not isi::text like '%v1:sandi%', 'nomor identitas yang terenkripsi tidak ikut') from tolak;
update layanan.permohonan set nama = 'Nama Lain' where id = (select perkara from tolak);
update organisasi.badan_publik set instansi = 'Dinas Lain' where id = pg_temp.badan();
select is(pg_temp.isi(perkara, 'penolakan'), isi, 'isi beku: perubahan kemudian tidak mengubah surat') from tolak;

-- Numbers: gap-free per body and year, also when a transaction fails.
select throws_ok(format('do $x$ begin perform surat.terbit(%s, ''penolakan'', %s); raise division_by_zero; end $x$', perkara, (select max(peristiwa) from surat.surat where perkara = tolak.perkara)),
	'22012', null, 'transaksi yang gagal sesudah nomor diambil') from tolak;
select throws_ok(format('select surat.terbit(%s, ''pemberitahuan'', %s)', perkara, (select max(id) from layanan.peristiwa e where e.perkara = kasus.perkara)),
	'KI409', null, 'tanpa tanggapan tidak ada pemberitahuan') from kasus where mulai = '2026-11-20';
select throws_ok(format('select surat.terbit(%s, ''lain'', %s)', perkara, (select max(id) from layanan.peristiwa e where e.perkara = kasus.perkara)),
	'42883', null, 'jenis yang tidak dikenal') from kasus where mulai = '2026-11-20';
select is((select array_agg(s.nomor order by s.id) from surat.surat s where s.badan_publik = pg_temp.badan() and s.nomor like '%/2025'),
	'{001/PPID/VIII/2025,002/PPID/VIII/2025,003/PPID/VIII/2025}'::text[], 'nomor surat tidak bolong');
select is((select count(*) from surat.surat s where s.badan_publik = pg_temp.badan() and s.kode ~ '^[0-9a-f]{20}$' and s.isi ->> 'kode' = s.kode and s.isi ->> 'nomor' = s.nomor),
	(select count(*) from surat.surat s where s.badan_publik = pg_temp.badan()), 'setiap surat memuat nomor dan kodenya');
select is(surat.terbilang(n), kata, 'terbilang ' || n) from (values (0, 'nol'), (11, 'sebelas'), (117, 'seratus tujuh belas'), (25000, 'dua puluh lima ribu'),
	(1001, 'seribu satu'), (2000100, 'dua juta seratus')) t (n, kata);

select * from finish();
rollback;

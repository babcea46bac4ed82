-- Splitting: several OPD at once, each with its own clock, while the statutory one runs on.
begin;
\ir ../bagian.psql
select no_plan();
create temp table a as select pg_temp.sampai('formulir-bagi-000001', 'terdaftar') as milik;
create temp table sebelum as select row(k.aturan, k.dimulai, k.aman, k.tenggat)::text as jam from a, layanan.perkara k where k.nomor = milik ->> 'nomor';
select is(pg_temp.ditolak('bagi', milik, s, pg_temp.bagi()), 'KI403', s || ' tidak membagi') from a, unnest('{didik,atasan,komisi}'::text[]) s;

-- The form.
select ok(d #>> '{langkah,bagi,isian,hari}' = '5' and jsonb_array_length(d #> '{langkah,bagi,baris}') = 3 and jsonb_array_length(d #> '{langkah,bagi,baris,0,butir}') = 2, 'formulir dengan batas waktu dari setelan')
from a, pg_temp.meja_perkara(milik, 'utama') d;
select is(jsonb_path_query_first(d, '$.langkah.bagi.baris[0].opd_pilihan[*] ? (@.nilai == $k)', jsonb_build_object('k', o)) ->> 'kosong', (o = 'HUKUM')::text, o || ': ada petugas atau tidak')
from a, pg_temp.meja_perkara(milik, 'utama') d, unnest('{DIDIK,HUKUM}'::text[]) o;
select matches(pg_temp.kerja('bagi', milik, 'utama', pg_temp.bagi(p)) #>> array['langkah', 'bagi', 'galat', b], k, k)
from a, (values ('{"bagian_1_opd": "", "bagian_1_butir": [], "bagian_2_opd": "", "bagian_2_butir": [], "bagian_2_minta": ""}'::jsonb, 'bagian', 'sekurangnya satu baris'),
	('{"bagian_2_opd": "", "bagian_2_butir": [], "bagian_2_minta": ""}', 'bagian', 'Teruskan ke OPD'), ('{"bagian_1_opd": "ENTAH"}', 'bagian', 'Baris 1: pilih OPD'), ('{"bagian_1_opd": ""}', 'bagian', 'Baris 1: pilih OPD'),
	('{"bagian_2_butir": [], "bagian_2_minta": ""}', 'bagian', 'Baris 2: centang butirnya'), ('{"bagian_2_butir": ["9"]}', 'bagian', 'butir itu tidak ada'),
	('{"hari": "0"}', 'hari', '1 sampai 10'), ('{"hari": "x"}', 'hari', '1 sampai 10')) v (p, b, k);
select is(pg_temp.kerja('bagi', milik, 'utama', pg_temp.bagi('{"hari": ""}')) #> '{langkah,bagi,baris,1,minta}', '"Hanya tahun 2026"', 'yang ditulis tidak hilang') from a;
select is(pg_temp.keadaan(milik), 'terdaftar', 'belum dibagi') from a;

-- Split.
select matches(pg_temp.kerja('bagi', milik, 'utama', pg_temp.bagi('{"bagian_3_opd": "HUKUM", "bagian_3_minta": "Naskah peraturannya"}')) ->> 'kabar', 'Permohonan dibagi: .*-B1, .*-B2, .*-B3\..*Biro Hukum belum mempunyai petugas', 'dibagi, dengan peringatan') from a;
select is(row(k.keadaan, k.giliran, k.opd)::text, '(dibagi,ppid_pelaksana,{})', 'permohonan di tangan OPD bagiannya') from a, layanan.perkara k where k.nomor = milik ->> 'nomor';
select is(row(k.aturan, k.dimulai, k.aman, k.tenggat)::text, s.jam, 'jam undang-undang tidak berubah') from a, sebelum s, layanan.perkara k where k.nomor = milik ->> 'nomor';
select results_eq(format($$ select k.nomor, k.keadaan, o.kode, k.aturan, k.aman, k.tenggat, b.butir::text, b.jenis from layanan.bagian b join layanan.perkara k using (id) join organisasi.opd o on o.id = k.opd[1] where b.induk = %s order by b.urut $$, pg_temp.perkara(milik)),
	format($$ values ('%1$s-B1', 'baru', 'DIDIK', 'bagian', '2026-11-26'::date, '2026-11-27'::date, '{1}', 'jawaban'), ('%1$s-B2', 'baru', 'SEHAT', 'bagian', '2026-11-26', '2026-11-27', '{2}', 'jawaban'),
		('%1$s-B3', 'baru', 'HUKUM', 'bagian', '2026-11-26', '2026-11-27', '{}', 'jawaban') $$, milik ->> 'nomor'), 'setiap bagian dengan OPD dan jamnya') from a;
select is((select o.kode from layanan.permohonan m join organisasi.opd o on o.id = m.opd_utama where m.id = pg_temp.perkara(milik)), 'DIDIK', 'laporan menyebut OPD bagian pertama') from a;
select is(pg_temp.meja_perkara(milik, 'utama') #>> '{bagian,1,diminta}', E'2. Laporan realisasi\nHanya tahun 2026', 'yang diminta: butirnya dan kata-kata sendiri') from a;
select is(pg_temp.meja_perkara(milik, 'utama') #>> '{giliran,nama}', 'PPID Pelaksana DIDIK, HUKUM (belum ada petugas), SEHAT', 'siapa yang ditunggu') from a;
select is_empty(format($$ select pg_temp.utuh(%L) $$, milik), 'rantai dan proyeksi cocok') from a;

-- What the applicant reads.
select is(array(select (e ->> 'opd') || '|' || (e ->> 'keadaan') from jsonb_array_elements(pg_temp.buka('permohonan_lihat', milik) -> 'bagian') e),
	array['Dinas Pendidikan|Sudah diteruskan dan menunggu diterima.', 'Dinas Kesehatan|Sudah diteruskan dan menunggu diterima.', 'Biro Hukum|Sudah diteruskan dan menunggu diterima.'], 'pemohon membaca OPD mana memegang apa') from a;
select is(pg_temp.buka('permohonan_lihat', milik)::text like '%Mohon segera%', false, 'pesan untuk OPD tidak') from a;

-- More parts later; the lead stays.
select matches(pg_temp.kerja('bagi', milik, 'utama', '{"hari": "3", "bagian_1_opd": "SOSIAL", "bagian_1_butir": ["2"]}') ->> 'kabar', '-B4\.', 'bagian dapat ditambah') from a;
select is((pg_temp.bagian(milik, 4)).tenggat, '2026-11-25'::date, 'dengan batas waktunya sendiri') from a;
select is((select o.kode from layanan.permohonan m join organisasi.opd o on o.id = m.opd_utama where m.id = pg_temp.perkara(milik)), 'DIDIK', 'OPD utama tetap') from a;

-- The setting of the body.
insert into organisasi.setelan (badan_publik, kode, nilai) select b.id, 'bagian_hari', 7 from organisasi.badan_publik b where b.kode = 'UJISATU';
select is(pg_temp.meja_perkara(pg_temp.sampai('formulir-bagi-000002', 'terdaftar'), 'utama') #>> '{langkah,bagi,isian,hari}', '7', 'setelan badan publik');

-- Withdrawn: the parts end with it.
select pg_temp.kirim('permohonan_cabut', milik || '{"alasan": "Sudah ada.", "yakin": "ya", "formulir": "formulir-cabut-0001"}') from a \g /dev/null
select is(array(select k.keadaan from layanan.bagian b join layanan.perkara k using (id) where b.induk = pg_temp.perkara(milik) order by b.urut), '{dibatalkan,dibatalkan,dibatalkan,dibatalkan}', 'permohonan dicabut, bagiannya batal') from a;
select is_empty(format($$ select pg_temp.utuh(%L) $$, milik), 'rantai dan proyeksi cocok sesudahnya') from a;
select * from finish();
rollback;

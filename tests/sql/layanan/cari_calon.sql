-- The index only spares a search other cases: what is found stays what each word asks for and what its caller may see.
begin;
\ir ../petugas.psql
select no_plan();
create temp table c as select n, pg_temp.ajukan(format('formulir-cari-%s-0000', lpad(n::text, 4, '0')), ubah) as m from (values
	(1, '{"nama": "Rahmawati", "rincian": ["Kontrak jembatan Tapalang", "Laporan akhir"]}'::jsonb), (2, '{"nama": "Zulkifli", "rincian": ["Kontrak jalan Kalukku"]}'),
	(3, '{"nama": "Jembatan Putri", "rincian": ["Data 100% stunting_desa"]}')) v (n, ubah);
create function pg_temp.cari(siapa text, kata text) returns text language sql as $$
	select coalesce(string_agg(c.n::text, ',' order by c.n), '') from jsonb_path_query(pg_temp.buka('meja', jsonb_build_object('cari', kata), pg_temp.sesi(siapa || '@uji.example')), '$.kelompok[*].baris[*].nomor') x join c on c.m ->> 'nomor' = x #>> '{}'
$$;
select is(pg_temp.cari('utama', k), h, 'PPID Utama mencari ' || k) from (values ('kontrak', '1,2'), ('KONTRAK jembatan', '1'), ('jembatan', '1,3'), ('rahmawati akhir', '1'), ('zulkifli tapalang', ''), ('tidakada', ''), ('%', '3'),
	('stunting_desa', '3'), ('100% data', '3'), ('la', '1,2'), ('ku', '2'), ('-0002', '2')) v (k, h);
select is(pg_temp.cari('utama', m ->> 'nomor'), n::text, 'menurut nomor') from c;
select is(pg_temp.cari('didik', 'kontrak'), '', 'OPD yang tidak ditugasi tidak menemukan apa pun');
select pg_temp.kerja('daftarkan', m, 'utama') from c where n in (1, 3) \g /dev/null
select pg_temp.kerja('disposisi', m, 'utama', '{"opd": "DIDIK"}') from c where n in (1, 3) \g /dev/null
select is(pg_temp.cari('didik', k), h, 'OPD yang ditugasi mencari ' || k) from (values ('kontrak', '1'), ('jembatan', '1'), ('rahmawati', ''), ('stunting', '3')) v (k, h);
select is(pg_temp.cari('sehat', 'kontrak'), '', 'OPD lain tetap tidak');

select pg_temp.kirim('permohonan_catat', '{"formulir": "formulir-cari-luar-1", "kanal": "surat", "nomor_luar": "LAPOR-8812345", "diterima": "2026-11-10", "kategori": "perorangan", "nama": "Abdul", "alamat": "Jalan Uji 5, Majene", "tujuan": "Riset", "rincian": ["Salinan DPA"], "cara_memperoleh": "salinan_hardcopy", "cara_kirim": "pos"}', pg_temp.sesi('utama@uji.example')) \g /dev/null
select is(jsonb_array_length(pg_temp.buka('meja', jsonb_build_object('cari', k), pg_temp.sesi('utama@uji.example')) #> '{kelompok,0,baris}'), 1, 'menurut nomor di luar: ' || k) from unnest('{LAPOR-8812345,88123,345}'::text[]) k;

-- The rarest word decides; what is too common or too short spares nothing.
select is(layanan.cari_calon((select id from organisasi.badan_publik where kode = 'UJISATU'), '{%tidakada%,%kontrak%}', true), '{}', 'satu kata tidak ada: selesai');
select is(cardinality(layanan.cari_calon((select id from organisasi.badan_publik where kode = 'UJISATU'), k, n)), b, format('%s %s', k, n)) from (values ('{%kontrak%,%zulkifli%}'::text[], true, 1), ('{%kontrak%}', true, 2), ('{%rahmawati%}', true, 1), ('{%rahmawati%}', false, 0),
	('{%la%}', true, null), ('{}', true, null)) v (k, n, b);
insert into layanan.rincian select pg_temp.perkara(m), 100 + g, 'umumsekali' from c, generate_series(1, 501) g where n in (1, 2);
select is(cardinality(layanan.cari_calon((select id from organisasi.badan_publik where kode = 'UJISATU'), '{%umumsekali%}', true)), 2, 'dihitung perkara, bukan butir');
select is(pg_temp.cari('utama', 'umumsekali'), '1,2', 'dan ditemukan semuanya');
select * from finish();
rollback;

begin;
\ir ../keberatan.psql
select no_plan();
create temp table a as select pg_temp.ajukan('formulir-ct-000001') as m;
select pg_temp.jawab(m, 'ditolak') from a \g /dev/null
create function pg_temp.catat(p jsonb, siapa text default 'utama') returns jsonb language sql as $$ select pg_temp.kirim('keberatan_catat', '{"formulir": "formulir-catat-0001"}' || p, pg_temp.sesi(siapa || '@uji.example')) $$;

create temp table g as select pg_temp.catat('{"kanal": "telepon", "diterima": "2026-11-21", "permohonan": "UJISATU-2026-0777", "alasan": ["35.c"]}') as d;
select is((select array_agg(e ->> 'bidang') from jsonb_array_elements(d -> 'galat_daftar') e), '{kanal,diterima,permohonan,informasi,kasus_posisi,tujuan,nama,alamat}', 'semua galat sekaligus; identitas dan kontak boleh menyusul') from g;
select is(pg_temp.catat('{"kanal": "surat", "diterima": "2026-09-01"}') -> 'tanya_yakin', 'true', 'tanggal yang lama ditanyakan');
select is(pg_temp.buka_kode('keberatan_catat', '{"formulir": "formulir-catat-0001"}', s.siapa), s.kode, coalesce(nullif(s.siapa, ''), 'umum')) from (values ('didik', 'KI403'), ('komisi', 'KI403'), ('', 'KI401')) s (siapa, kode);

-- On a request: its data, its key, the true date.
select pg_temp.waktu('2026-11-27 09:00+08') \g /dev/null
create temp table surat as select jsonb_build_object('kanal', 'surat', 'nomor_luar', '12/LSM/2026', 'diterima', '2026-11-24', 'permohonan', lower(m ->> 'nomor'), 'alasan', '["35.a"]'::jsonb, 'kasus_posisi', 'x') as p from a;
create temp table h as select pg_temp.catat(p) as d from surat;
select alike(d ->> 'kabar', '%UJISATU-K-2026-0001. Pemohon membukanya dengan kunci permohonannya.', 'kuncinya kunci permohonan') from h;
select is(row(x.nama, x.diterima, x.kanal, x.nomor_luar, p.dimulai, p.keadaan)::text, row('Nurhayati', '2026-11-24'::date, 'surat', '12/LSM/2026', '2026-11-24'::date, 'terdaftar')::text, 'waktu dihitung sejak tanggal diterima')
	from layanan.keberatan x join layanan.perkara p using (id);
select is((select s.tanggal::text || ' ' || (s.isi #>> '{pendaftaran,diterima}') from surat.surat s where s.jenis = 'tanda_bukti_keberatan'), '2026-11-24 24 November 2026', 'tanda bukti terbit');
select is(pg_temp.catat(p) ->> 'ke', '/meja/keberatan/UJISATU-K-2026-0001', 'kiriman ulang: yang sama') from surat;
select throws_like(format('select pg_temp.catat(%L)', p || '{"kasus_posisi": "y"}'), 'Formulir ini sudah dikirim sebagai keberatan UJISATU-K-2026-0001. %', 'formulir yang sama dengan isian lain') from surat;

-- Without one: a key shown once; the superior may record too.
create temp table u as select pg_temp.catat(pg_temp.umum('formulir-catat-0002', '{"kanal": "langsung", "diterima": "2026-11-27", "alasan": ["35.b", "35.c"]}'), 'atasan') as d;
select matches(d ->> 'kabar', 'Kunci pelacakan pemohon: [0-9A-Z]{4}(-[0-9A-Z]{4}){3}\.', 'kunci ditampilkan sekali') from u;
select is(row(x.alasan, x.permohonan, x.nama, x.identitas_sandi)::text, row('{35.b,35.c}'::text[], null::bigint, 'Rahmat', 'v1:uji:AAAA')::text, 'tanpa permohonan') from layanan.keberatan x join layanan.perkara p using (id) where p.urut = 2;
select throws_ok($$ select pg_temp.catat(pg_temp.umum('formulir-catat-0003', '{"kanal": "langsung", "diterima": "2026-11-27", "alasan": ["35.b"], "_identitas_sandi": ""}')) $$, 'KI503', null, 'NIK tidak dapat diamankan');
select is((select count(*) from layanan.keberatan), 2::bigint, 'dua keberatan');
select * from finish();
rollback;

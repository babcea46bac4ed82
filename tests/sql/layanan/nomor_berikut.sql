begin;
\ir ../siapkan.psql
select no_plan();
create temp table b as select id from organisasi.badan_publik where kode = 'UJISATU';
select is(layanan.nomor_berikut(id, 'uji', 2026), 1, 'mulai dari satu') from b;
select is(layanan.nomor_berikut(id, 'uji', 2026), 2, 'lalu dua') from b;
select is(layanan.nomor_berikut(id, 'uji', 2027), 1, 'setiap tahun mulai lagi') from b;
select is(layanan.nomor_berikut(id, 'lain', 2026), 1, 'setiap jenis sendiri') from b;
savepoint s;
select layanan.nomor_berikut(id, 'uji', 2026) from b \g /dev/null
rollback to s;
select is(layanan.nomor_berikut(id, 'uji', 2026), 3, 'yang batal tidak membuat bolong') from b;
select is(pg_temp.ajukan('formulir-nomor-000001') ->> 'nomor', 'UJISATU-2026-0001', 'nomor pendaftaran');
select is(pg_temp.ajukan('formulir-nomor-000001') ->> 'nomor', 'UJISATU-2026-0001', 'kunci formulir yang sama permohonan yang sama');
select is(pg_temp.ajukan('formulir-nomor-000002') ->> 'nomor', 'UJISATU-2026-0002', 'yang berikut');
select akun.bertindak(null, null, '{pemohon}', '{}', null) \g /dev/null
select is((layanan.permohonan_buat(b.id, 'formulir-tahun-lalu', '{"kategori": "perorangan", "nama": "X", "kanal": "web", "rincian": ["a"]}', 'ajukan', '2025-12-30')).nomor, 'UJISATU-2025-0001', 'tahun menurut tanggal diterima') from b;
update layanan.nomor n set terakhir = 9999 from b where n.badan_publik = b.id and n.jenis = 'permohonan' and n.tahun = 2026;
select is(pg_temp.ajukan('formulir-nomor-000003') ->> 'nomor', 'UJISATU-2026-10000', 'lewat empat angka');
select * from finish();
rollback;

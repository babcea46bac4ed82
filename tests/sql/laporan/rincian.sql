-- One row per request, as things stood on the last day; and the figures counted from these rows.
begin;
\ir ../siapkan.psql
select plan(17);

create function pg_temp.register(baris jsonb) returns jsonb language sql as $$
	select tugas.permohonan_impor('UJISATU', (select jsonb_agg(jsonb_build_object('baris', n, 'nomor', n::text, 'kanal', 'surat', 'informasi', 'Uji') || b)
		from jsonb_array_elements(baris) with ordinality t (b, n)))
$$;
create function pg_temp.badan() returns int language sql as $$ select id from organisasi.badan_publik where kode = 'UJISATU' $$;
create function pg_temp.baris(n int, sampai date default '2026-11-20') returns jsonb language sql as $$
	select to_jsonb(r) from laporan.rincian(pg_temp.badan(), '2026-01-01', sampai) r join layanan.permohonan m on m.nomor_luar = n::text
		join layanan.perkara k on k.id = m.id and k.nomor = r.nomor
$$;

select is(pg_temp.register('[
	{"tanggal_diterima": "2025-12-22", "opd": "DIDIK", "keputusan": "dikabulkan", "tanggal_pemberitahuan": "2026-01-12", "tanggal_diberikan": "2026-01-20"},
	{"tanggal_diterima": "2026-02-02", "opd": "DIDIK", "keputusan": "ditolak", "pasal": "17.h;17.b", "tanggal_pemberitahuan": "2026-02-18", "pekerjaan": "mahasiswa"},
	{"tanggal_diterima": "2026-03-06", "opd": "SEHAT", "tanggal_perpanjangan": "2026-03-20", "keputusan": "sebagian", "alasan": "UU lain", "tanggal_pemberitahuan": "2026-04-08"},
	{"tanggal_diterima": "2026-04-06", "keputusan": "dicabut", "tanggal_pemberitahuan": "2026-04-07"},
	{"tanggal_diterima": "2026-05-04", "opd": "SEHAT", "tujuan": "skripsi"},
	{"tanggal_diterima": "2025-10-01", "keputusan": "tidak_dikuasai", "tanggal_pemberitahuan": "2025-10-02"}]') - 'ada', '{"masuk": 6, "galat": []}', 'register masuk');

select is((select count(*)::int from laporan.rincian(pg_temp.badan(), '2026-01-01', '2026-11-20')), 5, 'yang selesai sebelum masa tidak ikut');
select is((pg_temp.baris(1) ->> 'bawaan')::bool, true, 'yang terbuka pada awal masa adalah bawaan');
select is(pg_temp.baris(1) ->> 'terlambat', '2', 'terlambat dua hari kerja');
select is(pg_temp.baris(2) ->> 'terlambat', null, 'tepat pada tenggat belum terlambat');
select is(pg_temp.baris(2) -> 'alasan', '["17.b", "17.h"]', 'semua alasan');
select is(pg_temp.baris(3) -> 'alasan', '["lain"]', 'undang-undang lain');
select is((pg_temp.baris(3) ->> 'tenggat_awal') || ' ' || (pg_temp.baris(3) ->> 'tenggat') || ' ' || (pg_temp.baris(3) ->> 'terlambat_awal'), '2026-03-27 2026-04-08 7',
	'perpanjangan: tepat waktu menurut tenggat baru, terlambat menurut yang awal');
select is(pg_temp.baris(3) ->> 'terlambat', null, 'dan tidak terlambat menurut yang baru');
select is(pg_temp.baris(3, '2026-03-15') ->> 'tenggat', '2026-03-27', 'sebelum diperpanjang tenggatnya yang awal');
select is(coalesce(pg_temp.baris(3, '2026-03-15') ->> 'keputusan', '-') || (pg_temp.baris(3, '2026-03-15') ->> 'hari_kerja'), '-5', 'dan belum ada keputusan');
select is(pg_temp.baris(5) ->> 'opd', 'SEHAT', 'OPD yang menangani');

-- Passed on to another agency afterwards: the report of the time names the one of the time.
select pg_temp.sebagai('utama@uji.example') \g /dev/null
select akun.bertindak(null, null, '{ppid_utama,ppid_pelaksana,sistem}', '{}', null) \g /dev/null
select layanan.catat(k.id, 'kembalikan', '{"alasan": "Uji"}', '2026-07-01') from layanan.perkara k join layanan.permohonan m on m.id = k.id where m.nomor_luar = '5' \g /dev/null
select layanan.catat(k.id, 'disposisi', jsonb_build_object('opd', (select o.id from organisasi.opd o where o.kode = 'DIDIK' and o.badan_publik = k.badan_publik)), '2026-07-02')
	from layanan.perkara k join layanan.permohonan m on m.id = k.id where m.nomor_luar = '5' \g /dev/null
select is((pg_temp.baris(5, '2026-06-30') ->> 'opd') || ' ' || (pg_temp.baris(5, '2026-07-01') ->> 'opd') || ' ' || (pg_temp.baris(5) ->> 'opd'), 'SEHAT - DIDIK',
	'OPD pada hari terakhir masa, bukan OPD hari ini');

select is(laporan.ringkas(pg_temp.badan(), 2026) #> '{jumlah,permohonan}', '{"saldo_awal": 1, "diterima": 4, "selesai": 4, "saldo_akhir": 1}', 'arus permohonan');
select is(laporan.ringkas(pg_temp.badan(), 2026) #> '{jumlah,waktu}',
	'{"jumlah": 3, "rata_rata": 13.00, "median": 12.00, "minimum": 10, "maksimum": 17, "sampai_10": 1, "hari_11_17": 2, "lebih_17": 0}', 'waktu pelayanan');
select is((select sum((o #>> '{permohonan,diterima}')::int)::int from jsonb_array_elements(laporan.ringkas(pg_temp.badan(), 2026) -> 'opd') o), 4, 'OPD berjumlah sama dengan keseluruhannya');
select is(laporan.ringkas(pg_temp.badan(), 2024) #> '{jumlah,waktu,rata_rata}', 'null', 'tahun tanpa permohonan tidak punya rata-rata');

select * from finish();
rollback;

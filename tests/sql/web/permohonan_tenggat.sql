begin;
\ir ../siapkan.psql
select no_plan();
select pg_temp.waktu('2026-12-17 09:00+08') \g /dev/null
create temp table a as select pg_temp.ajukan('formulir-satu-000001') as milik;
create temp table d as select pg_temp.buka('permohonan_tenggat', milik) as d from a;
create temp table h as select e, e ->> 'iso' as tanggal from d, jsonb_array_elements(d -> 'daftar_hari') e;

select is((select count(*)::int from h), (k.tenggat - k.dimulai) + 1, 'setiap hari disebut') from layanan.perkara k, a where k.id = pg_temp.perkara(milik);
select is((select count(*)::int from h where (e ->> 'dihitung')::boolean), 10, 'tepat sepuluh hari kerja dihitung');
select is((select e ->> 'sebab' from h where tanggal = '2026-12-17'), 'Hari diterima, belum dihitung', 'hari diterima');
select is((select e ->> 'sebab' from h where tanggal = '2026-12-18'), 'Hari kerja ke-1', 'hari pertama');
select is((select e ->> 'sebab' from h where tanggal = '2026-12-19'), 'Akhir pekan', 'Sabtu');
select alike((select e ->> 'sebab' from h where tanggal = '2026-12-24'), 'Cuti bersama:%', 'cuti bersama');
select alike((select e ->> 'sebab' from h where tanggal = '2026-12-25'), 'Libur nasional:%', 'libur nasional');
select alike((select e ->> 'dasar' from h where tanggal = '2026-12-25'), 'SKB%', 'dengan SKB yang mendasarinya');
select is((select e ->> 'dasar' from h where tanggal = '2026-12-19'), 'Perpres 21/2023 Pasal 3 ayat (2)', 'akhir pekan dengan peraturannya');
select is(d #>> '{jam,sementara}', 'true', 'melewati tahun yang belum ditetapkan: sementara') from d;
select ok((select bool_or(e -> 'tanda' ? 'Batas waktu') and bool_or(e -> 'tanda' ? 'Tanggal aman') from h), 'kedua tanggal ditandai');
select is(d -> 'perpanjangan', 'null', 'belum diperpanjang') from d;

select pg_temp.sebagai('utama@uji.example') \g /dev/null
select layanan.catat(pg_temp.perkara(milik), 'perpanjang', '{"alasan": "Dokumen masih dihimpun."}') from a \g /dev/null
create temp table p as select pg_temp.buka('permohonan_tenggat', milik) as d from a;
select is((select count(*)::int from jsonb_array_elements(d -> 'daftar_hari') e where (e ->> 'dihitung')::boolean), 17, 'dengan perpanjangan tujuh belas hari kerja') from p;
select is(d -> 'perpanjangan' ->> 'alasan', 'Dokumen masih dihimpun.', 'alasan perpanjangan') from p;
select ok((select bool_or(e -> 'tanda' ? 'Batas waktu semula') from jsonb_array_elements(d -> 'daftar_hari') e), 'batas waktu semula tetap terlihat') from p;

-- Received on a Saturday both dates are the same.
select pg_temp.waktu('2026-11-21 09:00+08') \g /dev/null
create temp table s as select pg_temp.ajukan('formulir-sabtu-00001') as milik;
select is(pg_temp.buka('permohonan_tenggat', milik) #> '{jam,sama}', 'true', 'diterima Sabtu: tanggal aman sama dengan batas waktu') from s;
select throws_ok(format('select pg_temp.buka(%L, %L)', 'permohonan_tenggat', milik - '_kunci'), 'KI404', null, 'tanpa kunci: tidak ada') from a;

select * from finish();
rollback;

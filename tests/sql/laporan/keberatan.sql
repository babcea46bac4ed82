-- Objections in a report: one row per objection as things stood on the last day, and who may see them.
begin;
\ir ../keberatan.psql
select plan(17);

create temp table a as select pg_temp.keberatan('formulir-lapor-000001') as milik;
create temp table b as select pg_temp.keberatan('formulir-lapor-000002') as milik;
create temp table u as select pg_temp.kirim('keberatan_ajukan', pg_temp.umum('formulir-lapor-000003')) as milik;
create function pg_temp.badan() returns int language sql as $$ select id from organisasi.badan_publik where kode = 'UJISATU' $$;
create function pg_temp.baris(n int, sampai date default organisasi.hari_ini(pg_temp.badan()), dari date default '2026-01-01') returns jsonb language sql as $$
	select jsonb_strip_nulls(to_jsonb(r)) from laporan.rincian_keberatan(pg_temp.badan(), dari, sampai) r where r.urut = n
$$;
create function pg_temp.bagian(nama text) returns jsonb language sql as $$
	select laporan.ringkas(pg_temp.badan(), 2026) -> 'jumlah' -> nama
$$;

select is((pg_temp.baris(1) ->> 'timbul') || ' ' || (pg_temp.baris(1) ->> 'batas_ajukan'), (select m.alasan_timbul || ' ' || m.batas_ajukan from layanan.keberatan m join layanan.perkara k using (id)
	where k.nomor = (select milik ->> 'nomor' from a)), 'batas mengajukan dihitung ulang dari hari timbulnya alasan dan sama dengan yang dicatat');
select is(pg_temp.baris(1) ->> 'tenggat', (select k.tenggat::text from layanan.perkara k where k.nomor = (select milik ->> 'nomor' from a)), 'tenggatnya tenggat perkara');
select is(pg_temp.baris(3) ? 'timbul', false, 'tanpa permohonan tidak ada batas mengajukan');
select is(pg_temp.baris(1) ->> 'opd', (select o.kode from layanan.keberatan m join layanan.perkara k using (id) join organisasi.opd o on o.id = m.opd where k.nomor = (select milik ->> 'nomor' from a)),
	'OPD permohonan asalnya');
select is(pg_temp.bagian('keberatan'), '{"saldo_awal": 0, "diterima": 3, "selesai": 0, "saldo_akhir": 3, "lewat_waktu": 0}', 'arus keberatan');
select is((pg_temp.bagian('keberatan_alasan') ->> '35.a') || (pg_temp.bagian('keberatan_alasan') ->> '35.d') || (pg_temp.bagian('keberatan_alasan') ->> '35.b'), '221', 'menurut alasan');

select pg_temp.waktu('2026-11-27 09:00+08') \g /dev/null
select pg_temp.olah('periksa', milik, 'atasan', '{"pesan": ""}') from a \g /dev/null
select pg_temp.olah('putus', milik, 'atasan', pg_temp.putusan('dikabulkan')) from a \g /dev/null
select pg_temp.olah('putus', milik, 'atasan', pg_temp.putusan('ditolak')) from b \g /dev/null
select is(pg_temp.baris(1) ->> 'keputusan' || (pg_temp.baris(1) ->> 'hari_kerja') || (pg_temp.baris(1) ->> 'perintah_hari') || (pg_temp.baris(1) ->> 'diperiksa'), 'dikabulkan572026-11-27',
	'putusan, lamanya, jangka waktu perintah, pemeriksaan');
select is(pg_temp.baris(1) ->> 'tenggat_pelaksanaan', (select k.tenggat::text from layanan.perkara k where k.nomor = (select milik ->> 'nomor' from a)), 'tenggat perintah adalah jam pelaksanaannya');
select is(pg_temp.baris(1, '2026-11-26') - '{hari_kerja,hari,nomor,opd,alasan,timbul,batas_ajukan,tahun,urut,diterima,tenggat}'::text[], '{"bawaan": "tidak", "lewat_waktu": false}',
	'sehari sebelumnya belum ada apa-apa');
select is(pg_temp.baris(2) ? 'perintah_hari', false, 'penolakan tanpa perintah');
select is(pg_temp.bagian('keberatan_pelaksanaan'), '{"saldo_awal": 0, "perintah": 1, "tepat_waktu": 0, "terlambat": 0, "saldo_akhir": 1, "terbuka_lewat": 0}', 'perintah yang belum dilaksanakan');
select is((pg_temp.baris(1, '2026-11-30', '2026-11-28') ->> 'bawaan') || ' ' || coalesce(pg_temp.baris(2, '2026-11-30', '2026-11-28') ->> 'bawaan', '-') || ' '
	|| (pg_temp.baris(3, '2026-11-30', '2026-11-28') ->> 'bawaan'), 'perintah - ya', 'masa berikutnya: perintahnya, tidak yang ditolak, yang masih terbuka');
select is((select sum((o #>> '{keberatan,diterima}')::int)::int from jsonb_array_elements(laporan.ringkas(pg_temp.badan(), 2026) -> 'opd') o), 3, 'OPD berjumlah sama dengan keseluruhannya');
select is(pg_temp.bagian('keberatan_waktu') - '{sampai_10,hari_11_17,lebih_17}'::text[], '{"jumlah": 2, "rata_rata": 5.00, "median": 5.00, "minimum": 5, "maksimum": 5}', 'waktu tanggapan');
select is((select array_agg(j ->> 'kode') from jsonb_array_elements(laporan.kepala(pg_temp.badan(), 2026, 'tahunan', 1) -> 'jangka') j)::text,
	'{tanggapan,perpanjangan,keberatan_ajukan,keberatan_tanggapan,sengketa_ajukan,ki_selesai}', 'kepala menyebut jangka waktu keberatan dan sengketa');

-- Whoever may not see an objection does not count it.
select pg_temp.badan() as badan \gset
select pg_temp.sebagai('utama@uji.example') \g /dev/null
set local role portal_api;
select cmp_ok((select count(*)::int from laporan.rincian_keberatan(:badan, '2026-01-01', '2026-12-31')), '>', 0, 'PPID Utama melihatnya');
reset role;
select akun.bertindak(null, null, '{}', '{}', null) \g /dev/null
set local role portal_api;
select is((select count(*)::int from laporan.rincian_keberatan(:badan, '2026-01-01', '2026-12-31')), 0, 'orang luar tidak');
reset role;

select * from finish();
rollback;

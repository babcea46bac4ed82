-- Disputes in a report: their way up to the last day, from the events, and who may see them.
begin;
\ir ../keberatan.psql
select plan(16);

create temp table b as select pg_temp.keberatan('formulir-lapor-000001') as milik;
select pg_temp.olah('putus', milik, 'atasan', pg_temp.putusan('ditolak')) from b \g /dev/null
select pg_temp.waktu('2026-12-01 09:00+08') \g /dev/null
create function pg_temp.badan() returns int language sql as $$ select id from organisasi.badan_publik where kode = 'UJISATU' $$;
create function pg_temp.buat(keberatan text, diajukan date) returns bigint language sql as $$
	select akun.bertindak(null, null, '{ppid_utama,sistem}', '{}', null);
	select s.perkara from layanan.sengketa_buat(pg_temp.badan(), keberatan || diajukan, jsonb_build_object('nama', 'Uji', 'pokok', 'Uji', 'diajukan', diajukan, 'komisi', 'Uji',
		'keberatan', (select k.id from layanan.perkara k where k.nomor = buat.keberatan), 'opd', (select o.id from organisasi.opd o where o.kode = 'DIDIK' and o.badan_publik = pg_temp.badan())), 'catat_sengketa') s
$$;
create function pg_temp.langkah(kasus bigint, jenis text, tanggal date, isi jsonb default '{}') returns bigint language sql as $$
	select akun.bertindak(null, null, '{ppid_utama,sistem}', '{}', null);
	select layanan.catat(kasus, jenis, isi, tanggal)
$$;
create function pg_temp.baris(n int, sampai date default '2026-12-31', dari date default '2026-01-01') returns jsonb language sql as $$
	select jsonb_strip_nulls(to_jsonb(r)) from laporan.rincian_sengketa(pg_temp.badan(), dari, sampai) r where r.urut = n
$$;
create function pg_temp.bagian(nama text) returns jsonb language sql as $$
	select laporan.ringkas(pg_temp.badan(), '2026-01-01', '2026-12-31') -> 'jumlah' -> nama
$$;
create temp table s as select pg_temp.buat((select milik ->> 'nomor' from b), '2026-12-01') as kasus;
create temp table lama as select pg_temp.buat('', '2025-05-05') as kasus;

select is((pg_temp.baris(1) ->> 'timbul') || ' ' || (pg_temp.baris(1) ->> 'batas_ajukan'), (select m.jendela_mulai || ' ' || m.jendela_batas from layanan.sengketa m join s on s.kasus = m.id),
	'batas mengajukan sama dengan yang dicatat');
select is((pg_temp.baris(1) ->> 'opd') || (pg_temp.baris(1) ->> 'alasan'), 'DIDIK["35.a", "35.d"]', 'OPD termohon dan alasan keberatannya');
select is(pg_temp.baris(2) ? 'timbul', false, 'keberatan yang tidak tercatat tidak memberi batas');

select pg_temp.langkah(kasus, v.jenis, v.tanggal::date, v.isi::jsonb) from s, (values (1, 'daftar_ki', '2026-12-02', '{}'), (2, 'mulai_mediasi', '2026-12-07', '{}'), (3, 'mediasi_gagal', '2026-12-09', '{}'),
	(4, 'putus_ki', '2026-12-14', '{"amar": "dikabulkan"}'), (5, 'terima_salinan', '2026-12-15', '{}'), (6, 'perintah_putusan', '2026-12-15', '{"jam_batas": "2026-12-18"}'),
	(7, 'ajukan_pengadilan', '2026-12-17', '{"oleh": "termohon", "pengadilan": "ptun"}')) v (n, jenis, tanggal, isi) order by n \g /dev/null
select is(pg_temp.baris(1, '2026-12-10') - '{tahun,urut,nomor,opd,alasan,timbul,batas_ajukan,bawaan,lewat_waktu,hari,tenggat_ki}'::text[],
	'{"diajukan": "2026-12-01", "register": "2026-12-02", "mediasi": "2026-12-07", "mediasi_selesai": "2026-12-09", "mediasi_hasil": "gagal", "ajudikasi": "2026-12-09", "hari_kerja_ki": 6}',
	'sampai 10 Desember belum ada putusan');
select is((pg_temp.baris(1, '2026-12-16') ->> 'perintah') || ' ' || (pg_temp.baris(1, '2026-12-16') ->> 'tenggat_pelaksanaan'), '2026-12-15 2026-12-18', 'perintah dengan tanggal menurut amarnya');
select is(pg_temp.baris(1) ? 'perintah', false, 'yang dibawa ke pengadilan tidak lagi harus dilaksanakan');
select is(pg_temp.baris(1) ->> 'pengadilan_oleh', 'termohon', 'oleh siapa');
select is(pg_temp.baris(1) ->> 'hari_kerja_ki', '8', 'hari kerja sejak register sampai putusan');
select pg_temp.langkah(kasus, 'cabut_sengketa', '2025-05-06') from lama \g /dev/null
select is(pg_temp.baris(2) ->> 'bawaan', 'susulan', 'dicatat tahun ini, selesai sebelumnya');
select is(pg_temp.baris(2, '2027-12-31', '2027-01-01'), null, 'tahun berikutnya tidak ada lagi');
select is(pg_temp.bagian('sengketa'), '{"saldo_awal": 0, "diajukan": 1, "selesai": 0, "saldo_akhir": 1, "lewat_waktu": 0}', 'arus tanpa yang susulan');
select is(pg_temp.bagian('sengketa_tahap'), '{"register": 1, "mediasi": 1, "ajudikasi": 1, "pengadilan": 1, "kasasi": 0, "eksekusi": 0}', 'tahap yang dicapai');
select is((pg_temp.bagian('sengketa_putusan') ->> 'dikabulkan') || (pg_temp.bagian('sengketa_mediasi') ->> 'gagal') || (pg_temp.bagian('sengketa_waktu') ->> 'median'), '118.00', 'putusan, mediasi, waktu');
select is((select sum((o #>> '{sengketa,diajukan}')::int)::int from jsonb_array_elements(laporan.ringkas(pg_temp.badan(), '2026-01-01', '2026-12-31') -> 'opd') o), 1, 'OPD berjumlah sama dengan keseluruhannya');

-- Whoever may not see a dispute does not count it.
select pg_temp.badan() as badan \gset
select pg_temp.sebagai('utama@uji.example') \g /dev/null
set local role portal_api;
select cmp_ok((select count(*)::int from laporan.rincian_sengketa(:badan, '2026-01-01', '2026-12-31')), '>', 0, 'PPID Utama melihatnya');
reset role;
select akun.bertindak(null, null, '{}', '{}', null) \g /dev/null
set local role portal_api;
select is((select count(*)::int from laporan.rincian_sengketa(:badan, '2026-01-01', '2026-12-31')), 0, 'orang luar tidak');
reset role;

select * from finish();
rollback;

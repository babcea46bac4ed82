begin;
\ir ../petugas.psql
select no_plan();
create function pg_temp.catat(ubah jsonb, siapa text default 'utama') returns jsonb language sql as $$
	select pg_temp.kirim('permohonan_catat', '{"formulir": "formulir-catat-00001", "kanal": "surat", "nomor_luar": "12/LSM/XI", "diterima": "2026-11-10", "kategori": "perorangan", "nama": "Abdul",
		"alamat": "Jalan Uji 5, Majene", "tujuan": "Riset", "rincian": ["Salinan DPA"], "cara_memperoleh": "salinan_hardcopy", "cara_kirim": "pos"}' || ubah, pg_temp.sesi(siapa || '@uji.example'))
$$;
create function pg_temp.galat(ubah jsonb) returns text language sql as $$
	select coalesce((select string_agg(g.key, ',' order by g.key) from jsonb_each_text(d -> 'galat') g where g.value is not null), 'tersimpan') from pg_temp.catat(ubah || '{"nama": ""}') d
$$;
select throws_ok(format($$ select pg_temp.catat('{}', %L) $$, s), kode, null, s) from (values ('didik', 'KI403'), ('atasan', 'KI403'), ('tidak-ada', 'KI401')) v (s, kode);
select throws_ok($$ select pg_temp.catat('{"formulir": ""}') $$, 'KI409', null, 'tanpa kunci formulir');
-- Nama is always wrong here, so that nothing is stored; the other field is what is tried.
select is(pg_temp.galat(v.ubah), v.galat, v.nama) from (values
	('{}'::jsonb, 'nama', 'identitas, berkas, telepon dan pernyataan boleh tidak ada'),
	('{"kanal": "web"}', 'kanal,nama,telepon', 'portal bukan kanal catatan'), ('{"kanal": "telepon"}', 'nama,telepon', 'penelepon punya telepon'),
	('{"diterima": ""}', 'diterima,nama', 'tanggal wajib'), ('{"diterima": "31-02-2026"}', 'diterima,nama', 'bukan tanggal'), ('{"diterima": "2026-11-21"}', 'diterima,nama', 'belum terjadi'),
	('{"diterima": "2026-09-01"}', 'diterima,nama', 'lebih dari 60 hari perlu dinyatakan'), ('{"diterima": "2026-09-01", "yakin": "ya"}', 'nama', 'dan boleh bila dinyatakan'),
	('{"diterima": "2015-11-10", "yakin": "ya"}', 'diterima,nama', 'tahun yang salah tidak pernah'), ('{"identitas": "12"}', 'identitas,nama', 'identitas yang diisi diperiksa'),
	('{"rincian": []}', 'nama,rincian', 'rincian wajib'), ('{"alamat": "-"}', 'alamat,nama', 'alamat wajib')) v (ubah, galat, nama);
select is(d -> 'tanya_yakin', 'true', 'pernyataan ditawarkan') from pg_temp.catat('{"diterima": "01-09-2026"}') d;
select throws_ok($$ select pg_temp.catat('{"identitas": "7602014506900003"}') $$, 'KI503', null, 'identitas yang tidak tersegel tidak disimpan');

create temp table h as select pg_temp.catat('{}') as d;
select matches(d ->> 'kabar', 'nomor UJISATU-2026-0001\. Kunci pelacakan pemohon: ([0-9A-Z]{4}-){3}[0-9A-Z]{4}\.', 'nomor dan kunci ditampilkan') from h;
select is(row(k.keadaan, m.kanal, m.nomor_luar, m.diterima, k.dimulai, k.tenggat, m.identitas_jenis)::text, '(terdaftar,surat,12/LSM/XI,2026-11-10,2026-11-10,2026-11-24,"")', 'jam sejak tanggal yang sebenarnya')
from layanan.perkara k join layanan.permohonan m using (id) where k.nomor = 'UJISATU-2026-0001';
select is(row(s.jenis, s.tanggal)::text, '(tanda_bukti,2026-11-20)', 'tanda bukti bertanggal hari pencatatan') from surat.surat s join layanan.perkara k on k.id = s.perkara where k.nomor = 'UJISATU-2026-0001';
select is(pg_temp.catat('{}'), d, 'klik kedua permohonan yang sama') from h;
select is((select count(*)::int from layanan.perkara where nomor like 'UJISATU-%'), 1, 'tidak tercatat dua kali');
select is(pg_temp.buka('permohonan_lihat', jsonb_build_object('nomor', 'UJISATU-2026-0001', '_kunci', substring(d ->> 'kabar', '([0-9A-Z]{4}-[0-9A-Z-]{14})'))) ->> 'nomor', 'UJISATU-2026-0001', 'kuncinya membuka permohonan bagi pemohon') from h;
select is_empty($$ select t.* from layanan.perkara k, layanan.perkara_periksa(k.id) t where k.nomor = 'UJISATU-2026-0001' $$, 'rantai dan proyeksi cocok');


create temp table bahasa as select pg_temp.catat('{"formulir": "formulir-catat-bahasa1", "bahasa": "en"}') ->> 'ke' as ke;
select is(m.bahasa, 'en', 'bahasa pemberitahuan pilihan pemohon') from bahasa join layanan.perkara k on ke = '/meja/' || k.nomor join layanan.permohonan m on m.id = k.id;
select is(d #>> '{pemohon,kontak,bahasa}', 'English', 'petugas melihatnya') from (select pg_temp.meja_perkara(jsonb_build_object('nomor', k.nomor), 'utama') as d from layanan.perkara k join layanan.permohonan m on m.id = k.id where m.bahasa = 'en') x;
select * from finish();
rollback;

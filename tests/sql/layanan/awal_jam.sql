-- Which date starts the statutory clock: the body's setting, and only a notice sent in time moves it.
begin;
\ir ../petugas.psql
select no_plan();
create function pg_temp.main(formulir text, setelan text, ditagih text, lengkap text) returns bigint language plpgsql as $$
declare
	m jsonb;
begin
	update organisasi.badan_publik set awal_jam = setelan where kode = 'UJISATU';
	perform pg_temp.waktu('2026-11-20 09:00+08');
	m := pg_temp.ajukan(formulir);
	if ditagih is not null then
		perform pg_temp.waktu(ditagih || ' 09:00+08');
		perform pg_temp.kerja('tagih', m, 'utama', '{"kurang": ["alamat"]}');
	end if;
	if lengkap is not null then
		perform pg_temp.waktu(lengkap || ' 09:00+08');
		perform pg_temp.kirim('permohonan_lengkapi', m || '{"alamat": "Jalan Baru 7, Simboro, Mamuju"}');
	end if;
	return pg_temp.perkara(m);
end $$;
create temp table k as select v.*, pg_temp.main('formulir-awal-' || v.n || '-00001', setelan, ditagih, lengkap) as id from (values
	(1, 'diterima', null, null, '2026-11-20', '2026-12-04', null, false),
	(2, 'diterima', '2026-11-24', '2026-11-27', '2026-11-20', '2026-12-04', '2026-11-27', false),
	(3, 'lengkap', null, null, '2026-11-20', '2026-12-04', null, false),
	(4, 'lengkap', '2026-11-24', null, '2026-11-20', '2026-12-04', null, false),
	(5, 'lengkap', '2026-11-25', '2026-11-27', '2026-11-27', '2026-12-11', '2026-11-27', true),
	(6, 'lengkap', '2026-11-26', '2026-11-27', '2026-11-20', '2026-12-04', '2026-11-20', false))
	v (n, setelan, ditagih, lengkap, mulai, tenggat, tanggal_lengkap, ulang) order by n;
select is(row(p.dimulai, p.tenggat, m.lengkap)::text, row(k.mulai::date, k.tenggat::date, k.tanggal_lengkap::date)::text,
	format('%s, diberitahukan %s, dilengkapi %s', k.setelan, coalesce(k.ditagih, 'tidak'), coalesce(k.lengkap, 'tidak')))
from k join layanan.perkara p using (id) join layanan.permohonan m using (id);
select is(exists (select from layanan.jam j join layanan.jam_catatan c on c.jam = j.id and c.jenis = 'mulai_ulang' where j.perkara = k.id), k.ulang, format('buku besar %s', k.n)) from k;
select is((select string_agg(c.jenis || ' ' || c.tanggal, ', ' order by c.urut) from layanan.jam j join layanan.jam_catatan c on c.jam = j.id where j.perkara = k.id and j.aturan = 'tanggapan'),
	'mulai 2026-11-20, mulai_ulang 2026-11-27', 'yang lama tetap tercatat') from k where n = 5;
select is_empty($$ select t.* from k, layanan.perkara_periksa(k.id) t $$, 'semua cocok dihitung ulang');

-- An extension counts on from the new due date; the explanation page and letters begin on the same day.
update organisasi.badan_publik set awal_jam = 'lengkap' where kode = 'UJISATU';
create temp table lima as select jsonb_build_object('nomor', p.nomor) as milik, p.id from k join layanan.perkara p using (id) where n = 5;
select is(layanan.awal_jam(p) ->> 'kata', 'dinyatakan lengkap', 'hari awalnya disebut') from lima join layanan.perkara p using (id);
select is(layanan.awal_jam(p) ->> 'ditagih' || ' | ' || (layanan.awal_jam(p) ->> 'lengkap') || ' | ' || (layanan.awal_jam(p) ->> 'pasal'), 'Rabu, 25 November 2026 | Jumat, 27 November 2026 | Perki 1/2021', 'dengan sebab dan dasarnya') from lima join layanan.perkara p using (id);
select is(layanan.tenggat_hari(p) #>> '{0,sebab}' || ' ' || (layanan.tenggat_hari(p) #>> '{0,iso}'), 'Hari dinyatakan lengkap, belum dihitung 2026-11-27', 'hari demi hari mulai dari sana') from lima join layanan.perkara p using (id);
select is(pg_temp.meja_perkara(milik, 'utama') #>> '{awal_jam,ulang}', 'true', 'petugas melihatnya') from lima;
select lives_ok(format('select pg_temp.kerja(%L, %L, %L, %L)', 'perpanjang', milik, 'utama', '{"alasan": "Belum terhimpun"}'), 'diperpanjang') from lima;
select is(row(p.tenggat_awal, p.tenggat)::text, '(2026-12-11,2026-12-22)', 'tujuh hari kerja sesudahnya') from lima join layanan.perkara p using (id);
select is(surat.jangka(id) ->> 'mulai' || ' ' || (surat.jangka(id) ->> 'awal'), 'Jumat, 27 November 2026 dinyatakan lengkap', 'surat memakai jam yang sama') from lima;

-- Brought to the office: registering is what completes it.
create temp table kantor as select pg_temp.main('formulir-awal-7-00001', 'lengkap', '2026-11-23', null) as id;
select pg_temp.waktu('2026-11-25 09:00+08') \g /dev/null
select lives_ok(format('select pg_temp.kerja(%L, %L, %L)', 'daftarkan', jsonb_build_object('nomor', p.nomor), 'utama'), 'didaftarkan dari menunggu kelengkapan') from kantor join layanan.perkara p using (id);
select is(row(p.keadaan, p.dimulai, m.lengkap)::text, '(terdaftar,2026-11-25,2026-11-25)', 'lengkap hari itu') from kantor join layanan.perkara p using (id) join layanan.permohonan m using (id);

-- A day on which the law did not yet know the short clock has none.
update kalender.aturan set berlaku_dari = '2026-11-01' where kode = 'pemberitahuan_kelengkapan';
select pg_temp.sebagai('utama@uji.example') \g /dev/null
create temp table dahulu as select b.perkara as id from layanan.permohonan_buat((select id from organisasi.badan_publik where kode = 'UJISATU'), 'formulir-awal-8-00001',
	'{"kategori": "perorangan", "nama": "X", "kanal": "surat", "rincian": ["a"]}', 'catat', '2026-10-30') b;
select is((select string_agg(j.aturan, ',') from layanan.jam j, dahulu d where j.perkara = d.id), 'tanggapan', 'hanya jam undang-undang');

-- A change holds for what is received from its day on: earlier requests keep their clock, whenever they are completed.
select pg_temp.petugas('admin@uji.example', 'admin') \g /dev/null
create function pg_temp.ubah_awal(awal text, mulai text) returns text language sql as $$
	select pg_temp.kirim('pengaturan_ubah', jsonb_build_object('bagian', 'awal_jam', 'awal_jam', awal, 'mulai', mulai), pg_temp.sesi('admin@uji.example')) ->> 'ke'
$$;
update kalender.aturan set berlaku_dari = '2021-06-30' where kode = 'pemberitahuan_kelengkapan';
create function pg_temp.lengkapi(m jsonb, ditagih text, lengkap text) returns text language plpgsql as $$
begin
	perform pg_temp.waktu(ditagih || ' 09:00+08');
	perform pg_temp.kerja('tagih', m, 'utama', '{"kurang": ["alamat"]}');
	perform pg_temp.waktu(lengkap || ' 09:00+08');
	perform pg_temp.kirim('permohonan_lengkapi', m || '{"alamat": "Jalan Baru 7, Simboro, Mamuju"}');
	return (select row(k.dimulai, k.tenggat, layanan.awal_setelan(k), layanan.awal_jam(k) ->> 'ulang')::text from layanan.perkara k where k.id = pg_temp.perkara(m));
end $$;
update organisasi.badan_publik set awal_jam = 'diterima' where kode = 'UJISATU';
select pg_temp.waktu('2026-11-20 09:00+08') \g /dev/null
create temp table lama as select pg_temp.ajukan('formulir-awal-9-00001') as m;
select is(pg_temp.ubah_awal('lengkap', '2026-11-21'), '/pengaturan', 'setelan diubah mulai besok');
create temp table sore as select pg_temp.ajukan('formulir-awal-10-0001') as m;
select pg_temp.waktu('2026-11-23 08:00+08') \g /dev/null
create temp table baru as select pg_temp.ajukan('formulir-awal-11-0001') as m;
select is(pg_temp.lengkapi(m, '2026-11-25', '2026-11-27'), '(2026-11-20,2026-12-04,diterima,false)', 'yang diterima sebelumnya tetap dihitung sejak diterima') from lama;
select is(pg_temp.lengkapi(m, '2026-11-25', '2026-11-27'), '(2026-11-20,2026-12-04,diterima,false)', 'juga yang masuk pada hari perubahan, sesudah diubah') from sore;
select is(pg_temp.lengkapi(m, '2026-11-25', '2026-11-27'), '(2026-11-27,2026-12-11,lengkap,true)', 'yang diterima sesudahnya mengikuti setelan baru') from baru;
select is(surat.jangka(pg_temp.perkara(l.m)) ->> 'setelan_pasal' <> surat.jangka(pg_temp.perkara(b.m)) ->> 'setelan_pasal', true, 'surat menyebut dasar masing-masing') from lama l, baru b;
select is(pg_temp.ubah_awal('diterima', '2026-11-28'), '/pengaturan', 'dikembalikan');
select is(layanan.awal_setelan(k), 'lengkap', 'yang sudah diterima tidak ikut kembali') from baru b join layanan.perkara k on k.id = pg_temp.perkara(b.m);
select is_empty($$ select t.* from layanan.perkara k, layanan.perkara_periksa(k.id) t $$, 'semua tetap cocok dihitung ulang');

select * from finish();
rollback;

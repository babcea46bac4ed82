-- Agencies: added, renamed by a successor, merged. Nothing is overwritten, nobody is left without an owner.
begin;
\ir ../petugas.psql
select no_plan();
select pg_temp.petugas('admin@uji.example', 'admin') \g /dev/null
create function pg_temp.kelola(halaman text, p jsonb) returns jsonb language sql as $$ select pg_temp.kirim(halaman, p, pg_temp.sesi('admin@uji.example')) $$;
create function pg_temp.isi(ubah jsonb default '{}') returns jsonb language sql as $$
	select '{"kode": "baru", "nama": "Dinas Baru", "singkatan": "Disbaru", "peran": "ppid_pelaksana", "dari": "2027-01-01", "surel_kepala": "Kepala@uji.example"}' || ubah
$$;
create function pg_temp.opd(kode text) returns organisasi.opd language sql as $$
	select o from organisasi.opd o join organisasi.badan_publik b on b.id = o.badan_publik where b.kode = 'UJISATU' and o.kode = opd.kode
$$;
create temp table a as select pg_temp.sampai('formulir-opd-00000001', 'diproses') as milik;

-- Adding.
select is((select array_agg(k order by k) from jsonb_object_keys(jsonb_strip_nulls(pg_temp.kelola('opd_tambah', '{}') -> 'galat')) k), '{dari,kode,nama,peran,singkatan}', 'semua galat sekaligus');
select is(pg_temp.kelola('opd_tambah', pg_temp.isi(p)) #>> array['galat', b], k, k) from (values
	('{"kode": "DIDIK"}'::jsonb, 'kode', 'Kode ini sudah dipakai, juga bila OPD-nya sudah berakhir.'), ('{"kode": "A B"}', 'kode', 'Kode: 2 sampai 20 huruf besar atau angka, tanpa spasi.'),
	('{"dari": "31-02-2027"}', 'dari', 'Tulis tanggalnya, misalnya 01-01-2027.'), ('{"surel_kepala": "x"}', 'surel_kepala', 'Tulis alamat surel yang benar, atau kosongkan.')) v (p, b, k);
select is(pg_temp.kelola('opd_tambah', pg_temp.isi()) ->> 'kabar', 'Dinas Baru ditambahkan.', 'ditambahkan');
select is(array[(o).kode, (o).berlaku_dari::text, (o).surel_kepala], '{BARU,2027-01-01,kepala@uji.example}', 'seperti ditulis') from pg_temp.opd('BARU') o;
select is(jsonb_path_query_first(d, '$.daftar[*] ? (@.kode == "BARU")') ->> 'nanti', 'true', 'belum berlaku') from pg_temp.buka('opd', '{}', pg_temp.sesi('admin@uji.example')) d;
select ok(organisasi.opd_pilihan((o).badan_publik, '2026-12-31', '{}')::text not like '%Dinas Baru%' and organisasi.opd_pilihan((o).badan_publik, '2027-01-01', '{}')::text like '%Dinas Baru%',
	'dapat dipilih sejak hari itu') from pg_temp.opd('BARU') o;

-- A new name: a successor from a day on, officers go along, cases stay with their history.
select is(pg_temp.kelola('opd_ganti', pg_temp.isi('{"opd": "DIDIK", "kode": "DIDIK2", "nama": "Dinas Pendidikan dan Olahraga", "dari": "2016-12-31"}')) #>> '{galat,dari}',
	'Harus sesudah OPD lama mulai berlaku, 1 Januari 2017.', 'tidak sebelum yang lama ada');
select is(pg_temp.kelola('opd_ganti', pg_temp.isi('{"opd": "didik", "kode": "DIDIK2", "nama": "Dinas Pendidikan dan Olahraga", "dari": "20-11-2026"}')) ->> 'ke', '/opd/DIDIK2', 'diganti');
select is(array[(l).nama, (l).berlaku_sampai::text, (l).pengganti::text], array['Dinas Pendidikan', '2026-11-19', (b).id::text], 'yang lama berakhir sehari sebelumnya, namanya tetap') from pg_temp.opd('DIDIK') l, pg_temp.opd('DIDIK2') b;
select is((b).peran, 'ppid_pelaksana', 'kedudukannya sama') from pg_temp.opd('DIDIK2') b;
select is(t.opd, (b).id, 'petugasnya ikut') from akun.petugas t, pg_temp.opd('DIDIK2') b where t.surel = 'didik@uji.example';
select is(pg_temp.meja_perkara(milik, 'didik') ->> 'nomor', milik ->> 'nomor', 'dan tetap melihat perkaranya') from a;
select is(pg_temp.meja_perkara(milik, 'didik') ->> 'opd', '["Dinas Pendidikan"]', 'yang masih menyebut nama lama') from a;
select is(pg_temp.kelola('opd_lihat', '{"opd": "DIDIK"}') ->> 'boleh', 'false', 'yang sudah diganti tidak diganti lagi');
select throws_ok($$ select pg_temp.kelola('opd_ganti', pg_temp.isi('{"opd": "DIDIK", "kode": "DIDIK3", "dari": "2026-12-01"}')) $$, 'KI409', null, 'juga bila dipaksa');
select is(pg_temp.opd('DIDIK3') is null, true, 'dan tidak ada yang tertinggal darinya');

-- A merger.
select is(pg_temp.kelola('opd_akhiri', p) #>> array['galat', b], k, k) from (values
	('{"opd": "SEHAT", "sampai": "2026-12-31", "pengganti": ""}'::jsonb, 'pengganti', 'Pilih OPD yang meneruskan tugasnya; perkaranya tidak boleh tanpa pemilik.'),
	('{"opd": "SEHAT", "sampai": "2026-12-31", "pengganti": "SEHAT"}', 'pengganti', 'OPD itu sendiri, atau pendahulunya, tidak dapat menjadi penerusnya.'),
	('{"opd": "DIDIK2", "sampai": "2026-12-31", "pengganti": "DIDIK"}', 'pengganti', 'OPD itu sendiri, atau pendahulunya, tidak dapat menjadi penerusnya.'),
	('{"opd": "SEHAT", "sampai": "2027-06-30", "pengganti": "DIDIK"}', 'pengganti', 'OPD itu sendiri berakhir sebelum dapat meneruskan tugasnya.'),
	('{"opd": "SEHAT", "sampai": "2016-01-01", "pengganti": "DIDIK2"}', 'sampai', 'Tidak boleh sebelum OPD ini mulai berlaku, 1 Januari 2017.'),
	('{"opd": "SEHAT", "sampai": "", "pengganti": "DIDIK2"}', 'sampai', 'Tulis tanggalnya, misalnya 31-12-2026.')) v (p, b, k);
select is(pg_temp.kelola('opd_akhiri', '{"opd": "SEHAT", "sampai": "2026-12-31", "pengganti": "didik2"}') ->> 'ke', '/opd/SEHAT', 'digabung');
select is(organisasi.opd_pendahulu((b).id), (select array_agg(o.id order by o.id) from organisasi.opd o where o.id in ((b).id, (pg_temp.opd('DIDIK')).id, (pg_temp.opd('SEHAT')).id)), 'penerus memegang perkara keduanya') from pg_temp.opd('DIDIK2') b;
select is((select array_agg(j.jenis order by j.id) from akun.jejak j where j.jenis like 'opd%'), '{opd_ditambah,opd_ditambah,opd_diakhiri,opd_diakhiri}', 'semuanya tercatat');

-- How it is reached may change without a successor.
select is(pg_temp.kelola('opd_kontak', '{"opd": "didik2"}' || p) #>> array['galat', b], k, k) from (values ('{"kepala_surel": "x"}'::jsonb, 'kepala_surel', 'Tulis alamat surel yang benar, atau kosongkan.'),
	('{"kepala_telepon": "abc"}', 'kepala_telepon', 'Tulis nomor telepon, 7 sampai 15 angka, atau kosongkan.'), (jsonb_build_object('keterangan', repeat('x', 501)), 'keterangan', 'Keterangan paling panjang 500 huruf.')) v (p, b, k);
select is(pg_temp.kelola('opd_kontak', '{"opd": "didik2", "kepala_surel": "x", "kepala_telepon": "0426 1"}') #>> '{kontak,kepala_telepon}', '0426 1', 'yang diketik tetap tampil');
select is(pg_temp.kelola('opd_kontak', '{"opd": "didik2", "kepala_surel": "Kepala.Baru@uji.example", "kepala_telepon": "0426 21999", "keterangan": "Pindah gedung"}') ->> 'kabar', 'Kontak tersimpan.', 'kontak diubah');
select is(array[(o).surel_kepala, (o).telepon, (o).keterangan, (o).nama], '{kepala.baru@uji.example,0426 21999,Pindah gedung,Dinas Pendidikan dan Olahraga}', 'namanya tidak') from pg_temp.opd('DIDIK2') o;
select is((select j.isi - 'dari' from akun.jejak j where j.jenis = 'opd_kontak'), '{"opd": "DIDIK2", "ke": {"kepala_surel": "kepala.baru@uji.example", "kepala_telepon": "0426 21999", "keterangan": "Pindah gedung"}}', 'tercatat dengan isi barunya');
select is(pg_temp.kelola('opd_kontak', '{"opd": "didik2", "kepala_surel": "kepala.baru@uji.example", "kepala_telepon": "0426 21999", "keterangan": "Pindah gedung"}') ->> 'kabar', 'Tidak ada yang berubah.', 'dikirim lagi');
select is((select count(*) from akun.jejak j where j.jenis = 'opd_kontak'), 1::bigint, 'tanpa jejak lagi');
select is(pg_temp.buka('opd_lihat', '{"opd": "DIDIK2"}', pg_temp.sesi('admin@uji.example')) #>> '{kontak,kepala_surel}', 'kepala.baru@uji.example', 'halamannya menampilkannya');
select throws_ok($$ select pg_temp.kirim('opd_kontak', '{"opd": "DIDIK2"}', pg_temp.sesi('utama@uji.example')) $$, 'KI403', null, 'hanya pengelola');

select * from finish();
rollback;

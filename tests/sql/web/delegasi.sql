-- Acting for another: from a day to a day, in one role, visible in the history.
begin;
\ir ../petugas.psql
select no_plan();
select pg_temp.petugas('admin@uji.example', 'admin') \g /dev/null
create function pg_temp.id(surel text) returns text language sql as $$ select t.id::text from akun.petugas t where t.surel = id.surel || '@uji.example' $$;
create function pg_temp.buat(siapa text, ubah jsonb default '{}') returns jsonb language sql as $$
	select pg_temp.kirim('delegasi_buat', jsonb_build_object('kepada', pg_temp.id('sehat'), 'peran', 'ppid_utama', 'mulai', '2026-11-20', 'sampai', '2026-11-25', 'alasan', 'Cuti tahunan') || ubah,
		pg_temp.sesi(siapa || '@uji.example'))
$$;
create function pg_temp.coba(siapa text, halaman text, p jsonb default '{}') returns text language plpgsql as $$
begin
	perform pg_temp.kirim(halaman, p - '_kunci', case when siapa <> '' then pg_temp.sesi(siapa || '@uji.example') else '' end);
	return 'ya';
exception when others then
	return sqlstate;
end $$;
create temp table a as select pg_temp.sampai('formulir-delegasi-001', 'diproses') as milik;
create temp table b as select pg_temp.ajukan('formulir-delegasi-002') as milik;

-- What is wrong with it.
select is((select array_agg(k order by k) from jsonb_object_keys(jsonb_strip_nulls(pg_temp.kirim('delegasi_buat', '{}', pg_temp.sesi('utama@uji.example')) -> 'galat')) k), '{alasan,kepada,mulai,peran,sampai}', 'semua galat sekaligus');
select is(pg_temp.buat('utama', p) #>> array['galat', f], k, k) from (values
	('{"peran": "atasan_ppid"}'::jsonb, 'peran', 'Pilih peran yang dipegang petugas yang berhalangan.'), ('{"peran": "admin"}', 'peran', 'Pilih peran yang dipegang petugas yang berhalangan.'),
	('{"mulai": "2026-11-19"}', 'mulai', 'Tidak dapat dimulai di masa lalu.'), ('{"sampai": "2026-11-19"}', 'sampai', 'Tidak boleh sebelum hari pertama.'),
	('{"sampai": "2028-01-01"}', 'sampai', 'Paling lama setahun.'),
	(jsonb_build_object('kepada', pg_temp.id('utama')), 'kepada', 'Pilih orang lain.'), (jsonb_build_object('kepada', pg_temp.id('admin')), 'kepada', 'Pilih petugas yang bertindak atas namanya.'),
	(jsonb_build_object('kepada', pg_temp.id('komisi')), 'kepada', 'Pilih petugas yang bertindak atas namanya.')) v (p, f, k);
select is(pg_temp.coba(s, h), k, format('%s: %s', s, h)) from unnest('{delegasi,delegasi_buat,delegasi_cabut}'::text[]) h, (values ('komisi', 'KI403'), ('', 'KI401')) v (s, k);
select is(pg_temp.buat('didik', jsonb_build_object('dari', pg_temp.id('utama'))) #>> '{galat,peran}', 'Pilih peran yang dipegang petugas yang berhalangan.', 'atas nama orang lain hanya oleh pengelola');
select is((select count(*)::int from akun.delegasi), 0, 'belum ada yang tercatat');

-- Before, during, after.
select is(pg_temp.coba('sehat', 'perkara', milik), 'KI404', 'sebelum didelegasikan: tidak terlihat') from b;
select is(pg_temp.buat('utama') ->> 'ke', '/delegasi', 'dicatat');
select is(pg_temp.coba('sehat', 'perkara', milik), 'ya', 'terlihat hari itu juga') from b;
select is(pg_temp.ditolak('daftarkan', milik, 'sehat') like '{%', true, 'dan dapat bertindak') from b;
select is((pg_temp.peristiwa(milik)).isi ->> 'atas_nama', pg_temp.id('utama'), 'tercatat atas nama siapa') from b;
select is(r -> -1 ->> 'oleh', 'Petugas sehat@uji.example, SEHAT a.n. Petugas utama@uji.example, KOMINFO (PPID Utama)', 'riwayat menyebut a.n.') from b, lateral (select pg_temp.meja_perkara(milik, 'utama') -> 'riwayat' as r) x;
select is_empty(format('select * from layanan.perkara_periksa(%s)', pg_temp.perkara(milik)), 'rantainya utuh') from b;
select is(pg_temp.coba('sehat', 'identitas_buka', milik || '{"alasan": "kelengkapan", "keterangan": "Memeriksa kelengkapan"}'), 'ya', 'wewenangnya penuh') from b;
select is((select t.surel from akun.jejak j join akun.petugas t on t.id = j.petugas where j.jenis = 'identitas_dibuka'), 'sehat@uji.example', 'dan tercatat atas namanya sendiri');
select pg_temp.kerja('disposisi', milik, 'utama', '{"opd": "DIDIK"}') from b \g /dev/null
select ok(not (pg_temp.peristiwa(milik)).isi ? 'atas_nama', 'yang memegang perannya sendiri: tanpa a.n.') from b;
select pg_temp.waktu('2026-11-25 23:59+08') \g /dev/null
select is(pg_temp.coba('sehat', 'perkara', milik), 'ya', 'hari terakhir masih') from b;
select pg_temp.waktu('2026-11-26 00:01+08') \g /dev/null
select is(pg_temp.coba('sehat', 'perkara', milik), 'KI404', 'sesudahnya tidak lagi') from b;
select pg_temp.waktu('2026-11-20 09:15+08') \g /dev/null

-- A role is worth no more than it is to who gave it.
delete from akun.petugas_peran where petugas = pg_temp.id('utama')::int;
select is(pg_temp.coba('sehat', 'perkara', milik), 'KI404', 'peran pemberinya dicabut: delegasinya kosong') from b;
insert into akun.petugas_peran values (pg_temp.id('utama')::int, 'ppid_utama');

update akun.petugas set aktif = false where id = pg_temp.id('utama')::int;
select is(pg_temp.coba('sehat', 'perkara', milik), 'KI404', 'akun pemberinya ditutup: delegasinya kosong') from b;
update akun.petugas set aktif = true where id = pg_temp.id('utama')::int;

-- An agency's role brings its agency, and nothing of it is one's own.
select is(pg_temp.coba('sehat', 'perkara_tenggat', milik), 'ya', 'masih') from a;
select pg_temp.kirim('delegasi_cabut', jsonb_build_object('delegasi', (select id::text from akun.delegasi)), pg_temp.sesi('utama@uji.example')) \g /dev/null
select is(pg_temp.coba('sehat', 'perkara', milik), 'KI404', 'dicabut: seketika') from a;
select is(pg_temp.coba('utama', 'delegasi_cabut', jsonb_build_object('delegasi', (select id::text from akun.delegasi))), 'KI404', 'tidak dua kali');
select is(pg_temp.buat('admin', jsonb_build_object('dari', pg_temp.id('didik'), 'peran', 'ppid_pelaksana')) ->> 'ke', '/delegasi', 'pengelola mencatat bagi yang tidak sempat');
select is(pg_temp.coba('sehat', 'perkara', milik), 'ya', 'OPD yang diwakili terlihat') from a;
select pg_temp.kerja('usulkan', milik, 'sehat', pg_temp.usul()) from a \g /dev/null
select is((pg_temp.peristiwa(milik)).isi ->> 'atas_nama', pg_temp.id('didik'), 'peran sama, OPD lain: tetap a.n.') from a;
select is(pg_temp.coba('atasan', 'delegasi_cabut', jsonb_build_object('delegasi', (select max(id)::text from akun.delegasi))), 'KI404', 'orang ketiga tidak mencabut');
select is(jsonb_array_length(pg_temp.buka('delegasi', '{}', pg_temp.sesi(s || '@uji.example')) -> 'daftar'), n, s || ' melihat ' || n) from (values ('admin', 2), ('sehat', 2), ('utama', 1), ('didik', 1), ('atasan', 0)) v (s, n);
select is(pg_temp.coba('admin', 'perkara', milik), 'KI403', 'pengelola tetap tidak melihat perkara') from a;

-- Who is a PPID Pelaksana only for another agency is none of the agency that his account names.
select pg_temp.petugas('asisten@uji.example', 'atasan_ppid', 'SEHAT') \g /dev/null
select pg_temp.buat('admin', jsonb_build_object('dari', pg_temp.id('didik'), 'kepada', pg_temp.id('asisten'), 'peran', 'ppid_pelaksana')) \g /dev/null
select is((select array_agg(o.kode) from organisasi.opd o where o.id = any (akun.opd_petugas(pg_temp.id('asisten')::int))), '{DIDIK}', 'OPD yang diwakili, bukan OPD akunnya');
select * from finish();
rollback;

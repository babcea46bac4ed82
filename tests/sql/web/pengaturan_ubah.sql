begin;
\ir ../petugas.psql
select no_plan();
select pg_temp.petugas('admin@uji.example', 'admin') \g /dev/null
create function pg_temp.ubah(bagian text, p jsonb, siapa text default 'admin') returns jsonb language sql as $$
	select pg_temp.kirim('pengaturan_ubah', jsonb_build_object('bagian', bagian) || p, case when siapa <> '' then pg_temp.sesi(siapa || '@uji.example') else '' end)
$$;
create function pg_temp.galat(bagian text, p jsonb) returns text language sql as $$
	select coalesce((select string_agg(g ->> 'bidang', ',' order by g ->> 'bidang') from jsonb_array_elements(pg_temp.ubah(bagian, p) -> 'galat_daftar') g), 'tersimpan')
$$;
create function pg_temp.terakhir() returns jsonb language sql as $$ select j.isi from akun.jejak j where j.jenis = 'pengaturan_diubah' order by j.id desc limit 1 $$;
select throws_ok(format('select pg_temp.ubah(''kode'', ''{}'', %L)', s), k, null, coalesce(nullif(s, ''), 'umum') || ' tidak mengubah')
from (values ('utama', 'KI403'), ('didik', 'KI403'), ('atasan', 'KI403'), ('komisi', 'KI403'), ('', 'KI401')) v (s, k);
select throws_ok($$ select pg_temp.ubah('entah', '{}') $$, 'KI409', null, 'bagian yang tidak ada');

-- Which date starts the clock.
select is(pg_temp.galat('awal_jam', p), g, p::text) from (values ('{"awal_jam": "lengkap", "mulai": "2026-11-20"}'::jsonb, 'mulai'), ('{"awal_jam": "lengkap", "mulai": "2026-11-19"}', 'mulai'), ('{"awal_jam": "lengkap", "mulai": "2029-01-01"}', 'mulai'),
	('{"awal_jam": "besok", "mulai": "2026-11-21"}', 'awal_jam'), ('{}', 'awal_jam,mulai')) v (p, g);
select is(pg_temp.ubah('awal_jam', '{"awal_jam": "besok", "mulai": "x"}') #>> '{isian,mulai}', 'x', 'yang diketik tetap tampil');
select is((select count(*) from organisasi.awal_jam) + (select count(*) from akun.jejak where jenis = 'pengaturan_diubah'), 0::bigint, 'yang salah tidak tersimpan');
select is(pg_temp.galat('awal_jam', '{"awal_jam": "lengkap", "mulai": "01-12-2026"}'), 'tersimpan', 'diubah');
select is(pg_temp.terakhir(), '{"bagian": "awal_jam", "dari": "diterima", "ke": "diterima; lengkap mulai 1 Desember 2026"}', 'jejaknya');
select is((select j.petugas from akun.jejak j where j.jenis = 'pengaturan_diubah'), (select id from akun.petugas where surel = 'admin@uji.example'), 'dengan pelakunya');
select is(organisasi.awal_jam_pada(b.id, h::date) || coalesce((select ' lain ' || organisasi.awal_jam_pada(x.id, h::date) from organisasi.badan_publik x where x.kode = 'UJIDUA'), ''), k || ' lain diterima', h)
from organisasi.badan_publik b, (values ('2026-11-30', 'diterima'), ('2026-12-01', 'lengkap'), ('2027-06-01', 'lengkap')) v (h, k) where b.kode = 'UJISATU';
select is(pg_temp.buka('pengaturan', '{}', pg_temp.sesi('admin@uji.example')) #>> '{awal,nanti,mulai}', 'Selasa, 1 Desember 2026', 'halaman menyebut yang menyusul');
select is(pg_temp.galat('awal_jam', '{"awal_jam": "diterima", "mulai": "2026-11-21"}'), 'tersimpan', 'dibatalkan sebelum berlaku');
select is(row((select count(*) from organisasi.awal_jam), pg_temp.terakhir() ->> 'ke')::text, '(0,diterima)', 'perubahan yang belum berlaku hilang, jejaknya tetap');

-- Obligatory codes.
select is(pg_temp.galat('kode', '{"kode_wajib": ["ppid_utama", "admin", "entah"]}'), 'tersimpan', 'dua peran');
select is((select string_agg(w.peran, ',' order by w.peran) from akun.kode_wajib w join organisasi.badan_publik b on b.id = w.badan_publik where w.wajib), 'admin,ppid_utama', 'hanya bagi badan sendiri');
select is(akun.kode_wajib_bagi(t.id), t.surel in ('utama@uji.example', 'admin@uji.example'), t.surel) from akun.petugas t where t.surel like '%@uji.example';
select is(pg_temp.terakhir() ->> 'dari' || ' > ' || (pg_temp.terakhir() ->> 'ke'), 'tidak ada > PPID Utama, Pengelola sistem', 'jejaknya');
select is(pg_temp.galat('kode', '{}'), 'tersimpan', 'dikosongkan');
select is(exists (select from akun.kode_wajib w where w.wajib), false, 'tidak ada lagi');
update akun.petugas set badan_publik = (select id from organisasi.badan_publik where kode = 'UJIDUA') where surel = 'atasan@uji.example';
select is(pg_temp.galat('kode', '{"kode_wajib": ["atasan_ppid"]}'), 'tersimpan', 'peran petugas badan lain');
select is(akun.kode_wajib_bagi(t.id), false, 'tidak mengenai badan lain') from akun.petugas t where t.surel = 'atasan@uji.example';

-- Chasers.
select is(pg_temp.galat('pengingat', '{"sebelum": "2", "ulang": "2", "eskalasi": "hari_aman", "pukul": "07:30"}' || p), g, p::text) from (values ('{"sebelum": "0"}'::jsonb, 'sebelum'), ('{"sebelum": "10"}', 'sebelum'), ('{"ulang": "x"}', 'ulang'),
	('{"ulang": "21"}', 'ulang'), ('{"eskalasi": "nanti"}', 'eskalasi'), ('{"pukul": "25:00"}', 'pukul'), ('{"sebelum": "-1", "ulang": "", "pukul": "7"}', 'pukul,sebelum,ulang')) v (p, g);
select is(pg_temp.galat('pengingat', '{"sebelum": "4", "ulang": "3", "eskalasi": "sesudahnya", "pukul": "8.15"}'), 'tersimpan', 'pengingat diubah');
select is((select string_agg(format('%s %s %s %s %s', p.kode, p.jarak, coalesce(p.ulang, 0), p.eskalasi, p.pukul), ', ' order by p.jarak) from layanan.pengingat_berlaku p join organisasi.badan_publik b on b.id = p.badan_publik where b.kode = 'UJISATU'),
	'menjelang -4 0 f 08:15:00, hari_aman 0 0 f 08:15:00, sesudahnya 1 0 t 08:15:00, berulang 4 3 t 08:15:00', 'empat langkahnya');
select is((select string_agg(p.jarak::text, ',' order by p.jarak) from layanan.pengingat_berlaku p join organisasi.badan_publik b on b.id = p.badan_publik where b.kode = 'UJIDUA'), '-2,0,1,3', 'badan lain tetap pada bawaan');
select is((select count(*) from akun.jejak where jenis = 'pengaturan_diubah' and isi ->> 'bagian' = 'pengingat'), 1::bigint, 'satu jejak');
select is(pg_temp.galat('pengingat', '{"sebelum": "4", "ulang": "3", "eskalasi": "sesudahnya", "pukul": "08:15"}'), 'tersimpan', 'dikirim lagi');
select is((select count(*) from akun.jejak where jenis = 'pengaturan_diubah' and isi ->> 'bagian' = 'pengingat'), 1::bigint, 'tanpa perubahan tanpa jejak');

-- What letters and pages carry.
create function pg_temp.badan(ubah jsonb) returns jsonb language sql as $$ select '{"instansi": "Dinas Baru", "alamat": "Jalan Baru 2", "kota": "Majene", "telepon": "(0426) 000002", "surel": "baru@uji.example", "situs": "https://baru.example.go.id", "pola_nomor_surat": "{urut}/PPID-X/{tahun}"}' || ubah $$;
select is(pg_temp.galat('badan', pg_temp.badan(p)), g, p::text) from (values ('{"instansi": ""}'::jsonb, 'instansi'), ('{"telepon": "abc"}', 'telepon'), ('{"surel": "x"}', 'surel'), ('{"situs": "javascript:alert(1)"}', 'situs'), ('{"situs": "baru.example"}', 'situs'),
	('{"pola_nomor_surat": "{urut}/PPID"}', 'pola_nomor_surat'), ('{"pola_nomor_surat": "{urut}/{tahun}/<b>"}', 'pola_nomor_surat'), ('{"alamat": "", "kota": ""}', 'alamat,kota')) v (p, g);
select is(pg_temp.galat('badan', pg_temp.badan('{}')), 'tersimpan', 'kop diubah');
select is(pg_temp.buka('beranda') #>> '{badan,telepon}', '(0426) 000002', 'halaman umum memakainya');
select is(b.instansi, 'Dinas Uji', 'badan lain tetap') from organisasi.badan_publik b where b.kode = 'UJIDUA';
select ok(x #>> '{riwayat,0,bagian}' = 'Kop surat dan kontak' and x #>> '{riwayat,0,dari}' like 'Dinas Uji;%' and x #>> '{riwayat,0,petugas}' = 'Petugas admin@uji.example', 'riwayat pada halamannya') from pg_temp.buka('pengaturan', '{}', pg_temp.sesi('admin@uji.example')) x;
select * from finish();
rollback;

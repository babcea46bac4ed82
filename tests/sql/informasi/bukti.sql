-- Completeness per OPD: the score is counted from rows, by the formula on the page, and the bands are those of Perki 1/2022.
begin;
\ir ../informasi.psql
select no_plan();

-- Bands, compared after rounding to one decimal.
select is((select q.nama from informasi.predikat_skor(s, '2026-11-20') q), nama, s || ': ' || nama) from (values (100::numeric, 'Informatif'), (90, 'Informatif'), (89.96, 'Informatif'), (89.94, 'Menuju Informatif'), (80, 'Menuju Informatif'),
	(79.9, 'Cukup Informatif'), (60, 'Cukup Informatif'), (59.94, 'Kurang Informatif'), (40, 'Kurang Informatif'), (39.96, 'Kurang Informatif'), (39.94, 'Tidak Informatif'), (0, 'Tidak Informatif')) v (s, nama);
select is_empty($$ select kode from informasi.predikat where pasal not like 'Perki 1/2022%' $$, 'setiap batas menyebut dasarnya');
select is((select q.nama from informasi.predikat_skor(95, '2021-12-31') q), null, 'sebelum peraturannya berlaku tidak ada predikat');
select is(informasi.bukti_skor(t, r), s, format('%s dari %s', t, r)) from (values (1::bigint, 3::bigint, 33.3), (2, 3, 66.7), (0, 5, 0.0), (5, 5, 100.0), (0, 0, null)) v (t, r, s);

-- A checklist of this body's own, so that the figures below are known; it is used instead of the default one.
select is((select count(*)::int from informasi.bukti_berlaku(pg_temp.badan(), 2026)), 18, 'daftar bawaan');
select is((select count(*)::int from informasi.bukti_berlaku(pg_temp.badan(), 2021)), 0, 'sebelum tahunnya tidak ada');
insert into informasi.bukti_butir (badan_publik, tahun, kode, urut, nama, pasal, bobot, tahun_isi, peran_opd, keyakinan) values
(pg_temp.badan(), 2025, 'profil', 1, 'Profil', '9.2.a', 10, null, null, 'A'), (pg_temp.badan(), 2025, 'kinerja', 2, 'Kinerja', '9.2.b', 20, -1, null, 'A'),
(pg_temp.badan(), 2025, 'keputusan', 3, 'Keputusan', '11.1.b', 5, null, null, 'A'), (pg_temp.badan(), 2025, 'maklumat', 4, 'Maklumat', '47', 7, null, 'ppid_utama', 'A'),
(pg_temp.badan(), 2027, 'profil', 1, 'Profil', '9.2.a', 1, null, null, 'A');
select is((select string_agg(b.kode || b.bobot, ' ' order by b.urut) from informasi.bukti_berlaku(pg_temp.badan(), t) b), harap, 'daftar tahun ' || t)
from (values (2024, 'profil8 pejabat4 rencana_kerja8 kinerja8 anggaran8 keuangan10 pengadaan10 serta_merta6 daftar6 keputusan5 kebijakan5 proyek5 perjanjian5 pernyataan3 prosedur6 laporan_layanan10 angka_layanan6 maklumat6'),
	(2025, 'profil10 kinerja20 keputusan5 maklumat7'), (2026, 'profil10 kinerja20 keputusan5 maklumat7'), (2027, 'profil1')) v (t, harap);

create function pg_temp.skor(siapa text, opd text, tahun int default 2026) returns text language plpgsql as $$
begin
	perform pg_temp.sebagai(siapa || '@uji.example');
	return (select format('%s/%s=%s %s', e ->> 'terpenuhi', e ->> 'relevan', e ->> 'skor', e ->> 'predikat') from jsonb_array_elements(informasi.bukti_tabel(pg_temp.badan(), tahun)) e where e ->> 'kode' = opd);
end $$;
create function pg_temp.keadaan(opd text, tahun int default 2026) returns text language plpgsql as $$
begin
	perform pg_temp.sebagai('utama@uji.example');
	return (select string_agg(r.kode || ':' || r.keadaan, ' ' order by r.urut) from informasi.bukti_rinci(pg_temp.badan(), tahun) r where r.opd = pg_temp.opd(keadaan.opd));
end $$;
select is(pg_temp.skor('utama', 'DIDIK'), '0/35=0,0 Tidak Informatif', 'belum ada apa-apa; butir PPID Utama tidak dihitung bagi OPD lain');
select is(pg_temp.skor('utama', 'KOMINFO'), '0/42=0,0 Tidak Informatif', 'bagi PPID Utama dihitung');

-- What fulfils: published, of this OPD, of the year that is asked, not late.
select pg_temp.dip('b1', 'DIDIK', '{"bukti": ["profil"], "pasal": "9.2.a"}', 'draf') \g /dev/null
select is(pg_temp.keadaan('DIDIK'), 'profil:kurang kinerja:kurang keputusan:kurang', 'draf belum memenuhi');
select pg_temp.dip('b2', 'DIDIK', '{"bukti": ["profil", "keputusan"], "pasal": "11.1.b"}') \g /dev/null
select is(pg_temp.keadaan('DIDIK'), 'profil:terpenuhi kinerja:kurang keputusan:terpenuhi', 'satu informasi boleh memenuhi beberapa butir');
select is(pg_temp.skor('didik', 'DIDIK'), '15/35=42,9 Kurang Informatif', '100 x 15 / 35');
select pg_temp.dip('b3', 'DIDIK', '{"bukti": ["kinerja"], "tahun": "2024"}') \g /dev/null
select is(pg_temp.keadaan('DIDIK'), 'profil:terpenuhi kinerja:kurang keputusan:terpenuhi', 'tahun yang diliput harus cocok');
select is(pg_temp.keadaan('DIDIK', 2025), 'profil:terpenuhi kinerja:terpenuhi keputusan:terpenuhi', 'bagi tahun penilaian 2025 cocok');
create temp table k as select pg_temp.dip('b4', 'DIDIK', '{"bukti": ["kinerja"], "tahun": "2025"}') as kode;
select is(pg_temp.skor('utama', 'DIDIK'), '35/35=100,0 Informatif', 'lengkap');
select pg_temp.dip('b5', 'SEHAT', '{"bukti": ["kinerja"], "tahun": "2025"}') \g /dev/null
select is(pg_temp.skor('utama', 'SEHAT'), '20/35=57,1 Kurang Informatif', 'milik OPD lain tidak dihitung');
select pg_temp.waktu('2027-05-20 09:00+08') \g /dev/null
select is(pg_temp.keadaan('DIDIK'), 'profil:terpenuhi kinerja:terpenuhi keputusan:terpenuhi', 'hari terakhir enam bulan');
select pg_temp.waktu('2027-05-21 09:00+08') \g /dev/null
select is(pg_temp.keadaan('DIDIK'), 'profil:terpenuhi kinerja:lewat keputusan:terpenuhi', 'berkala yang lewat enam bulan tidak lagi memenuhi, yang setiap saat tetap');
select is(pg_temp.skor('utama', 'DIDIK'), '15/35=42,9 Kurang Informatif', 'skornya turun sendiri');
select pg_temp.waktu('2026-11-20 09:15+08') \g /dev/null
select informasi.dip_langkah(d.id, 1, 'tarik', 'x') from informasi.dip d join k using (kode) \g /dev/null
select is(pg_temp.keadaan('DIDIK'), 'profil:terpenuhi kinerja:kurang keputusan:terpenuhi', 'yang ditarik tidak memenuhi');

-- Not relevant: with a reason, decided by PPID Utama, for that year only.
select pg_temp.sebagai('didik@uji.example') \g /dev/null
select lives_ok($$ select informasi.bukti_kecualikan('DIDIK', 2026, 'kinerja', 'Dinas baru berdiri.', 'formulir-bukti-000001') $$, 'diusulkan');
select lives_ok($$ select informasi.bukti_kecualikan('DIDIK', 2026, 'kinerja', 'Dinas baru berdiri.', 'formulir-bukti-000001') $$, 'klik dua kali');
select is((select count(*)::int from informasi.bukti_kecuali), 1, 'satu usul');
select throws_ok($$ select informasi.bukti_kecualikan('DIDIK', 2026, 'kinerja', 'Lagi.', 'formulir-bukti-000002') $$, 'KI409', null, 'tidak dua usul untuk satu butir');
select throws_ok($$ select informasi.bukti_kecualikan('DIDIK', 2026, 'profil', 'x', 'formulir-bukti-000003') $$, 'KI409', null, 'yang terpenuhi tidak diusulkan');
select throws_ok($$ select informasi.bukti_kecualikan('DIDIK', 2026, 'maklumat', 'x', 'formulir-bukti-000004') $$, 'KI409', null, 'butir yang bukan bagi OPD ini');
select throws_ok($$ select informasi.bukti_kecualikan('SEHAT', 2026, 'profil', 'x', 'formulir-bukti-000005') $$, 'KI404', null, 'bukan OPD-nya');
select is(pg_temp.skor('didik', 'DIDIK'), '15/35=42,9 Kurang Informatif', 'usul belum mengubah skor');
create function pg_temp.usul_bukti() returns bigint language sql as $$ select max(id) from informasi.bukti_kecuali $$;
select throws_ok($$ select informasi.bukti_putus(pg_temp.usul_bukti(), true, '') $$, 'KI403', null, 'PPID Pelaksana tidak memutus usulnya sendiri');
select pg_temp.sebagai('utama2@uji.example') \g /dev/null
select throws_ok($$ select informasi.bukti_putus(pg_temp.usul_bukti(), true, '') $$, 'KI404', null, 'badan lain juga tidak');
select pg_temp.sebagai('utama@uji.example') \g /dev/null
select throws_ok($$ select informasi.bukti_putus(pg_temp.usul_bukti(), false, '') $$, '23514', null, 'penolakan beralasan');
select is(informasi.bukti_putus(pg_temp.usul_bukti(), true, ''), 'DIDIK', 'disetujui');
select is(informasi.bukti_putus(pg_temp.usul_bukti(), true, ''), 'DIDIK', 'klik dua kali');
select throws_ok($$ select informasi.bukti_putus(pg_temp.usul_bukti(), false, 'x') $$, 'KI409', null, 'tidak diputus lain sesudahnya');
select is(pg_temp.keadaan('DIDIK'), 'profil:terpenuhi kinerja:tidak_relevan keputusan:terpenuhi', 'tidak relevan');
select is(pg_temp.skor('utama', 'DIDIK'), '15/15=100,0 Informatif', '100 x 15 / (35 - 20)');
select is(pg_temp.keadaan('DIDIK', 2025), 'profil:terpenuhi kinerja:terpenuhi keputusan:terpenuhi', 'hanya bagi tahun itu');
select pg_temp.sebagai('sehat@uji.example') \g /dev/null
select informasi.bukti_kecualikan('SEHAT', 2026, 'profil', 'Malas.', 'formulir-bukti-000006') \g /dev/null
select pg_temp.sebagai('utama@uji.example') \g /dev/null
select informasi.bukti_putus(pg_temp.usul_bukti(), false, 'Profil selalu ada.') \g /dev/null
select is(pg_temp.skor('utama', 'SEHAT'), '20/35=57,1 Kurang Informatif', 'yang ditolak tetap dihitung');
select throws_ok(q, '42501', null, q) from unnest(array['update informasi.bukti_kecuali set alasan = ''x''', 'delete from informasi.bukti_putusan']) q;

-- Who sees which proposals.
select is(pg_temp.terbaca(s, 'select distinct o.kode from informasi.bukti_kecuali k join informasi.bukti_putusan p on p.kecuali = k.id join organisasi.opd o on o.id = k.opd'), harap, coalesce(nullif(s, ''), 'umum') || ' melihat usul') from (values ('utama', 'DIDIK,SEHAT'), ('atasan', 'DIDIK,SEHAT'), ('didik', 'DIDIK'), ('sehat', 'SEHAT'), ('komisi', ''), ('admin', ''), ('', ''), ('utama2', '')) v (s, harap);
-- An OPD that took over another's work answers for it.
select pg_temp.sebagai('utama@uji.example') \g /dev/null
select is((select string_agg(e ->> 'kode', ' ' order by n) from jsonb_array_elements(informasi.bukti_tabel(pg_temp.badan(), 2026)) with ordinality t (e, n)), 'DIDIK SEHAT KOMINFO', 'dari skor tertinggi');
insert into organisasi.opd (badan_publik, kode, nama, singkatan, peran, berlaku_dari) values (pg_temp.badan(), 'GABUNG', 'Dinas Gabungan', 'GABUNG', 'ppid_pelaksana', '2026-11-21');
update organisasi.opd set berlaku_sampai = '2026-11-20', pengganti = pg_temp.opd('GABUNG') where kode in ('DIDIK', 'SEHAT') and badan_publik = pg_temp.badan();
select pg_temp.waktu('2026-11-23 09:00+08') \g /dev/null
select is(pg_temp.keadaan('GABUNG'), 'profil:terpenuhi kinerja:tidak_relevan keputusan:terpenuhi', 'informasi dan putusan pendahulunya ikut');
select is(pg_temp.skor('utama', 'DIDIK'), null, 'OPD yang berakhir tidak dinilai lagi');
select * from finish();
rollback;

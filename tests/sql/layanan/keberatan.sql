-- The objection as a case: number, window, clocks, projection, chain.
begin;
\ir ../keberatan.psql
select no_plan();
create temp table a as select pg_temp.keberatan('formulir-kb-000001') as m;
create temp table k as select p.* from a, layanan.perkara p where p.nomor = m ->> 'nomor';
select is(nomor, 'UJISATU-K-2026-0001', 'nomor sendiri, terpisah dari permohonan') from k;
select is(pg_temp.keberatan('formulir-kb-000002') ->> 'nomor', 'UJISATU-K-2026-0002', 'berikutnya tanpa bolong');
select is(row(aturan, dimulai, tenggat, aman)::text, row('keberatan_tanggapan', '2026-11-20', '2027-01-07', '2027-01-06')::text, '30 hari kerja sejak diterima; aman sehari lebih awal') from k;
select is(row(x.lewat_waktu, x.batas_ajukan)::text, row(false, kalender.tenggat(c.id, '2026-11-20', 30))::text, 'dalam jangka waktu') from k join layanan.keberatan x using (id), kalender.kalender c where c.kode = 'ID-5';
select is(x.informasi || '|' || x.nama || '|' || x.tujuan || '|' || x.identitas_sandi, E'Salinan DPA tahun 2026\nLaporan realisasi|Nurhayati|Bahan skripsi|', 'isi disalin dari permohonan, identitas terenkripsi tidak digandakan') from k join layanan.keberatan x using (id);
select is(x.opd, o.id, 'OPD yang menjawab') from k join layanan.keberatan x using (id), organisasi.opd o join organisasi.badan_publik b on b.id = o.badan_publik where o.kode = 'DIDIK' and b.kode = 'UJISATU';
select is(k.kunci_sidik, p.kunci_sidik, 'kuncinya kunci permohonan') from k, a, layanan.perkara p where p.nomor = m ->> 'permohonan';
select is_empty($$ select t.* from k, layanan.perkara_periksa(k.id) t $$, 'rantai, isi dan proyeksi cocok');

-- The order's time limit is a clock of its own.
select pg_temp.olah('putus', m, 'atasan', pg_temp.putusan('dikabulkan')) from a \g /dev/null
select is(row(p.keadaan, p.aturan, p.dimulai, p.tenggat, p.ditutup)::text, row('pelaksanaan', 'pelaksanaan_putusan', '2026-11-20', '2026-12-01', null)::text, 'perintah 7 hari kerja') from k join layanan.perkara p using (id);
select is((select array_agg(row(h.aturan, h.hari, h.selesai)::text order by j.id) from layanan.jam j, layanan.jam_hitung(j.id) h where j.perkara = k.id),
	'{"(keberatan_tanggapan,30,2026-11-20)","(pelaksanaan_putusan,7,)"}', 'jam tanggapan berhenti, jam pelaksanaan berjalan') from k;
select is(row(x.keputusan, x.diputus, x.pertimbangan, x.perintah, x.perintah_hari, x.atasan_nama, x.atasan_jabatan)::text,
	row('dikabulkan', '2026-11-20', 'Uji konsekuensi tidak ada.', 'Berikan DPA 2026.', 7, 'Petugas atasan@uji.example', 'Atasan PPID')::text, 'kolom h, i dan j register') from k join layanan.keberatan x using (id);
select is_empty($$ select t.* from k, layanan.perkara_periksa(k.id) t $$, 'sesudah putusan tetap cocok');

-- What somebody would have to break to lie.
create function pg_temp.temuan(ubah text) returns text language plpgsql as $$
begin
	execute ubah;
	raise exception using errcode = 'UJI00', message = coalesce((select string_agg(t.temuan, '; ') from k, layanan.perkara_periksa(k.id) t), 'baik');
exception when sqlstate 'UJI00' then
	return sqlerrm;
end $$;
select alike(pg_temp.temuan(u.q), '%' || u.kata || '%', u.q) from (values
	('update layanan.keberatan set keputusan = ''ditolak'' where id = (select id from k)', 'proyeksi'),
	('update layanan.keberatan set perintah_hari = 70 where id = (select id from k)', 'proyeksi'),
	('update layanan.perkara set tenggat = tenggat + 5 where id = (select id from k)', 'proyeksi'),
	('update layanan.keberatan set kasus_posisi = ''lain'' where id = (select id from k)', 'isi formulir'),
	('update layanan.keberatan set lewat_waktu = true where id = (select id from k)', 'isi formulir')) u (q, kata);

-- The window: shown by the safe date, closed by the due date, later ones accepted and flagged.
create temp table w as select pg_temp.ajukan('formulir-kb-000003') as m;
select is((layanan.keberatan_jendela(p)).mulai, null::date, 'belum ada alasan, belum ada jangka waktu') from w, layanan.perkara p where p.nomor = m ->> 'nomor';
select is(layanan.keberatan_mungkin(p), '{}', 'belum ada alasan yang mungkin') from w, layanan.perkara p where p.nomor = m ->> 'nomor';
select pg_temp.waktu('2026-12-07 09:00+08') \g /dev/null
select is(row(j.mulai, j.tenggat)::text, row('2026-12-05'::date, kalender.tenggat(c.id, '2026-12-05', 30))::text, 'diam: sejak hari sesudah tenggat') from w, layanan.perkara p, layanan.keberatan_jendela(p) j, kalender.kalender c where p.nomor = m ->> 'nomor' and c.kode = 'ID-5';
select is(layanan.keberatan_mungkin(p), '{35.c,35.g}', 'tidak ditanggapi, lewat waktu') from w, layanan.perkara p where p.nomor = m ->> 'nomor';
select is(layanan.keberatan_mungkin(p), u.harap, u.keputusan) from (values ('dikabulkan', '{35.d,35.e}'::text[]), ('sebagian', '{35.a,35.d,35.e}'), ('ditolak', '{35.a}'), ('tidak_dikuasai', '{35.d,35.e}')) u (keputusan, harap),
	lateral (select pg_temp.ajukan('formulir-kb-mungkin-' || u.keputusan) as m) x, lateral (select pg_temp.jawab(x.m, u.keputusan)) y, lateral (select * from layanan.perkara q where q.nomor = x.m ->> 'nomor' and y is not null) p;
create temp table t as select pg_temp.ajukan('formulir-kb-000004') as m;
select pg_temp.jawab(m, 'ditolak') from t \g /dev/null
create temp table tt as select kalender.tenggat(c.id, '2026-12-07', 30) as hari from kalender.kalender c where c.kode = 'ID-5';
select pg_temp.waktu((hari || ' 15:00+08')) from tt \g /dev/null
create temp table h as select pg_temp.kirim('keberatan_permohonan_ajukan', m || '{"formulir": "keberatan-tepat-hari-akhir", "alasan": ["35.a"], "kasus_posisi": "x", "persetujuan": "ya"}') ->> 'nomor' as nomor from t;
select is((select x.lewat_waktu from layanan.keberatan x join layanan.perkara p using (id) where p.nomor = h.nomor), false, 'pada tenggat masih dalam waktu') from h;
select pg_temp.waktu(((hari + 1) || ' 00:05+08')) from tt \g /dev/null
create temp table l as select pg_temp.kirim('keberatan_permohonan_ajukan', m || '{"formulir": "keberatan-lewat-sehari", "alasan": ["35.a"], "kasus_posisi": "x", "persetujuan": "ya"}') ->> 'nomor' as nomor from t;
select is((select x.lewat_waktu from layanan.keberatan x join layanan.perkara p using (id) where p.nomor = l.nomor), true, 'sesudahnya diterima juga, ditandai') from l;

-- Assigned superiors.
select pg_temp.petugas('asisten@uji.example', 'atasan_ppid', 'SETDA') \g /dev/null
create temp table s as select pg_temp.keberatan('formulir-kb-000005') as m;
select is(pg_temp.olah_kode('periksa', m, 'asisten'), '/meja/keberatan/' || (m ->> 'nomor'), 'tanpa penugasan setiap Atasan boleh') from s;
insert into organisasi.opd_atasan select x.opd, t.id from s, layanan.perkara p join layanan.keberatan x using (id), akun.petugas t where p.nomor = m ->> 'nomor' and t.surel = 'asisten@uji.example';
select is(pg_temp.olah_kode('putus', m, 'atasan', pg_temp.putusan('ditolak')), 'KI403', 'yang tidak ditugaskan tidak memutus') from s;
select is(pg_temp.meja_keberatan(m, 'atasan') #> '{langkah,putus}', 'null', 'dan tidak ditawari') from s;
select is(pg_temp.meja_keberatan(m, 'asisten') -> 'atasan', '["Petugas asisten@uji.example"]', 'yang ditugaskan disebut') from s;
select is(pg_temp.olah_kode('putus', m, 'asisten', pg_temp.putusan('ditolak')), '/meja/keberatan/' || (m ->> 'nomor'), 'yang ditugaskan memutus') from s;
select * from finish();
rollback;

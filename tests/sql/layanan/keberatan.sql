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

-- Handed over after the answer: grounds d, f and g count from that day; the page, the calendar, the letter and the register all say so.
select pg_temp.waktu('2026-11-23 09:00+08') \g /dev/null
create temp table sr as select pg_temp.ajukan('formulir-kb-serah') as m;
select pg_temp.jawab(m, 'dikabulkan') from sr \g /dev/null
create temp table sj as select h.*, (select p.diserahkan from layanan.permohonan p where p.id = k.id) as diserahkan, k as perkara
from sr, layanan.perkara k, layanan.keberatan_jendela(k) h where k.nomor = m ->> 'nomor';
select is(row(awal, mulai, aman_akhir, diam)::text, row('2026-11-23', '2026-11-23', aman, false)::text, 'hanya jawaban: satu alasan, satu hitungan') from sj;
select is(layanan.hak_pemohon(perkara) -> 'serah', 'null', 'dan tidak menyebut penyerahan') from sj;
select pg_temp.waktu('2027-01-04 09:00+08') \g /dev/null
select pg_temp.kerja('serahkan', m, 'utama', '{"tanggal": "2027-01-04", "cara": "ambil", "penerima": "Nurhayati"}') from sr \g /dev/null
create temp table ss as select h.*, k as perkara, c.id as kal from sr, layanan.perkara k, layanan.keberatan_jendela(k) h, kalender.kalender c where k.nomor = m ->> 'nomor' and c.kode = 'ID-5';
select is(row(awal, mulai, aman, aman_akhir, tenggat)::text, row('2026-11-23', '2027-01-04', kalender.aman(kal, '2026-11-23', 30), kalender.aman(kal, '2027-01-04', 30), kalender.tenggat(kal, '2027-01-04', 30))::text,
	'aman sejak alasan pertama, tenggat sejak alasan terakhir') from ss;
select is(s.isi #>> '{hak,keberatan,mulai}' || ' ' || (s.isi #>> '{hak,keberatan,aman}') || ' ' || (s.isi #>> '{hak,keberatan,tenggat}'),
	'2027-01-04 ' || ss.aman || ' ' || ss.tenggat, 'tanda terimanya menyebut hak itu dengan tanggalnya') from ss, surat.surat s where s.perkara = (ss.perkara).id and s.jenis = 'penyerahan';
select pg_temp.waktu(((kalender.tenggat(kal, '2026-11-23', 30) + 1) || ' 09:00+08')) from ss \g /dev/null
select is(h ->> 'lewat' || ' ' || (h ->> 'tenggat_iso') || ' ' || (h #>> '{serah,tanggal}') || ' ' || (h #>> '{serah,aman_iso}'), 'false ' || tenggat || ' Senin, 4 Januari 2027 ' || aman_akhir,
	'sesudah 30 hari kerja sejak jawaban: halaman tidak mengatakan berakhir') from ss, layanan.hak_pemohon(perkara) h;
select is((select array_agg(a.kode order by a.tanggal) from layanan.kalender_acara(perkara) a), '{keberatan_aman,keberatan_serah_aman,keberatan}', 'dan tetap ada di kalender') from ss;
create temp table sk as select pg_temp.kirim('keberatan_permohonan_ajukan', m || '{"formulir": "keberatan-atas-serah", "alasan": ["35.d"], "kasus_posisi": "x", "persetujuan": "ya"}') ->> 'nomor' as nomor from sr;
select is(row(x.lewat_waktu, x.batas_ajukan)::text, row(false, ss.tenggat)::text, 'register menghitungnya sama') from sk join layanan.perkara p using (nomor) join layanan.keberatan x using (id), ss;
select pg_temp.waktu((tenggat + 1) || ' 09:00+08') from ss \g /dev/null
select is(layanan.hak_pemohon(perkara) -> 'lewat', 'true', 'lewat sesudah tenggat terakhir') from ss;
select is((select count(*)::int from layanan.kalender_acara(perkara)), 0, 'lalu hilang dari kalender') from ss;
select is(surat.isi_cetak(s) -> 'hak', 'null', 'tanda terima dari masa sebelumnya tetap dapat dicetak') from ss,
	lateral (select (jsonb_populate_record(x, jsonb_build_object('isi', x.isi - 'hak'))).* from surat.surat x where x.perkara = (ss.perkara).id and x.jenis = 'penyerahan') s;

-- Assigned superiors.
select pg_temp.waktu('2026-11-20 09:00+08') \g /dev/null
select pg_temp.petugas('asisten@uji.example', 'atasan_ppid', 'SETDA') \g /dev/null
create temp table s as select pg_temp.keberatan('formulir-kb-000005') as m;
select is(pg_temp.olah_kode('periksa', m, 'asisten'), '/meja/keberatan/' || (m ->> 'nomor'), 'tanpa penugasan setiap Atasan boleh') from s;
insert into organisasi.opd_atasan select x.opd, t.id from s, layanan.perkara p join layanan.keberatan x using (id), akun.petugas t where p.nomor = m ->> 'nomor' and t.surel = 'asisten@uji.example';
select is(pg_temp.olah_kode('putus', m, 'atasan', pg_temp.putusan('ditolak')), 'KI403', 'yang tidak ditugaskan tidak memutus') from s;
select is(pg_temp.meja_keberatan(m, 'atasan') #> '{langkah,putus}', 'null', 'dan tidak ditawari') from s;
select is(pg_temp.meja_keberatan(m, 'asisten') -> 'atasan', '["Petugas asisten@uji.example"]', 'yang ditugaskan disebut') from s;
select is(pg_temp.olah_kode('putus', m, 'asisten', pg_temp.putusan('ditolak')), '/meja/keberatan/' || (m ->> 'nomor'), 'yang ditugaskan memutus') from s;

-- Whoever acts for the assigned one decides in his name; whoever acts for another does not.
update akun.petugas set jabatan = 'Asisten Administrasi' where surel = 'asisten@uji.example';
create function pg_temp.wakili(dari text, kepada text) returns void language sql as $$
	insert into akun.delegasi (badan_publik, dari, kepada, peran, mulai, sampai, alasan, dibuat, oleh)
	select a.badan_publik, a.id, b.id, 'atasan_ppid', organisasi.hari_ini(a.badan_publik), organisasi.hari_ini(a.badan_publik) + 5, 'Cuti tahunan', now(), a.id
	from akun.petugas a, akun.petugas b where a.surel = dari || '@uji.example' and b.surel = kepada || '@uji.example'
$$;
create temp table dg as select pg_temp.keberatan('formulir-kb-000006') as m;
select pg_temp.wakili('atasan', 'sehat') \g /dev/null
select is(pg_temp.olah_kode('periksa', m, 'sehat'), 'KI403', 'yang mewakili Atasan lain tidak memutus') from dg;
select pg_temp.wakili('asisten', 'sehat') \g /dev/null
select is(pg_temp.olah_kode('periksa', m, 'sehat'), '/meja/keberatan/' || (m ->> 'nomor'), 'yang mewakili Atasan yang ditugaskan memeriksa') from dg;
select is((pg_temp.peristiwa(m)).isi ->> 'atas_nama', (select t.id::text from akun.petugas t where t.surel = 'asisten@uji.example'), 'atas nama yang ditugaskan, bukan yang lain') from dg;
select isnt(pg_temp.meja_keberatan(m, 'sehat') #> '{langkah,putus}', 'null', 'dan ditawari memutus') from dg;
select is(pg_temp.olah_kode('putus', m, 'sehat', pg_temp.putusan('ditolak')), '/meja/keberatan/' || (m ->> 'nomor'), 'dan memutus') from dg;
select is(row(x.atasan_nama, x.atasan_jabatan)::text, row('Petugas sehat@uji.example', 'a.n. Petugas asisten@uji.example, Asisten Administrasi')::text, 'kolom j register menyebut atas nama siapa')
from dg, layanan.keberatan x join layanan.perkara p using (id) where p.nomor = m ->> 'nomor';
select is(s.isi #>> '{penanda_tangan,nama}' || ' | ' || (s.isi #>> '{penanda_tangan,jabatan}'), 'Petugas sehat@uji.example | a.n. Asisten Administrasi', 'surat ditandatangani a.n.')
from dg, surat.surat s join layanan.perkara p on p.id = s.perkara where p.nomor = m ->> 'nomor' and s.jenis = 'putusan_keberatan';
create temp table dh as select pg_temp.keberatan('formulir-kb-000007') as m;
select pg_temp.wakili('asisten', 'atasan') \g /dev/null
select is(pg_temp.olah_kode('periksa', m, 'atasan'), '/meja/keberatan/' || (m ->> 'nomor'), 'Atasan lain boleh bila mewakili yang ditugaskan') from dh;
select is((pg_temp.peristiwa(m)).isi ->> 'atas_nama', (select t.id::text from akun.petugas t where t.surel = 'asisten@uji.example'), 'dan itu tercatat, walau ia sendiri Atasan') from dh;
delete from akun.delegasi;

-- An assignment counts only as long as its holder is an Atasan: it never shuts the door for everybody.
create function pg_temp.terkirim(milik jsonb) returns text language sql as $$
	select string_agg(x.tujuan, ' ' order by x.tujuan) from layanan.perkara p join layanan.keberatan m using (id), surat.kiriman_petugas(p.badan_publik, 'atasan_ppid', array[m.opd]) x where p.nomor = milik ->> 'nomor'
$$;
select is(pg_temp.terkirim(m), 'asisten@uji.example', 'surel kepada yang ditugaskan saja') from dh;
select is(pg_temp.olah_kode('putus', m, 'atasan', pg_temp.putusan('ditolak')), 'KI403', 'tanpa delegasi Atasan lain tidak memutus') from dh;
delete from akun.petugas_peran where petugas = (select t.id from akun.petugas t where t.surel = 'asisten@uji.example');
select is(pg_temp.terkirim(m), 'atasan@uji.example', 'perannya dicabut: semua Atasan dikabari') from dh;
select is(pg_temp.meja_keberatan(m, 'atasan') -> 'atasan', '[]', 'tidak lagi disebut sebagai yang memutus') from dh;
insert into akun.petugas_peran select t.id, 'atasan_ppid' from akun.petugas t where t.surel = 'asisten@uji.example';
update akun.petugas set aktif = false where surel = 'asisten@uji.example';
select is(pg_temp.terkirim(m), 'atasan@uji.example', 'akunnya ditutup: semua Atasan dikabari') from dh;
select is(pg_temp.olah_kode('putus', m, 'atasan', pg_temp.putusan('ditolak')), '/meja/keberatan/' || (m ->> 'nomor'), 'dan Atasan lain memutus') from dh;
update akun.petugas set aktif = true where surel = 'asisten@uji.example';

-- The administrator who takes the role away, or closes the account, takes the assignment with it.
select pg_temp.petugas('admin@uji.example', 'admin') \g /dev/null
create function pg_temp.penugasan() returns int language sql as $$ select count(*)::int from organisasi.opd_atasan a join akun.petugas t on t.id = a.petugas where t.surel = 'asisten@uji.example' $$;
create function pg_temp.kelola(langkah text, p jsonb) returns jsonb language sql as $$
	select pg_temp.kirim(langkah, (select jsonb_build_object('petugas', t.id::text, 'id', t.id::text, 'nama', t.nama) from akun.petugas t where t.surel = 'asisten@uji.example') || p, pg_temp.sesi('admin@uji.example'))
$$;
select is(pg_temp.penugasan(), 1, 'masih ditugaskan');
select akun.petugas_aktif('{"surel": "asisten@uji.example", "aktif": false}') \g /dev/null
select is(pg_temp.penugasan(), 0, 'akun ditutup: penugasannya hilang');
update akun.petugas set aktif = true where surel = 'asisten@uji.example';
insert into organisasi.opd_atasan select o.id, t.id from organisasi.opd o join akun.petugas t using (badan_publik) where o.kode = 'DIDIK' and t.surel = 'asisten@uji.example';
select pg_temp.kelola('petugas_ubah', '{"peran": ["atasan_ppid"]}') \g /dev/null
select is(pg_temp.penugasan(), 1, 'yang tetap Atasan tetap ditugaskan');
select pg_temp.kelola('petugas_ubah', '{"peran": ["ppid_utama"]}') \g /dev/null
select is(pg_temp.penugasan(), 0, 'peran dicabut: penugasannya hilang');
select * from finish();
rollback;

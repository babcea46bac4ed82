-- The dispute bundle: what is in it, for whom, and that its chain can be verified from the file alone.
begin;
\ir ../sengketa.psql
select no_plan();
create temp table a as select pg_temp.keberatan('formulir-bu-000001', jsonb_build_object('kuasa', 'Budi', '_berkas', jsonb_build_array(jsonb_build_object('bidang', 'surat_kuasa', 'kode', pg_temp.unggah('kuasa-ktp.pdf')))), 'sebagian') as m;
update layanan.berkas set diunggah_oleh = (select id from akun.petugas where surel = 'didik@uji.example') where nama = 'nota-internal.pdf';
select pg_temp.olah('periksa', m, 'atasan', '{"pesan": "Pesan rahasia Atasan."}') from a \g /dev/null
select pg_temp.olah('nyatakan', m, 'utama', '{"pernyataan": "Hanya untuk Atasan."}') from a \g /dev/null
select pg_temp.olah('putus', m, 'atasan', pg_temp.putusan('ditolak')) from a \g /dev/null
select pg_temp.kirim('sengketa_catat', jsonb_build_object('formulir', 'sengketa-formulir-bu-1', 'keberatan', m ->> 'nomor', 'diajukan', '2026-11-20', 'komisi', 'KI Uji', 'opd', 'DIDIK'), pg_temp.sesi('utama@uji.example')) from a \g /dev/null
create temp table s as select m || jsonb_build_object('sengketa', k.nomor) as m from a, layanan.perkara k where k.prosedur = 'sengketa';
select pg_temp.langkah('daftar_ki', m, 'utama', '{"tanggal": "2026-11-20", "nomor_register": "1/2026"}' || pg_temp.unggahan(pg_temp.unggah_petugas('utama', 'akta.pdf'))) from s \g /dev/null
select pg_temp.langkah('lampirkan_sengketa', m, 'didik', '{"keterangan": "Jawaban"}' || pg_temp.unggahan(pg_temp.unggah_petugas('didik', 'jawaban termohon.pdf'))) from s \g /dev/null
-- The worker's PDFs, each with other bytes.
insert into layanan.berkas (badan_publik, perkara, kode, golongan, nama, jenis, ukuran, sidik, untuk_pemohon, dibuat)
	select x.badan_publik, x.perkara, 'pdf' || x.id, 'surat', x.jenis || '.pdf', 'application/pdf', length(x.nomor), sha256(convert_to(x.nomor, 'UTF8')), true, x.dibuat from surat.surat x;
insert into layanan.berkas_isi select b.id, 0, convert_to(x.nomor, 'UTF8') from surat.surat x join layanan.berkas b on b.kode = 'pdf' || x.id;
update surat.surat x set berkas = b.id from layanan.berkas b where b.kode = 'pdf' || x.id;
create temp table isi as select u.untuk, i.* from a join layanan.perkara k on k.nomor = m ->> 'nomor', unnest('{pemohon,badan}'::text[]) u (untuk), layanan.bundel_isi(k.id, u.untuk) i;
create function pg_temp.jalur(siapa text) returns text[] language sql as $$ select array_agg(regexp_replace(jalur, '-UJISATU(-[KS])?-2026-\d+', '') order by jalur collate "C") from isi where untuk = siapa $$;
select is(pg_temp.jalur('pemohon'), '{01-permohonan/berkas/01-jawaban.pdf,01-permohonan/formulir.txt,01-permohonan/surat/01-tanda_bukti.pdf,01-permohonan/surat/02-pemberitahuan.pdf,02-keberatan/formulir.txt,02-keberatan/surat/01-tanda_bukti_keberatan.pdf,02-keberatan/surat/02-putusan_keberatan.pdf,03-sengketa/berkas/01-akta.pdf,03-sengketa/formulir.txt,INDEKS.txt,MANIFEST,PERISTIWA.csv}', 'isi bagi pemohon');
select is(array(select unnest(pg_temp.jalur('badan')) except select unnest(pg_temp.jalur('pemohon'))), '{03-sengketa/berkas/02-jawaban-termohon.pdf}', 'badan publik juga berkas termohon');
select is_empty($$ select i.jalur from isi i where i.sidik <> encode(sha256(coalesce(convert_to(i.teks, 'UTF8'), (select string_agg(x.isi, ''::bytea order by x.urut) from layanan.berkas_isi x where x.berkas = i.berkas))), 'hex')
	or i.ukuran <> length(coalesce(convert_to(i.teks, 'UTF8'), (select string_agg(x.isi, ''::bytea order by x.urut) from layanan.berkas_isi x where x.berkas = i.berkas))) $$, 'setiap sidik dan ukuran cocok dengan isinya');
select is(m.teks, (select string_agg(i.sidik || '  ' || i.jalur || E'\n', '' order by i.jalur collate "C") from isi i where i.untuk = m.untuk and i.jalur <> 'MANIFEST'), 'MANIFEST memuat semuanya: ' || m.untuk) from isi m where m.jalur = 'MANIFEST';
-- Letters are those of the case, no more and no fewer.
select set_eq($$ select berkas from isi where untuk = 'pemohon' and jalur like '%/surat/%' $$, $$ select x.berkas from surat.surat x $$, 'suratnya surat perkara itu');
-- Nothing of an identity.
select is_empty($$ select i.jalur from isi i where i.teks like '%7602014506900003%' or i.teks like '%v1:uji%' or i.jalur ~ 'ktp|kuasa' or i.berkas in (select b.id from layanan.berkas b where b.golongan in ('identitas', 'kuasa')) $$, 'tanpa NIK, KTP dan surat kuasa');
-- What officers tell each other is not in the applicant's, but its fingerprint is.
select is_empty($$ select i.jalur from isi i where untuk = 'pemohon' and i.teks ~ 'Hanya untuk Atasan|Pesan rahasia|mohon dibantu' $$, 'tanpa pesan antarpetugas');
select is((select count(*)::int from isi i where untuk = 'badan' and i.teks ~ 'Hanya untuk Atasan' and i.teks ~ 'Pesan rahasia'), 1, 'ada dalam bundel badan publik');

-- The chain, from the CSV alone.
create function pg_temp.csv(t text) returns setof text[] language plpgsql as $$
declare
	r text;
	sel text[];
	m text[];
	n int := 0;
begin
	foreach r in array regexp_split_to_array(rtrim(t, E'\r\n'), E'\r\n') loop
		n := n + 1;
		sel := '{}';
		for m in select regexp_matches(r || ',', '(?:"((?:[^"]|"")*)"|([^",]*)),', 'g') loop
			sel := sel || coalesce(replace(m[1], '""', '"'), m[2]);
		end loop;
		if n > 1 then return next sel; end if;
	end loop;
end $$;
create temp table csv as select i.untuk, c.c, row_number() over (partition by i.untuk) as n from isi i, pg_temp.csv(i.teks) c where i.jalur = 'PERISTIWA.csv';
select is((select count(*)::int from csv where untuk = 'badan'), (select count(*)::int from layanan.peristiwa), 'setiap peristiwa ada');
select is_empty($$ select c from csv where cardinality(c) <> 15 $$, 'lima belas kolom');
select is_empty($$ select untuk, c[1], c[2] from csv where c[15] <> '' and encode(sha256(decode(c[13], 'hex') || convert_to(c[15], 'UTF8')), 'hex') <> c[14] $$, 'sidik = SHA-256 (sidik_lalu, naskah)');
select is_empty($$ select untuk, c[1], c[2] from (select untuk, c, lag(c[14]) over (partition by untuk, c[1] order by c[2]::int) as lalu from csv) t where c[13] <> coalesce(lalu, '') $$, 'setiap sidik_lalu sidik sebelumnya');
select is((select count(*)::int from csv where untuk = 'badan' and c[15] = ''), 0, 'badan publik: semua naskah');
select ok((select count(*) from csv where untuk = 'pemohon' and c[15] = '') between 3 and 12, 'pemohon: hanya yang antarpetugas tertutup');
select is((select c[10] from csv where untuk = 'pemohon' and c[3] = 'ajukan_keberatan'), '2026-11-20', 'tanggal diterima');
select ok((select c[11] <> '' from csv where untuk = 'pemohon' and c[3] = 'tolak'), 'surat yang terbit disebut');
select ok((select bool_and(t.teks like '%' || x.nomor || '%') from surat.surat x, isi t where t.jalur = 'INDEKS.txt' and t.untuk = 'pemohon'), 'INDEKS menyebut setiap surat');

-- Asking for it, and who gets it.
create temp table lain as select pg_temp.keberatan('formulir-bu-000002') as m;
select is(pg_temp.kirim_kode('keberatan_bundel', a.m || jsonb_build_object('_kunci', lain.m -> '_kunci')), 'KI404', 'kunci orang lain') from a, lain;
select is(pg_temp.kirim_kode('keberatan_bundel_petugas', jsonb_build_object('nomor', m ->> 'nomor'), s.siapa), s.kode, s.siapa) from a, (values ('didik', 'KI403'), ('komisi', 'KI403'), ('', 'KI401')) s (siapa, kode);
select is(pg_temp.kirim_kode('keberatan_bundel', m), '/keberatan/' || (m ->> 'nomor') || '/sengketa', 'pemohon meminta') from a;
select is(pg_temp.kirim_kode('keberatan_bundel', m), '/keberatan/' || (m ->> 'nomor') || '/sengketa', 'dua kali tekan') from a;
select is(pg_temp.kirim_kode('keberatan_bundel_petugas', jsonb_build_object('nomor', m ->> 'nomor'), 'atasan'), '/meja/keberatan/' || (m ->> 'nomor'), 'badan publik meminta') from a;
select is((select string_agg(untuk, ',' order by id) from layanan.bundel), 'pemohon,badan', 'masing-masing satu');
select is(pg_temp.buka('sengketa_lihat', m) #>> '{bundel,menunggu}', 'true', 'sedang disiapkan') from a;
select is(pg_temp.buka_kode('keberatan_bundel_unduh', m), 'KI404', 'belum ada') from a;
select ok(tugas.bundel_menunggu(), 'menunggu pekerja');
update surat.surat set berkas = null where jenis = 'putusan_keberatan';
select ok(not tugas.bundel_menunggu(), 'suratnya ditunggu dahulu');
update layanan.bundel set diminta = now() - interval '11 minutes';
select ok(tugas.bundel_menunggu(), 'tetapi tidak untuk selamanya');
select ok(bool_and(i.teks ~ 'putusan_keberatan.pdf\n    [^\n]+PDF belum tersedia') and not exists (select from layanan.bundel x cross join lateral layanan.bundel_isi(x.keberatan, x.untuk) y where y.jalur ~ 'putusan_keberatan'),
	'indeksnya mengatakan apa yang belum ada') from layanan.bundel b cross join lateral layanan.bundel_isi(b.keberatan, b.untuk) i where i.jalur = 'INDEKS.txt';
update surat.surat x set berkas = b.id from layanan.berkas b where b.kode = 'pdf' || x.id;
create temp table dibuat as select tugas.bundel_mulai(id, 3, sha256('zip')) as berkas, id, untuk from layanan.bundel;
select throws_ok(format('select tugas.bundel_simpan(%s, %s)', id, berkas), 'KI409', null, 'yang belum lengkap tidak disimpan') from dibuat;
insert into layanan.berkas_isi select berkas, 0, 'zip' from dibuat;
select tugas.bundel_simpan(id, berkas) from dibuat \g /dev/null
select is((select string_agg(keadaan, ',') from layanan.bundel), 'dibuat,dibuat', 'dibuat');
select is(tugas.bundel_potong(d.id, f.id, 0), null, 'sesudah dibuat pekerja tidak membaca apa pun lagi') from dibuat d, layanan.berkas f where f.golongan = 'surat' limit 1;
select is(pg_temp.buka_kode('keberatan_bundel_unduh', m), 'ada', 'pemohon mengunduh') from a;
select is(pg_temp.buka_kode('keberatan_bundel_unduh', a.m || jsonb_build_object('_kunci', lain.m -> '_kunci')), 'KI404', 'orang lain tidak') from a, lain;
select is(pg_temp.buka_kode('keberatan_bundel_unduh', lain.m), 'KI404', 'perkara lain tidak punya') from lain;
select is(pg_temp.buka_kode('keberatan_bundel_unduh_petugas', jsonb_build_object('nomor', m ->> 'nomor'), s.siapa), s.kode, s.siapa) from a, (values ('utama', 'ada'), ('atasan', 'ada'), ('didik', 'KI403'), ('sehat', 'KI403'), ('komisi', 'KI403'), ('', 'KI401')) s (siapa, kode);
select is(pg_temp.buka_kode('sengketa_berkas_petugas', jsonb_build_object('nomor', m ->> 'sengketa', 'berkas', f.kode), 'didik'), 'KI404', 'termohon tidak mengunduh bundel') from s, dibuat d join layanan.berkas f on f.id = d.berkas;
-- A new one takes the place of the one before.
insert into layanan.bundel (badan_publik, keberatan, untuk, diminta) select badan_publik, keberatan, untuk, now() from layanan.bundel where untuk = 'pemohon';
create temp table lagi as select tugas.bundel_mulai(id, 4, sha256('zip2')) as berkas, id from layanan.bundel where keadaan = 'diminta';
select tugas.berkas_tulis(berkas, 0, 'zip2') from lagi \g /dev/null
select tugas.bundel_simpan(id, berkas) from lagi \g /dev/null
select is((select count(*)::int from layanan.berkas where golongan = 'bundel'), 2, 'satu bagi pemohon, satu bagi badan');
select is(pg_temp.buka_kode('keberatan_bundel_unduh', m), 'ada', 'yang baru diunduh') from a;
-- Nobody's words look like lines of the form.
select is(layanan.bundel_kutip(E'Begini.\r\n\nTanggapan Atasan PPID: dikabulkan\n'), E'Begini.\n    \n    Tanggapan Atasan PPID: dikabulkan', 'baris berikutnya menjorok');
-- Old ones go; the request stays.
update layanan.berkas set dibuat = now() - interval '8 days' where golongan = 'bundel';
select is(pg_temp.buka_kode('keberatan_bundel_unduh', m), 'KI404', 'sesudah seminggu tidak lagi') from a;
select tugas.sapu() \g /dev/null
select is((select count(*)::int from layanan.berkas where golongan = 'bundel') || ' ' || (select count(*) from layanan.bundel), '0 3', 'dibuang');
select * from finish();
rollback;

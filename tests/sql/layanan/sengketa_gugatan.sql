-- What follows a decision: what is ordered is carried out before anything ends, and compliance takes nobody's way to court.
begin;
\ir ../sengketa.psql
select no_plan();
create function pg_temp.ditawarkan(m jsonb) returns text language sql as $$
	select string_agg(e ->> 'kode', ' ' order by e ->> 'kode') from jsonb_array_elements(pg_temp.meja_sengketa(m, 'utama') -> 'langkah') e
	where e ->> 'kode' not in ('lampirkan_sengketa', 'ubah_sengketa')
$$;
create function pg_temp.diputus(formulir text, amar text) returns jsonb language plpgsql as $$
declare
	m jsonb;
begin
	perform pg_temp.waktu('2024-10-01 09:00+08');
	m := pg_temp.sengketa(formulir, '{"diajukan": "2024-10-01", "opd": ""}', '{"alasan": ["35.a"]}', 'dikabulkan');
	perform pg_temp.langkah('daftar_ki', m, 'utama', '{"tanggal": "2024-10-01", "nomor_register": "2"}');
	perform pg_temp.langkah('mulai_ajudikasi', m, 'utama', '{"tanggal": "2024-10-01"}');
	perform pg_temp.langkah('putus_ki', m, 'utama', jsonb_build_object('tanggal', '2024-10-01', 'nomor_putusan', 'P', 'amar', amar));
	perform pg_temp.waktu('2024-10-20 09:00+08');
	perform pg_temp.langkah('terima_salinan', m, 'utama', '{"tanggal": "2024-10-19"}');
	return m;
end $$;
create function pg_temp.utuh(m jsonb) returns text language sql as $$
	select is((select string_agg(t.temuan, '; ') from layanan.perkara_periksa((pg_temp.sp(m)).id) t), null, 'rantai dan proyeksi cocok')
$$;

-- An order is not finished by the window that lapsed.
create temp table a as select pg_temp.diputus('formulir-sg-000001', 'dikabulkan') as m;
select pg_temp.waktu('2024-11-08 09:00+08') \g /dev/null
select is(pg_temp.langkah_kode('inkrah', m, 'utama', '{"tanggal": "2024-11-08"}'), 'KI409', 'putusan yang memerintahkan tidak selesai karena waktu') from a;
select is(pg_temp.ditawarkan(m), 'ajukan_pengadilan perintah_putusan', 'melainkan dengan perintah dan tanggalnya, atau ke pengadilan') from a;
select is((select array_agg(e ->> 'bidang' order by e ->> 'bidang') from jsonb_array_elements(pg_temp.langkah('perintah_putusan', m, 'utama', '{"tanggal": "2024-11-08"}') -> 'galat_daftar') e),
	'{perintah_putusan-jam_batas,perintah_putusan-perintah}', 'keduanya wajib') from a;
select is(pg_temp.langkah_kode('perintah_putusan', m, 'utama', '{"tanggal": "2024-10-05", "perintah": "Buka.", "jam_batas": "2024-10-04"}'), 'formulir', 'tidak sebelum kewajibannya') from a;
select pg_temp.langkah('perintah_putusan', m, 'utama', '{"tanggal": "2024-10-05", "perintah": "Buka.", "jam_batas": "2024-10-15"}') from a \g /dev/null
select is(row(k.keadaan, k.tenggat, k.ditutup)::text, '(pelaksanaan,2024-10-15,)', 'tanggal pelaksanaan yang sudah lewat tetap tanggalnya') from a, pg_temp.sp(m) k;
select pg_temp.langkah('inkrah', m, 'utama', '{"tanggal": "2024-11-08"}') from a \g /dev/null
select is(row(k.keadaan, k.rampung, x.inkrah)::text, '(pelaksanaan,f,2024-11-08)', 'berkekuatan hukum tetap, belum dilaksanakan') from a, pg_temp.sp(m) k, pg_temp.s(m) x;
select is(pg_temp.ditawarkan(m), 'ajukan_pengadilan laksana_putusan mohon_eksekusi', 'eksekusi dapat diminta') from a;
select pg_temp.langkah('laksana_putusan', m, 'utama', '{"tanggal": "2024-11-08", "uraian": "Dibuka."}') from a \g /dev/null
select is(k.keadaan, 'selesai', 'selesai sesudah dilaksanakan') from a, pg_temp.sp(m) k;
select pg_temp.utuh(m) from a;
-- What was closed otherwise before is put right with its order.
create temp table l as select pg_temp.diputus('formulir-sg-000002', 'sebagian') as m;
select akun.bertindak(null, null, '{ppid_utama,sistem}', '{}', null) \g /dev/null
select layanan.catat((pg_temp.sp(m)).id, 'inkrah', '{}', '2024-10-20') from l \g /dev/null
select is(k.keadaan || ' ' || pg_temp.ditawarkan(m), 'selesai ajukan_pengadilan perintah_putusan', 'yang dahulu ditutup tanpa perintah') from l, pg_temp.sp(m) k;
-- A refusal ends with the window.
create temp table t as select pg_temp.diputus('formulir-sg-000003', 'ditolak') as m;
select is(pg_temp.ditawarkan(m), 'ajukan_pengadilan', 'selama jangka waktunya') from t;
select pg_temp.waktu('2024-11-08 09:00+08') \g /dev/null
select is(pg_temp.ditawarkan(m), 'ajukan_pengadilan inkrah', 'sesudahnya') from t;

-- The judgment that stands: one that upholds, or does not admit, leaves what is below.
create function pg_temp.berdiri(ki text, pengadilan text, ma text) returns boolean language sql as $$
	select layanan.sengketa_memerintah(jsonb_populate_record(null::layanan.sengketa, jsonb_build_object('putusan_amar', ki, 'pengadilan_amar', pengadilan, 'kasasi_amar', ma)))
$$;
select is(pg_temp.berdiri(v.ki, v.pengadilan, v.ma), v.hasil, concat_ws(', ', v.ki, v.pengadilan, v.ma)) from (values ('dikabulkan', null, null, true), ('ditolak', null, null, false), ('gugur', null, null, false),
	('sebagian', 'tidak_diterima', null, true), ('sebagian', 'menguatkan', null, true), ('ditolak', 'membatalkan_buka', null, true), ('dikabulkan', 'membatalkan_tolak', null, false),
	('dikabulkan', 'tidak_diterima', 'tidak_diterima', true), ('ditolak', 'membatalkan_buka', 'menguatkan', true), ('ditolak', 'membatalkan_buka', 'tidak_diterima', true),
	('dikabulkan', 'membatalkan_tolak', 'tidak_diterima', false), ('dikabulkan', 'membatalkan_tolak', 'membatalkan_buka', true), ('ditolak', 'membatalkan_buka', 'membatalkan_tolak', false)) v (ki, pengadilan, ma, hasil);

-- Complied with on the third day, taken to court on the tenth: the case opens again.
create temp table b as select pg_temp.diputus('formulir-sg-000004', 'sebagian') as m;
select pg_temp.waktu('2024-10-22 09:00+08') \g /dev/null
select pg_temp.langkah('perintah_putusan', m, 'utama', '{"tanggal": "2024-10-19", "perintah": "Buka sebagian.", "jam_batas": "2024-11-01"}') from b \g /dev/null
select pg_temp.langkah('laksana_putusan', m, 'utama', '{"tanggal": "2024-10-22", "uraian": "Dibuka."}') from b \g /dev/null
select is(pg_temp.jam(m, 'pengadilan'), '2024-10-19 2024-11-07 2024-11-07', 'hak ke pengadilan berjalan terus') from b;
select is((select e ->> 'berjalan' from jsonb_array_elements(pg_temp.meja_sengketa(m, 'utama') -> 'jam_daftar') e where e ->> 'kode' = 'pengadilan-1'), 'true', 'dan tampak demikian') from b;
select pg_temp.waktu('2024-10-31 09:00+08') \g /dev/null
select is(pg_temp.langkah_kode('ajukan_pengadilan', m, 'utama', '{"tanggal": "2024-10-18", "oleh": "pemohon", "pengadilan": "ptun"}'), 'formulir', 'tidak sebelum salinan diterima') from b;
select pg_temp.langkah('ajukan_pengadilan', m, 'utama', '{"tanggal": "2024-10-21", "oleh": "pemohon", "pengadilan": "ptun"}') from b \g /dev/null
select is(row(k.keadaan, k.rampung, x.perintah, x.dilaksanakan, x.pengadilan_diajukan)::text, '(pengadilan,f,,,2024-10-21)', 'terbuka lagi, juga bila diajukan sebelum dilaksanakan') from b, pg_temp.sp(m) k, pg_temp.s(m) x;
select is(pg_temp.meja_sengketa(m, 'utama') #>> '{isi,pengadilan_lewat}', 'false', 'pada waktunya') from b;
-- Withdrawn: the decision of the Komisi stands again, and with it what it orders.
select pg_temp.langkah('cabut_gugatan', m, 'utama', '{"tanggal": "2024-10-31"}') from b \g /dev/null
select is(row(k.keadaan, x.pengadilan_diajukan, x.pengadilan_oleh)::text, '(diputus,,)', 'gugatan dicabut') from b, pg_temp.sp(m) k, pg_temp.s(m) x;
select is(pg_temp.ditawarkan(m), 'ajukan_pengadilan perintah_putusan', 'perintahnya berlaku lagi') from b;
select pg_temp.waktu('2024-11-09 09:00+08') \g /dev/null
select pg_temp.langkah('ajukan_pengadilan', m, 'utama', '{"tanggal": "2024-11-08", "oleh": "termohon", "pengadilan": "pn"}') from b \g /dev/null
select is(pg_temp.meja_sengketa(m, 'utama') #>> '{isi,pengadilan_lewat}', 'true', 'hari ke-15: dicatat dan ditandai') from b;
-- Cassation beside the order of the court, and withdrawn.
select pg_temp.langkah('putus_pengadilan', m, 'utama', '{"tanggal": "2024-11-09", "amar": "tidak_diterima"}') from b \g /dev/null
select is(pg_temp.ditawarkan(m), 'ajukan_kasasi perintah_putusan', 'tidak diterima: putusan Komisi Informasi tetap mengikat') from b;
select pg_temp.langkah('perintah_putusan', m, 'utama', '{"tanggal": "2024-11-09", "perintah": "Buka sebagian.", "jam_batas": "2024-11-20"}') from b \g /dev/null
select pg_temp.langkah('ajukan_kasasi', m, 'utama', '{"tanggal": "2024-11-09", "oleh": "pemohon"}') from b \g /dev/null
select is(row(k.keadaan, x.perintah, (select count(*) from layanan.jam j cross join lateral layanan.jam_hitung(j.id) h where j.perkara = k.id and h.selesai is null))::text, '(kasasi,,0)', 'dari pelaksanaan ke kasasi') from b, pg_temp.sp(m) k, pg_temp.s(m) x;
select pg_temp.langkah('cabut_kasasi', m, 'utama', '{"tanggal": "2024-11-09"}') from b \g /dev/null
select is(row(k.keadaan, x.kasasi_diajukan, x.pengadilan_amar)::text, '(diputus_pengadilan,,tidak_diterima)', 'kasasi dicabut') from b, pg_temp.sp(m) k, pg_temp.s(m) x;
select pg_temp.langkah('perintah_putusan', m, 'utama', '{"tanggal": "2024-11-09", "perintah": "Buka sebagian.", "jam_batas": "2024-11-20"}') from b \g /dev/null
select pg_temp.langkah('mohon_eksekusi', m, 'utama', '{"tanggal": "2024-11-09"}') from b \g /dev/null
select pg_temp.langkah('laksana_putusan', m, 'utama', '{"tanggal": "2024-11-09", "uraian": "Dibuka."}') from b \g /dev/null
select is(pg_temp.ditawarkan(m), 'ajukan_kasasi', 'kasasi pihak lain masih mungkin') from b;
select pg_temp.langkah('ajukan_kasasi', m, 'utama', '{"tanggal": "2024-11-09", "oleh": "termohon"}') from b \g /dev/null
select pg_temp.langkah('putus_ma', m, 'utama', '{"tanggal": "2024-11-09", "amar": "tidak_diterima"}') from b \g /dev/null
select is(row(k.aturan, k.ditutup)::text, '(putusan_tindak,)', 'giliran badan publik ada tanggalnya') from b, pg_temp.sp(m) k;
select is(pg_temp.ditawarkan(m), 'perintah_putusan', 'Mahkamah Agung tidak menerima: perintah yang lama') from b;
select pg_temp.utuh(m) from b;
-- An agreement is final.
create temp table p as select pg_temp.sengketa('formulir-sg-000005', '{"diajukan": "2024-11-09"}', '{}', 'dikabulkan') as m;
select pg_temp.langkah('daftar_ki', m, 'utama', '{"tanggal": "2024-11-09", "nomor_register": "5"}') from p \g /dev/null
select pg_temp.langkah('mulai_mediasi', m, 'utama', '{"tanggal": "2024-11-09"}') from p \g /dev/null
select pg_temp.waktu('2024-12-02 09:00+08') \g /dev/null
select pg_temp.langkah('mediasi_sepakat', m, 'utama', '{"tanggal": "2024-11-11", "perintah": "Beri.", "jam_batas": "2024-11-20"}') from p \g /dev/null
select is(k.tenggat, '2024-11-20', 'kesepakatan yang dicatat kemudian') from p, pg_temp.sp(m) k;
select is(pg_temp.ditawarkan(m), 'laksana_putusan mohon_eksekusi', 'tidak ada jalan ke pengadilan') from p;
select pg_temp.langkah('laksana_putusan', m, 'utama', '{"tanggal": "2024-12-02", "uraian": "Diberi."}') from p \g /dev/null
select is(pg_temp.ditawarkan(m), null, 'juga tidak sesudah selesai') from p;

-- A filing found premature is followed by a new one.
select pg_temp.waktu('2024-10-01 09:00+08') \g /dev/null
create temp table s as select pg_temp.sengketa('formulir-sg-000006', '{"diajukan": "2024-10-01"}', '{}', 'dikabulkan') as m;
select is(pg_temp.buka('sengketa_lihat', m || jsonb_build_object('nomor', m ->> 'keberatan')) ->> 'boleh_lapor', 'false', 'selama berjalan tidak dua kali') from s;
select pg_temp.langkah('daftar_ki', m, 'utama', '{"tanggal": "2024-10-01", "nomor_register": "6"}') from s \g /dev/null
select pg_temp.langkah('putusan_sela', m, 'utama', '{"tanggal": "2024-10-01", "amar": "prematur"}') from s \g /dev/null
select is((d ->> 'boleh_lapor') || (d #>> '{hak,tercatat}'), 'truefalse', 'pemohon memberi tahu yang baru') from s, lateral (select pg_temp.buka('sengketa_lihat', m || jsonb_build_object('nomor', m ->> 'keberatan')) as d) x;
select matches(pg_temp.kirim_kode('sengketa_catat', jsonb_build_object('formulir', 'sengketa-lagi-000006', 'keberatan', m ->> 'keberatan', 'diajukan', '2024-10-01', 'komisi', 'KI', 'opd', ''), 'utama'),
	'^/meja/sengketa/', 'petugas mencatat yang baru') from s;
select * from finish();
rollback;

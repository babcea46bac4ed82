begin;
\ir ../keberatan.psql
select no_plan();
-- Every mistake at once, nothing typed is lost.
create temp table g as select pg_temp.kirim('keberatan_ajukan', '{"formulir": "formulir-umum-00001", "kasus_posisi": "Sudah dicari.", "surel": "x", "kuasa": "Budi"}') as d;
select is((select array_agg(e ->> 'bidang') from jsonb_array_elements(d -> 'galat_daftar') e), '{informasi,tujuan,nama,identitas,alamat,surel,surat_kuasa,persetujuan}', 'semua galat sekaligus menurut urutan') from g;
select is(d #>> '{isian,kasus_posisi}' || (d #>> '{isian,formulir}'), 'Sudah dicari.formulir-umum-00001', 'isian kembali') from g;
select throws_ok($$ select pg_temp.kirim('keberatan_ajukan', '{"formulir": "x"}') $$, 'KI409', null, 'formulir tanpa kunci');
select throws_ok($$ select pg_temp.kirim('keberatan_ajukan', pg_temp.umum('formulir-umum-00001', '{"_identitas_sandi": ""}')) $$, 'KI503', null, 'NIK tidak dapat diamankan: tidak diterima');
select throws_ok(format('select pg_temp.kirim(%L, pg_temp.umum(%L), %L)', 'keberatan_ajukan', 'formulir-umum-00001', pg_temp.sesi('utama@uji.example')), 'KI403', null, 'petugas mencatat lewat mejanya');
select is((select count(*) from layanan.keberatan), 0::bigint, 'yang ditolak tidak tersimpan');

create temp table h as select pg_temp.kirim('keberatan_ajukan', pg_temp.umum('formulir-umum-00001', '{"alasan": ["35.a"]}')) as d;
select is(d ->> 'ke', '/keberatan/UJISATU-K-2026-0001', 'bernomor dan ke halamannya') from h;
select is(d #>> '{kunci,jalur}', '/keberatan/UJISATU-K-2026-0001', 'dengan kunci sendiri') from h;
select is(row(m.alasan, m.permohonan, m.informasi, m.nama, m.identitas_samar, m.kanal, m.diterima, m.lewat_waktu)::text,
	row('{35.b}'::text[], null::bigint, 'Laporan keuangan 2025', 'Rahmat', '••••••••••••0003', 'web', '2026-11-20'::date, false)::text, 'hanya huruf b, tanpa permohonan') from layanan.keberatan m;
select is((select s.jenis from surat.surat s), 'tanda_bukti_keberatan', 'tanda bukti terbit');
select is((select s.isi #>> '{jangka,tenggat}' from surat.surat s), 'Kamis, 7 Januari 2027', 'dengan tanggal tanggapan');
select is(pg_temp.kirim('keberatan_ajukan', pg_temp.umum('formulir-umum-00001', '{"alasan": ["35.a"]}')) -> 'kunci', d -> 'kunci', 'kiriman ulang: keberatan dan kunci yang sama') from h;
select throws_like($$ select pg_temp.kirim('keberatan_ajukan', pg_temp.umum('formulir-umum-00001', '{"alasan": ["35.a"], "kasus_posisi": "Lain"}')) $$,
	'Formulir ini sudah dikirim sebagai keberatan UJISATU-K-2026-0001. %', 'formulir yang sama dengan isian lain');
select is((select count(*)::text || (select count(*) from surat.surat) from layanan.keberatan), '11', 'hanya satu') from h;
select * from finish();
rollback;

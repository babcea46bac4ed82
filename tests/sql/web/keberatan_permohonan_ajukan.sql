begin;
\ir ../keberatan.psql
select no_plan();
create temp table a as select pg_temp.ajukan('formulir-kpa-00001') as m;
select pg_temp.jawab(m, 'ditolak') from a \g /dev/null
create temp table g as select pg_temp.kirim('keberatan_permohonan_ajukan', m || '{"formulir": "formulir-kpa-00002", "alasan": ["35.z"], "kuasa": "Budi", "tujuan": "lain"}') as d from a;
select is((select array_agg(e ->> 'bidang') from jsonb_array_elements(d -> 'galat_daftar') e), '{alasan,kasus_posisi,surat_kuasa,persetujuan}', 'semua galat sekaligus; identitas tidak ditanya lagi') from g;
select is(d #>> '{isian,kuasa}' || (d ->> 'nomor') || (d ->> 'kuasa_terbuka'), 'BudiUJISATU-2026-0001true', 'isian kembali') from g;
select is(pg_temp.kirim('keberatan_permohonan_ajukan', m || jsonb_build_object('formulir', 'formulir-kpa-00002', 'alasan', '["35.a"]'::jsonb, 'kasus_posisi', 'x', 'persetujuan', 'ya',
	'_berkas', jsonb_build_array(jsonb_build_object('bidang', 'surat_kuasa', 'kode', pg_temp.unggah())))) #>> '{galat,kuasa}', 'Anda mengunggah surat kuasa: tulis nama kuasanya.', 'surat kuasa tanpa nama kuasa') from a;
select is(pg_temp.buka_kode('keberatan_permohonan_ajukan', (m - '_kunci') || '{"formulir": "formulir-kpa-00002"}'), 'KI404', 'tanpa kunci') from a;
select throws_ok(format('select pg_temp.kirim(%L, %L, %L)', 'keberatan_permohonan_ajukan', m || '{"formulir": "formulir-kpa-00002"}', pg_temp.sesi('utama@uji.example')), 'KI403', null, 'petugas mencatat lewat mejanya') from a;

create temp table isi as select m || jsonb_build_object('formulir', 'formulir-kpa-00002', 'alasan', '["35.d", "35.a", "35.a"]'::jsonb, 'kasus_posisi', 'Tidak beralasan.', 'kuasa', 'Budi', 'persetujuan', 'ya',
	'_berkas', jsonb_build_array(jsonb_build_object('bidang', 'surat_kuasa', 'kode', pg_temp.unggah('kuasa.pdf')))) as i from a;
create temp table h as select pg_temp.kirim('keberatan_permohonan_ajukan', i) as d from isi;
select is(d ->> 'ke', '/keberatan/UJISATU-K-2026-0001', 'diterima') from h;
select is(d #>> '{kunci,nilai}', m ->> '_kunci', 'kuncinya kunci permohonan') from h, a;
select is(row(x.alasan, x.kuasa, x.nama, p.nomor)::text, row('{35.a,35.d}'::text[], 'Budi', 'Nurhayati', 'UJISATU-2026-0001')::text, 'alasan tanpa yang berulang, kuasa, permohonannya') from layanan.keberatan x join layanan.perkara p on p.id = x.permohonan;
select is((select array_agg(b.nama || ' ' || b.golongan || ' ' || b.untuk_pemohon) from layanan.berkas b join layanan.keberatan x on x.id = b.perkara), '{"kuasa.pdf kuasa false"}', 'surat kuasa terlampir');
select is((select s.isi #>> '{pemohon,nama}' || ' / ' || (s.isi #>> '{pemohon,kuasa_dari}') || ' / ' || (s.isi ->> 'permohonan') from surat.surat s where s.jenis = 'tanda_bukti_keberatan'), 'Budi / Nurhayati / UJISATU-2026-0001', 'tanda bukti kepada kuasanya');
select is((select s.isi #>> '{komisi,tenggat}' from surat.surat s where s.jenis = 'tanda_bukti_keberatan'), dasar.tanggal_hari(kalender.tenggat(c.id, '2027-01-07', 14)), 'hak ke Komisi Informasi bila diam') from kalender.kalender c where c.kode = 'ID-5';
select is(pg_temp.kirim('keberatan_permohonan_ajukan', i) ->> 'ke', d ->> 'ke', 'kiriman ulang: keberatan yang sama') from isi, h;
select is((select count(*) from layanan.keberatan), 1::bigint, 'hanya satu');
select * from finish();
rollback;

begin;
\ir ../keberatan.psql
select no_plan();
delete from surat.kiriman;
update surat.saluran set aktif = true where kode = 'surel';
create temp table a as select pg_temp.keberatan('formulir-sd-000001') as m, pg_temp.keberatan('formulir-sd-000002', '{"alasan": ["35.a"]}') as n;
select pg_temp.olah('periksa', m, 'atasan') || pg_temp.olah('periksa', n, 'atasan') from a \g /dev/null
select pg_temp.tertutup('sepakati', m, '{}', '{atasan}') from a;
select is(pg_temp.olah_kode('sepakati', n, 'atasan', '{}'), 'KI409', 'huruf a saja: tidak dapat didamaikan') from a;
select is((select array_agg(e ->> 'bidang') from jsonb_array_elements(pg_temp.olah('sepakati', m, 'atasan', '{}') -> 'galat_daftar') e), '{sepakati-tanggal,sepakati-hasil,sepakati-batas}', 'isi dan harinya wajib') from a;
select is(pg_temp.olah('sepakati', m, 'atasan', v.p || '{"tanggal": "2026-11-20", "hasil": "x"}') #>> '{langkah,sepakati,galat,batas}', v.kata, v.p::text) from a, (values
	('{"batas": "2026-11-19"}'::jsonb, 'Tidak boleh sebelum hari ini.'), ('{"batas": "2027-01-08"}', 'Paling lambat 7 Januari 2027: sesudah itu keberatan ini sudah harus ditanggapi.')) v (p, kata);
select is(pg_temp.olah_kode('penuhi', m, 'utama', '{"tanggal": "2026-11-20", "uraian": "x"}'), 'KI409', 'belum ada kesepakatan') from a;
select is(pg_temp.olah_kode('sepakati', m, 'atasan', '{"tanggal": "2026-11-20", "hasil": "DPA diberikan dalam bentuk elektronik.", "batas": "2026-11-27"}'), '/meja/keberatan/' || (m ->> 'nomor'), 'tercatat') from a;
select is(row(p.keadaan, p.aturan, p.tenggat, p.ditutup)::text, row('diperiksa', 'keberatan_tanggapan', '2027-01-07'::date, null::date)::text, 'waktu tanggapan tetap berjalan dan tetap yang ditampilkan') from a, layanan.perkara p where p.nomor = m ->> 'nomor';
select is((select row(h.aturan, h.tenggat, h.selesai)::text from layanan.jam j cross join lateral layanan.jam_hitung(j.id) h join layanan.perkara p on p.id = j.perkara where p.nomor = m ->> 'nomor' and j.aturan = 'pelaksanaan_damai'),
	row('pelaksanaan_damai', '2026-11-27'::date, null::date)::text, 'kesepakatan berjam sendiri') from a;
select is(d #>> '{damai,kesepakatan}' || ' ' || (d #>> '{damai,batas}') || ' ' || (d #>> '{damai,terbuka}') || ' ' || (d ->> 'boleh_cabut'), 'DPA diberikan dalam bentuk elektronik. Jumat, 27 November 2026 true true', 'dibaca pemohon') from a, pg_temp.buka('keberatan_lihat', m) d;
select is((select string_agg(x.pola || '>' || x.penerima, ' ' order by x.penerima) from surat.kiriman x join layanan.peristiwa e on e.id = x.peristiwa where e.jenis = 'sepakati_damai' and x.saluran = 'surel'),
	'perkembangan>pemohon berita>ppid_utama', 'pemohon dan PPID Utama dikabari');

-- Not kept: told once, and the objection is decided like any other.
select pg_temp.waktu('2026-11-27 20:00+08') \g /dev/null
select is(tugas.perintah_lewat(), 0, 'pada harinya belum lewat');
select pg_temp.waktu('2026-11-28 00:30+08') \g /dev/null
select is(tugas.perintah_lewat() || ' ' || tugas.perintah_lewat(), '1 0', 'sesudahnya dikabarkan, sekali');
select is((select array_agg(x.penerima order by x.penerima) from surat.kiriman x join layanan.peristiwa e on e.id = x.peristiwa where e.jenis = 'lewati_damai' and x.saluran = 'surel'), '{atasan_ppid,pemohon,ppid_utama}', 'kepada ketiganya');
select is(pg_temp.meja_keberatan(m, 'atasan') #>> '{damai,lewat}', 'true', 'tampak bagi Atasan') from a;
select is(pg_temp.olah_kode('sepakati', m, 'atasan', '{"tanggal": "2026-11-28", "hasil": "DPA dan lampirannya.", "batas": "2026-12-04"}'), '/meja/keberatan/' || (m ->> 'nomor'), 'boleh disepakati lagi') from a;
select is(pg_temp.meja_keberatan(m, 'atasan') #>> '{damai,kesepakatan}', 'DPA dan lampirannya.', 'yang terakhir berlaku') from a;
select pg_temp.waktu('2026-12-05 09:00+08') \g /dev/null
select is(tugas.perintah_lewat(), 1, 'yang baru dikabarkan juga bila lewat');
select is(pg_temp.olah_kode('putus', m, 'atasan', pg_temp.putusan('dikabulkan')), '/meja/keberatan/' || (m ->> 'nomor'), 'keberatan tetap dapat diputus') from a;
select is((select count(*)::int from layanan.jam j cross join lateral layanan.jam_hitung(j.id) h join layanan.perkara p on p.id = j.perkara where p.nomor = m ->> 'nomor' and j.aturan = 'pelaksanaan_damai' and h.selesai is null), 0, 'dan jam kesepakatannya berhenti') from a;
select is(row(p.keadaan, p.aturan)::text, row('pelaksanaan', 'pelaksanaan_putusan')::text, 'jam perintah yang berjalan') from a, layanan.perkara p where p.nomor = m ->> 'nomor';
select is_empty($$ select t.* from a, layanan.perkara k, layanan.perkara_periksa(k.id) t where k.nomor = m ->> 'nomor' $$, 'rantai dan proyeksinya cocok');
select * from finish();
rollback;

begin;
\ir ../sengketa.psql
select no_plan();
-- Nobody answered, the Atasan orders: the request is answered first, and everybody who must act is led there.
create temp table a as select pg_temp.sampai('formulir-perintah-001', 'diproses') as p;
select pg_temp.waktu('2026-12-08 10:00+08') \g /dev/null
alter table a add k jsonb;
update a set k = jsonb_build_object('nomor', pg_temp.kirim('keberatan_permohonan_ajukan', p || '{"formulir": "keberatan-perintah-1", "alasan": ["35.c"], "kasus_posisi": "Tidak ditanggapi.", "persetujuan": "ya"}') ->> 'nomor', '_kunci', p -> '_kunci');
update a set k = k || jsonb_build_object('nomor', (select b.nomor from layanan.keberatan m join layanan.perkara b using (id) where m.permohonan = pg_temp.perkara(p)));
select is(pg_temp.meja_perkara(p, 'utama') -> 'perintah', '[]', 'belum ada perintah') from a;
select pg_temp.olah('putus', k, 'atasan', pg_temp.putusan('dikabulkan')) from a \g /dev/null
create function pg_temp.perintah(siapa text) returns jsonb language sql as $$ select pg_temp.meja_perkara(p, siapa) -> 'perintah' -> 0 from a $$;
select is(d - 'sampai', jsonb_build_object('nomor', k ->> 'nomor', 'dari', 'Atasan PPID', 'isi', 'Berikan DPA 2026.', 'jalur', 'keberatan/' || (k ->> 'nomor'), 'boleh', true, 'belum', true), 'halaman permohonan menyebut perintahnya') from a, pg_temp.perintah('utama') d;
select is(d ->> 'sampai', 'Kamis, 17 Desember 2026', 'dan tanggalnya') from pg_temp.perintah('utama') d;
select is(pg_temp.perintah('didik') ->> 'boleh', 'false', 'OPD membacanya juga, tanpa pintu ke keberatannya');
select is(pg_temp.meja_keberatan(k, 'utama') #>> '{langkah,laksanakan,belum_dijawab}', p ->> 'nomor', 'langkah pelaksanaan mengantar ke permohonannya') from a;
select is(jsonb_path_query_array(d, '$.galat_daftar[*].bidang'), '["laksanakan-jawaban"]', 'tidak dapat dicatat sebelum permohonannya dijawab')
from a, pg_temp.olah('laksanakan', k, 'utama', '{"tanggal": "2026-12-08", "uraian": "Dikirim."}') d;
select is(pg_temp.keadaan(k), 'pelaksanaan', 'perintahnya tetap terbuka') from a;
select pg_temp.kerja('usulkan', p, 'didik', pg_temp.usul()) from a \g /dev/null
select matches(pg_temp.kerja('tanggapi', p, 'utama') ->> 'kabar', 'Catat pelaksanaan perintah pada ' || (k ->> 'nomor')) from a;
select is(pg_temp.perintah('utama') ->> 'belum', 'false', 'sesudah dijawab tinggal dicatat');
select is(pg_temp.olah_kode('laksanakan', k, 'utama', '{"tanggal": "2026-12-08", "uraian": "Dikirim."}'), '/meja/keberatan/' || (k ->> 'nomor'), 'tercatat') from a;
select is(pg_temp.meja_perkara(p, 'utama') -> 'perintah', '[]', 'tidak ada lagi yang ditunggu') from a;

-- The same for what the Komisi Informasi orders, and for an agreement; a request that was withdrawn is no longer asked for.
select pg_temp.waktu('2026-11-20 10:00+08') \g /dev/null
create temp table b as select pg_temp.sengketa('formulir-perintah-002', '{}', '{"alasan": ["35.c"]}', '') as m;
select pg_temp.langkah('daftar_ki', m, 'utama', '{"tanggal": "2026-11-20", "nomor_register": "001/2026"}') from b \g /dev/null
select pg_temp.langkah('mulai_mediasi', m, 'utama', '{"tanggal": "2026-11-20"}') from b \g /dev/null
select pg_temp.langkah('mediasi_sepakat', m, 'utama', '{"tanggal": "2026-11-20", "perintah": "Berikan DPA.", "jam_batas": "2026-12-04"}') from b \g /dev/null
select is(pg_temp.meja_perkara(jsonb_build_object('nomor', m -> 'permohonan'), 'utama') -> 'perintah' -> 0 ->> 'dari', 'Kesepakatan mediasi', 'kesepakatan mediasi tampak pada permohonannya') from b;
select is((select e ->> 'belum_dijawab' from jsonb_array_elements(pg_temp.meja_sengketa(m, 'utama') -> 'langkah') e where e ->> 'kode' = 'laksana_putusan'), m ->> 'permohonan', 'langkahnya mengantar ke permohonannya') from b;
select is(pg_temp.langkah_kode('laksana_putusan', m, 'utama', '{"tanggal": "2026-11-20", "uraian": "Dikirim."}'), 'formulir', 'belum dijawab, belum dilaksanakan') from b;
select pg_temp.kirim('permohonan_cabut', jsonb_build_object('nomor', m -> 'permohonan', '_kunci', m -> '_kunci', 'alasan', 'Sudah cukup.', 'yakin', 'ya')) from b \g /dev/null
select is(pg_temp.langkah_kode('laksana_putusan', m, 'utama', '{"tanggal": "2026-11-20", "uraian": "Pemohon mencabut."}'), '/meja/sengketa/' || (m ->> 'sengketa'), 'permohonan yang dicabut tidak lagi ditunggu') from b;
select is(layanan.perintah_halangan(null), null, 'keberatan tanpa permohonan tidak terhalang');
select * from finish();
rollback;

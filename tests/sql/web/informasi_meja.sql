-- The desk of the list and its forms: who gets where, errors beside fields, one item for one form, steps, completeness.
begin;
\ir ../informasi.psql
select no_plan();

-- Who gets where at all.
create temp table didik as select pg_temp.dip('m-didik', 'DIDIK') as kode;
select is(pg_temp.kode(f, siapa, jsonb_build_object('kode', kode)), case when siapa = '' then 'KI401' when siapa = any (boleh) then 'boleh' when siapa in ('utama2', 'sehat') and f = 'informasi_kelola' then 'KI404'
		when siapa in ('utama2', 'sehat') then 'boleh' else 'KI403' end, format('%s bagi %s', f, coalesce(nullif(siapa, ''), 'umum')))
from didik, unnest('{"",didik,sehat,utama,atasan,komisi,admin,utama2}'::text[]) siapa,
	(values ('informasi_meja', '{didik,utama,atasan}'::text[]), ('informasi_baru', '{didik,utama}'), ('informasi_kelola', '{didik,utama,atasan}'), ('bukti', '{didik,utama,atasan}')) v (f, boleh);
select is(pg_temp.kode(f, siapa, jsonb_build_object('kode', kode, 'langkah', 'tarik', 'alasan', 'x', 'versi', '1', 'formulir', 'formulir-entah-000001', 'putusan', 'setuju', 'opd', 'DIDIK', 'tahun', '2026', 'butir', 'profil') || pg_temp.informasi('{"alasan_ubah": "x"}')),
	case when siapa = '' then 'KI401' when siapa in ('sehat', 'utama2') then case when f = 'bukti_putus' and siapa = 'sehat' then 'KI403' else 'KI404' end else 'KI403' end, format('%s bagi %s', f, coalesce(nullif(siapa, ''), 'umum')))
from didik, unnest('{"",sehat,atasan,komisi,admin,utama2}'::text[]) siapa, unnest('{informasi_ubah,informasi_langkah,bukti_kecualikan,bukti_putus}'::text[]) f;
select is(pg_temp.kode('informasi_simpan', siapa, pg_temp.informasi()), harap, 'informasi_simpan bagi ' || coalesce(nullif(siapa, ''), 'umum'))
from (values ('', 'KI401'), ('atasan', 'KI403'), ('komisi', 'KI403'), ('admin', 'KI403'), ('utama2', 'galat')) v (siapa, harap);

-- Drafting.
select is(row(d -> 'opd_nama', jsonb_array_length(d -> 'opd_pilihan'))::text, '("""Dinas Pendidikan""",1)', 'PPID Pelaksana: OPD-nya saja') from pg_temp.buka('informasi_baru', '{}', pg_temp.s('didik')) d;
select is(row(d -> 'opd_nama', jsonb_array_length(d -> 'opd_pilihan'))::text, '("""""",3)', 'PPID Utama memilih') from pg_temp.buka('informasi_baru', '{}', pg_temp.s('utama')) d;
create temp table g as select pg_temp.kirim('informasi_simpan', pg_temp.informasi('{"judul": "", "pasal": "x", "opd": "ENTAH", "ringkasan": "<i>x</i>", "tautan": "ftp://x", "formulir": "formulir-informasi-2"}'), pg_temp.s('utama')) as d;
select is((select array_agg(e ->> 'bidang') from jsonb_array_elements(d -> 'galat_daftar') e), '{judul,pasal,opd,tautan}'::text[], 'semua galat sekaligus, menurut urutan di halaman') from g;
select is(d #>> '{isian,ringkasan}', '<i>x</i>', 'tulisan kembali') from g;
create temp table a as select pg_temp.kirim('informasi_simpan', pg_temp.informasi('{"opd": "SEHAT", "bentuk": ["softcopy"], "ringkasan": ""}') || pg_temp.unggahan(pg_temp.unggah_petugas('didik', 'kinerja.pdf')), pg_temp.s('didik')) as d;
select is(d ->> 'ke', '/meja/informasi/DIP-UJISATU-2026-0002', 'tersimpan') from a;
select is(pg_temp.kirim('informasi_simpan', pg_temp.informasi('{"opd": "SEHAT", "bentuk": ["softcopy"], "ringkasan": ""}') || pg_temp.unggahan(pg_temp.unggah_petugas('didik', 'lagi.pdf')), pg_temp.s('didik')) ->> 'ke', d ->> 'ke', 'klik dua kali satu informasi') from a;
select is((select count(*)::int from layanan.berkas where golongan = 'informasi'), 1, 'dan satu berkas');
select is(o.kode, 'DIDIK', 'OPD penyusun, apa pun yang dikirim') from informasi.dip x join organisasi.opd o on o.id = x.opd where x.kode = 'DIP-UJISATU-2026-0002';
select is(pg_temp.kode('informasi_simpan', 'didik', pg_temp.informasi('{"formulir": ""}')), 'KI409', 'tanpa kunci formulir');
select is(pg_temp.kode('informasi_simpan', 'didik', pg_temp.informasi('{"judul": "Yang lain"}')), 'KI409', 'isian lain dengan kunci yang sama tidak hilang diam-diam');

-- Steps through the page.
create function pg_temp.l(siapa text, langkah text, ubah jsonb default '{}') returns jsonb language sql as $$
	select pg_temp.kirim('informasi_langkah', jsonb_build_object('kode', 'dip-ujisatu-2026-0002', 'langkah', langkah, 'versi', (select versi_akhir::text from informasi.dip where kode = 'DIP-UJISATU-2026-0002')) || ubah, pg_temp.s(siapa))
$$;
create function pg_temp.k(siapa text, p jsonb default '{}') returns jsonb language sql as $$ select pg_temp.buka('informasi_kelola', '{"kode": "DIP-UJISATU-2026-0002"}' || p, pg_temp.s(siapa)) $$;
create function pg_temp.boleh(siapa text) returns text language sql as $$ select coalesce(string_agg(b.key, ',' order by b.key), '') from jsonb_each(pg_temp.k(siapa) -> 'boleh') b where b.value = 'true' $$;
select is(pg_temp.boleh(s), harap, 'draf: ' || s) from (values ('didik', 'ajukan,ubah'), ('utama', 'tarik,terbit,ubah'), ('atasan', '')) v (s, harap);
select is(row(d -> 'galat_ada', d #>> '{galat_daftar,0,bidang}', d #>> '{isian,judul}', d -> 'dikirim_ubah')::text, '(true,ringkasan,"Laporan kinerja 2025",true)', 'yang belum lengkap tidak diajukan: formulirnya terbuka pada yang kurang') from pg_temp.l('didik', 'ajukan') d;
select is(pg_temp.kirim('informasi_ubah', pg_temp.informasi('{"kode": "DIP-UJISATU-2026-0002", "versi": "1", "bentuk": ["softcopy"], "formulir": "formulir-informasi-3"}'), pg_temp.s('didik')) ->> 'ke', '/meja/informasi/DIP-UJISATU-2026-0002', 'diubah');
select is(pg_temp.k('didik') #>> '{isi,berkas,nama}', 'kinerja.pdf', 'berkasnya tetap');
select is(pg_temp.kode('informasi_ubah', 'didik', pg_temp.informasi('{"kode": "DIP-UJISATU-2026-0002", "versi": "1", "formulir": "formulir-informasi-4"}')), 'KI409', 'versi lama tidak menimpa');
select is(pg_temp.l('didik', 'ajukan') ->> 'ke', '/meja/informasi/DIP-UJISATU-2026-0002', 'diajukan');
select is(pg_temp.boleh(s), harap, 'diperiksa: ' || s) from (values ('didik', 'ubah'), ('utama', 'kembalikan,tarik,terbit,ubah')) v (s, harap);
select is(row(d #>> '{kembalikan,galat}', d #>> '{galat_daftar,0,bidang}')::text, '("Tulis apa yang harus diperbaiki.",kembalikan-alasan)', 'pengembalian beralasan') from pg_temp.l('utama', 'kembalikan') d;
select pg_temp.l('utama', 'kembalikan', '{"alasan": "Tambah lampiran."}') \g /dev/null
select is(pg_temp.k('didik') ->> 'dikembalikan', 'Tambah lampiran.', 'OPD membaca catatannya');
select pg_temp.kirim('informasi_ubah', pg_temp.informasi('{"kode": "DIP-UJISATU-2026-0002", "versi": "2", "bentuk": ["softcopy"], "lepas_berkas": "ya", "tautan": "https://uji.example/k", "formulir": "formulir-informasi-5"}'), pg_temp.s('didik')) \g /dev/null
select is(row(d #> '{isi,berkas}', d #>> '{isi,tautan}')::text, '(null,https://uji.example/k)', 'berkas dilepas') from pg_temp.k('didik') d;
select is(pg_temp.k('didik', '{"lihat": "1"}') #>> '{isi,berkas,nama}', 'kinerja.pdf', 'versi lama masih menyebutnya');
select is(pg_temp.kode('informasi_kelola', 'didik', '{"kode": "DIP-UJISATU-2026-0002", "lihat": "9"}'), 'KI404', 'versi yang tidak ada');
select is(pg_temp.kode('informasi_langkah', 'utama', jsonb_build_object('kode', 'DIP-UJISATU-2026-0002', 'langkah', l, 'versi', '3')), 'KI409', 'langkah ' || l) from unnest('{ubah,entah,""}'::text[]) l;
select is(pg_temp.kode('informasi_langkah', 'utama', '{"kode": "DIP-UJISATU-2026-0002", "langkah": "terbit", "versi": "2"}'), 'KI409', 'versi yang bukan terakhir tidak terbit');
select is(pg_temp.l('utama', 'terbit') ->> 'kabar', 'Terbit dan dapat dibaca umum.', 'terbit');
select is(pg_temp.l('utama', 'terbit') ->> 'kabar', 'Terbit dan dapat dibaca umum.', 'klik dua kali');
select is((select count(*)::int from informasi.dip_langkah l join informasi.dip d on d.id = l.dip where d.kode = 'DIP-UJISATU-2026-0002' and l.jenis = 'terbit'), 1, 'satu kali terbit');
select isnt(pg_temp.kirim('informasi_ubah', pg_temp.informasi('{"kode": "DIP-UJISATU-2026-0002", "versi": "3", "formulir": "formulir-informasi-6"}'), pg_temp.s('didik')) #>> '{galat,alasan_ubah}', null, 'yang terbit diperbarui dengan keterangan');
select is((select array_agg(v ->> 'versi' || jsonb_array_length(v -> 'langkah') || (v ->> 'umum')) from jsonb_array_elements(pg_temp.k('atasan') -> 'riwayat') v), '{31true,22false,10false}'::text[], 'riwayat: setiap versi dengan langkahnya');

-- The desk: own OPD or all, filters, counts, what is due.
select pg_temp.dip('m-sehat', 'SEHAT', '{"judul": "Milik kesehatan"}', 'diperiksa') \g /dev/null
select is((select count(*)::int from jsonb_array_elements(pg_temp.buka('informasi_meja', p, pg_temp.s(siapa)) -> 'daftar')), n, siapa || p) from (values ('utama', '{}'::jsonb, 3), ('atasan', '{}', 3), ('didik', '{}', 2), ('sehat', '{}', 1), ('utama2', '{}', 0),
	('utama', '{"keadaan": "diperiksa"}', 1), ('utama', '{"opd": "DIDIK"}', 2), ('utama', '{"cari": "kesehatan"}', 1), ('utama', '{"cari": "%"}', 0), ('utama', '{"setelah": "0"}', 0), ('didik', '{"opd": "SEHAT"}', 0), ('utama', '{"keadaan": "entah"}', 3)) v (siapa, p, n);
select is((select string_agg(h ->> 'kode' || (h ->> 'banyak'), ' ') from jsonb_array_elements(pg_temp.buka('informasi_meja', '{}', pg_temp.s('didik')) -> 'hitungan') h), 'draf0 diperiksa0 dikembalikan0 terbit2 ditarik0', 'hitungan OPD sendiri');
select is(row(d -> 'perlu_ada', d -> 'tanpa')::text, '(false,[])', 'OPD yang mutakhir tidak ditagih') from pg_temp.buka('informasi_meja', '{}', pg_temp.s('didik')) d;
select is((select array_agg(t ->> 'opd' order by t ->> 'opd') from jsonb_array_elements(pg_temp.buka('informasi_meja', '{}', pg_temp.s('utama')) -> 'tanpa') t), '{KOMINFO,SEHAT}', 'PPID Utama melihat OPD tanpa informasi berkala');
select pg_temp.waktu('2027-04-20 09:00+08') \g /dev/null
select is((select string_agg(e ->> 'jatuh' || (e ->> 'lewat'), ',') from jsonb_array_elements(pg_temp.buka('informasi_meja', '{}', pg_temp.s('didik')) -> 'perlu') e), '20 Mei 2027false,20 Mei 2027false', 'sebulan sebelumnya: segera');
select pg_temp.waktu('2027-05-21 09:00+08') \g /dev/null
select is((select string_agg(e ->> 'jatuh' || (e ->> 'lewat'), ',') from jsonb_array_elements(pg_temp.buka('informasi_meja', '{}', pg_temp.s('didik')) -> 'perlu') e), '20 Mei 2027true,20 Mei 2027true', 'sesudahnya: lewat');
select is(jsonb_array_length(pg_temp.buka('informasi_meja', '{}', pg_temp.s('sehat')) -> 'perlu'), 0, 'OPD lain tidak melihatnya');
select pg_temp.waktu('2026-11-20 09:15+08') \g /dev/null

-- Completeness.
create function pg_temp.b(siapa text, p jsonb default '{}') returns jsonb language sql as $$ select pg_temp.buka('bukti', p, pg_temp.s(siapa)) $$;
select is(row(jsonb_array_length(d -> 'tabel'), d -> 'opd', d -> 'opd_banyak', d -> 'boleh_putus')::text, '(3,null,true,true)', 'PPID Utama: semua OPD') from pg_temp.b('utama') d;
select is(row(d #>> '{opd,kode}', jsonb_array_length(d #> '{opd,butir}'), d -> 'opd_banyak', d -> 'boleh_putus')::text, '(DIDIK,15,false,false)', 'PPID Pelaksana: OPD-nya, butir demi butir') from pg_temp.b('didik') d;
select is(row(d #>> '{opd,kode}', d -> 'boleh_usul')::text, '(SEHAT,false)', 'Atasan membaca saja') from pg_temp.b('atasan', '{"opd": "sehat"}') d;
select is(pg_temp.kode('bukti', 'utama', '{"opd": "ENTAH"}'), 'KI404', 'OPD yang tidak ada');
select is(pg_temp.b('didik', '{"opd": "SEHAT"}') #>> '{opd,kode}', 'DIDIK', 'OPD lain tidak terbuka bagi PPID Pelaksana');
select is(pg_temp.b('utama', jsonb_build_object('tahun', t)) ->> 'tahun', harap, 'tahun ' || t) from (values ('2025', '2025'), ('2021', '2026'), ('2099', '2026'), ('x', '2026')) v (t, harap);
create function pg_temp.usul_bukti(ubah jsonb) returns jsonb language sql as $$ select pg_temp.kirim('bukti_kecualikan', '{"opd": "DIDIK", "tahun": "2026", "butir": "serta_merta", "alasan": "Bukan urusan dinas.", "formulir": "formulir-usul-000001"}' || ubah, pg_temp.s('didik')) $$;
select is((select array_agg(e ->> 'bidang') from jsonb_array_elements(pg_temp.usul_bukti('{"butir": "", "alasan": ""}') -> 'galat_daftar') e), '{butir,alasan}'::text[], 'butir dan alasannya wajib');
select is(pg_temp.usul_bukti('{}') ->> 'ke', '/meja/informasi/bukti?opd=DIDIK&tahun=2026', 'diusulkan');
select is(pg_temp.kode('bukti_kecualikan', 'didik', '{"opd": "DIDIK", "tahun": "2026", "butir": "perjanjian", "alasan": "Lain.", "formulir": "formulir-usul-000001"}'), 'KI409', 'usul lain dengan kunci yang sama ditolak');
select is(pg_temp.b('utama', '{"opd": "DIDIK"}') #>> '{opd,menunggu,0,alasan}', 'Bukan urusan dinas.', 'PPID Utama membacanya');
create function pg_temp.putus(ubah jsonb) returns jsonb language sql as $$ select pg_temp.kirim('bukti_putus', jsonb_build_object('opd', 'DIDIK', 'tahun', '2026', 'usul', (select max(id)::text from informasi.bukti_kecuali)) || ubah, pg_temp.s('utama')) $$;
select is(row(d #>> '{opd,menunggu,0,galat_putusan}', d #>> '{galat_daftar,0,bidang}')::text, format('("Tulis mengapa usul itu ditolak.",putusan_alasan-%s)', (select max(id) from informasi.bukti_kecuali)), 'penolakan beralasan') from pg_temp.putus('{"putusan": "tolak"}') d;
select is(pg_temp.putus('{"putusan": "setuju"}') ->> 'ke', '/meja/informasi/bukti?opd=DIDIK&tahun=2026', 'disetujui');
select is(row(d #>> '{opd,tidak_relevan}', d #>> '{opd,relevan}', d #>> '{opd,semua}')::text, '(6,91,97)', 'bobotnya keluar dari hitungan') from pg_temp.b('didik') d;
select is(pg_temp.kode('bukti_putus', 'utama', '{"usul": "999", "putusan": "setuju"}'), 'KI404', 'usul yang tidak ada');
select * from finish();
rollback;

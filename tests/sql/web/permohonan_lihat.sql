begin;
\ir ../siapkan.psql
select no_plan();
create temp table a as select pg_temp.ajukan('formulir-satu-000001') as milik;
create temp table b as select pg_temp.ajukan('formulir-dua-0000001') as milik;

-- Only who holds the secret.
select is(pg_temp.buka('permohonan_lihat', milik) ->> 'nomor', milik ->> 'nomor', 'pemegang kunci melihat permohonannya') from a;
select throws_ok(format('select pg_temp.buka(%L, %L)', 'permohonan_lihat', milik - '_kunci'), 'KI404', null, 'tanpa kunci: tidak ada') from a;
select throws_ok(format('select pg_temp.buka(%L, %L)', 'permohonan_lihat', milik || '{"_kunci": "AAAA-AAAA-AAAA-AAAA"}'), 'KI404', null, 'kunci salah: tidak ada') from a;
select throws_ok(format('select pg_temp.buka(%L, %L)', 'permohonan_lihat', a.milik || jsonb_build_object('_kunci', b.milik ->> '_kunci')), 'KI404', null, 'kunci permohonan lain: tidak ada') from a, b;
select throws_ok(format('select pg_temp.buka(%L, %L, %L)', 'permohonan_lihat', milik - '_kunci', pg_temp.sesi('utama@uji.example')), 'KI404', null, 'petugas pun memakai mejanya, bukan halaman ini') from a;
select throws_ok($$ select pg_temp.buka('permohonan_lihat', '{"nomor": "UJISATU-2026-9999", "_kunci": "AAAA-AAAA-AAAA-AAAA"}') $$, 'KI404', null, 'nomor yang tidak ada: jawaban yang sama');

-- Just arrived.
create temp table baru as select pg_temp.buka('permohonan_lihat', milik) as d from a;
select is(d #>> '{keadaan,kode}', 'diajukan', 'keadaan') from baru;
select is(d ->> 'giliran', 'PPID Utama di Dinas Uji', 'di tangan PPID Utama') from baru;
select is(d #>> '{jam,tenggat}' || ' | ' || (d #>> '{jam,aman}'), 'Jumat, 4 Desember 2026 | Kamis, 3 Desember 2026', 'kedua tanggal dalam kata') from baru;
select is(d #>> '{jam,sisa}', '10 hari kerja lagi.', 'sisa dalam hari kerja') from baru;
select is(d -> 'hak', 'null', 'belum ada hak keberatan') from baru;
select is(d -> 'keputusan', 'null', 'belum ada keputusan') from baru;
select is(d #>> '{surat,0,berkas}', null, 'surat sedang disiapkan') from baru;
select is(d #>> '{riwayat,0,tanggal}' || ', ' || (d #>> '{riwayat,0,waktu}'), 'Jumat, 20 November 2026, pukul 09.15 WITA', 'waktu setempat') from baru;
select is(d #>> '{permohonan,identitas}', '••••••••••••0003', 'NIK tersamar') from baru;

-- Unanswered.
select pg_temp.waktu('2026-12-04 16:00+08') \g /dev/null
select is(pg_temp.buka('permohonan_lihat', milik) #>> '{jam,sisa}', 'Hari ini hari terakhir.', 'pada hari terakhir') from a;
select is(pg_temp.buka('permohonan_lihat', milik) -> 'hak', 'null', 'pada hari terakhir belum lewat') from a;
select pg_temp.waktu('2026-12-07 00:10+08') \g /dev/null
create temp table diam as select pg_temp.buka('permohonan_lihat', milik) as d from a;
select is(d #>> '{jam,sisa}', 'Batas waktu sudah lewat 1 hari kerja.', 'lewat sehari kerja') from diam;
select is(d #>> '{hak,diam}' || ' ' || (d #>> '{hak,mulai}'), 'true Sabtu, 5 Desember 2026', 'hak keberatan timbul sehari sesudah batas waktu') from diam;

-- Granted in part, on time.
select pg_temp.waktu('2026-11-24 10:00+08') \g /dev/null
select pg_temp.jawab(milik, 'sebagian') from b \g /dev/null
create temp table jawab as select pg_temp.buka('permohonan_lihat', milik) as d from b;
select is(d #>> '{keadaan,kode}', 'ditanggapi', 'sudah ditanggapi') from jawab;
select is(d #>> '{jam,terlambat}', 'false', 'tepat waktu') from jawab;
select is(d #>> '{keputusan,nama}', 'Dikabulkan sebagian', 'keputusan') from jawab;
select is(d #>> '{keputusan,pasal,0,dasar}', 'UU 14/2008 Pasal 17 huruf h', 'dasar hukum') from jawab;
select is(d #>> '{keputusan,konsekuensi}', 'Data pribadi terbuka.', 'konsekuensi') from jawab;
select is((select array_agg(e ->> 'nama') from jsonb_array_elements(d -> 'berkas') e), '{jawaban.pdf}', 'berkas jawaban terbuka, lampiran internal dan KTP tidak') from jawab;
select is(d #>> '{hak,mulai}', 'Selasa, 24 November 2026', 'hak keberatan dihitung sejak jawaban') from jawab;
select is(d #>> '{hak,tenggat}', dasar.tanggal_hari(kalender.tenggat(k.id, '2026-11-24', 30)), 'ditutup pada tenggat') from jawab, kalender.kalender k where k.kode = 'ID-5';
select is(d #>> '{hak,aman}', dasar.tanggal_hari(kalender.aman(k.id, '2026-11-24', 30)), 'ditunjukkan sampai tanggal aman') from jawab, kalender.kalender k where k.kode = 'ID-5';
select is(d #>> '{hak,sementara}', 'true', 'tahun depan belum ditetapkan: sementara') from jawab;
select is((select array_agg(e ->> 'kalimat') from jsonb_array_elements(d -> 'riwayat') e where e ->> 'keterangan' = 'Dinas Pendidikan'), '{"Permohonan diteruskan ke perangkat daerah"}', 'riwayat menyebut dinasnya') from jawab;
select unalike(d::text, '%utama@uji.example%', 'nama petugas tidak tampak') from jawab;
select unalike(d::text, '%mohon dibantu%', 'pesan antarpetugas tidak tampak') from jawab;
select unalike(d::text, '%v1:uji%', 'NIK terenkripsi tidak ikut') from jawab;

-- Refused: the file that was prepared stays closed.
create temp table c as select pg_temp.ajukan('formulir-tiga-000001') as milik;
select pg_temp.jawab(milik, 'ditolak') from c \g /dev/null
create temp table tolak as select pg_temp.buka('permohonan_lihat', milik) as d from c;
select is(d #>> '{keputusan,nama}' || ' ' || (d -> 'berkas'), 'Ditolak []', 'ditolak: berkas tidak terbuka') from tolak;
select is(d -> 'giliran', 'null', 'tidak ada giliran lagi') from tolak;
select isnt(d -> 'hak', 'null', 'penolakan membuka hak keberatan') from tolak;
select pg_temp.waktu('2027-03-01 10:00+08') \g /dev/null
select is(pg_temp.buka('permohonan_lihat', milik) #>> '{hak,lewat}', 'true', 'setelah tenggat: hak keberatan lewat waktu') from c;

select * from finish();
rollback;

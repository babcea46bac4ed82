-- The queue of letters: taken once, stored whole or not at all, put off after a failure.
begin;
select plan(38);

insert into organisasi.wilayah values ('99', 'provinsi', 'Uji') on conflict do nothing;
insert into organisasi.badan_publik (kode, nama, wilayah, zona, kalender, instansi, alamat, kota, telepon, surel, situs)
select 'UJITUGAS', 'Pemerintah Uji', '99', 'Asia/Makassar', k.id, 'Dinas Uji', 'Jalan Uji 1', 'Kota Uji', '(000) 1', 'ppid@uji.example', 'https://uji.example'
from kalender.kalender k where k.kode = 'ID-5';
update surat.surat set coba_lagi = 'infinity';
select akun.bertindak(null, null, '{pemohon}', '{}', null);
create temp table antre on commit drop as
select b.*, surat.terbit(b.perkara, 'tanda_bukti', b.peristiwa) as surat_nomor
from generate_series(1, 2) n, layanan.permohonan_buat((select id from organisasi.badan_publik where kode = 'UJITUGAS'), 'tugas-' || n,
	'{"kategori": "perorangan", "nama": "Uji", "kanal": "web", "tujuan": "Uji", "rincian": ["Satu"]}', 'ajukan', '2026-03-06') b;
create function pg_temp.surat() returns bigint language sql stable as $$
	select s.id from surat.surat s join antre a on a.perkara = s.perkara order by s.id limit 1 $$;

-- What the worker may.
select ok(has_function_privilege('portal_worker', p.oid, 'execute'), p.proname || ': boleh oleh pekerja')
	from pg_proc p where p.pronamespace = 'tugas'::regnamespace and p.proname ~ '^(surat_|berkas_|detak|sapu)' order by p.oid;
select ok(not has_function_privilege('portal_web', p.oid, 'execute'), p.proname || ': tidak boleh oleh portal')
	from pg_proc p where p.pronamespace = 'tugas'::regnamespace and p.proname ~ '^(surat_|berkas_|detak|sapu)' order by p.oid;

select is((tugas.surat_ambil() ->> 'id')::bigint, pg_temp.surat(), 'surat yang paling lama menunggu diambil lebih dahulu');
select is(tugas.surat_ambil() -> 'isi', (select isi from surat.surat where id = pg_temp.surat()), 'dengan isi bekunya');

-- A failure puts it behind the other and doubles the pause.
select is(tugas.surat_gagal(pg_temp.surat(), repeat('x', 9999)), 1, 'percobaan pertama gagal');
select isnt((tugas.surat_ambil() ->> 'id')::bigint, pg_temp.surat(), 'sesudah itu giliran surat lain');
select is((select coba_lagi - now() from surat.surat where id = pg_temp.surat()), interval '10 seconds', 'dicoba lagi sesudah 10 detik');
select is(tugas.surat_gagal(pg_temp.surat(), 'y'), 2, 'percobaan kedua gagal');
select is((select coba_lagi - now() from surat.surat where id = pg_temp.surat()), interval '20 seconds', 'jedanya berlipat');
update surat.surat set percobaan = 1000000 where id = pg_temp.surat();
select lives_ok('select tugas.surat_gagal(pg_temp.surat(), ''z'')', 'berapa kali pun gagal');
select is((select coba_lagi - now() from surat.surat where id = pg_temp.surat()), interval '6 hours', 'paling lama 6 jam');

-- Storing: pieces must add up, and only once.
create temp table pdf on commit drop as select tugas.surat_mulai(pg_temp.surat(), 6, '\x00') as berkas;
select throws_ok('select tugas.surat_simpan(pg_temp.surat(), (select berkas from pdf))', 'KI409', null, 'tanpa isi tidak tersimpan');
select tugas.berkas_tulis(berkas, 0, 'abc') from pdf;
select throws_ok('select tugas.surat_simpan(pg_temp.surat(), (select berkas from pdf))', 'KI409', null, 'setengah isi tidak tersimpan');
select tugas.berkas_tulis(berkas, 1, 'def') from pdf;
select lives_ok('select tugas.surat_simpan(pg_temp.surat(), (select berkas from pdf))', 'isi lengkap tersimpan');
select is((select (b.golongan, b.untuk_pemohon, b.jenis, b.perkara = s.perkara, s.galat)::text from surat.surat s join layanan.berkas b on b.id = s.berkas where s.id = pg_temp.surat()),
	'(surat,t,application/pdf,t,"")', 'sebagai berkas surat untuk pemohon');
select throws_ok('select tugas.surat_mulai(pg_temp.surat(), 1, ''\x00'')', 'KI409', null, 'surat ber-PDF tidak dibuat lagi');
select throws_ok('select tugas.surat_simpan(pg_temp.surat(), (select berkas from pdf))', 'KI409', null, 'dan tidak ditautkan lagi');
select throws_ok('select tugas.berkas_tulis(berkas, 2, ''ghi'') from pdf', 'KI409', null, 'PDF yang lengkap tidak dapat ditambah');

-- Heartbeat and sweeping.
select is(tugas.detak_umur('uji-tak-ada'), null, 'pekerja yang belum pernah melapor');
select tugas.detak('uji-pekerja');
select is(tugas.detak_umur('uji-pekerja'), 0, 'pekerja yang baru melapor');
select tugas.sapu();
insert into layanan.berkas (badan_publik, kode, nama, jenis, ukuran, dibuat)
select id, 'uji-' || d, 'x', 'text/plain', 0, now() - d::interval from organisasi.badan_publik, unnest('{5 hours,7 hours}'::text[]) d where kode = 'UJITUGAS';
insert into dasar.laju (kunci, waktu) values ('uji', now() - interval '2 days'), ('uji', now());
select is(tugas.sapu() - 'sesi', '{"berkas": 1, "laju": 1, "opd": 0}', 'unggahan lepas yang lewat enam jam dan hitungan yang lewat sehari dibuang');
select is((select array_agg(kode) from layanan.berkas where kode like 'uji-%'), '{"uji-5 hours"}'::text[], 'yang belum enam jam tetap ada');

select * from finish();
rollback;

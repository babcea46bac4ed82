-- The outbox as the worker sees it: taken once, marked once, put off after a failure, dead after the last.
begin;
\ir ../siapkan.psql
select no_plan();
delete from surat.kiriman;
select tugas.kiriman_saluran(true, true) \g /dev/null
select pg_temp.ajukan('formulir-antre-00001') \g /dev/null
create function pg_temp.k(pola text) returns surat.kiriman language sql as $$ select x from surat.kiriman x where x.pola = k.pola $$;

select ok(has_function_privilege('portal_worker', p.oid, 'execute') = p.prosecdef, p.proname || ': hak pekerja')
	from pg_proc p where p.pronamespace = 'tugas'::regnamespace and p.proname ~ '^(kiriman_|pengingat_)' order by p.oid;
select ok(not has_function_privilege('portal_web', p.oid, 'execute'), p.proname || ': tidak oleh portal')
	from pg_proc p where p.pronamespace = 'tugas'::regnamespace and p.proname ~ '^(kiriman_|pengingat_)' order by p.oid;
select is((select array_agg(j ->> 'tujuan') from (select tugas.kiriman_ambil() j) t), array[(select x.tujuan from surat.kiriman x order by id limit 1)], 'yang tertua lebih dahulu');
select matches((pg_temp.k('tanda_bukti')).kode, '^[0-9a-f]{24}$', 'pengenal tetap dari awal');

-- Failing: pauses double, with jitter; refused for good dies sooner; an address in the reason is taken out.
create function pg_temp.jeda(pola text) returns boolean language sql as $$
	select (x.coba_lagi - clock_timestamp()) between s.jeda_awal * power(2, x.percobaan - 1) * 0.75 - interval '20 seconds' and s.jeda_awal * power(2, x.percobaan - 1) * 1.25
	from surat.kiriman x join surat.saluran s on s.kode = x.saluran where x.pola = jeda.pola
$$;
select is(tugas.kiriman_gagal((pg_temp.k('tanda_bukti')).id, 'sementara', '450 <nur@uji.example> dan Nur <lain@x.example>: penuh'),
	'{"galat": "450 <(alamat)> dan Nur <(alamat)>: penuh", "keadaan": "gagal", "percobaan": 1}', 'gagal sementara');
select ok(pg_temp.jeda('tanda_bukti'), 'jeda pertama');
select is((select count(*)::int from (select tugas.kiriman_ambil() ->> 'pola' as p) t where p = 'tanda_bukti'), 0, 'tidak diambil sebelum waktunya');
select tugas.kiriman_gagal((pg_temp.k('tanda_bukti')).id, 'sementara', 'x') from generate_series(2, 5) \g /dev/null
select ok(pg_temp.jeda('tanda_bukti'), 'jeda kelima enam belas kali yang pertama');
update surat.kiriman set percobaan = 12 where pola = 'tanda_bukti';
select is(tugas.kiriman_gagal((pg_temp.k('tanda_bukti')).id, 'sambungan', 'x') ->> 'keadaan', 'gagal', 'percobaan ke-13');
select ok((pg_temp.k('tanda_bukti')).coba_lagi <= now() + interval '7.5 hours', 'jeda ada batasnya');
select is(tugas.kiriman_ambil(), tugas.kiriman_ambil(), 'saluran lain tetap');
select is((select jeda_sampai > now() from surat.saluran where kode = 'surel'), true, 'sambungan yang gagal menahan salurannya');
select is(tugas.kiriman_ambil() ->> 'saluran', 'webhook', 'dan hanya salurannya');
select is(tugas.kiriman_gagal((pg_temp.k('tanda_bukti')).id, 'sementara', 'x') ->> 'keadaan', 'mati', 'yang ke-14 mati');
select throws_ok($$ select tugas.kiriman_gagal((pg_temp.k('tanda_bukti')).id, 'sementara', 'x') $$, 'P0002', null, 'yang mati tidak dicoba lagi');
select is(array(select tugas.kiriman_gagal((pg_temp.k('kabar')).id, 'tetap', 'HTTP 404') ->> 'keadaan' from generate_series(1, 3)), '{gagal,gagal,mati}', 'yang ditolak untuk seterusnya mati lebih cepat');
update surat.saluran set jeda_sampai = '-infinity';
select is(tugas.kiriman_ambil() ->> 'pola', 'giliran', 'tinggal satu');
select lives_ok($$ select tugas.kiriman_terkirim((pg_temp.k('giliran')).id) $$, 'terkirim');
select is((select gagal from surat.saluran where kode = 'surel'), 0, 'hitungan sambungan gagal kembali nol');
select throws_ok($$ select tugas.kiriman_terkirim((pg_temp.k('giliran')).id) $$, 'KI409', null, 'ditandai sekali');
select is(tugas.kiriman_ambil(), null, 'tidak ada lagi');

-- The secret: handed out with its notice, forgotten when sent, or after a week. Addresses go after 90 days.
update surat.kiriman set keadaan = 'antre', coba_lagi = '-infinity' where pola = 'tanda_bukti';
select is(tugas.kiriman_ambil() -> 'isi' ->> 'kunci', (pg_temp.k('tanda_bukti')).rahasia, 'kunci ikut dalam tanda bukti');
select tugas.kiriman_sapu() \g /dev/null
select isnt((pg_temp.k('tanda_bukti')).rahasia, null, 'kunci menunggu');
update surat.kiriman set dibuat = dasar.kini() - interval '8 days';
select tugas.kiriman_sapu() \g /dev/null
select is((pg_temp.k('tanda_bukti')).rahasia, null, 'tetapi paling lama seminggu');
select is(tugas.kiriman_ambil() -> 'isi' -> 'kunci', 'null', 'sesudah itu tanda bukti tanpa kunci');
update surat.kiriman set rahasia = 'AAAA' where pola = 'tanda_bukti';
select tugas.kiriman_terkirim((pg_temp.k('tanda_bukti')).id) \g /dev/null
select is((pg_temp.k('tanda_bukti')).rahasia, null, 'yang terkirim melupakan kuncinya');
update surat.kiriman set terkirim = dasar.kini() - interval '91 days' where keadaan = 'terkirim';
select is(tugas.kiriman_sapu(), 2, 'alamat yang lama terkirim dihapus');
select is(tugas.kiriman_sapu(), 0, 'sekali');
select is((select count(*)::int from surat.kiriman where tujuan like '%@%'), 0, 'tidak ada alamat tersisa');

select tugas.kiriman_saluran(false, true) \g /dev/null
select is((select string_agg(kode, ',' order by kode) from surat.saluran where aktif), 'webhook', 'pekerja melaporkan saluran yang disetel');
select * from finish();
rollback;

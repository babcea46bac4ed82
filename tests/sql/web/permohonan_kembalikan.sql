begin;
\ir ../petugas.psql
select no_plan();
create temp table a as select pg_temp.sampai('formulir-kembali-0001', 'didisposisikan') as milik;
select is(pg_temp.ditolak('kembalikan', milik, s, '{"alasan": "bukan kami"}'), kode, s || ' tidak mengembalikan') from a, (values ('sehat', 'KI404'), ('utama', 'KI403')) v (s, kode);
select isnt(pg_temp.kerja('kembalikan', milik, 'didik', '{"alasan": "  "}') #>> '{langkah,kembalikan,galat,alasan}', null, 'alasan wajib') from a;
select is(pg_temp.keadaan(milik), 'didisposisikan', 'tanpa alasan tidak terjadi apa-apa') from a;
select is(pg_temp.kerja('kembalikan', milik, 'didik', '{"alasan": "Ada di Dinas Kesehatan"}') ->> 'ke', '/meja', 'kembali ke meja, karena perkaranya tidak lagi terlihat') from a;
select throws_ok($$ select pg_temp.meja_perkara(milik, 'didik') from a $$, 'KI404', null, 'OPD tidak melihatnya lagi');
select is(pg_temp.meja_perkara(milik, 'utama') #>> '{riwayat,3,rincian,0,isi}', 'Ada di Dinas Kesehatan', 'alasannya terbaca PPID Utama') from a;
select is(pg_temp.meja_perkara(milik, 'utama') #>> '{keadaan,kode}', 'terdaftar', 'dapat diteruskan lagi') from a;

select * from finish();
rollback;

begin;
\ir ../petugas.psql
select no_plan();
create temp table a as select pg_temp.sampai('formulir-tenggat-0001', 'didisposisikan') as milik;
create function pg_temp.lihat(siapa text) returns jsonb language sql as $$
	select pg_temp.buka('perkara_tenggat', jsonb_build_object('nomor', milik -> 'nomor'), pg_temp.sesi(siapa || '@uji.example')) from a
$$;
select throws_ok(format($$ select pg_temp.lihat(%L) $$, s), kode, null, s) from (values ('komisi', 'KI403'), ('sehat', 'KI404'), ('tidak-ada', 'KI401')) v (s, kode);
select is(pg_temp.lihat('didik') -> 'daftar_hari', pg_temp.buka('permohonan_tenggat', milik) -> 'daftar_hari', 'petugas dan pemohon membaca hitungan yang sama') from a;
select is(pg_temp.lihat('utama') -> 'untuk_petugas', 'true', 'kembali ke meja');
select is(jsonb_array_length(pg_temp.lihat('utama') -> 'daftar_hari'), 15, 'setiap hari dari 20 November sampai 4 Desember');

select * from finish();
rollback;

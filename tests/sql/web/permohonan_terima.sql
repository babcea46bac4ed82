begin;
\ir ../petugas.psql
select no_plan();
create temp table a as select pg_temp.sampai('formulir-terima-00001', 'didisposisikan') as milik;
select is(pg_temp.ditolak('terima', milik, s), kode, s || ' tidak menerima') from a, (values ('sehat', 'KI404'), ('utama', 'KI403'), ('komisi', 'KI403')) v (s, kode);
select is(pg_temp.kerja('terima', milik, 'didik', '{"catatan": "Siap", "versi": "3"}') ->> 'ke', '/meja/' || (milik ->> 'nomor'), 'diterima') from a;
select is(row(pg_temp.keadaan(milik), (pg_temp.peristiwa(milik)).isi ->> 'catatan')::text, '(diproses,Siap)', 'diproses') from a;
select is(pg_temp.ditolak('terima', milik, 'didik'), 'KI409', 'sekali saja') from a;

select * from finish();
rollback;

create or replace function dasar.laju_hitung(kunci text, jendela interval, paling_banyak int) returns void
language plpgsql security definer set search_path = '' as $$
declare
	awal timestamptz := pg_catalog.date_bin(jendela, pg_catalog.now(), 'epoch');
	n int;
begin
	insert into dasar.laju as l (kunci, jendela, jumlah) values ($1, awal, 1)
	on conflict on constraint laju_pk do update set jumlah = l.jumlah + 1
	returning l.jumlah into n;
	if n > paling_banyak then
		perform dasar.gagal('KI429', 'Terlalu banyak percobaan dari alamat ini. Tunggu beberapa menit, lalu coba lagi.');
	end if;
end $$;
comment on function dasar.laju_hitung(text, interval, int) is 'Menghitung satu permintaan; KI429 bila melewati batas dalam jendela waktu. Hitungan yang ditolak ikut batal bersama transaksinya, batasnya tidak';

create or replace function dasar.laju_hitung(kunci text, jendela interval, paling_banyak int) returns void
language plpgsql security definer set search_path = '' as $$
declare
	batas dasar.batas;
	n int;
begin
	select * into batas from dasar.batas b where b.nama = split_part(laju_hitung.kunci, ':', 1);
	insert into dasar.laju as l (kunci, jendela, jumlah)
	values (encode(sha256(convert_to(laju_hitung.kunci, 'UTF8')), 'hex'), date_bin(coalesce(batas.jendela, laju_hitung.jendela), now(), 'epoch'), 1)
	on conflict on constraint laju_pk do update set jumlah = l.jumlah + 1
	returning l.jumlah into n;
	if n > coalesce(batas.paling_banyak, laju_hitung.paling_banyak) then
		perform dasar.gagal('KI429', 'Terlalu banyak percobaan dari alamat ini. Tunggu beberapa menit, lalu coba lagi.');
	end if;
end $$;
comment on function dasar.laju_hitung(text, interval, int) is
	'Menghitung satu permintaan menurut kunci "nama:siapa"; KI429 bila melewati batas dalam jendela waktu. dasar.batas mengganti batas bawaan. Hitungan yang ditolak ikut batal bersama transaksinya, batasnya tidak';

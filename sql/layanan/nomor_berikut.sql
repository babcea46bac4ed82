create or replace function layanan.nomor_kunci(badan int, jenis text, tahun int) returns void language plpgsql security definer set search_path = '' as $$
begin
	perform from layanan.nomor n where n.badan_publik = $1 and n.jenis = $2 and n.tahun = $3 for update;
	if not found then
		insert into layanan.nomor (badan_publik, jenis, tahun, terakhir) values ($1, $2, $3, 0) on conflict do nothing;
		perform from layanan.nomor n where n.badan_publik = $1 and n.jenis = $2 and n.tahun = $3 for update;
	end if;
end $$;
comment on function layanan.nomor_kunci(int, text, int) is 'Mengunci penghitung nomor sampai akhir transaksi';

create or replace function layanan.nomor_berikut(badan int, jenis text, tahun int) returns int language plpgsql security definer set search_path = '' as $$
declare
	urut int;
begin
	insert into layanan.nomor as n (badan_publik, jenis, tahun, terakhir) values ($1, $2, $3, 1)
	on conflict on constraint nomor_pk do update set terakhir = n.terakhir + 1
	returning n.terakhir into urut;
	return urut;
end $$;
comment on function layanan.nomor_berikut(int, text, int) is 'Nomor urut berikut tanpa bolong: transaksi yang batal mengembalikannya';

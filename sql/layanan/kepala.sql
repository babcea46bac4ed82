create or replace function layanan.kepala_hitung(hari date, sidik_lalu bytea) returns table (perkara_banyak int, sidik bytea)
language plpgsql stable security definer set search_path = '' as $$
begin
	return query select count(*)::int, sha256(sidik_lalu || convert_to(coalesce(string_agg(t.nomor || ':' || encode(t.sidik, 'hex'), E'\n' order by t.nomor collate "C"), ''), 'UTF8'))
	from (
		select distinct on (e.perkara) k.nomor, e.sidik
		from layanan.peristiwa e join layanan.perkara k on k.id = e.perkara
		where e.waktu >= hari::timestamp at time zone 'UTC' and e.waktu < (hari + 1)::timestamp at time zone 'UTC'
		order by e.perkara, e.urut desc
	) t;
end $$;
comment on function layanan.kepala_hitung(date, bytea) is 'Kepala satu hari UTC dihitung dari peristiwanya';

create or replace function layanan.kepala_tutup() returns int language plpgsql security definer set search_path = '' as $$
declare
	akhir layanan.kepala;
	h date;
	n int := 0;
begin
	lock table layanan.kepala in exclusive mode;
	select * into akhir from layanan.kepala order by hari desc limit 1;
	h := coalesce(akhir.hari + 1, (select (min(e.waktu) at time zone 'UTC')::date from layanan.peristiwa e));
	while h < ((now() - interval '1 hour') at time zone 'UTC')::date loop
		insert into layanan.kepala (hari, perkara_banyak, sidik_lalu, sidik)
		select h, x.perkara_banyak, coalesce(akhir.sidik, '\x'), x.sidik from layanan.kepala_hitung(h, coalesce(akhir.sidik, '\x')) x
		returning * into akhir;
		h := h + 1;
		n := n + 1;
	end loop;
	return n;
end $$;
comment on function layanan.kepala_tutup() is 'Menutup semua hari UTC yang lewat sejam lebih (transaksi yang masih berjalan sempat selesai); mengembalikan banyaknya hari yang baru ditutup';

create or replace function layanan.kepala_periksa() returns table (temuan text) language plpgsql stable security definer set search_path = '' as $$
begin
	return query select format('kepala harian %s tidak cocok dengan peristiwa hari itu', c.hari)
	from (select t.*, lag(t.sidik, 1, '\x') over (order by t.hari) as sebelum, lag(t.hari) over (order by t.hari) as hari_lalu from layanan.kepala t) c,
		layanan.kepala_hitung(c.hari, c.sidik_lalu) x
	where x.sidik <> c.sidik or x.perkara_banyak <> c.perkara_banyak or c.sidik_lalu <> c.sebelum or c.hari - c.hari_lalu <> 1
	order by c.hari;
end $$;
comment on function layanan.kepala_periksa() is 'Pemeriksaan kepala harian: tanpa baris berarti baik';

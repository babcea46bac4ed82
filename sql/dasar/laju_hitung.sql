create or replace function dasar.laju_hitung(kunci text, jendela interval, paling_banyak int) returns void
language plpgsql security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare
	batas dasar.batas;
	siapa bytea := dasar.sidik(laju_hitung.kunci);
begin
	select * into batas from dasar.batas b where b.nama = split_part(laju_hitung.kunci, ':', 1);
	if found then
		jendela := batas.jendela;
		paling_banyak := batas.paling_banyak;
	end if;
	perform from dasar.laju l where l.kunci = siapa and l.waktu > now() - jendela order by l.waktu desc offset paling_banyak - 1 limit 1;
	if found then
		perform dasar.gagal('KI429', 'Terlalu banyak percobaan dari alamat ini. Tunggu beberapa menit, lalu coba lagi.');
	end if;
	insert into dasar.laju (kunci, waktu) values (siapa, now());
end $$;
comment on function dasar.laju_hitung(text, interval, int) is
	'Menghitung satu permintaan menurut kunci "nama:siapa"; KI429 bila sudah sebanyak batas dalam jendela waktu terakhir. dasar.batas mengganti batas bawaan. Yang ditolak tidak ikut dihitung';

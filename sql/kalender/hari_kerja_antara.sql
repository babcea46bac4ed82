create or replace function kalender.hari_kerja_antara(kal smallint, a date, b date)
returns int
language plpgsql stable strict parallel safe cost 50
as $$
declare
	hasil int;
begin
	select sampai.ordinal - dari.ordinal into hasil
	from kalender.hari dari
	join kalender.hari sampai on sampai.kalender = dari.kalender and sampai.tanggal = b
	where dari.kalender = kal and dari.tanggal = a;
	-- A missing year in between lifts the ordinals after it by a million.
	if hasil is null or abs(hasil) >= 1000000 then
		perform kalender.tahun_hilang(kal, a, b - a);
	end if;
	return hasil;
end
$$;
comment on function kalender.hari_kerja_antara(smallint, date, date) is
	'Banyaknya hari kerja setelah a sampai dengan b; negatif bila b lebih dahulu';

create or replace function kalender.aman(kal smallint, mulai date, n int)
returns date
language plpgsql stable strict parallel safe cost 50
as $$
declare
	hasil date;
begin
	if n > 0 then
		select t.tanggal into hasil
		from kalender.hari s
		join kalender.hari t on t.kalender = s.kalender and t.kerja and t.ordinal = s.ordinal - s.kerja::int + n
		where s.kalender = kal and s.tanggal = mulai;
	elsif n < 0 then
		select t.tanggal into hasil
		from kalender.hari s
		join kalender.hari t on t.kalender = s.kalender and t.kerja and t.ordinal = s.ordinal + 1 + n
		where s.kalender = kal and s.tanggal = mulai;
	else
		select s.tanggal into hasil from kalender.hari s where s.kalender = kal and s.tanggal = mulai;
	end if;
	if hasil is null then
		return kalender.tahun_hilang(kal, mulai, n);
	end if;
	return hasil;
end
$$;
comment on function kalender.aman(smallint, date, int) is
	'Tanggal aman: seperti tenggat, tetapi mulai yang hari kerja dihitung sebagai hari pertama';

-- One hash join for any number of rows. A day whose due date cannot be known has no row, so join from the left and let
-- the single form complain:
--   select p.*, coalesce(t.tenggat, kalender.tenggat(kal, p.mulai, p.n)) as tenggat
--   from perkara p left join kalender.tenggat_massal(kal, array[10, 17]) t on t.mulai = p.mulai and t.n = p.n
create or replace function kalender.tenggat_massal(kal smallint, panjang int[])
returns table (mulai date, n int, tenggat date, aman date)
language sql stable parallel safe rows 10000
as $$
	select s.tanggal, p.n, t.tanggal, a.tanggal
	from unnest(panjang) p (n)
	join kalender.hari s on s.kalender = kal
	join kalender.hari t on t.kalender = kal and t.kerja and t.ordinal = s.ordinal + p.n
	join kalender.hari a on a.kalender = kal and a.kerja and a.ordinal = s.ordinal + p.n - s.kerja::int
	where p.n > 0
$$;
comment on function kalender.tenggat_massal(smallint, int[]) is
	'Tenggat dan tanggal aman untuk setiap hari kalender dan setiap panjang (> 0): digabungkan sekali dengan berapa pun baris';

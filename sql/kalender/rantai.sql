create or replace function kalender.rantai(kal smallint)
returns table (id smallint, akar boolean)
language sql stable parallel safe rows 2
as $$
	with recursive r as (
		select k.id, k.induk from kalender.kalender k where k.id = kal
		union all
		select k.id, k.induk from r join kalender.kalender k on k.id = r.induk
	)
	select r.id, r.induk is null from r
$$;
comment on function kalender.rantai(smallint) is 'Kalender itu dan semua induknya; akar menandai yang paling atas';

create or replace function kalender.tahun_berlaku(kal smallint)
returns table (tahun int, sementara boolean)
language sql stable parallel safe rows 10
as $$
	select t.tahun::int, bool_or(t.status = 'perkiraan')
	from kalender.rantai(kal) r
	join kalender.tahun t on t.kalender = r.id
	group by t.tahun
	having bool_or(r.akar)
$$;
comment on function kalender.tahun_berlaku(smallint) is
	'Tahun yang diketahui: tercatat pada kalender paling atas; sementara bila salah satu dalam rantai baru perkiraan';

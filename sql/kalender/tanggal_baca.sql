create or replace function kalender.tanggal_baca(teks text)
returns date
language sql immutable parallel safe
as $$
	select case when teks ~ '^(?!0000)\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$'
		and date_part('month', make_date(left(teks, 4)::int, substr(teks, 6, 2)::int, 1) + right(teks, 2)::int - 1) = substr(teks, 6, 2)::int
		then make_date(left(teks, 4)::int, substr(teks, 6, 2)::int, 1) + right(teks, 2)::int - 1 end
$$;
comment on function kalender.tanggal_baca(text) is 'Tanggal dari tulisan TTTT-BB-HH; kosong bila bukan tanggal yang ada';

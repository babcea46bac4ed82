create or replace function kalender.uji_libur(tulisan text)
returns text
language sql stable
as $$
	select case when bool_and(kalender.tanggal_baca(ltrim(l.hari, '+')) is not null and l.hari !~ '^\+\+')
		then string_agg(distinct l.hari, ';' order by l.hari) when count(*) = 0 then '' end
	from (select btrim(s) from string_to_table(tulisan, ';') s where btrim(s) <> '') l (hari)
$$;
comment on function kalender.uji_libur(text) is
	'Daftar libur sebuah kasus uji, terurut tanpa kembar; tanda + hari kerja tambahan; kosong bila ada yang bukan tanggal';

-- The years reach so far that n working days fit in any case: each week has as many as it has digits, each holiday takes
-- at most one of them away.
create or replace function kalender.uji_baca(isian jsonb)
returns table (baris int, huruf text, pekan text, mulai date, n int, libur text, harap date, dari_tahun int, sampai_tahun int, salah text)
language sql stable
as $$
	with kasus as (
		select (r ->> 'baris')::int as baris, upper(coalesce(r ->> 'huruf', '')) as huruf,
			case when btrim(r ->> 'pekan') ~ '^[1-7]+$' then (select string_agg(distinct a, '' order by a)
				from string_to_table(btrim(r ->> 'pekan'), null) a) end as pekan,
			kalender.tanggal_baca(btrim(r ->> 'mulai')) as mulai,
			case when btrim(r ->> 'n') ~ '^[+-]?\d{1,5}$' then (r ->> 'n')::int end as n,
			kalender.uji_libur(coalesce(r ->> 'libur', '')) as libur, kalender.tanggal_baca(btrim(r ->> 'harap')) as harap
		from jsonb_array_elements(isian) r
	), jangkauan as (
		select k.*, sign(k.n)::int * ((abs(k.n) + 2 + length(k.libur) / 10) * 7 / length(k.pekan) + 14) as jauh from kasus k
	)
	select j.baris, j.huruf, j.pekan, j.mulai, j.n, j.libur, j.harap,
		date_part('year', least(j.mulai, j.mulai + j.jauh))::int, date_part('year', greatest(j.mulai, j.mulai + j.jauh))::int,
		case when j.pekan is null then 'week'
			when j.mulai is null or j.mulai < '1900-01-01' then 'start'
			when j.n is null then 'working_days'
			when j.libur is null then 'holidays'
			when j.harap is null then 'expected'
			when j.mulai + j.jauh not between '1900-01-01' and '9999-12-31' then 'working_days' end
	from jangkauan j
$$;
comment on function kalender.uji_baca(jsonb) is
	'Kasus uji tenggat dari sebuah berkas dengan tahun-tahun yang diperlukannya; salah menyebut kolom pertama yang tidak terbaca';

create or replace function kalender.hari_nama(tanggal date)
returns text
language sql immutable strict parallel safe
as $$
	select ('{Senin,Selasa,Rabu,Kamis,Jumat,Sabtu,Minggu}'::text[])[date_part('isodow', tanggal)::int]
$$;
comment on function kalender.hari_nama(date) is 'Nama hari dalam bahasa Indonesia';

create or replace function kalender.hari_keterangan(jenis text, nama text, sementara boolean)
returns text
language sql immutable parallel safe
as $$
	select case jenis
		when 'akhir_pekan' then 'akhir pekan'
		when 'libur_nasional' then 'libur nasional'
		when 'cuti_bersama' then 'cuti bersama'
		when 'libur_daerah' then 'libur daerah'
		when 'hari_kerja_pengganti' then 'hari kerja pengganti' end
		|| case when nama is not null and sementara then ' (perkiraan)' else '' end
		|| coalesce(': ' || nama, '')
$$;
comment on function kalender.hari_keterangan(text, text, boolean) is 'Mengapa suatu hari bukan hari kerja biasa; kosong bila biasa';

create or replace function kalender.jelaskan(kal smallint, mulai date, n int)
returns table (tanggal date, kerja boolean, ke int, hari text, keterangan text, dasar text, sementara boolean)
language plpgsql stable parallel safe
as $$
#variable_conflict use_column
declare
	akhir date := kalender.tenggat(kal, mulai, n);
	awal kalender.hari;
begin
	select * into strict awal from kalender.hari h where h.kalender = kal and h.tanggal = mulai;
	return query
	select h.tanggal, h.kerja, d.ke, kalender.hari_nama(h.tanggal),
		case when h.tanggal = mulai then 'hari diterima, tidak dihitung'
			else concat_ws(', ', 'hari kerja ke-' || abs(d.ke), kalender.hari_keterangan(h.jenis, h.nama, h.sementara)) end,
		h.dasar, h.sementara
	from kalender.hari h
	cross join lateral (select case
		when h.tanggal = mulai or not h.kerja then null
		when h.tanggal > mulai then h.ordinal - awal.ordinal
		else h.ordinal - 1 - (awal.ordinal - awal.kerja::int) end as ke) d
	where h.kalender = kal and h.tanggal between least(mulai, akhir) and greatest(mulai, akhir)
	order by abs(h.tanggal - mulai);
end
$$;
comment on function kalender.jelaskan(smallint, date, int) is
	'Setiap hari dari mulai sampai tenggat: hari kerja ke berapa, atau mengapa tidak dihitung, dengan dasarnya';

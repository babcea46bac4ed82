create or replace function kalender.susun(kal smallint, dari_tahun int, sampai_tahun int)
returns void
language plpgsql set search_path = ''
as $$
declare
	kemudian int[];
	tahun_akhir int;
	ordinal_akhir int;
	anak smallint;
begin
	kemudian := array(select date_part('year', h.tanggal)::int from kalender.hari h
		where h.kalender = kal and h.tanggal > make_date(sampai_tahun, 12, 31) and date_part('doy', h.tanggal) = 1);
	delete from kalender.hari h where h.kalender = kal and h.tanggal >= make_date(dari_tahun, 1, 1);
	select date_part('year', h.tanggal)::int, h.ordinal into tahun_akhir, ordinal_akhir
		from kalender.hari h where h.kalender = kal order by h.tanggal desc limit 1;

	insert into kalender.hari (kalender, kerja, sementara, tanggal, ordinal, jenis, nama, dasar)
	with dibangun as (
		select t.tahun, t.sementara,
			t.tahun - lag(t.tahun, 1, coalesce(tahun_akhir, t.tahun - 1)) over (order by t.tahun) > 1 as terputus
		from kalender.tahun_berlaku(kal) t
		where t.tahun between dari_tahun and sampai_tahun or t.tahun = any (kemudian)
	), tahun as (
		select d.*, 1000000 * count(*) filter (where d.terputus) over (order by d.tahun) as loncat from dibangun d
	), tercatat as (
		select l.tanggal, l.jenis, l.nama, l.dasar,
			array_position('{hari_kerja_pengganti,libur_nasional,cuti_bersama,libur_daerah}'::text[], l.jenis) as pangkat,
			bool_or(l.jenis = 'hari_kerja_pengganti') over (partition by l.tanggal) as pengganti
		from kalender.libur l
		where l.kalender = any (array(select r.id from kalender.rantai(kal) r)) and l.tanggal >= make_date(dari_tahun, 1, 1)
	), catatan as (
		select c.tanggal, (array_agg(c.jenis order by c.pangkat))[1] as jenis,
			string_agg(c.nama, '; ' order by c.pangkat, c.nama) as nama,
			string_agg(distinct c.dasar, '; ') as dasar
		from tercatat c
		where (c.jenis = 'hari_kerja_pengganti') = c.pengganti
		group by c.tanggal
	), hari as (
		select t.sementara, t.loncat, s.tanggal,
			strpos(k.pekan, date_part('isodow', s.tanggal)::text) > 0 as pekan_kerja, k.dasar as dasar_pekan
		from kalender.kalender k
		cross join tahun t
		cross join generate_series(0, 365) i
		cross join lateral (select make_date(t.tahun, 1, 1) + i as tanggal) s
		where k.id = kal and s.tanggal <= make_date(t.tahun, 12, 31)
	), jadi as (
		select h.*, coalesce(c.jenis, case when not h.pekan_kerja then 'akhir_pekan' end) as jenis, c.nama,
			coalesce(c.dasar, case when c.jenis is null and not h.pekan_kerja then h.dasar_pekan end) as dasar,
			coalesce(c.jenis = 'hari_kerja_pengganti', h.pekan_kerja) as kerja
		from hari h
		left join catatan c using (tanggal)
	)
	select kal, j.kerja, j.sementara, j.tanggal,
		coalesce(ordinal_akhir, 0) + j.loncat + count(*) filter (where j.kerja) over (order by j.tanggal),
		j.jenis, j.nama, j.dasar
	from jadi j;

	for anak in select k.id from kalender.kalender k where k.induk = kal loop
		perform kalender.susun(anak, dari_tahun, sampai_tahun);
	end loop;
end
$$;
comment on function kalender.susun(smallint, int, int) is
	'Menyusun ulang kalender.hari untuk tahun-tahun yang diketahui di antaranya, nomor urut semua hari sesudahnya, dan kalender anaknya';

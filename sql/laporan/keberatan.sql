-- One anonymous row per objection of a period, and the figures counted from these rows: the part of the report about
-- objections has no other source. A row is there because the objection was open when the period began, came in it, or was
-- granted before it with an order that was not yet carried out. Due dates by the calendar as it is now, which is the one that
-- the report embeds. Not a security definer, as laporan.rincian.
create or replace function laporan.rincian_keberatan(badan int, dari date, sampai date)
returns table (tahun int, urut int, nomor text, opd text, alasan text[], bawaan text, lewat_waktu boolean, timbul date, batas_ajukan date,
	diterima date, diperiksa date, tenggat date, ditanggapi date, selesai date, keputusan text, perintah_hari int, tenggat_pelaksanaan date, dilaksanakan date,
	hari_kerja int, hari int, terlambat int, hari_kerja_pelaksanaan int, terlambat_pelaksanaan int)
language sql stable parallel safe as $$
	with p as (
		select k.tahun, k.urut, k.nomor, b.kalender, coalesce(o.kode, '-') as opd, m.alasan, m.diterima, j.hari as panjang, e.tanggal as diperiksa,
			case when m.alasan_timbul <= m.diterima then m.alasan_timbul end as timbul, case when t.tutup <= $3 then t.tutup end as selesai,
			case when t.tutup <= $3 then m.keputusan end as keputusan, case when t.tutup <= $3 and m.keputusan in ('dikabulkan', 'sebagian') then w.hari end as perintah,
			case when m.dilaksanakan <= $3 then m.dilaksanakan end as dilaksanakan
		from organisasi.badan_publik b
		join layanan.perkara k on k.badan_publik = b.id and k.prosedur = 'keberatan'
		join layanan.keberatan m on m.id = k.id
		join layanan.jam j on j.perkara = k.id and j.aturan = 'keberatan_tanggapan'
		left join layanan.jam w on w.perkara = k.id and w.aturan = 'pelaksanaan_putusan'
		left join organisasi.opd o on o.id = m.opd
		cross join lateral (select case m.keputusan when 'dicabut' then k.ditutup else m.diputus end as tutup) t
		left join lateral (select min(x.tanggal) as tanggal from layanan.peristiwa x where x.perkara = k.id and x.jenis = 'periksa' and x.tanggal <= $3) e on true
		where b.id = $1 and m.diterima <= $3 and (t.tutup is null or t.tutup >= $2
			or m.keputusan in ('dikabulkan', 'sebagian') and (m.dilaksanakan is null or m.dilaksanakan >= $2))
	)
	select p.tahun, p.urut, p.nomor, p.opd, p.alasan, case when p.diterima >= $2 then 'tidak' when p.selesai < $2 then 'perintah' else 'ya' end,
		coalesce(p.diterima > batas.tanggal, false), p.timbul, batas.tanggal, p.diterima, p.diperiksa, tenggat.tanggal,
		case when p.keputusan <> 'dicabut' then p.selesai end, p.selesai, p.keputusan, p.perintah, laksana.tanggal, p.dilaksanakan,
		akhir.ordinal - awal.ordinal, coalesce(p.selesai, $3) - p.diterima,
		case when akhir.tanggal > tenggat.tanggal then akhir.ordinal - tenggat.ordinal end,
		tuntas.ordinal - akhir.ordinal, case when tuntas.tanggal > laksana.tanggal then tuntas.ordinal - laksana.ordinal end
	from p
	left join lateral (select a.panjang from kalender.aturan a where a.kode = 'keberatan_ajukan' and a.berlaku_dari <= p.timbul order by a.berlaku_dari desc limit 1) a on true
	left join kalender.hari timbul on timbul.kalender = p.kalender and timbul.tanggal = p.timbul
	left join kalender.hari batas on batas.kalender = p.kalender and batas.kerja and batas.ordinal = timbul.ordinal + a.panjang
	left join kalender.hari awal on awal.kalender = p.kalender and awal.tanggal = p.diterima
	left join kalender.hari tenggat on tenggat.kalender = p.kalender and tenggat.kerja and tenggat.ordinal = awal.ordinal + p.panjang
	left join kalender.hari akhir on akhir.kalender = p.kalender and akhir.tanggal = coalesce(p.selesai, $3)
	left join kalender.hari laksana on laksana.kalender = p.kalender and laksana.kerja and laksana.ordinal = akhir.ordinal + p.perintah
	left join kalender.hari tuntas on tuntas.kalender = p.kalender and tuntas.tanggal = coalesce(p.dilaksanakan, $3) and p.perintah is not null
$$;
comment on function laporan.rincian_keberatan(int, date, date) is
	'Baris anonim setiap keberatan suatu masa, keadaan per hari terakhirnya. bawaan: ya = belum diputus pada awal masa, perintah = sudah diputus tetapi perintahnya belum dilaksanakan. Tanpa data pribadi';

create or replace function laporan.sel_keberatan(badan int, dari date, sampai date)
returns table (opd text, bagian text, kode text, nilai bigint) language sql stable parallel safe as $$
	with r as materialized (
		select x.*, x.bawaan <> 'perintah' as jalan from laporan.rincian_keberatan($1, $2, $3) x
	)
	select r.opd, v.bagian, v.kode, count(*) from r, lateral (values
		('keberatan', case r.bawaan when 'ya' then 'saldo_awal' when 'tidak' then 'diterima' end),
		('keberatan', case when r.jalan then case when r.selesai is null then 'saldo_akhir' else 'selesai' end end),
		('keberatan', case when r.bawaan = 'tidak' and r.lewat_waktu then 'lewat_waktu' end),
		('keberatan_keputusan', case when r.jalan then r.keputusan end),
		('keberatan_hari', case when r.jalan and r.ditanggapi is not null then r.hari_kerja::text end),
		('keberatan_ketepatan', case when r.jalan and r.ditanggapi is not null then case when r.terlambat is null then 'tepat_waktu' else 'terlambat' end end),
		('keberatan_ketepatan', case when r.jalan and r.selesai is null and r.terlambat is not null then 'terbuka_lewat' end),
		('keberatan_pelaksanaan', case when r.perintah_hari is not null then case when r.jalan then 'perintah' else 'saldo_awal' end end),
		('keberatan_pelaksanaan', case when r.perintah_hari is not null then case when r.dilaksanakan is null then 'saldo_akhir'
			when r.terlambat_pelaksanaan is null then 'tepat_waktu' else 'terlambat' end end),
		('keberatan_pelaksanaan', case when r.dilaksanakan is null and r.terlambat_pelaksanaan is not null then 'terbuka_lewat' end)) v (bagian, kode)
	where v.kode is not null group by r.opd, v.bagian, v.kode
	union all
	select r.opd, 'keberatan_alasan', a, count(*) from r, unnest(r.alasan) a where r.bawaan = 'tidak' group by r.opd, a
$$;
comment on function laporan.sel_keberatan(int, date, date) is
	'Angka bukan nol tentang keberatan suatu masa: OPD, bagian laporan, kode, nilai; bagian "keberatan_hari" adalah banyaknya yang ditanggapi menurut hari kerja';

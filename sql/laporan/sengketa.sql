-- One anonymous row per dispute of a period, and the figures counted from these rows. What happened is read from the events up
-- to the last day, not from the projection, which knows only today. A row is there because the dispute was open when the
-- period began, was filed in it, or was recorded in its year though it had ended before ("susulan": counted nowhere, but
-- without it the register's numbers would have a gap). Not a security definer, as laporan.rincian.
create or replace function laporan.jalan_sengketa(perkara bigint, sampai date)
returns table (opd int, register date, mediasi date, mediasi_selesai date, mediasi_hasil text, ajudikasi date, putusan date, amar text, salinan date,
	pengadilan date, pengadilan_oleh text, putusan_pengadilan date, amar_pengadilan text, kasasi date, kasasi_oleh text, putusan_kasasi date, amar_kasasi text,
	perintah date, tenggat_pelaksanaan date, eksekusi date, selesai date, penyelesaian text)
language sql stable parallel safe as $$
	with e as materialized (
		select x.urut, x.jenis, x.tanggal, x.isi, x.dari, x.ke from layanan.peristiwa x where x.perkara = $1 and (x.tanggal <= $2 or x.urut = 1)
	)
	select (select (x.isi ->> 'opd')::int from e x where x.isi ? 'opd' order by x.urut desc limit 1),
		max(e.tanggal) filter (where e.jenis = 'daftar_ki'), max(e.tanggal) filter (where e.jenis = 'mulai_mediasi'),
		max(e.tanggal) filter (where e.jenis in ('mediasi_sepakat', 'mediasi_gagal')),
		max(case e.jenis when 'mediasi_sepakat' then 'sepakat' when 'mediasi_gagal' then 'gagal' end),
		max(e.tanggal) filter (where e.jenis in ('mulai_ajudikasi', 'mediasi_gagal')),
		max(e.tanggal) filter (where e.jenis in ('mediasi_sepakat', 'putusan_sela', 'putus_ki')),
		max(case e.jenis when 'mediasi_sepakat' then 'sepakat' else e.isi ->> 'amar' end) filter (where e.jenis in ('mediasi_sepakat', 'putusan_sela', 'putus_ki')),
		max(e.tanggal) filter (where e.jenis = 'terima_salinan'),
		(pg_catalog.array_agg(e.tanggal order by e.urut desc) filter (where e.jenis = 'ajukan_pengadilan'))[1], (pg_catalog.array_agg(e.isi ->> 'oleh' order by e.urut desc) filter (where e.jenis = 'ajukan_pengadilan'))[1],
		max(e.tanggal) filter (where e.jenis = 'putus_pengadilan'), max(e.isi ->> 'amar') filter (where e.jenis = 'putus_pengadilan'),
		(pg_catalog.array_agg(e.tanggal order by e.urut desc) filter (where e.jenis = 'ajukan_kasasi'))[1], (pg_catalog.array_agg(e.isi ->> 'oleh' order by e.urut desc) filter (where e.jenis = 'ajukan_kasasi'))[1],
		max(e.tanggal) filter (where e.jenis = 'putus_ma'), max(e.isi ->> 'amar') filter (where e.jenis = 'putus_ma'),
		(pg_catalog.array_agg(e.tanggal order by e.urut desc) filter (where p.berlaku))[1],
		(pg_catalog.array_agg((e.isi ->> 'jam_batas')::date order by e.urut desc) filter (where p.berlaku))[1],
		max(e.tanggal) filter (where e.jenis = 'mohon_eksekusi' and not p.terbuka_lagi), max(e.tanggal) filter (where p.akhir), max(t.kode) filter (where p.akhir)
	from e
	left join (values ('laksana_putusan', 'dilaksanakan'), ('inkrah', 'inkrah'), ('cabut_sengketa', 'dicabut')) t (jenis, kode) using (jenis)
	-- Whoever goes on to court ends what was ordered until then, also when he withdraws; what is ordered after it is a new order. The
	-- end is the last step that moved the case, if it moved it there.
	cross join lateral (select exists (select from e g where g.jenis in ('ajukan_pengadilan', 'ajukan_kasasi') and g.urut > e.urut) as terbuka_lagi) g
	cross join lateral (select g.terbuka_lagi, e.jenis in ('mediasi_sepakat', 'perintah_putusan') and not g.terbuka_lagi as berlaku,
		t.kode is not null and e.ke in ('selesai', 'dicabut') and not exists (select from e h where h.urut > e.urut and h.dari <> h.ke) as akhir) p
$$;
comment on function laporan.jalan_sengketa(bigint, date) is 'Perjalanan satu sengketa sampai suatu tanggal, dari peristiwanya; perintah = yang terakhir dan masih berlaku';

create or replace function laporan.rincian_sengketa(badan int, dari date, sampai date)
returns table (tahun int, urut int, nomor text, opd text, alasan text[], bawaan text, lewat_waktu boolean, timbul date, batas_ajukan date, diajukan date,
	register date, tenggat_ki date, mediasi date, mediasi_selesai date, mediasi_hasil text, ajudikasi date, putusan date, amar text, salinan date,
	pengadilan date, pengadilan_oleh text, putusan_pengadilan date, amar_pengadilan text, kasasi date, kasasi_oleh text, putusan_kasasi date, amar_kasasi text,
	perintah date, tenggat_pelaksanaan date, eksekusi date, selesai date, penyelesaian text, hari int, hari_kerja_ki int, lewat_ki int, terlambat int)
language sql stable parallel safe as $$
	with p as (
		select k.tahun, k.urut, k.nomor, b.kalender, o.kode, m.alasan, m.diajukan, case when m.jendela_mulai <= m.diajukan then m.jendela_mulai end as timbul, j.*
		from organisasi.badan_publik b
		join layanan.perkara k on k.badan_publik = b.id and k.prosedur = 'sengketa'
		join layanan.sengketa m on m.id = k.id
		cross join lateral laporan.jalan_sengketa(k.id, $3) j
		left join organisasi.opd o on o.id = j.opd
		where b.id = $1 and m.diajukan <= $3 and (j.selesai is null or j.selesai >= $2 or k.tahun = pg_catalog.date_part('year', $2)::int)
	)
	select p.tahun, p.urut, p.nomor, coalesce(p.kode, '-'), nullif(p.alasan, '{}'), case when p.diajukan >= $2 then 'tidak' when p.selesai < $2 then 'susulan' else 'ya' end,
		coalesce(p.diajukan > batas.tanggal, false), p.timbul, batas.tanggal, p.diajukan, p.register, tenggat.tanggal, p.mediasi, p.mediasi_selesai, p.mediasi_hasil,
		p.ajudikasi, p.putusan, p.amar, p.salinan, p.pengadilan, p.pengadilan_oleh, p.putusan_pengadilan, p.amar_pengadilan,
		p.kasasi, p.kasasi_oleh, p.putusan_kasasi, p.amar_kasasi, p.perintah, p.tenggat_pelaksanaan, p.eksekusi, p.selesai, p.penyelesaian,
		coalesce(p.selesai, $3) - p.diajukan, akhir.ordinal - awal.ordinal, case when akhir.tanggal > tenggat.tanggal then akhir.ordinal - tenggat.ordinal end,
		case when tuntas.tanggal > laksana.tanggal then tuntas.ordinal - laksana.ordinal end
	from p
	left join lateral (select x.panjang from kalender.aturan x where x.kode = 'sengketa_ajukan' and x.berlaku_dari <= p.timbul order by x.berlaku_dari desc limit 1) a on true
	left join lateral (select x.panjang from kalender.aturan x where x.kode = 'ki_selesai' and x.berlaku_dari <= p.register order by x.berlaku_dari desc limit 1) s on true
	left join kalender.hari timbul on timbul.kalender = p.kalender and timbul.tanggal = p.timbul
	left join kalender.hari batas on batas.kalender = p.kalender and batas.kerja and batas.ordinal = timbul.ordinal + a.panjang
	left join kalender.hari awal on awal.kalender = p.kalender and awal.tanggal = p.register
	left join kalender.hari tenggat on tenggat.kalender = p.kalender and tenggat.kerja and tenggat.ordinal = awal.ordinal + s.panjang
	left join kalender.hari akhir on akhir.kalender = p.kalender and akhir.tanggal = coalesce(p.putusan, p.selesai, $3) and p.register is not null
	left join kalender.hari laksana on laksana.kalender = p.kalender and laksana.tanggal = p.tenggat_pelaksanaan
	left join kalender.hari tuntas on tuntas.kalender = p.kalender and tuntas.tanggal = coalesce(p.selesai, $3) and p.perintah is not null
$$;
comment on function laporan.rincian_sengketa(int, date, date) is
	'Baris anonim setiap sengketa suatu masa, keadaan per hari terakhirnya. bawaan: ya = belum selesai pada awal masa, susulan = dicatat dalam tahunnya tetapi sudah selesai sebelumnya. Tanpa data pribadi';

create or replace function laporan.sel_sengketa(badan int, dari date, sampai date)
returns table (opd text, bagian text, kode text, nilai bigint) language sql stable parallel safe as $$
	with r as materialized (
		select x.* from laporan.rincian_sengketa($1, $2, $3) x where x.bawaan <> 'susulan'
	)
	select r.opd, v.bagian, v.kode, count(*) from r, lateral (values
		('sengketa', case r.bawaan when 'ya' then 'saldo_awal' else 'diajukan' end),
		('sengketa', case when r.selesai is null then 'saldo_akhir' else 'selesai' end),
		('sengketa', case when r.bawaan = 'tidak' and r.lewat_waktu then 'lewat_waktu' end),
		('sengketa_tahap', case when r.register >= $2 then 'register' end),
		('sengketa_tahap', case when r.mediasi >= $2 then 'mediasi' end),
		('sengketa_tahap', case when r.ajudikasi >= $2 then 'ajudikasi' end),
		('sengketa_tahap', case when r.pengadilan >= $2 then 'pengadilan' end),
		('sengketa_tahap', case when r.kasasi >= $2 then 'kasasi' end),
		('sengketa_tahap', case when r.eksekusi >= $2 then 'eksekusi' end),
		('sengketa_mediasi', case when r.mediasi_selesai >= $2 then r.mediasi_hasil end),
		('sengketa_putusan', case when r.putusan >= $2 then r.amar end),
		('sengketa_hari', case when r.putusan >= $2 then r.hari_kerja_ki::text end),
		('sengketa_ketepatan', case when r.putusan >= $2 then case when r.lewat_ki is null then 'tepat_waktu' else 'terlambat' end end),
		('sengketa_ketepatan', case when r.putusan is null and r.selesai is null and r.lewat_ki is not null then 'terbuka_lewat' end),
		('sengketa_pengadilan', case when r.putusan_pengadilan >= $2 then r.amar_pengadilan end),
		('sengketa_kasasi', case when r.putusan_kasasi >= $2 then r.amar_kasasi end),
		('sengketa_penyelesaian', r.penyelesaian),
		('sengketa_pelaksanaan', case when r.perintah is not null then case when r.selesai is null then 'terbuka'
			when r.terlambat is null then 'tepat_waktu' else 'terlambat' end end),
		('sengketa_pelaksanaan', case when r.selesai is null and r.terlambat is not null then 'terbuka_lewat' end)) v (bagian, kode)
	where v.kode is not null group by r.opd, v.bagian, v.kode
$$;
comment on function laporan.sel_sengketa(int, date, date) is
	'Angka bukan nol tentang sengketa suatu masa: OPD, bagian laporan, kode, nilai; bagian "sengketa_hari" adalah banyaknya yang diputus Komisi Informasi menurut hari kerja sejak register';

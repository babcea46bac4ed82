-- Every figure of a period, per agency and in total, from one pass over laporan.rincian.
create or replace function laporan.sel(badan int, dari date, sampai date)
returns table (opd text, bagian text, kode text, nilai bigint) language sql stable set work_mem = '128MB' set enable_sort = off set jit = off as $$
	with kelompok as materialized (
		select grouping(r.keputusan, r.kanal) as g, r.opd, r.keputusan, r.alasan, r.hari_kerja, r.kanal, r.kategori, r.golongan, r.tujuan, r.diterima, r.ditutup, r.dijawab, r.panjang, r.lewat_awal, r.lewat,
			count(*) as n, count(*) filter (where not r.bawaan) as baru
		from (select x.*, x.selesai is not null as ditutup, x.ditanggapi is not null as dijawab, coalesce(x.diperpanjang >= $2, false) as panjang,
				coalesce(x.selesai, $3) > x.tenggat_awal as lewat_awal, coalesce(x.selesai, $3) > x.tenggat as lewat
			from laporan.rincian($1, $2, $3) x) r
		group by grouping sets (
			(r.opd, r.keputusan, r.alasan, r.hari_kerja, r.ditutup, r.dijawab, r.panjang, r.lewat_awal, r.lewat),
			(r.opd, r.kanal, r.kategori, r.golongan, r.tujuan), (r.opd, r.diterima))
	)
	select k.opd, v.bagian, v.kode, sum(k.n)::bigint from kelompok k, lateral (values
		('permohonan', case when k.ditutup then 'selesai' else 'saldo_akhir' end),
		('keputusan', k.keputusan),
		('alasan_penolakan', case when k.keputusan in ('ditolak', 'sebagian') then k.keputusan end),
		('hari', case when k.dijawab then k.hari_kerja::text end),
		('perpanjangan', case when k.panjang then 'jumlah' end),
		('perpanjangan', case when k.panjang then case when k.ditutup then 'selesai' else 'terbuka' end end),
		('terlambat', case when k.dijawab and k.lewat_awal then 'ditanggapi_lewat_awal' end),
		('terlambat', case when k.dijawab and k.lewat then 'ditanggapi_lewat' end),
		('terlambat', case when not k.ditutup and k.lewat then 'terbuka_lewat' end)) v (bagian, kode)
	where k.g = 1 and v.kode is not null group by k.opd, v.bagian, v.kode
	union all
	select k.opd, 'alasan_penolakan', a, sum(k.n)::bigint from kelompok k, unnest(k.alasan) a where k.g = 1 group by k.opd, a
	union all
	select k.opd, v.bagian, v.kode, sum(k.baru)::bigint from kelompok k, lateral (values
		('kanal', k.kanal), ('kategori_pemohon', k.kategori), ('golongan_pemohon', k.golongan), ('tujuan', k.tujuan)) v (bagian, kode)
	where k.g = 2 group by k.opd, v.bagian, v.kode
	union all
	select k.opd, v.bagian, v.kode, sum(k.n)::bigint from kelompok k, lateral (values
		('permohonan', case when k.diterima < $2 then 'saldo_awal' else 'diterima' end),
		('bulan', case when k.diterima >= $2 then pg_catalog.date_part('month', k.diterima)::text end)) v (bagian, kode)
	where k.g = 3 and v.kode is not null group by k.opd, v.bagian, v.kode
$$;
comment on function laporan.sel(int, date, date) is
	'Angka bukan nol suatu masa: OPD, bagian laporan, kode, nilai; bagian "hari" adalah banyaknya yang dijawab menurut hari kerja';

-- The nth of the answered ones in order of time, from how many took each number of days.
create or replace function laporan.waktu(sampai_hari bigint[][]) returns jsonb language sql immutable parallel safe as $$
	with h as (
		select sampai_hari[i][1] as hari, sampai_hari[i][2] as n, sum(sampai_hari[i][2]) over (order by sampai_hari[i][1]) as sampai
		from pg_catalog.generate_subscripts(sampai_hari, 1) i
	), s as (
		select coalesce(sum(n), 0)::bigint as n from h
	)
	select pg_catalog.jsonb_build_object('jumlah', s.n,
		'rata_rata', (select round(sum(h.hari * h.n) / nullif(s.n, 0), 2) from h),
		'median', (select round(avg(h.hari), 2) from pg_catalog.generate_series((s.n + 1) / 2, s.n / 2 + 1) urut,
			lateral (select h.hari from h where h.sampai >= urut order by h.hari limit 1) h where s.n > 0),
		'minimum', (select min(h.hari) from h), 'maksimum', (select max(h.hari) from h),
		'sampai_10', (select coalesce(sum(h.n) filter (where h.hari <= 10), 0) from h),
		'hari_11_17', (select coalesce(sum(h.n) filter (where h.hari between 11 and 17), 0) from h),
		'lebih_17', (select coalesce(sum(h.n) filter (where h.hari > 17), 0) from h))
	from s
$$;
comment on function laporan.waktu(bigint[][]) is 'Rata-rata, median, terkecil, terbesar dan kelompok hari kerja dari pasangan {hari, banyaknya}; null bila tidak ada';

-- Which codes each part has, in the order of the report.
create or replace function laporan.kerangka() returns table (bagian text, kode text, urut int) language sql stable parallel safe as $$
	select v.bagian, v.kode, v.urut from (values
		('permohonan', 'saldo_awal', 1), ('permohonan', 'diterima', 2), ('permohonan', 'selesai', 3), ('permohonan', 'saldo_akhir', 4),
		('alasan_penolakan', 'ditolak', -2), ('alasan_penolakan', 'sebagian', -1), ('alasan_penolakan', 'lain', 99), ('alasan_penolakan', 'tidak_dikuasai', 100),
		('perpanjangan', 'jumlah', 1), ('perpanjangan', 'selesai', 2), ('perpanjangan', 'terbuka', 3),
		('terlambat', 'ditanggapi_lewat_awal', 1), ('terlambat', 'ditanggapi_lewat', 2), ('terlambat', 'terbuka_lewat', 3),
		('keberatan', 'saldo_awal', 1), ('keberatan', 'diterima', 2), ('keberatan', 'selesai', 3), ('keberatan', 'saldo_akhir', 4), ('keberatan', 'lewat_waktu', 5),
		('keberatan_ketepatan', 'tepat_waktu', 1), ('keberatan_ketepatan', 'terlambat', 2), ('keberatan_ketepatan', 'terbuka_lewat', 3),
		('keberatan_pelaksanaan', 'saldo_awal', 1), ('keberatan_pelaksanaan', 'perintah', 2), ('keberatan_pelaksanaan', 'tepat_waktu', 3),
		('keberatan_pelaksanaan', 'terlambat', 4), ('keberatan_pelaksanaan', 'saldo_akhir', 5), ('keberatan_pelaksanaan', 'terbuka_lewat', 6),
		('sengketa', 'saldo_awal', 1), ('sengketa', 'diajukan', 2), ('sengketa', 'selesai', 3), ('sengketa', 'saldo_akhir', 4), ('sengketa', 'lewat_waktu', 5),
		('sengketa_tahap', 'register', 1), ('sengketa_tahap', 'mediasi', 2), ('sengketa_tahap', 'ajudikasi', 3), ('sengketa_tahap', 'pengadilan', 4),
		('sengketa_tahap', 'kasasi', 5), ('sengketa_tahap', 'eksekusi', 6),
		('sengketa_mediasi', 'sepakat', 1), ('sengketa_mediasi', 'gagal', 2), ('sengketa_putusan', 'sepakat', 0),
		('sengketa_ketepatan', 'tepat_waktu', 1), ('sengketa_ketepatan', 'terlambat', 2), ('sengketa_ketepatan', 'terbuka_lewat', 3),
		('sengketa_penyelesaian', 'dilaksanakan', 1), ('sengketa_penyelesaian', 'inkrah', 2), ('sengketa_penyelesaian', 'dicabut', 3),
		('sengketa_pelaksanaan', 'tepat_waktu', 1), ('sengketa_pelaksanaan', 'terlambat', 2), ('sengketa_pelaksanaan', 'terbuka', 3),
		('sengketa_pelaksanaan', 'terbuka_lewat', 4)) v (bagian, kode, urut)
	union all
	select v.bagian, p.kode, p.urut from dasar.pilihan p join (values ('keputusan', 'keputusan'), ('alasan_penolakan', 'alasan_penolakan'), ('kanal', 'kanal'),
		('kategori_pemohon', 'kategori_pemohon'), ('golongan_pemohon', 'golongan_pemohon'), ('golongan_tujuan', 'tujuan'), ('alasan_keberatan', 'keberatan_alasan'),
		('keputusan_keberatan', 'keberatan_keputusan'), ('putusan_sela', 'sengketa_putusan'), ('putusan_ki', 'sengketa_putusan'),
		('putusan_pengadilan', 'sengketa_pengadilan'), ('putusan_pengadilan', 'sengketa_kasasi')) v (jenis, bagian) on v.jenis = p.jenis
	union all
	select 'bulan', b::text, b from pg_catalog.generate_series(1, 12) b
$$;
comment on function laporan.kerangka() is 'Bagian dan kode angka laporan, juga yang nilainya nol';

create or replace function laporan.ringkas(badan int, dari date, sampai date) returns jsonb language sql stable parallel safe as $$
	with sel as materialized (
		select * from laporan.sel($1, $2, $3)
		union all
		select * from laporan.sel_keberatan($1, $2, $3)
		union all
		select * from laporan.sel_sengketa($1, $2, $3)
	), unit as (
		select o.kode, o.nama, o.singkatan, case when o.berlaku_sampai <= $3 then q.kode end as pengganti
		from organisasi.opd o left join organisasi.opd q on q.id = o.pengganti
		where o.badan_publik = $1 and (o.peran <> 'atasan_ppid' and o.berlaku_dari <= $3 and (o.berlaku_sampai is null or o.berlaku_sampai >= $2)
			or o.kode in (select s.opd from sel s))
		union all
		select '-', 'Belum diteruskan ke perangkat daerah', '-', null
		union all
		select null, null, null, null
	), isi as (
		select u.kode as opd, k.bagian, pg_catalog.jsonb_object_agg(k.kode, coalesce(s.nilai, 0)) as angka
		from unit u cross join laporan.kerangka() k
		left join (select s.opd, s.bagian, s.kode, sum(s.nilai)::bigint as nilai from sel s where s.bagian <> all ('{hari,keberatan_hari,sengketa_hari}')
			group by grouping sets ((s.opd, s.bagian, s.kode), (s.bagian, s.kode))) s
			on s.opd is not distinct from u.kode and s.bagian = k.bagian and s.kode = k.kode
		group by u.kode, k.bagian
		union all
		select u.kode, w.bagian, laporan.waktu((select pg_catalog.array_agg(array[h.hari, h.n]) from (
				select s.kode::bigint as hari, sum(s.nilai)::bigint as n from sel s
				where s.bagian = w.hari and (u.kode is null or s.opd = u.kode) group by 1) h))
		from unit u, (values ('waktu', 'hari'), ('keberatan_waktu', 'keberatan_hari'), ('sengketa_waktu', 'sengketa_hari')) w (bagian, hari)
	), jadi as (
		select i.opd, pg_catalog.jsonb_object_agg(i.bagian, i.angka) as angka from isi i group by i.opd
	)
	select pg_catalog.jsonb_build_object(
		'jumlah', (select j.angka from jadi j where j.opd is null),
		'opd', (select pg_catalog.jsonb_agg(pg_catalog.to_jsonb(u) || j.angka order by u.kode collate "C")
			from unit u join jadi j on j.opd = u.kode),
		'terlama', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.to_jsonb(t) order by t.diterima, t.tahun, t.urut), '[]') from (
			select r.nomor, r.opd, r.diterima, r.tenggat, r.hari_kerja, r.terlambat, r.tahun, r.urut
			from laporan.rincian($1, $2, $3) r where r.selesai is null
			order by r.diterima, r.tahun, r.urut limit 10) t))
$$;
comment on function laporan.ringkas(int, date, date) is
	'Semua angka suatu masa: {jumlah: {bagian: {kode: nilai}}, opd: [{kode, nama, bagian …}], terlama: [sepuluh permohonan terbuka terlama]}';

create or replace function laporan.ringkas(badan int, tahun int) returns jsonb language sql stable parallel safe as $$
	select laporan.ringkas($1, pg_catalog.make_date($2, 1, 1), least(pg_catalog.make_date($2, 12, 31), organisasi.hari_ini($1)))
$$;
comment on function laporan.ringkas(int, int) is 'Semua angka satu tahun, sampai hari ini bila tahunnya belum berakhir';

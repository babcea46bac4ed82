-- What stands at the head of a report: who, when, with which calendar and by which terms.
create or replace function laporan.masa(tahun int, jenis text, urut int) returns daterange language sql immutable parallel safe as $$
	select pg_catalog.daterange(a.awal, (a.awal + pg_catalog.make_interval(months => a.panjang))::date)
	from (select case $2 when 'tahunan' then 12 when 'semester' then 6 when 'triwulan' then 3 end as panjang) p,
		lateral (select p.panjang, pg_catalog.make_date($1, ($3 - 1) * p.panjang + 1, 1) as awal) a
$$;
comment on function laporan.masa(int, text, int) is 'Masa laporan: tahun, semester atau triwulan ke-urut; hari terakhir tidak termasuk';

create or replace function laporan.kalender(kal smallint, dari date, sampai date) returns jsonb language sql stable parallel safe as $$
	select pg_catalog.jsonb_agg(t.isi order by t.tahun) from (
		select pg_catalog.date_part('year', h.tanggal)::int as tahun, pg_catalog.jsonb_build_object(
			'tahun', pg_catalog.date_part('year', h.tanggal)::int,
			'status', case when bool_or(h.sementara) then 'perkiraan' else 'ditetapkan' end,
			'hari_kerja', count(*) filter (where h.kerja),
			'hari', pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('tanggal', h.tanggal, 'jenis', h.jenis, 'nama', h.nama,
				'dasar', h.dasar, 'ke', h.ke) order by h.tanggal) filter (where h.jenis is not null)) as isi
		from (select x.*, count(*) filter (where x.kerja) over (partition by pg_catalog.date_part('year', x.tanggal) order by x.tanggal) as ke
			from kalender.hari x where x.kalender = $1
				and x.tanggal between pg_catalog.date_trunc('year', $2)::date and pg_catalog.make_date(pg_catalog.date_part('year', $3)::int, 12, 31)) h
		group by 1) t
$$;
comment on function laporan.kalender(smallint, date, date) is
	'Kalender yang dipakai, tahun demi tahun: setiap hari bukan hari kerja dan hari kerja pengganti dengan dasarnya, dan hari kerja ke berapa dalam tahun itu sampai hari tersebut';

create or replace function laporan.kepala(badan int, tahun int, jenis text, urut int) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
	saat timestamptz := dasar.kini();
	masa daterange := laporan.masa(tahun, jenis, urut);
	b organisasi.badan_publik;
	hari date;
	acuan date;
	ujung record;
begin
	select * into strict b from organisasi.badan_publik x where x.id = badan;
	hari := kalender.tanggal_di(b.zona, saat);
	if lower(masa) > hari then
		perform dasar.gagal('KI409', pg_catalog.format('Masa yang dilaporkan baru mulai %s.', dasar.tanggal(lower(masa))));
	end if;
	acuan := least(upper(masa) - 1, hari);
	select least(min(h.awal), lower(masa)) as awal, greatest(max(h.akhir), acuan) as akhir into ujung from (
		select min(k.dimulai) as awal, max(k.tenggat) as akhir from layanan.perkara k
		where k.badan_publik = badan and k.prosedur = 'permohonan' and k.dimulai <= acuan and (k.ditutup is null or k.ditutup >= lower(masa))
		union all
		select least(min(r.timbul), min(r.diterima)), greatest(max(r.tenggat), max(r.tenggat_pelaksanaan))
		from laporan.rincian_keberatan(badan, lower(masa), acuan) r
		union all
		select least(min(r.timbul), min(r.diajukan)), greatest(max(r.tenggat_ki), max(r.tenggat_pelaksanaan))
		from laporan.rincian_sengketa(badan, lower(masa), acuan) r) h;
	return pg_catalog.jsonb_build_object(
		'badan', b.id, 'kode', b.kode, 'nama', b.nama, 'zona', b.zona,
		'awal_jam', case when exists (select from layanan.jam_catatan c join layanan.jam j on j.id = c.jam where c.jenis = 'mulai_ulang' and j.badan_publik = b.id)
			then 'lengkap' else organisasi.awal_jam_pada(b.id, acuan) end,
		'wilayah', b.wilayah, 'wilayah_nama', (select w.nama from organisasi.wilayah w where w.kode = b.wilayah),
		'tahun', tahun, 'jenis', jenis, 'urut', urut, 'dari', lower(masa), 'sampai', upper(masa) - 1, 'acuan', acuan, 'tanggal', hari,
		'potret', b.wilayah || '/' || b.kode || '/' || tahun || '/' || pg_catalog.to_char(saat at time zone 'UTC', 'YYYYMMDD"T"HH24MISS"Z"'),
		'waktu', pg_catalog.to_char(saat at time zone b.zona, 'YYYY-MM-DD"T"HH24:MI:SS')
			|| case b.zona when 'Asia/Jakarta' then '+07:00' when 'Asia/Makassar' then '+08:00' else '+09:00' end,
		'kalender', (select pg_catalog.jsonb_build_object('kode', k.kode, 'nama', k.nama, 'pekan', k.pekan, 'dasar', k.dasar)
			from kalender.kalender k where k.id = b.kalender),
		'tahun_kalender', laporan.kalender(b.kalender, ujung.awal, ujung.akhir),
		'jangka', (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kode', a.kode, 'nama', a.nama, 'hari', a.panjang, 'pasal', a.pasal,
			'berlaku_dari', a.berlaku_dari) order by j.urut, a.berlaku_dari)
			from unnest('{tanggapan,perpanjangan,keberatan_ajukan,keberatan_tanggapan,sengketa_ajukan,ki_selesai}'::text[]) with ordinality j (kode, urut)
			join kalender.aturan a on a.kode = j.kode and a.satuan = 'hari_kerja'));
end $$;
comment on function laporan.kepala(int, int, text, int) is
	'Kepala laporan: badan publik, masa, tanggal acuan, potret, kalender yang dipakai dan jangka waktu menurut hukum. KI409 bila masanya belum mulai';

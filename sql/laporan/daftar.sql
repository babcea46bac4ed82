-- The list of reports as its readers see it. Runs as its caller: which reports exist is decided by the row policies.
create or replace function laporan.tahun_boleh(badan int) returns int4range language sql stable set search_path = '' as $$
	select int4range(2010, extract(year from organisasi.hari_ini(badan))::int, '[]')
$$;
comment on function laporan.tahun_boleh(int) is 'Tahun yang dapat dilaporkan: 2010 sampai tahun berjalan';

create or replace function laporan.daftar(setelah bigint, banyak int) returns table (id bigint, baris jsonb) language sql stable set search_path = '' as $$
	select l.id, jsonb_build_object('id', l.id, 'badan', b.nama, 'tahun', l.tahun::text, 'revisi', nullif(l.revisi, 0),
		'keadaan', s.nama, 'lencana', s.lencana, 'galat', nullif(l.galat, ''), 'unduh', l.keadaan = 'dibuat',
		'diminta', dasar.waktu_lokal(l.diminta, b.zona), 'selesai', dasar.waktu_lokal(l.selesai, b.zona),
		'ukuran', layanan.ukuran_kata(l.ukuran), 'sidik', encode(l.sidik, 'hex'))
	from laporan.laporan l
	join organisasi.badan_publik b on b.id = l.badan_publik
	join (values ('diminta', 'Sedang dibuat', 'lencana-kuning'), ('dibuat', 'Lolos pemeriksaan', 'lencana-hijau'), ('gagal', 'Gagal', 'lencana-merah'))
		s (kode, nama, lencana) on s.kode = l.keadaan
	where setelah is null or l.id < setelah
	order by l.id desc limit banyak
$$;
comment on function laporan.daftar(bigint, int) is 'Laporan yang terlihat pemanggil, terbaru lebih dahulu; setelah = id baris terakhir halaman sebelumnya';

create or replace function laporan.dokumen(p jsonb, galat jsonb default '{}') returns jsonb language sql stable set search_path = '' as $$
	with d as materialized (
		select * from laporan.daftar(substring(p ->> 'setelah', '^\d{1,18}$')::bigint, 51)
	), h as (
		select coalesce(jsonb_agg(x.baris order by x.id desc), '[]') as daftar, min(x.id) as akhir from (select * from d order by id desc limit 50) x
	)
	select dasar.halaman('Laporan layanan informasi publik', jsonb_build_object('daftar', h.daftar, 'ada', h.daftar <> '[]',
		'lanjut', case when (select count(*) from d) > 50 then h.akhir end,
		'boleh_minta', akun.peran_kini() && '{ppid_utama,atasan_ppid}'::text[],
		'isian', jsonb_build_object('tahun', coalesce(nullif(dasar.teks(p, 'tahun'), ''),
			(extract(year from organisasi.hari_ini(akun.badan_kini()))::int - 1)::text)),
		'tahun_akhir', case when akun.peran_kini() && '{ppid_utama,atasan_ppid}'::text[] then extract(year from organisasi.hari_ini(akun.badan_kini()))::int end,
		'galat', dasar.galat(galat, '{tahun}'), 'galat_ada', galat <> '{}', 'galat_daftar', dasar.galat_daftar(galat, '{tahun}')))
	from h
$$;
comment on function laporan.dokumen(jsonb, jsonb) is 'Dokumen halaman laporan, juga dengan galat isian';

create or replace function laporan.minta(tahun int) returns bigint language plpgsql security definer set search_path = '' as $$
declare
	baru bigint;
begin
	insert into laporan.laporan (badan_publik, tahun, diminta_oleh, diminta)
	values (akun.badan_kini(), minta.tahun, akun.petugas_kini(), now())
	on conflict do nothing returning id into baru;
	if baru is not null then
		perform pg_notify('tugas', 'laporan');
	end if;
	return baru;
end $$;
comment on function laporan.minta(int) is 'Meminta laporan tahunan badan pemanggil; pekerja latar membuatnya. Null bila sudah diminta dan belum selesai';

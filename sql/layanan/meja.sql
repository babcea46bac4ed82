-- The work desk. Runs as its caller: which cases exist is decided by the row policies.
create or replace function layanan.meja_hitung(badan int, kini date, dekat date) returns table (kode text, banyak int) language sql stable set search_path = '' as $$
	select layanan.risiko(kini, k.aman, k.tenggat, dekat, k.ditutup), count(*)::int
	from layanan.perkara k where k.badan_publik = badan and not k.rampung
	group by 1
$$;
comment on function layanan.meja_hitung(int, date, date) is 'Banyak perkara terbuka di meja petugas panggilan ini menurut risiko';

create or replace function layanan.meja_saring(p jsonb) returns jsonb language sql stable set search_path = '' as $$
	select f || pg_catalog.jsonb_build_object('arsip', f ->> 'cari' <> '' or f ->> 'keadaan' = 'semua'
		or coalesce((select s.rampung from layanan.keadaan s where s.prosedur = 'permohonan' and s.kode = f ->> 'keadaan'), false))
	from (select pg_catalog.jsonb_build_object('cari', pg_catalog.left(dasar.teks(p, 'cari'), 200), 'keadaan', dasar.teks(p, 'keadaan'), 'opd', dasar.teks(p, 'opd'),
		'giliran', case when dasar.teks(p, 'giliran') = 'saya' then 'saya' else '' end, 'risiko', dasar.teks(p, 'risiko'),
		'setelah', coalesce(pg_catalog.substring(dasar.teks(p, 'setelah'), '^[01]_\d{4}-\d\d-\d\d_\d{1,18}$'), '')) as f) x
$$;
comment on function layanan.meja_saring(jsonb) is 'Saringan meja dari alamat halaman; arsip = mencari juga di antara yang sudah selesai, terbaru lebih dahulu';

create or replace function layanan.meja_cocok(k layanan.perkara, kata text[], dengan_nama boolean) returns boolean language sql stable set search_path = '' as $$
	select (select bool_and(k.nomor ilike w
			or dengan_nama and exists (select from layanan.permohonan m where m.id = k.id and m.nama ilike w)
			or exists (select from layanan.rincian r where r.permohonan = k.id and r.isi ilike w))
		from unnest(kata) w)
$$;
comment on function layanan.meja_cocok(layanan.perkara, text[], boolean) is 'Setiap pola kata ada pada nomor, rincian, atau nama pemohon';

create or replace function layanan.meja_kata(cari text) returns text[] language sql immutable parallel safe as $$
	select coalesce(pg_catalog.array_agg('%' || pg_catalog.replace(pg_catalog.replace(pg_catalog.replace(w, '\', '\\'), '%', '\%'), '_', '\_') || '%'), '{}')
	from (select w from pg_catalog.regexp_split_to_table(btrim(cari), '\s+') w where w <> '' limit 6) x
$$;
comment on function layanan.meja_kata(text) is 'Pola ilike untuk paling banyak enam kata';

create or replace function layanan.meja_terbuka(badan int, f jsonb, kini date, dekat date, banyak int) returns setof layanan.perkara language plpgsql stable set search_path = '' as $$
declare
	fase int := coalesce(nullif(pg_catalog.split_part(f ->> 'setelah', '_', 1), '')::int, 0);
	dari date := coalesce(nullif(pg_catalog.split_part(f ->> 'setelah', '_', 2), '')::date, '-infinity');
	no bigint := coalesce(nullif(pg_catalog.split_part(f ->> 'setelah', '_', 3), '')::bigint, 0);
	mau_opd int := (select o.id from organisasi.opd o where o.badan_publik = badan and o.kode = f ->> 'opd');
	mau_peran text[] := case when f ->> 'giliran' = 'saya' then akun.peran_kini() end;
	mau_keadaan text := nullif(f ->> 'keadaan', '');
	mau_risiko text := nullif(f ->> 'risiko', '');
	n int := 0;
begin
	if fase = 0 then
		return query select * from layanan.perkara k
		where k.badan_publik = badan and not k.rampung and k.ditutup is null and (k.aman, k.id) > (dari, no)
			and (mau_keadaan is null or k.keadaan = mau_keadaan) and (mau_peran is null or k.giliran = any (mau_peran))
			and (mau_opd is null or k.opd @> array[mau_opd]) and (mau_risiko is null or layanan.risiko(kini, k.aman, k.tenggat, dekat, k.ditutup) = mau_risiko)
		order by k.aman, k.id limit banyak;
		get diagnostics n = row_count;
		dari := '-infinity';
		no := 0;
	end if;
	if n < banyak and coalesce(mau_risiko, 'menunggu') = 'menunggu' then
		return query select * from layanan.perkara k
		where k.badan_publik = badan and not k.rampung and k.ditutup is not null and (k.aman, k.id) > (dari, no)
			and (mau_keadaan is null or k.keadaan = mau_keadaan) and (mau_peran is null or k.giliran = any (mau_peran))
			and (mau_opd is null or k.opd @> array[mau_opd])
		order by k.aman, k.id limit banyak - n;
	end if;
end $$;
comment on function layanan.meja_terbuka(int, jsonb, date, date, int) is
	'Perkara terbuka menurut tanggal aman, sesudahnya yang tinggal diserahkan; setelah = fase_aman_id baris terakhir halaman sebelumnya';

create or replace function layanan.meja_arsip(badan int, f jsonb, banyak int) returns setof layanan.perkara language plpgsql stable set search_path = '' as $$
declare
	no bigint := coalesce(nullif(pg_catalog.split_part(f ->> 'setelah', '_', 3), '')::bigint, 9223372036854775807);
	mau_opd int := (select o.id from organisasi.opd o where o.badan_publik = badan and o.kode = f ->> 'opd');
	mau_peran text[] := case when f ->> 'giliran' = 'saya' then akun.peran_kini() end;
	mau_keadaan text := nullif(nullif(f ->> 'keadaan', ''), 'semua');
	kata text[] := layanan.meja_kata(f ->> 'cari');
	dengan_nama boolean := akun.peran_kini() && '{ppid_utama,atasan_ppid}'::text[];
begin
	return query select * from layanan.perkara k
	where k.badan_publik = badan and k.id < no and (mau_keadaan is null or k.keadaan = mau_keadaan)
		and (mau_peran is null or k.giliran = any (mau_peran)) and (mau_opd is null or k.opd @> array[mau_opd])
		and (kata = '{}' or layanan.meja_cocok(k, kata, dengan_nama))
	order by k.id desc limit banyak;
end $$;
comment on function layanan.meja_arsip(int, jsonb, int) is 'Hasil pencarian dan perkara selesai, yang terbaru lebih dahulu';

create or replace function layanan.meja_baris(k layanan.perkara, h kalender.hari, dekat date) returns jsonb language sql stable set search_path = '' as $$
	select pg_catalog.jsonb_build_object('nomor', k.nomor, 'contoh', k.contoh, 'rampung', k.rampung,
		'ringkasan', case when pg_catalog.char_length(r.isi) > 140 then pg_catalog.left(r.isi, 139) || '…' else r.isi end, 'butir', nullif(r.lain, 0),
		'nama', m.nama, 'opd', coalesce(o.nama, 'belum diteruskan'), 'keadaan', s.nama,
		'giliran', layanan.perkara_giliran(k), 'opd_lain', k.opd <> '{}' and k.giliran <> 'ppid_pelaksana', 'berjalan', k.ditutup is null, 'tenggat', dasar.tanggal_hari(k.tenggat), 'aman', dasar.tanggal_hari(k.aman),
		'risiko', case when k.rampung then 'selesai' else x.kode end, 'lencana', case when k.rampung then 'lencana-abu' else x.lencana end,
		'sisa', case when k.rampung then 'selesai' else layanan.sisa_kata(x.kode, ka.ordinal - h.ordinal, kt.ordinal - h.ordinal) end,
		'diperpanjang', k.diperpanjang is not null, 'sementara', k.ditutup is null and (kt.sementara or h.sementara),
		'tempat', pg_catalog.format('%s_%s_%s', (k.ditutup is not null)::int, k.aman, k.id))
	from layanan.permohonan m
	join layanan.keadaan s on s.prosedur = k.prosedur and s.kode = k.keadaan
	cross join lateral (select (pg_catalog.array_agg(r.isi order by r.urut))[1] as isi, count(*)::int - 1 as lain from layanan.rincian r where r.permohonan = k.id) r
	left join lateral (select pg_catalog.string_agg(o.singkatan, ', ' order by o.singkatan) as nama from organisasi.opd o where o.id = any (k.opd)) o on true
	left join kalender.hari ka on ka.kalender = h.kalender and ka.tanggal = k.aman
	left join kalender.hari kt on kt.kalender = h.kalender and kt.tanggal = k.tenggat
	left join layanan.risiko_daftar() x on x.kode = layanan.risiko(h.tanggal, k.aman, k.tenggat, dekat, k.ditutup)
	where m.id = k.id
$$;
comment on function layanan.meja_baris(layanan.perkara, kalender.hari, date) is 'Satu baris meja dalam kata; h = hari ini pada kalender badan';

create or replace function layanan.meja_kelompok(baris jsonb, arsip boolean) returns jsonb language sql stable set search_path = '' as $$
	select coalesce((select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kode', g.kode, 'nama', coalesce(r.nama, 'Yang terbaru lebih dahulu'), 'baris', g.isi) order by g.tempat)
		from (select case when arsip then 'arsip' else e.v ->> 'risiko' end as kode, min(e.n) as tempat, pg_catalog.jsonb_agg(e.v order by e.n) as isi
			from pg_catalog.jsonb_array_elements(baris) with ordinality e (v, n) group by 1) g
		left join layanan.risiko_daftar() r on r.kode = g.kode), '[]')
$$;
comment on function layanan.meja_kelompok(jsonb, boolean) is 'Baris meja dikelompokkan menurut risiko, urutannya tetap';

create or replace function layanan.meja_keadaan(dipilih text) returns jsonb language sql stable set search_path = '' as $$
	select (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nilai', s.kode, 'nama', s.nama, 'dipilih', s.kode = $1) order by s.urut)
			from layanan.keadaan s where s.prosedur = 'permohonan')
		|| pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object('nilai', 'semua', 'nama', 'Semua, juga yang selesai', 'dipilih', 'semua' = $1))
$$;
comment on function layanan.meja_keadaan(text) is 'Pilihan saringan keadaan';

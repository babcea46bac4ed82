-- The work desk. Runs as its caller: which cases exist is decided by the row policies. In plpgsql, because its plans are kept.
create or replace function layanan.meja_hitung(badan int, kini date, dekat date, batas int) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return pg_catalog.jsonb_build_object(
		'terlambat', (select count(*) from (select from layanan.perkara k where k.badan_publik = badan and k.prosedur = 'permohonan' and not k.rampung and k.ditutup is null
			and k.aman < kini and k.tenggat < kini limit batas) x),
		-- The safe date is the working day before tenggat, or tenggat itself: whatever passed it lately passed it within a month.
		'lewat_aman', (select count(*) from (select from layanan.perkara k where k.badan_publik = badan and k.prosedur = 'permohonan' and not k.rampung and k.ditutup is null
			and k.aman < kini and k.aman >= kini - 31 and k.tenggat >= kini limit batas) x),
		'hari_ini', (select count(*) from (select from layanan.perkara k where k.badan_publik = badan and k.prosedur = 'permohonan' and not k.rampung and k.ditutup is null
			and k.aman = kini limit batas) x),
		'dekat', (select count(*) from (select from layanan.perkara k where k.badan_publik = badan and k.prosedur = 'permohonan' and not k.rampung and k.ditutup is null
			and k.aman > kini and k.aman <= dekat limit batas) x),
		'nanti', (select count(*) from (select from layanan.perkara k where k.badan_publik = badan and k.prosedur = 'permohonan' and not k.rampung and k.ditutup is null
			and k.aman > dekat limit batas) x),
		'menunggu', (select count(*) from (select from layanan.perkara k where k.badan_publik = badan and k.prosedur = 'permohonan' and not k.rampung and k.ditutup is not null limit batas) x));
end $$;
comment on function layanan.meja_hitung(int, date, date, int) is
	'Banyak perkara terbuka di meja petugas panggilan ini menurut risiko: {kode: banyak}; masing-masing dihitung sampai batas saja';

create or replace function layanan.meja_saring(p jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	keadaan text := dasar.teks(p, 'keadaan');
	cari text := pg_catalog.left(dasar.teks(p, 'cari'), 200);
begin
	return pg_catalog.jsonb_build_object('cari', cari, 'keadaan', keadaan, 'opd', dasar.teks(p, 'opd'),
		'giliran', case when dasar.teks(p, 'giliran') = 'saya' then 'saya' else '' end, 'risiko', dasar.teks(p, 'risiko'),
		'setelah', coalesce(pg_catalog.substring(dasar.teks(p, 'setelah'), '^[01]_\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])_\d{1,18}$|^[01]_\d{4}-(?:0[1-9]|1[0-2])-(?:29|30|31)_\d{1,18}$'), ''),
		'arsip', cari <> '' or keadaan = 'semua' or exists (select from layanan.keadaan s where s.prosedur = 'permohonan' and s.kode = keadaan and s.rampung));
end $$;
comment on function layanan.meja_saring(jsonb) is 'Saringan meja dari alamat halaman; arsip = mencari juga di antara yang sudah selesai, terbaru lebih dahulu';

create or replace function layanan.meja_kata(cari text) returns text[] language sql immutable parallel safe as $$
	select coalesce(pg_catalog.array_agg('%' || pg_catalog.replace(pg_catalog.replace(pg_catalog.replace(w, '\', '\\'), '%', '\%'), '_', '\_') || '%'), '{}')
	from (select w from pg_catalog.regexp_split_to_table(btrim(cari), '\s+') w where w <> '' limit 6) x
$$;
comment on function layanan.meja_kata(text) is 'Pola ilike untuk paling banyak enam kata';

create or replace function layanan.meja_terbuka(badan int, f jsonb, kini date, dekat date, banyak int) returns layanan.perkara[] language plpgsql stable set search_path = '' as $$
declare
	tempat text[] := pg_catalog.string_to_array(f ->> 'setelah', '_');
	fase int := coalesce(tempat[1]::int, 0);
	dari date := coalesce(dasar.tanggal_isian(tempat[2]), '-infinity');
	no bigint := coalesce(tempat[3]::bigint, 0);
	mau_opd int := (select o.id from organisasi.opd o where o.badan_publik = badan and o.kode = f ->> 'opd');
	mau_peran text[] := case when f ->> 'giliran' = 'saya' then akun.peran_kini() end;
	mau_keadaan text := nullif(f ->> 'keadaan', '');
	mau_risiko text := nullif(f ->> 'risiko', '');
	hasil layanan.perkara[] := '{}';
begin
	if fase = 0 and mau_risiko is distinct from 'menunggu' then
		hasil := array(select k from layanan.perkara k
			where k.badan_publik = badan and k.prosedur = 'permohonan' and not k.rampung and k.ditutup is null and (k.aman, k.id) > (dari, no)
				and (mau_keadaan is null or k.keadaan = mau_keadaan) and (mau_peran is null or k.giliran = any (mau_peran))
				and (mau_opd is null or k.opd @> array[mau_opd]) and (mau_risiko is null or layanan.risiko(kini, k.aman, k.tenggat, dekat, null) = mau_risiko)
			order by k.aman, k.id limit banyak);
	end if;
	if pg_catalog.cardinality(hasil) < banyak and coalesce(mau_risiko, 'menunggu') = 'menunggu' then
		hasil := hasil || array(select k from layanan.perkara k
			where k.badan_publik = badan and k.prosedur = 'permohonan' and not k.rampung and k.ditutup is not null and (fase = 0 or (k.aman, k.id) > (dari, no))
				and (mau_keadaan is null or k.keadaan = mau_keadaan) and (mau_peran is null or k.giliran = any (mau_peran))
				and (mau_opd is null or k.opd @> array[mau_opd])
			order by k.aman, k.id limit banyak - pg_catalog.cardinality(hasil));
	end if;
	return hasil;
end $$;
comment on function layanan.meja_terbuka(int, jsonb, date, date, int) is
	'Perkara terbuka menurut tanggal aman, sesudahnya yang tinggal diserahkan; setelah = fase_aman_id baris terakhir halaman sebelumnya';

-- Planned anew for each set of filters, because among all cases of a body they decide what is read.
create or replace function layanan.meja_arsip(badan int, f jsonb, banyak int) returns layanan.perkara[] language plpgsql stable
set search_path = '' set plan_cache_mode = 'force_custom_plan' as $$
declare
	no bigint := coalesce(nullif(pg_catalog.split_part(f ->> 'setelah', '_', 3), '')::bigint, 9223372036854775807);
	mau_opd int := (select o.id from organisasi.opd o where o.badan_publik = badan and o.kode = f ->> 'opd');
	mau_peran text[] := case when f ->> 'giliran' = 'saya' then akun.peran_kini() end;
	mau_keadaan text := nullif(nullif(f ->> 'keadaan', ''), 'semua');
	kata text[] := layanan.meja_kata(f ->> 'cari');
	dengan_nama boolean := akun.peran_kini() && '{ppid_utama,atasan_ppid}'::text[];
	calon bigint[] := layanan.cari_calon(badan, kata, dengan_nama);
	awal bigint := coalesce((select min(c) from unnest(calon) c), 0);
	akhir bigint := least(no - 1, (select max(c) from unnest(calon) c));
begin
	if calon = '{}' then
		return '{}';
	end if;
	return array(select k from layanan.perkara k
		where k.badan_publik = badan and k.prosedur = 'permohonan' and k.id between awal and akhir and (calon is null or k.id = any (calon))
			and (mau_keadaan is null or k.keadaan = mau_keadaan) and (mau_peran is null or k.giliran = any (mau_peran)) and (mau_opd is null or k.opd @> array[mau_opd])
			and (kata = '{}' or (k.nomor || ' ' || (select pg_catalog.string_agg(r.isi, ' ') from layanan.rincian r where r.permohonan = k.id)
				|| (select ' ' || m.nomor_luar || case when dengan_nama then ' ' || m.nama else '' end from layanan.permohonan m where m.id = k.id)) ilike all (kata))
		order by k.id desc limit banyak);
end $$;
comment on function layanan.meja_arsip(int, jsonb, int) is
	'Hasil pencarian (setiap kata pada nomor, nomor di luar, rincian, atau nama bagi yang boleh melihatnya) dan perkara selesai, yang terbaru lebih dahulu';

create or replace function layanan.meja_tempat(k layanan.perkara) returns text language sql stable parallel safe as $$
	select pg_catalog.format('%s_%s_%s', ((k).ditutup is not null)::int, (k).aman, (k).id)
$$;
comment on function layanan.meja_tempat(layanan.perkara) is 'Tempat perkara dalam urutan meja: fase_aman_id';

create or replace function layanan.meja_baris(perkara layanan.perkara[], h kalender.hari, dekat date) returns table (urut bigint, risiko text, isi jsonb) language plpgsql stable set search_path = '' as $$
declare
	peran text[] := akun.peran_kini();
	opd_saya int[] := akun.opd_kini();
	kosong int[] := case when peran && '{ppid_utama,atasan_ppid}'::text[] then organisasi.opd_kosong(akun.badan_kini()) else '{}' end;
begin
	return query select k.ordinality, x.kode, pg_catalog.jsonb_build_object('nomor', k.nomor, 'contoh', k.contoh,
			'ringkasan', case when pg_catalog.char_length(r.isi) > 140 then pg_catalog.left(r.isi, 139) || '…' else r.isi end, 'butir', nullif(r.lain, 0),
			'nama', m.nama, 'opd', o.nama, 'opd_lain', k.opd <> '{}' and k.giliran <> 'ppid_pelaksana', 'keadaan', s.nama,
			'giliran', case k.giliran when 'ppid_pelaksana' then 'PPID Pelaksana' || coalesce(' ' || o.nama, '') when 'selesai' then 'Selesai' when 'pemohon' then 'Pemohon' else g.nama end,
			'saya', k.giliran = any (peran) and (k.giliran <> 'ppid_pelaksana' or k.opd && opd_saya),
			'tenggat', dasar.tanggal_hari(k.tenggat), 'aman', dasar.tanggal_hari(k.aman), 'berjalan', k.ditutup is null,
			'risiko', x.kode, 'lencana', case when k.rampung then 'lencana-abu' else x.lencana end,
			'sisa', case when k.rampung then 'selesai' else layanan.sisa_kata(x.kode, ka.ordinal - h.ordinal, kt.ordinal - h.ordinal) end,
			'langkah', case when k.langkah_aturan is not null and layanan.langkah_menunggu(k.keadaan, k.langkah_tenggat, h.tanggal) then pg_catalog.jsonb_build_object('nama', case k.langkah_aturan when 'kelengkapan' then 'Pemohon melengkapi' else 'Periksa kelengkapan' end,
				'sampai', dasar.tanggal_hari(k.langkah_tenggat), 'lencana', case when h.tanggal > k.langkah_tenggat then 'lencana-merah' when h.tanggal >= k.langkah_aman then 'lencana-kuning' else 'lencana-biru' end,
				'lewat', h.tanggal > k.langkah_tenggat) end,
			'diperpanjang', k.diperpanjang is not null, 'sementara', k.ditutup is null and (kt.sementara or h.sementara),
			'tempat', layanan.meja_tempat(perkara[k.ordinality]))
		from unnest(perkara) with ordinality k
		join layanan.permohonan m on m.id = k.id
		join layanan.keadaan s on s.prosedur = k.prosedur and s.kode = k.keadaan
		left join dasar.pilihan g on g.jenis = 'peran' and g.kode = k.giliran
		cross join lateral (select (pg_catalog.array_agg(r.isi order by r.urut))[1] as isi, count(*)::int - 1 as lain from layanan.rincian r where r.permohonan = k.id) r
		cross join lateral (select case when k.keadaan = 'dibagi' then layanan.perkara_opd(perkara[k.ordinality]) else k.opd end as opd offset 0) p
		cross join lateral (select pg_catalog.string_agg(case when o.berlaku_sampai < h.tanggal then organisasi.opd_sebutan(o.id, h.tanggal) else o.singkatan || case when o.id = any (kosong) then ' (belum ada petugas)' else '' end end, ', ' order by o.singkatan) as nama
			from organisasi.opd o where o.id = any (p.opd)) o
		left join kalender.hari ka on ka.kalender = h.kalender and ka.tanggal = k.aman
		left join kalender.hari kt on kt.kalender = h.kalender and kt.tanggal = k.tenggat
		left join layanan.risiko_daftar() x on x.kode = layanan.risiko(h.tanggal, k.aman, k.tenggat, dekat, k.ditutup);
end $$;
comment on function layanan.meja_baris(layanan.perkara[], kalender.hari, date) is 'Baris meja dalam kata, urutannya seperti perkaranya; h = hari ini pada kalender badan';

create or replace function layanan.meja_kelompok(perkara layanan.perkara[], h kalender.hari, dekat date, arsip boolean) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kode', g.kode, 'nama', coalesce(r.nama, 'Yang terbaru lebih dahulu'), 'baris', g.baris) order by g.tempat), '[]')
		from (select case when arsip then 'arsip' else b.risiko end as kode, min(b.urut) as tempat, pg_catalog.jsonb_agg(b.isi order by b.urut) as baris
			from layanan.meja_baris(perkara, h, dekat) b group by 1) g
		left join layanan.risiko_daftar() r on r.kode = g.kode);
end $$;
comment on function layanan.meja_kelompok(layanan.perkara[], kalender.hari, date, boolean) is 'Baris meja dikelompokkan menurut risiko, urutannya tetap; yang dicari di arsip satu kelompok saja';

create or replace function layanan.meja_pilihan(badan int, f jsonb, kini date, dekat date) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	luas boolean := akun.peran_kini() && '{ppid_utama,atasan_ppid}'::text[];
	batas constant int := 1000;
	hitung jsonb := layanan.meja_hitung(badan, kini, dekat, batas);
begin
	return pg_catalog.jsonb_build_object('saring', f, 'hari_ini', dasar.tanggal_hari(kini),
		'keadaan_pilihan', (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nilai', s.kode, 'nama', s.nama, 'dipilih', s.kode = f ->> 'keadaan') order by s.urut)
			from (select k.kode, k.nama, k.urut from layanan.keadaan k where k.prosedur = 'permohonan' union all values ('semua', 'Semua, juga yang selesai', 99)) s),
		'pilih_opd', luas, 'opd_pilihan', case when luas then organisasi.opd_pilihan(badan, kini, array[f ->> 'opd']) else '[]' end,
		'hitungan', (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kode', r.kode, 'nama', r.nama, 'lencana', r.lencana,
			'banyak', (hitung ->> r.kode)::int, 'lebih', (hitung ->> r.kode)::int = batas, 'dipilih', r.kode = f ->> 'risiko') order by r.urut) from layanan.risiko_daftar() r),
		'terbuka', (select pg_catalog.jsonb_build_object('banyak', sum(h.value::int), 'lebih', max(h.value::int) = batas) from pg_catalog.jsonb_each_text(hitung) h),
		'disaring', f ->> 'cari' <> '' or f ->> 'keadaan' <> '' or f ->> 'opd' <> '' or f ->> 'giliran' <> '' or f ->> 'risiko' <> '' or f ->> 'setelah' <> '');
end $$;
comment on function layanan.meja_pilihan(int, jsonb, date, date) is 'Kepala meja: hitungan menurut risiko dan pilihan saringan';

-- What the pages show of the list of public information. All run as their caller, under the row policies, but for the
-- public search: its conditions are written out, because row policies would keep it from the text index.
create or replace function informasi.dip_temukan(p jsonb) returns informasi.dip language plpgsql stable set search_path = '' as $$
declare
	d informasi.dip;
begin
	select * into d from informasi.dip x where x.kode = upper(dasar.teks(p, 'kode'));
	if not found then
		perform dasar.gagal('KI404', 'Informasi itu tidak ada dalam daftar.');
	end if;
	return d;
end $$;
comment on function informasi.dip_temukan(jsonb) is 'Informasi menurut p.kode sejauh boleh dilihat pemanggil; KI404 bila tidak';

create or replace function informasi.dip_milik(d informasi.dip) returns boolean language sql stable as $$
	select (d).badan_publik is not distinct from akun.badan_kini() and (akun.peran_kini() && '{ppid_utama,atasan_ppid}'::text[]
		or 'ppid_pelaksana' = any (akun.peran_kini()) and (d).opd = any (akun.opd_kini()))
$$;
comment on function informasi.dip_milik(informasi.dip) is 'Petugas panggilan ini mengurus atau mengawasi informasi itu, bukan hanya membacanya';

create or replace function informasi.dip_temukan_milik(p jsonb) returns informasi.dip language plpgsql stable set search_path = '' as $$
declare
	d informasi.dip := informasi.dip_temukan(p);
begin
	if not informasi.dip_milik(d) then
		perform dasar.gagal('KI404', 'Informasi itu tidak ada dalam daftar.');
	end if;
	return d;
end $$;
comment on function informasi.dip_temukan_milik(jsonb) is 'Seperti dip_temukan, tetapi hanya yang diurus atau diawasi petugas panggilan ini';

create or replace function informasi.dip_berkas(p jsonb) returns layanan.berkas language plpgsql stable set search_path = '' as $$
declare
	d informasi.dip := informasi.dip_temukan(p);
	b layanan.berkas;
begin
	select x.* into b from layanan.berkas x where x.kode = p ->> 'berkas' and x.golongan = 'informasi'
		and exists (select from informasi.dip_versi v where v.dip = d.id and v.berkas = x.id);
	if not found then
		perform dasar.gagal('KI404', 'Berkas itu tidak ada pada informasi ini.');
	end if;
	return b;
end $$;
comment on function informasi.dip_berkas(jsonb) is 'Berkas p.berkas pada informasi p.kode sejauh boleh dibaca pemanggil: umum hanya yang terbit; KI404 bila tidak';

create or replace function informasi.dip_nama(jenis text, kode text[]) returns text language plpgsql stable security definer set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.string_agg(x.nama, ', ' order by x.urut), '') from dasar.pilihan x where x.jenis = $1 and x.kode = any ($2));
end $$;
comment on function informasi.dip_nama(text, text[]) is 'Beberapa pilihan sebagai satu kalimat daftar';

create or replace function informasi.tautan_terbuka(tautan text) returns boolean language sql immutable parallel safe as $$
	select tautan ~ '^https://[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(:\d{1,5})?([/?#][]!#$%&''()*+,./0-9:;=?@A-Z[_a-z~-]*)?$'
$$;
comment on function informasi.tautan_terbuka(text) is 'Alamat yang dapat dibuka lewat portal: https, nama peladen biasa tanpa nama pengguna di depannya, dan tanda yang lazim saja';

create or replace function informasi.dip_isi(v informasi.dip_versi) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object('kode_informasi', d.kode, 'judul', v.judul, 'ringkasan', v.ringkasan, 'opd', o.nama, 'pejabat', v.pejabat, 'penanggung_jawab', v.penanggung_jawab,
		'pembuatan', pg_catalog.concat_ws(', ', nullif(v.pembuatan_tempat, ''), dasar.tanggal(v.pembuatan_tanggal)), 'bentuk', informasi.dip_nama('bentuk', v.bentuk),
		'media', informasi.dip_nama('dip_media', v.media), 'retensi', v.retensi, 'meliput', pg_catalog.concat_ws(' ', nullif(v.periode, ''), v.tahun),
		'jenis', dasar.nama_pilihan('dip_jenis', s.jenis), 'ketentuan', s.nama, 'pasal', s.pasal, 'tautan', v.tautan,
		'tautan_buka', case when v.versi = d.versi_terbit and d.ditarik is null and informasi.tautan_terbuka(v.tautan) then d.kode end,
		'berkas', (select pg_catalog.jsonb_build_object('kode', b.kode, 'nama', b.nama, 'ukuran', layanan.ukuran_kata(b.ukuran)) from layanan.berkas b where b.id = v.berkas))
		from informasi.dip d, informasi.dip_pasal s, organisasi.opd o where d.id = v.dip and s.kode = v.pasal and o.id = v.opd);
end $$;
comment on function informasi.dip_isi(informasi.dip_versi) is 'Isi satu versi dalam kata, dengan berkasnya';

create or replace function informasi.dip_kesegaran(d informasi.dip) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return case when d.versi_terbit is null or d.ditarik is not null or d.jenis <> 'berkala' then null else (select pg_catalog.jsonb_build_object('jatuh', dasar.tanggal(b.jatuh), 'lewat', b.lewat, 'segera', b.segera,
			'bulan', a.panjang, 'pasal', a.pasal)
		from informasi.berkala(d.badan_publik, organisasi.hari_ini(d.badan_publik)) b
		cross join lateral kalender.aturan_pada('informasi_berkala', organisasi.hari_ini(d.badan_publik)) a
		where b.dip = d.id) end;
end $$;
comment on function informasi.dip_kesegaran(informasi.dip) is 'Sampai kapan informasi berkala ini mutakhir; null bila bukan berkala atau tidak terbit';

create or replace function informasi.umum_saring(p jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	setelah text := coalesce(pg_catalog.substring(dasar.teks(p, 'setelah'), '^\d{4}-\d{2}-\d{2}_\d{1,18}$'), '');
begin
	return pg_catalog.jsonb_build_object('cari', pg_catalog.left(dasar.teks(p, 'cari'), 200), 'jenis', dasar.teks(p, 'jenis'), 'opd', upper(dasar.teks(p, 'opd')),
		'tahun', coalesce(pg_catalog.substring(dasar.teks(p, 'tahun'), '^\d{4}$'), ''),
		'setelah', case when dasar.tanggal_isian(pg_catalog.split_part(setelah, '_', 1)) is null then '' else setelah end);
end $$;
comment on function informasi.umum_saring(jsonb) is 'Saringan daftar umum: cari, jenis, opd, tahun, setelah';

-- A search for nothing but common words is answered with nothing, and no notice about it is wanted in the log. Planned anew
-- for each set of filters: a search goes by the text index, a list by its dates.
create or replace function informasi.umum_cocok(badan int, f jsonb, banyak int) returns jsonb language plpgsql stable security definer
set search_path = '' set client_min_messages = 'warning' set plan_cache_mode = 'force_custom_plan' as $$
declare
	kata tsquery := case when f ->> 'cari' <> '' then pg_catalog.websearch_to_tsquery('pg_catalog.indonesian', f ->> 'cari') end;
	mau_kode text := upper(f ->> 'cari');
	mau_jenis text := nullif(f ->> 'jenis', '');
	mau_opd int := case when f ->> 'opd' <> '' then coalesce((select o.id from organisasi.opd o where o.badan_publik = badan and o.kode = f ->> 'opd'), -1) end;
	mau_tahun int := nullif(f ->> 'tahun', '')::int;
	dari date := coalesce(dasar.tanggal_isian(pg_catalog.split_part(f ->> 'setelah', '_', 1)), 'infinity');
	no bigint := coalesce(nullif(pg_catalog.split_part(f ->> 'setelah', '_', 2), '')::bigint, 0);
begin
	return pg_catalog.jsonb_build_object(
		'id', (select coalesce(pg_catalog.jsonb_agg(x.id), '[]') from (select d.id from informasi.dip d
			where d.badan_publik = badan and d.versi_terbit is not null and d.ditarik is null and (kata is null or d.cari @@ kata or d.kode = mau_kode)
				and (mau_jenis is null or d.jenis = mau_jenis) and (mau_opd is null or d.opd = mau_opd) and (mau_tahun is null or d.tahun = mau_tahun) and (d.diperbarui, d.id) < (dari, no)
			order by d.diperbarui desc, d.id desc limit banyak) x),
		'banyak', (select count(*) from (select from informasi.dip d
			where d.badan_publik = badan and d.versi_terbit is not null and d.ditarik is null and (kata is null or d.cari @@ kata or d.kode = mau_kode)
				and (mau_jenis is null or d.jenis = mau_jenis) and (mau_opd is null or d.opd = mau_opd) and (mau_tahun is null or d.tahun = mau_tahun)
			limit 1001) x));
end $$;
comment on function informasi.umum_cocok(int, jsonb, int) is
	'Informasi yang terbit dan cocok dengan saringan: {id: sekian yang berikut, yang terakhir diperbarui lebih dahulu; banyak: semuanya, dihitung sampai 1.001}. Pencarian dalam bahasa Indonesia';

create or replace function informasi.umum_baris(id bigint[]) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kode', d.kode, 'contoh', d.contoh, 'judul', d.judul, 'ringkasan', pg_catalog.left(v.ringkasan, 240) || case when char_length(v.ringkasan) > 240 then ' …' else '' end,
			'jenis', j.nama, 'opd', o.singkatan, 'meliput', pg_catalog.concat_ws(' ', nullif(v.periode, ''), v.tahun), 'diperbarui', dasar.tanggal(d.diperbarui),
			'berkas', (select layanan.ukuran_kata(b.ukuran) from layanan.berkas b where b.id = v.berkas), 'tempat', d.diperbarui || '_' || d.id) order by d.diperbarui desc, d.id desc), '[]')
		from informasi.dip d
		join informasi.dip_versi v on v.dip = d.id and v.versi = d.versi_terbit
		join organisasi.opd o on o.id = d.opd
		left join dasar.pilihan j on j.jenis = 'dip_jenis' and j.kode = d.jenis
		where d.id = any (umum_baris.id));
end $$;
comment on function informasi.umum_baris(bigint[]) is 'Baris daftar umum, yang terakhir diperbarui lebih dahulu';

create or replace function informasi.umum_tahun(badan int) returns setof int language plpgsql stable security definer set search_path = '' as $$
begin
	return query select t from pg_catalog.generate_series(
			(select min(d.tahun) from informasi.dip d where d.badan_publik = badan and d.versi_terbit is not null and d.ditarik is null),
			(select max(d.tahun) from informasi.dip d where d.badan_publik = badan and d.versi_terbit is not null and d.ditarik is null)) t
	where exists (select from informasi.dip d where d.badan_publik = badan and d.versi_terbit is not null and d.ditarik is null and d.tahun = t)
	order by t desc;
end $$;
comment on function informasi.umum_tahun(int) is 'Tahun yang diliput daftar umum';

create or replace function informasi.umum_dokumen(badan int, p jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	f jsonb := informasi.umum_saring(p);
	cocok jsonb := informasi.umum_cocok(badan, f, 26);
	baris jsonb := informasi.umum_baris(array(select e::bigint from pg_catalog.jsonb_array_elements_text(cocok -> 'id') e));
	lebih boolean := pg_catalog.jsonb_array_length(baris) > 25;
begin
	if lebih then
		baris := baris - 25;
	end if;
	return dasar.halaman('Daftar informasi publik', pg_catalog.jsonb_build_object('saring', f, 'disaring', f - 'setelah' <> '{"cari": "", "jenis": "", "opd": "", "tahun": ""}',
		'daftar', baris, 'ada', baris <> '[]', 'banyak', case when (cocok ->> 'banyak')::int > 1000 then 'Lebih dari 1.000' else cocok ->> 'banyak' end, 'lanjut', case when lebih then baris -> -1 ->> 'tempat' end,
		'badan_dicari', coalesce(p ->> 'badan', ''), 'jenis_pilihan', dasar.pilihan('dip_jenis', array[f ->> 'jenis']),
		'opd_pilihan', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nilai', o.kode, 'nama', o.nama, 'dipilih', o.kode = f ->> 'opd') order by o.nama), '[]')
			from organisasi.opd o where o.badan_publik = badan and exists (select from informasi.dip d where d.badan_publik = badan and d.opd = o.id and d.versi_terbit is not null and d.ditarik is null)),
		'tahun_pilihan', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nilai', t::text, 'dipilih', t::text = f ->> 'tahun') order by t desc), '[]') from informasi.umum_tahun(badan) t)), badan);
end $$;
comment on function informasi.umum_dokumen(int, jsonb) is 'Halaman daftar informasi publik suatu badan';

create or replace function informasi.dik_dokumen(badan int, p jsonb) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	hari date := organisasi.hari_ini(badan);
	cari text := pg_catalog.left(dasar.teks(p, 'cari'), 200);
	setelah bigint := coalesce(pg_catalog.substring(dasar.teks(p, 'setelah'), '^\d{1,18}$'), '9223372036854775807')::bigint;
	baris jsonb;
begin
	select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', x.id, 'informasi', x.informasi, 'contoh', x.contoh, 'opd', coalesce(o.singkatan, 'Seluruh badan publik'),
		'dasar', informasi.uji_dasar(x.pasal, x.dasar_lain), 'dari', dasar.tanggal(x.dari), 'berakhir', case when x.sampai is not null then dasar.tanggal(x.sampai)
			else x.sampai_keadaan || '; ditinjau paling lambat ' || dasar.tanggal(x.tinjau) end,
		'penetapan', dasar.tanggal(l.tanggal) || coalesce(', nomor ' || nullif(l.nomor_sk, ''), '')) order by x.id desc), '[]')
	into baris
	from (select u.id, u.opd, u.contoh, v.versi, v.informasi, v.pasal, v.dasar_lain, v.dari, v.sampai, v.sampai_keadaan, v.tinjau
		from informasi.uji u join informasi.uji_versi v on v.uji = u.id and v.versi = informasi.uji_berlaku(u.id, hari)
		where u.badan_publik = badan and u.id < setelah and pg_catalog.concat_ws(' ', v.informasi, v.dasar_lain) ilike all ((select layanan.meja_kata(cari))::text[])
		order by u.id desc limit 51) x
	join informasi.uji_langkah l on l.uji = x.id and l.versi = x.versi and l.jenis = 'tetapkan'
	left join organisasi.opd o on o.id = x.opd;
	return dasar.halaman('Daftar informasi yang dikecualikan', pg_catalog.jsonb_build_object('daftar', case when pg_catalog.jsonb_array_length(baris) > 50 then baris - 50 else baris end, 'ada', baris <> '[]',
		'lanjut', case when pg_catalog.jsonb_array_length(baris) > 50 then baris #>> '{49,id}' end, 'saring', pg_catalog.jsonb_build_object('cari', cari), 'badan_dicari', coalesce(p ->> 'badan', ''),
		'hari_ini', dasar.tanggal_hari(hari)), badan);
end $$;
comment on function informasi.dik_dokumen(int, jsonb) is
	'Daftar informasi yang dikecualikan: dari uji konsekuensi yang berlaku hari ini hanya informasinya, dasar, masa dan penetapannya; pertimbangan ujinya tidak. Yang berakhir tidak ada lagi';

-- The page of a register: filters, rows, and what was asked for as a file. Runs as its caller, under the row policies.
create or replace function layanan.register_saring(register text, p jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	kini int := extract(year from organisasi.hari_ini(akun.badan_kini()));
	tahun text := coalesce(substring(dasar.teks(p, 'tahun') from '^\d{4}$'), kini::text);
	bulan text := coalesce(substring(dasar.teks(p, 'bulan') from '^(?:[1-9]|1[0-2])$'), '');
	keputusan text := dasar.teks(p, 'keputusan');
begin
	return pg_catalog.jsonb_build_object('tahun', tahun, 'bulan', bulan, 'opd', coalesce((select o.kode from organisasi.opd o
			where o.badan_publik = akun.badan_kini() and o.kode = dasar.teks(p, 'opd')), ''),
		'keputusan', case when keputusan = 'belum' or dasar.nama_pilihan(layanan.register_keputusan(register), keputusan) is not null then keputusan else '' end,
		'kanal', case when dasar.nama_pilihan('kanal', dasar.teks(p, 'kanal')) is not null then dasar.teks(p, 'kanal') else '' end);
end $$;
comment on function layanan.register_saring(text, jsonb) is 'Saringan register dari alamat halaman; yang tidak dikenal diabaikan, tahunnya tahun ini bila tidak disebut';

create or replace function layanan.register_keputusan(register text) returns text language sql immutable parallel safe as $$
	select case register when 'keberatan' then 'keputusan_keberatan' else 'keputusan' end
$$;
comment on function layanan.register_keputusan(text) is 'Kelompok pilihan keputusan register itu';

create or replace function layanan.register_kata(register text, f jsonb) returns text language plpgsql stable set search_path = '' as $$
begin
	return pg_catalog.concat_ws('; ', 'tahun ' || (f ->> 'tahun'), 'diterima bulan ' || dasar.bulan_nama(nullif(f ->> 'bulan', '')::int),
		(select o.nama from organisasi.opd o where o.badan_publik = akun.badan_kini() and o.kode = f ->> 'opd'),
		'keputusan: ' || case when f ->> 'keputusan' = 'belum' then 'belum ada' else dasar.nama_pilihan(layanan.register_keputusan(register), f ->> 'keputusan') end,
		'masuk melalui: ' || dasar.nama_pilihan('kanal', f ->> 'kanal'));
end $$;
comment on function layanan.register_kata(text, jsonb) is 'Saringan dalam kata, untuk judul cetakan dan berkas';

create or replace function layanan.register_pilihan(register text, f jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	badan int := akun.badan_kini();
	kini int := extract(year from organisasi.hari_ini(badan));
begin
	return pg_catalog.jsonb_build_object(
		'tahun', (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nilai', t::text, 'dipilih', t::text = f ->> 'tahun') order by t desc)
			from pg_catalog.generate_series(coalesce((select min(k.tahun) from layanan.perkara k where k.badan_publik = badan and k.prosedur = register), kini), kini) t),
		'bulan', (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nilai', b::text, 'nama', dasar.bulan_nama(b), 'dipilih', b::text = f ->> 'bulan') order by b) from pg_catalog.generate_series(1, 12) b),
		'opd', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nilai', o.kode, 'nama', o.nama || case when o.berlaku_sampai is not null then ' (sampai ' || extract(year from o.berlaku_sampai)::text || ')' else '' end,
			'dipilih', o.kode = f ->> 'opd') order by o.nama), '[]') from organisasi.opd o where o.badan_publik = badan and o.peran <> 'atasan_ppid'),
		'keputusan', pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object('nilai', 'belum', 'nama', 'Belum ada', 'dipilih', f ->> 'keputusan' = 'belum'))
			|| dasar.pilihan(layanan.register_keputusan(register), array[f ->> 'keputusan']),
		'kanal', dasar.pilihan('kanal', array[f ->> 'kanal']));
end $$;
comment on function layanan.register_pilihan(text, jsonb) is 'Pilihan saringan register; OPD yang sudah tidak ada pun dapat dipilih';

create or replace function layanan.register_kepala(register text) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_agg(g.isi order by g.urut) from (
		select min(k.urut) as urut, pg_catalog.jsonb_build_object('nomor', k.nomor, 'judul', k.judul, 'banyak', count(*)::text,
			'sub', pg_catalog.jsonb_agg(k.sub order by k.urut) filter (where k.sub <> '')) as isi
		from layanan.register_kolom(register) k group by k.nomor, k.judul) g);
end $$;
comment on function layanan.register_kepala(text) is 'Kepala tabel register: kolom resmi, masing-masing dengan bagiannya (sub, null bila tidak terbagi)';

create or replace function layanan.register_dokumen(register text, p jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	cetak boolean := dasar.teks(p, 'cetak') = 'ya';
	per_halaman int := case when cetak then 1000 else 25 end;
	f jsonb := layanan.register_saring(register, p);
	utama boolean := 'ppid_utama' = any (akun.peran_kini());
	kolom text[] := array(select k.nomor || '. ' || coalesce(nullif(k.sub, ''), k.judul) from layanan.register_kolom(register) k order by k.urut);
	baris record;
begin
	select coalesce(pg_catalog.jsonb_agg(x.isi order by x.urut) filter (where x.n <= per_halaman), '[]') as isi, max(x.n) as banyak, max(x.urut) filter (where x.n <= per_halaman) as akhir into baris
	from (select b.urut, pg_catalog.row_number() over (order by b.urut) as n, (select pg_catalog.jsonb_build_object('nomor', b.sel[1],
				'sel', pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kolom', s.kolom, 'isi', s.isi) order by s.urut) filter (where s.urut > 1))
			from unnest(kolom, b.sel) with ordinality s (kolom, isi, urut)) as isi
		from layanan.register_baris(register, akun.badan_kini(), f, coalesce(substring(dasar.teks(p, 'setelah') from '^\d{1,9}$')::int, 0), per_halaman + 1, false) b) x;
	return dasar.halaman('Register ' || register, pg_catalog.jsonb_build_object('register', register, 'permohonan', register = 'permohonan',
		'judul_register', case register when 'keberatan' then 'Register keberatan' else 'Register permohonan informasi publik' end,
		'saring', f, 'saring_kata', layanan.register_kata(register, f), 'pilihan', layanan.register_pilihan(register, f),
		'kepala', layanan.register_kepala(register), 'bersub', register = 'permohonan',
		'lebar', (select pg_catalog.jsonb_agg(pg_catalog.round(100.0 * (k.lebar + 14) / k.semua, 1) || '%' order by k.urut) from (select x.*, sum(x.lebar + 14) over () as semua from layanan.register_kolom(register) x) k),
		'baris', baris.isi, 'ada', baris.isi <> '[]', 'cetak', cetak,
		'lanjut', case when baris.banyak > per_halaman then baris.akhir::text end, 'per_halaman', per_halaman::text,
		'boleh_ekspor', utama, 'ekspor', layanan.ekspor_daftar(register)));
end $$;
comment on function layanan.register_dokumen(text, jsonb) is 'Dokumen halaman register. Saringan: tahun, bulan, opd, keputusan, kanal; cetak=ya seribu baris sehalaman; halaman berikut: setelah';

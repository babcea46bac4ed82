-- Files that have arrived but are not attached yet. Their code is the right to them: 128 random bits known to the form alone.
create or replace function layanan.unggahan(p jsonb, bidang text) returns text[] language plpgsql stable security definer set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.array_agg(b.kode order by b.id), '{}')
		from layanan.berkas b
		where b.kode = any (dasar.daftar(p, bidang || '_tersimpan') || array(
				select e ->> 'kode' from pg_catalog.jsonb_array_elements(case pg_catalog.jsonb_typeof(p -> '_berkas') when 'array' then p -> '_berkas' else '[]' end) e
				where e ->> 'bidang' = unggahan.bidang))
			and b.golongan is null and b.sidik is not null and b.diunggah_oleh is not distinct from akun.petugas_kini()
			and layanan.unggahan_sesuai(bidang, b.jenis));
end $$;
comment on function layanan.unggahan(jsonb, text) is
	'Kode berkas yang dikirim pada suatu bidang, atau pada pengiriman sebelumnya yang ditolak (bidang_tersimpan), dan belum dilampirkan';

create or replace function layanan.unggahan_daftar(kode text[]) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kode', b.kode, 'nama', b.nama, 'ukuran', layanan.ukuran_kata(b.ukuran),
			'sampai', dasar.waktu_lokal(b.dibuat + layanan.unggahan_umur(), d.zona)) order by b.id), '[]')
		from layanan.berkas b join organisasi.badan_publik d on d.id = b.badan_publik where b.kode = any ($1) and b.golongan is null);
end $$;
comment on function layanan.unggahan_daftar(text[]) is 'Berkas yang sudah terunggah untuk ditampilkan kembali pada formulir yang ditolak: [{kode, nama, ukuran, sampai}]';

create or replace function layanan.ukuran_kata(n bigint) returns text language sql immutable parallel safe as $$
	select case when n < 1024 then n::text || ' bita'
		when n < 1048576 then pg_catalog.round(n / 1024.0)::text || ' KB'
		else pg_catalog.replace(pg_catalog.round(n / 1048576.0, 1)::text, '.', ',') || ' MB' end
$$;
comment on function layanan.ukuran_kata(bigint) is 'Ukuran berkas untuk dibaca: 1,4 MB';

create or replace function layanan.berkas_lekatkan(perkara bigint, kode text[], golongan text) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nama', x.nama, 'sidik', pg_catalog.encode(b.sidik, 'hex')) order by b.id), '[]')
		from unnest($2) u (kode)
		join layanan.berkas b on b.kode = u.kode
		cross join lateral (select layanan.berkas_lampirkan($1, u.kode, $3, false)) x (nama)
		where x.nama is not null);
end $$;
comment on function layanan.berkas_lekatkan(bigint, text[], text) is 'Melampirkan beberapa berkas; mengembalikan nama dan sidiknya untuk dicatat dalam peristiwa';

-- Identities and authorisations are looked at, on paper or as a picture of it.
create or replace function layanan.unggahan_sesuai(bidang text, jenis text) returns boolean language sql immutable parallel safe as $$
	select bidang not in ('ktp', 'surat_kuasa') or jenis in ('application/pdf', 'image/jpeg', 'image/png')
$$;
comment on function layanan.unggahan_sesuai(text, text) is 'Apakah jenis berkas ini dapat diterima pada bidang itu: identitas dan surat kuasa hanya PDF, JPG atau PNG';

create or replace function layanan.unggahan_galat(p jsonb) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return coalesce((select jsonb_object_agg(x.bidang, 'Berkas yang tadi terunggah tidak tersimpan lagi. Pilih sekali lagi.')
			from (select pg_catalog.regexp_replace(k, '_tersimpan$', '') as bidang from jsonb_object_keys(p) k where k like '%\_tersimpan') x
			where exists (select from unnest(dasar.daftar(p, x.bidang || '_tersimpan')) kode where kode <> all (layanan.unggahan(p - '_berkas', x.bidang)))), '{}')
		|| coalesce((select jsonb_object_agg(e ->> 'bidang', case coalesce(e ->> 'tolak', 'jenis')
			when 'ukuran' then format('Berkas "%s" terlalu besar. Paling besar %s.', e ->> 'nama', layanan.ukuran_kata((e ->> 'paling_besar')::bigint))
			when 'kosong' then format('Berkas "%s" kosong, tidak ada isinya. Pilih berkas lain.', e ->> 'nama')
			else format('Jenis berkas "%s" tidak dapat diterima. Kirim %s.', coalesce(e ->> 'nama', b.nama), case
				when layanan.unggahan_sesuai(e ->> 'bidang', '') then 'PDF, JPG, PNG, DOCX, XLSX, ODT, ODS, CSV atau teks' else 'PDF, JPG atau PNG' end) end)
		from jsonb_array_elements(case jsonb_typeof(p -> '_berkas') when 'array' then p -> '_berkas' else '[]' end) e
		left join layanan.berkas b on b.kode = e ->> 'kode'
		where e ? 'tolak' or not layanan.unggahan_sesuai(e ->> 'bidang', b.jenis)), '{}');
end $$;
comment on function layanan.unggahan_galat(jsonb) is
	'Galat berkas yang tidak disimpan portal karena jenis atau ukurannya atau karena kosong, yang jenisnya tidak sesuai bidangnya, atau yang tersimpan tetapi sudah dibuang: {bidang: kalimat}';

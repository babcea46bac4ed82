-- Uploads that nothing has yet. Whoever fills his share of their space stops himself only; officers never wait for citizens.
create or replace function layanan.unggahan_umur() returns interval language sql immutable parallel safe as $$
	select interval '6 hours'
$$;
comment on function layanan.unggahan_umur() is 'Selama ini berkas yang belum dilampirkan disimpan; sesudahnya dibuang pekerja';

create or replace function layanan.unggahan_penuh(asal bytea) returns text language plpgsql stable set search_path = '' as $$
begin
	return (select case
		when sum(b.ukuran) filter (where b.asal = unggahan_penuh.asal) >= 200000000 then 'KI429'
		when akun.petugas_kini() is null and sum(b.ukuran) filter (where b.diunggah_oleh is null) >= 2000000000 then 'KI503' end
		from layanan.berkas b where b.golongan is null);
end $$;
comment on function layanan.unggahan_penuh(bytea) is
	'Mengapa satu unggahan lagi tidak diterima: KI429 bila yang menunggu dari pengunggah ini sudah 200 MB, KI503 bila yang dari masyarakat sudah 2 GB; null bila diterima';

create or replace function layanan.berkas_mulai(p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	kode_baru text := pg_catalog.encode(public.gen_random_bytes(16), 'hex');
	pengunggah text := coalesce('petugas:' || akun.petugas_kini(), dasar.jaringan(coalesce(p ->> '_alamat', '')));
	asal bytea := dasar.sidik('unggahan:' || pengunggah);
	penuh text;
begin
	perform dasar.laju_hitung('unggah:' || pengunggah, '10 minutes', 100);
	penuh := layanan.unggahan_penuh(asal);
	if penuh = 'KI429' then
		perform dasar.gagal(penuh, 'Dari tempat Anda terlalu banyak berkas terunggah yang tidak jadi dikirim. Kirim formulirnya tanpa berkas lain, coba lagi nanti, atau serahkan berkasnya langsung ke kantor.');
	elsif penuh is not null then
		perform dasar.gagal(penuh, 'Terlalu banyak berkas sedang diunggah. Coba lagi nanti, atau serahkan berkasnya langsung ke kantor.');
	end if;
	insert into layanan.berkas (badan_publik, kode, nama, jenis, ukuran, diunggah_oleh, asal, dibuat)
	values (coalesce(akun.badan_kini(), organisasi.badan_utama()), kode_baru, pg_catalog.left(p ->> 'nama', 200), p ->> 'jenis', (p ->> 'ukuran')::bigint, akun.petugas_kini(), asal, pg_catalog.now());
	return pg_catalog.jsonb_build_object('kode', kode_baru);
end $$;
comment on function layanan.berkas_mulai(jsonb) is 'Baris berkas baru yang belum dilampirkan; yang tidak jadi dilampirkan dibuang sesudah layanan.unggahan_umur()';

create or replace function layanan.berkas_buang(kode text[]) returns int language plpgsql security definer set search_path = '' as $$
declare
	n int;
begin
	delete from layanan.berkas b where b.kode = any ($1) and b.golongan is null;
	get diagnostics n = row_count;
	return n;
end $$;
comment on function layanan.berkas_buang(text[]) is 'Membuang unggahan yang kirimannya ditolak; yang sudah terlampir tetap. Mengembalikan banyaknya';

create or replace function layanan.berkas_tulis(kode text, urut int, isi bytea) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	insert into layanan.berkas_isi (berkas, urut, isi)
	select b.id, $2, $3 from layanan.berkas b where b.kode = $1 and b.golongan is null and b.sidik is null;
	if not found then
		perform dasar.gagal('KI404', 'Pengunggahan tidak dikenal.');
	end if;
	return '{}';
end $$;
comment on function layanan.berkas_tulis(text, int, bytea) is 'Satu potongan berkas yang sedang diunggah';

create or replace function layanan.berkas_tutup(p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	update layanan.berkas b set sidik = pg_catalog.decode(p ->> 'sidik', 'hex')
	where b.kode = p ->> 'kode' and b.golongan is null and b.sidik is null and b.ukuran = (p ->> 'ukuran')::bigint
		and b.ukuran = layanan.berkas_terisi(b.id);
	if not found then
		perform dasar.gagal('KI409', 'Pengunggahan terputus. Silakan unggah lagi berkas itu.');
	end if;
	return '{}';
end $$;
comment on function layanan.berkas_tutup(jsonb) is 'Menyatakan pengunggahan selesai bila semua bait sudah ada; KI409 bila kurang';

create or replace function layanan.berkas_simpan(p jsonb, isi bytea) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	hasil jsonb := layanan.berkas_mulai(p);
begin
	perform layanan.berkas_tulis(hasil ->> 'kode', 0, isi);
	perform layanan.berkas_tutup(p || hasil);
	return hasil;
end $$;
comment on function layanan.berkas_simpan(jsonb, bytea) is 'Berkas satu potongan, sekaligus: dimulai, ditulis dan ditutup';

create or replace function layanan.berkas_potong(tiket text, urut int) returns bytea language plpgsql stable security definer set search_path = '' as $$
begin
	return (select i.isi from layanan.berkas_isi i where i.berkas = layanan.berkas_dari_tiket(tiket) and i.urut = berkas_potong.urut);
end $$;
comment on function layanan.berkas_potong(text, int) is 'Satu potongan isi berkas menurut tiket';

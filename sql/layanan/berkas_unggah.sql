create or replace function layanan.berkas_mulai(p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	kode_baru text := pg_catalog.encode(public.gen_random_bytes(16), 'hex');
begin
	perform dasar.laju_hitung('unggah:' || coalesce(p ->> '_alamat', ''), '10 minutes', 100);
	if (select coalesce(sum(b.ukuran), 0) from layanan.berkas b where b.golongan is null) > 2000000000 then
		perform dasar.gagal('KI503', 'Terlalu banyak berkas sedang diunggah. Coba lagi nanti, atau serahkan berkasnya langsung ke kantor.');
	end if;
	insert into layanan.berkas (badan_publik, kode, nama, jenis, ukuran, diunggah_oleh, dibuat)
	values (coalesce(akun.badan_kini(), organisasi.badan_utama()), kode_baru, pg_catalog.left(p ->> 'nama', 200), p ->> 'jenis', (p ->> 'ukuran')::bigint, akun.petugas_kini(), pg_catalog.now());
	return pg_catalog.jsonb_build_object('kode', kode_baru);
end $$;
comment on function layanan.berkas_mulai(jsonb) is 'Baris berkas baru yang belum dilampirkan; yang tidak jadi dilampirkan dibuang pekerja sesudah sehari';

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
		and b.ukuran = (select coalesce(sum(pg_catalog.octet_length(i.isi)), 0) from layanan.berkas_isi i where i.berkas = b.id);
	if not found then
		perform dasar.gagal('KI409', 'Pengunggahan terputus. Silakan unggah lagi berkas itu.');
	end if;
	return '{}';
end $$;
comment on function layanan.berkas_tutup(jsonb) is 'Menyatakan pengunggahan selesai bila semua bait sudah ada; KI409 bila kurang';

create or replace function layanan.berkas_potong(tiket text, urut int) returns bytea language plpgsql stable security definer set search_path = '' as $$
begin
	return (select i.isi from layanan.berkas_isi i where i.berkas = layanan.berkas_dari_tiket(tiket) and i.urut = berkas_potong.urut);
end $$;
comment on function layanan.berkas_potong(text, int) is 'Satu potongan isi berkas menurut tiket';

-- The queue of dispute bundles. A bundle waits for the PDFs of its letters, but not for ever.
create function tugas.bundel_siap(b layanan.bundel) returns boolean language plpgsql stable set search_path = '' as $$
begin
	return b.keadaan = 'diminta' and (b.diminta < pg_catalog.now() - interval '10 minutes'
		or not exists (select from layanan.bundel_perkara(b.keberatan) c join surat.surat s on s.perkara = c.perkara and s.berkas is null));
end $$;
comment on function tugas.bundel_siap(layanan.bundel) is 'Semua suratnya sudah menjadi PDF, atau sudah sepuluh menit menunggu';

create function tugas.bundel_menunggu() returns boolean language sql stable security definer set search_path = '' as $$
	select exists (select from layanan.bundel b where b.keadaan = 'diminta' and tugas.bundel_siap(b))
$$;
comment on function tugas.bundel_menunggu() is 'Ada bundel yang diminta dan dapat dibuat';

create function tugas.bundel_ambil() returns text language sql volatile security definer set search_path = '' as $$
	select b.id::text from layanan.bundel b where b.keadaan = 'diminta' and tugas.bundel_siap(b) order by b.id limit 1 for update skip locked
$$;
comment on function tugas.bundel_ambil() is 'Mengunci bundel berikut; null bila tidak ada';

create function tugas.bundel_isi(bundel bigint) returns table (jalur text, waktu bigint, teks text, berkas bigint, ukuran bigint, sidik text)
language plpgsql stable security definer set search_path = '' as $$
begin
	return query select i.* from layanan.bundel b cross join lateral layanan.bundel_isi(b.keberatan, b.untuk) i where b.id = bundel_isi.bundel and b.keadaan = 'diminta';
end $$;
comment on function tugas.bundel_isi(bigint) is 'Isi bundel yang sedang dibuat, menurut jalurnya';

create function tugas.bundel_potong(bundel bigint, berkas bigint, urut int) returns bytea language plpgsql stable security definer set search_path = '' as $$
begin
	return (select i.isi from layanan.berkas_isi i join layanan.berkas f on f.id = i.berkas
		where i.berkas = bundel_potong.berkas and i.urut = bundel_potong.urut and f.golongan in ('surat', 'jawaban', 'lampiran')
			and f.perkara in (select c.perkara from layanan.bundel b cross join lateral layanan.bundel_perkara(b.keberatan) c where b.id = bundel_potong.bundel and b.keadaan = 'diminta'));
end $$;
comment on function tugas.bundel_potong(bigint, bigint, int) is 'Satu potongan berkas dalam bundel yang sedang dibuat; tidak pernah berkas identitas atau surat kuasa';

create function tugas.bundel_mulai(bundel bigint, ukuran bigint, sidik bytea) returns bigint language plpgsql security definer set search_path = '' as $$
declare
	baru bigint;
begin
	insert into layanan.berkas (badan_publik, kode, golongan, nama, jenis, ukuran, sidik, diunggah_oleh, dibuat)
	select b.badan_publik, pg_catalog.encode(public.gen_random_bytes(16), 'hex'), 'bundel', pg_catalog.format('bundel-%s.zip', lower(k.nomor)), 'application/zip',
		bundel_mulai.ukuran, bundel_mulai.sidik, b.diminta_oleh, pg_catalog.now()
	from layanan.bundel b join layanan.perkara k on k.id = b.keberatan where b.id = bundel_mulai.bundel and b.keadaan = 'diminta'
	returning id into baru;
	if baru is null then
		perform dasar.gagal('KI409', 'Bundel ini sudah dibuat.');
	end if;
	return baru;
end $$;
comment on function tugas.bundel_mulai(bigint, bigint, bytea) is 'Membuat berkas untuk suatu bundel; KI409 bila sudah dibuat';

create function tugas.bundel_simpan(bundel bigint, berkas bigint) returns void language plpgsql security definer set search_path = '' as $$
begin
	update layanan.bundel e set keadaan = 'dibuat', berkas = b.id, galat = '', selesai = pg_catalog.now()
	from layanan.berkas b
	where e.id = bundel_simpan.bundel and e.keadaan = 'diminta' and b.id = bundel_simpan.berkas and b.golongan = 'bundel' and b.badan_publik = e.badan_publik
		and b.ukuran = layanan.berkas_terisi(b.id);
	if not found then
		perform dasar.gagal('KI409', 'Bundel tidak lengkap atau sudah dibuat.');
	end if;
	delete from layanan.berkas f using layanan.bundel baru, layanan.bundel lama
	where baru.id = bundel_simpan.bundel and lama.keberatan = baru.keberatan and lama.untuk = baru.untuk and lama.id <> baru.id and f.id = lama.berkas;
end $$;
comment on function tugas.bundel_simpan(bigint, bigint) is 'Menautkan bundel yang lengkap pada permintaannya, menggantikan yang sebelumnya; KI409 bila kurang';

create function tugas.bundel_gagal(bundel bigint, galat text) returns void language sql security definer set search_path = '' as $$
	update layanan.bundel e set keadaan = 'gagal', galat = pg_catalog.left(bundel_gagal.galat, 500), selesai = pg_catalog.now()
	where e.id = bundel_gagal.bundel and e.keadaan = 'diminta'
$$;
comment on function tugas.bundel_gagal(bigint, text) is 'Menandai bundel yang tidak dapat dibuat, dengan sebabnya';

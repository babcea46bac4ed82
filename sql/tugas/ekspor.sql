-- The queue of registers as files. The row stays locked until the transaction of whoever took it ends. A row of the register
-- is one text with its cells set apart by the unit separator (U+001F); control characters that somebody typed are blanks.
create function tugas.ekspor_menunggu() returns boolean language sql stable security definer set search_path = '' as $$
	select exists (select from layanan.ekspor e where e.keadaan = 'diminta')
$$;
comment on function tugas.ekspor_menunggu() is 'Ada register yang diminta sebagai berkas dan belum dibuat';

create function tugas.ekspor_ambil() returns jsonb language plpgsql volatile security definer set search_path = '' as $$
declare
	e layanan.ekspor;
begin
	select * into e from layanan.ekspor x where x.keadaan = 'diminta' order by x.id limit 1 for update skip locked;
	if not found then
		return null;
	end if;
	return (select pg_catalog.jsonb_build_object('id', e.id, 'bentuk', e.bentuk, 'lembar', 'Register ' || e.register,
			'judul', 'Register ' || case e.register when 'permohonan' then 'permohonan informasi publik' else 'keberatan' end || ' · ' || b.nama, 'keterangan', e.saring ->> 'kata',
			'kolom', (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kelompok', case when k.sub <> '' then k.nomor || '. ' || k.judul else '' end,
				'nama', k.nomor || '. ' || coalesce(nullif(k.sub, ''), k.judul), 'lengkap', k.nomor || '. ' || k.judul || coalesce(': ' || nullif(k.sub, ''), ''),
				'lebar', k.lebar, 'tanggal', k.tanggal) order by k.urut) from layanan.register_kolom(e.register) k))
		from organisasi.badan_publik b where b.id = e.badan_publik);
end $$;
comment on function tugas.ekspor_ambil() is 'Mengunci ekspor berikut: {id, bentuk, lembar, judul, keterangan, kolom: [{kelompok, nama, lengkap, lebar, tanggal}]}; null bila tidak ada';

create function tugas.ekspor_baris(ekspor bigint) returns setof text language plpgsql stable security definer set search_path = '' as $$
declare
	e layanan.ekspor;
begin
	select * into strict e from layanan.ekspor x where x.id = ekspor_baris.ekspor;
	return query select (select pg_catalog.string_agg(pg_catalog.left(pg_catalog.regexp_replace(pg_catalog.replace(s.isi, E'\r\n', E'\n'), '[\x01-\x08\x0B-\x1F\x7F]', ' ', 'g'), 32000), E'\x1F' order by s.n)
		from unnest(b.sel) with ordinality s (isi, n))
	from layanan.register_baris(e.register, e.badan_publik, e.saring, 0, null, e.bentuk = 'xlsx') b order by b.urut;
end $$;
comment on function tugas.ekspor_baris(bigint) is 'Baris register untuk berkas, paling panjang 32.000 huruf per sel karena lembar kerja tidak memuat lebih; tanggal dalam bentuk ISO bila xlsx';

create function tugas.ekspor_mulai(ekspor bigint, ukuran bigint, sidik bytea) returns bigint language plpgsql security definer set search_path = '' as $$
declare
	baru bigint;
begin
	insert into layanan.berkas (badan_publik, kode, golongan, nama, jenis, ukuran, sidik, diunggah_oleh, dibuat)
	select e.badan_publik, pg_catalog.encode(public.gen_random_bytes(16), 'hex'), 'ekspor',
		pg_catalog.format('register-%s-%s-%s.%s', e.register, lower(b.kode), pg_catalog.concat_ws('-', e.saring ->> 'tahun', pg_catalog.lpad(nullif(e.saring ->> 'bulan', ''), 2, '0')), e.bentuk),
		case e.bentuk when 'csv' then 'text/csv' else 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' end,
		ekspor_mulai.ukuran, ekspor_mulai.sidik, e.diminta_oleh, pg_catalog.now()
	from layanan.ekspor e join organisasi.badan_publik b on b.id = e.badan_publik
	where e.id = ekspor_mulai.ekspor and e.keadaan = 'diminta'
	returning id into baru;
	if baru is null then
		perform dasar.gagal('KI409', 'Berkas register ini sudah dibuat.');
	end if;
	return baru;
end $$;
comment on function tugas.ekspor_mulai(bigint, bigint, bytea) is 'Membuat berkas untuk suatu ekspor; KI409 bila sudah dibuat';

create function tugas.ekspor_simpan(ekspor bigint, berkas bigint) returns void language plpgsql security definer set search_path = '' as $$
begin
	update layanan.ekspor e set keadaan = 'dibuat', berkas = b.id, galat = '', selesai = pg_catalog.now()
	from layanan.berkas b
	where e.id = ekspor_simpan.ekspor and e.keadaan = 'diminta' and b.id = ekspor_simpan.berkas and b.golongan = 'ekspor' and b.badan_publik = e.badan_publik
		and b.ukuran = layanan.berkas_terisi(b.id);
	if not found then
		perform dasar.gagal('KI409', 'Berkas register tidak lengkap atau sudah dibuat.');
	end if;
end $$;
comment on function tugas.ekspor_simpan(bigint, bigint) is 'Menautkan berkas yang lengkap pada permintaannya; KI409 bila kurang';

create function tugas.ekspor_gagal(ekspor bigint, galat text) returns void language sql security definer set search_path = '' as $$
	update layanan.ekspor e set keadaan = 'gagal', galat = pg_catalog.left(ekspor_gagal.galat, 500), selesai = pg_catalog.now()
	where e.id = ekspor_gagal.ekspor and e.keadaan = 'diminta'
$$;
comment on function tugas.ekspor_gagal(bigint, text) is 'Menandai ekspor yang tidak dapat dibuat, dengan sebabnya';

-- Storing a report that was verified: begun, written in pieces, closed; all in the transaction that took it.
create function tugas.laporan_mulai(laporan bigint, ukuran bigint, sidik bytea) returns bigint language plpgsql security definer set search_path = '' as $$
declare
	baru bigint;
begin
	insert into layanan.berkas (badan_publik, kode, golongan, nama, jenis, ukuran, sidik, dibuat)
	select l.badan_publik, pg_catalog.encode(public.gen_random_bytes(16), 'hex'), 'laporan',
		pg_catalog.format('laporan-%s-%s%s.xml', b.kode, l.tahun, case l.jenis when 'tahunan' then '' else '-' || l.jenis || '-' || l.urut end),
		'application/xml', laporan_mulai.ukuran, laporan_mulai.sidik, pg_catalog.now()
	from laporan.laporan l join organisasi.badan_publik b on b.id = l.badan_publik
	where l.id = laporan_mulai.laporan and l.keadaan = 'diminta'
	returning id into baru;
	if baru is null then
		perform dasar.gagal('KI409', 'Laporan ini sudah dibuat.');
	end if;
	return baru;
end $$;
comment on function tugas.laporan_mulai(bigint, bigint, bytea) is 'Membuat berkas untuk XML suatu laporan; KI409 bila sudah dibuat';

create function tugas.laporan_simpan(laporan bigint, berkas bigint) returns void language plpgsql security definer set search_path = '' as $$
begin
	update laporan.laporan l set keadaan = 'dibuat', berkas = b.id, ukuran = b.ukuran, sidik = b.sidik, temuan = 0, galat = '', selesai = dasar.kini()
	from layanan.berkas b
	where l.id = laporan_simpan.laporan and l.keadaan = 'diminta' and b.id = laporan_simpan.berkas and b.golongan = 'laporan' and b.badan_publik = l.badan_publik
		and b.ukuran = layanan.berkas_terisi(b.id);
	if not found then
		perform dasar.gagal('KI409', 'Berkas laporan tidak lengkap atau laporan sudah dibuat.');
	end if;
end $$;
comment on function tugas.laporan_simpan(bigint, bigint) is 'Menautkan XML yang lengkap pada laporannya dan menyatakannya dibuat; KI409 bila kurang';

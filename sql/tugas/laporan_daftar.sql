create function tugas.laporan_daftar() returns table (id bigint, badan text, tahun int, jenis text, keadaan text, diminta timestamptz, ukuran bigint, sidik text, temuan int)
language sql stable security definer set search_path = '' as $$
	select l.id, b.kode, l.tahun, case l.jenis when 'tahunan' then l.jenis else l.jenis || ' ' || l.urut end, l.keadaan, l.diminta, l.ukuran,
		pg_catalog.encode(l.sidik, 'hex'), l.temuan
	from laporan.laporan l join organisasi.badan_publik b on b.id = l.badan_publik order by l.id
$$;
comment on function tugas.laporan_daftar() is 'Semua laporan yang pernah diminta, untuk perintah ppid report list';

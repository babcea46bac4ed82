create function tugas.surat_cari(nomor text) returns jsonb language sql stable security definer set search_path = '' as $$
	select (select pg_catalog.jsonb_build_object('id', s.id, 'jenis', s.jenis, 'nomor', s.nomor, 'kode', s.kode, 'isi', surat.isi_cetak(s))
		from surat.surat s where s.nomor = surat_cari.nomor or s.kode = surat_cari.nomor order by s.id limit 1)
$$;
comment on function tugas.surat_cari(text) is 'Surat menurut nomor atau kodenya, untuk dicetak ulang; null bila tidak ada';

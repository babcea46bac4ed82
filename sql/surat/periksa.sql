create or replace function surat.periksa(kode text) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object('nomor', s.nomor, 'jenis', dasar.nama_pilihan('jenis_surat', s.jenis), 'tanggal', dasar.tanggal_hari(s.tanggal),
		'penerbit', b.nama, 'badan_publik', b.id, 'contoh', k.contoh, 'siap', f.sidik is not null,
		'sidik', pg_catalog.encode(f.sidik, 'hex'), 'ukuran', layanan.ukuran_kata(f.ukuran))
		from surat.surat s
		join organisasi.badan_publik b on b.id = s.badan_publik
		join layanan.perkara k on k.id = s.perkara
		left join layanan.berkas f on f.id = s.berkas
		where s.kode = $1);
end $$;
comment on function surat.periksa(text) is 'Keaslian surat menurut kode pada QR-nya, tanpa data orang; null bila tidak dikenal';

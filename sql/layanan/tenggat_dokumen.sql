create or replace function layanan.tenggat_hari(k layanan.perkara) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('iso', d.tanggal, 'tanggal', dasar.tanggal_hari(d.tanggal), 'ke', d.ke::text, 'dihitung', d.ke is not null,
		'sebab', case when d.tanggal = k.dimulai then 'Hari ' || layanan.awal_kata(k) || ', belum dihitung'
			when d.ke is null then upper(pg_catalog.left(d.keterangan, 1)) || pg_catalog.substr(d.keterangan, 2)
			else 'Hari kerja ke-' || d.ke || pg_catalog.substr(d.keterangan, char_length('hari kerja ke-' || d.ke) + 1) end,
		'dasar', case when d.tanggal <> k.dimulai or not d.kerja then d.dasar end, 'sementara', d.sementara,
		'batas', d.tanggal in (k.aman, k.tenggat),
		'tanda', pg_catalog.array_remove(array[
			case when d.tanggal = k.aman and k.aman <> k.tenggat then 'Tanggal aman' end,
			case when d.tanggal = k.tenggat_awal and k.tenggat_awal <> k.tenggat then 'Batas waktu semula' end,
			case when d.tanggal = k.tenggat then case when k.aman = k.tenggat then 'Tanggal aman dan batas waktu' else 'Batas waktu' end end,
			case when d.tanggal = k.diperpanjang then 'Waktu diperpanjang' end,
			case when d.tanggal = k.ditutup and k.prosedur = 'sengketa' then 'Selesai'
				when d.tanggal = k.ditutup then case k.aturan when 'keberatan_tanggapan' then 'Keberatan ditutup' when 'pelaksanaan_putusan' then 'Perintah dilaksanakan' else layanan.tutup_kata(k) end end,
			case when d.tanggal = organisasi.hari_ini(b.id) then 'Hari ini' end], null)) order by d.tanggal)
		from organisasi.badan_publik b
		cross join lateral kalender.jelaskan(b.kalender, k.dimulai, kalender.hari_kerja_antara(b.kalender, k.dimulai, k.tenggat)) d
		where b.id = k.badan_publik);
end $$;
comment on function layanan.tenggat_hari(layanan.perkara) is 'Setiap hari jam suatu perkara dari awal sampai tenggat: nomor atau sebab tidak dihitung, dasarnya, dan tandanya';

create or replace function layanan.tenggat_dokumen(k layanan.perkara, untuk_petugas boolean) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return dasar.halaman('Hitungan waktu ' || k.nomor, pg_catalog.jsonb_build_object('nomor', k.nomor, 'untuk_petugas', untuk_petugas, 'contoh', k.contoh,
		'jam', case when k.tenggat is not null then layanan.jam_pemohon(k) end,
		'daftar_hari', case when k.tenggat is not null then layanan.tenggat_hari(k) else '[]' end, 'awal_jam', layanan.awal_jam(k),
		'perpanjangan', (select pg_catalog.jsonb_build_object('hari', c.hari, 'alasan', c.alasan, 'tanggal', dasar.tanggal_hari(c.tanggal), 'pasal', a.pasal)
			from layanan.jam j join layanan.jam_catatan c on c.jam = j.id and c.jenis = 'perpanjangan'
			cross join lateral kalender.aturan_pada('perpanjangan', c.tanggal) a
			where j.perkara = k.id and j.aturan = k.aturan),
		'kalender', (select pg_catalog.jsonb_build_object('nama', c.nama, 'dasar', c.dasar) from organisasi.badan_publik b join kalender.kalender c on c.id = b.kalender where b.id = k.badan_publik)),
		k.badan_publik);
end $$;
comment on function layanan.tenggat_dokumen(layanan.perkara, boolean) is 'Dokumen halaman hitungan waktu, sama bagi pemohon dan petugas; perkara sudah boleh dilihat pemanggil';

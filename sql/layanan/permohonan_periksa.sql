-- The public request form: tidied, then checked as a whole, so that every mistake is shown at once beside its field.
create or replace function layanan.permohonan_rapikan(p jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object('kategori', k.kategori, 'nama', dasar.baris(p, 'nama'), 'kuasa_dari', dasar.baris(p, 'kuasa_dari'),
		'identitas_jenis', case k.kategori when 'badan_hukum' then 'pengesahan' when 'badan_publik' then 'surat_tugas' else 'nik' end,
		'identitas', dasar.baris(p, 'identitas'), 'alamat', dasar.teks(p, 'alamat'), 'telepon', dasar.baris(p, 'telepon'),
		'surel', dasar.baris(p, 'surel'), 'pekerjaan', dasar.baris(p, 'pekerjaan'), 'tujuan', dasar.teks(p, 'tujuan'),
		'rincian', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.replace(r, E'\r\n', E'\n') order by n), '[]') from unnest(dasar.daftar(p, 'rincian')) with ordinality t (r, n)), 'cara_memperoleh', dasar.teks(p, 'cara_memperoleh'), 'cara_kirim', dasar.teks(p, 'cara_kirim'),
		'opd_diminta', dasar.daftar(p, 'opd'), 'persetujuan', dasar.teks(p, 'persetujuan'),
		'bahasa', case when dasar.teks(p, 'bahasa') = 'en' then 'en' else 'id' end)
	from (select dasar.teks(p, 'kategori') as kategori) k);
end $$;
comment on function layanan.permohonan_rapikan(jsonb) is 'Isian formulir permohonan yang sudah dirapikan; jenis identitas mengikuti kategori';

create or replace function layanan.identitas_periksa(jenis text, teks text) returns text language sql immutable parallel safe as $$
	select case
		when jenis = 'nik' and teks = '' then 'Tulis NIK: 16 angka pada KTP.'
		when jenis = 'nik' and dasar.nik_rapat(teks) !~ '^\d{16}$' then 'NIK terdiri atas 16 angka. Periksa lagi yang Anda tulis.'
		when jenis = 'nik' and not dasar.nik_wajar(teks) then 'Susunan NIK ini tidak mungkin benar. Cocokkan dengan KTP Anda.'
		when jenis = 'pengesahan' and teks !~ '\d' then 'Tulis nomor SK pengesahan badan hukum dari Kemenkumham, mis. AHU-0012345.AH.01.07.TAHUN 2020.'
		when jenis = 'surat_tugas' and teks !~ '\d' then 'Tulis nomor surat tugas dari badan publik Anda.'
		when jenis <> 'nik' and char_length(teks) > 100 then 'Nomor paling panjang 100 huruf.' end
$$;
comment on function layanan.identitas_periksa(text, text) is 'Galat nomor identitas menurut jenisnya; null bila wajar';

create or replace function layanan.cara_kirim_periksa(memperoleh text, kirim text) returns text language plpgsql stable set search_path = '' as $$
begin
	return case
		when dasar.nama_pilihan('cara_kirim', kirim) is null then 'Pilih cara pengiriman.'
		when memperoleh = 'salinan_hardcopy' and kirim in ('portal', 'surel') then 'Salinan cetak tidak dapat dikirim lewat portal atau surel. Pilih diambil langsung, pos, kurir atau faks.'
		when memperoleh = 'salinan_softcopy' and kirim = 'faks' then 'Faks hanya untuk salinan cetak. Pilih cara lain untuk salinan elektronik.' end;
end $$;
comment on function layanan.cara_kirim_periksa(text, text) is 'Galat cara kirim terhadap cara memperoleh; null bila cocok';

create or replace function layanan.rincian_periksa(rincian text[]) returns text language plpgsql immutable parallel safe as $$
begin
	return case
		when pg_catalog.cardinality(rincian) = 0 then 'Tulis sekurangnya satu informasi yang Anda minta.'
		when pg_catalog.cardinality(rincian) > 20 then 'Paling banyak 20 butir dalam satu permohonan. Gabungkan, atau ajukan permohonan lain.'
		when exists (select from unnest(rincian) r where char_length(r) > 5000)
			then pg_catalog.format('Butir ke-%s terlalu panjang; paling banyak 5.000 huruf untuk setiap butir.',
				(select n from unnest(rincian) with ordinality t (r, n) where char_length(r) > 5000 order by n limit 1)) end;
end $$;
comment on function layanan.rincian_periksa(text[]) is 'Galat rincian informasi: 1 sampai 20 butir, masing-masing paling panjang 5.000 huruf; null bila baik';

create or replace function layanan.permohonan_periksa(badan int, i jsonb, ktp text[], kuasa text[]) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select coalesce((select pg_catalog.jsonb_object_agg(g.bidang, g.kalimat) from (values
		('kategori', case when dasar.nama_pilihan('kategori_pemohon', x.kategori) is null then 'Pilih kategori pemohon.' end),
		('nama', case when x.nama = '' then 'Tulis nama lengkap pemohon.' when char_length(x.nama) > 200 then 'Nama paling panjang 200 huruf.' end),
		('identitas', layanan.identitas_periksa(x.identitas_jenis, x.identitas)),
		('ktp', case when pg_catalog.cardinality(ktp) = 0 then case x.identitas_jenis
			when 'pengesahan' then 'Unggah akta pendirian beserta SK pengesahannya.'
			when 'surat_tugas' then 'Unggah surat tugas.' else 'Unggah foto atau pindaian KTP.' end end),
		('kuasa_dari', case
			when x.kuasa_dari = '' and x.kategori = 'kelompok_orang' then 'Tulis nama orang yang memberi kuasa kepada Anda untuk mewakili kelompok.'
			when x.kuasa_dari = '' and pg_catalog.cardinality(kuasa) > 0 then 'Anda mengunggah surat kuasa: tulis nama pemberi kuasa.'
			when char_length(x.kuasa_dari) > 200 then 'Nama pemberi kuasa paling panjang 200 huruf.' end),
		('surat_kuasa', case when pg_catalog.cardinality(kuasa) = 0 and (x.kuasa_dari <> '' or x.kategori = 'kelompok_orang')
			then 'Unggah surat kuasa khusus beserta KTP pemberi kuasa.' end),
		('alamat', case when char_length(x.alamat) < 10 then 'Tulis alamat lengkap: jalan, desa atau kelurahan, kecamatan dan kabupaten atau kota.'
			when char_length(x.alamat) > 500 then 'Alamat paling panjang 500 huruf.' end),
		('telepon', case when x.telepon = '' and x.surel = '' then 'Isi telepon atau surel, sekurangnya salah satu.'
			when x.telepon = '' and x.cara_kirim = 'faks' then 'Tulis nomor faks atau telepon untuk pengiriman lewat faks.'
			when x.telepon <> '' and not dasar.telepon_wajar(x.telepon) then 'Nomor telepon terdiri atas 7 sampai 15 angka, mis. 0812 3456 7890.' end),
		('surel', case when x.surel = '' and x.cara_kirim = 'surel' then 'Anda memilih pengiriman lewat surel: tulis alamat surel Anda.'
			when x.surel <> '' and not dasar.surel_wajar(x.surel) then 'Alamat surel ini tidak lengkap. Contoh yang benar: nama@contoh.id.' end),
		('pekerjaan', case when char_length(x.pekerjaan) > 100 then 'Pekerjaan paling panjang 100 huruf.' end),
		('rincian', layanan.rincian_periksa(x.rincian)),
		('tujuan', case when x.tujuan = '' then 'Tulis tujuan penggunaan informasi (UU 14/2008 Pasal 4 ayat (3)).'
			when char_length(x.tujuan) > 2000 then 'Tujuan paling panjang 2.000 huruf.' end),
		('opd', case when exists (select from unnest(x.opd_diminta) d where not exists (select from organisasi.opd o
			where o.badan_publik = badan and o.kode = d)) then 'Perangkat daerah yang dipilih tidak dikenal.' end),
		('cara_memperoleh', case when dasar.nama_pilihan('cara_memperoleh', x.cara_memperoleh) is null then 'Pilih cara memperoleh informasi.' end),
		('cara_kirim', layanan.cara_kirim_periksa(x.cara_memperoleh, x.cara_kirim)),
		('persetujuan', case when x.persetujuan <> 'ya' then 'Centang pernyataan bahwa data ini benar.' end)
	) g (bidang, kalimat) where g.kalimat is not null), '{}')
	from pg_catalog.jsonb_to_record(i) as x (kategori text, nama text, kuasa_dari text, identitas_jenis text, identitas text, alamat text, telepon text,
		surel text, pekerjaan text, tujuan text, rincian text[], opd_diminta text[], cara_memperoleh text, cara_kirim text, persetujuan text));
end $$;
comment on function layanan.permohonan_periksa(int, jsonb, text[], text[]) is
	'Galat permohonan yang sudah dirapikan, semua sekaligus: {bidang: kalimat}; ktp dan kuasa = kode berkas yang terunggah';

-- Intake by PPID Utama: the public form, less what a caller or a letter cannot bring, plus how and when it really came.
create or replace function layanan.catat_rapikan(p jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select i || pg_catalog.jsonb_build_object('kanal', dasar.teks(p, 'kanal'), 'nomor_luar', dasar.teks(p, 'nomor_luar'), 'diterima', dasar.teks(p, 'diterima'),
		'yakin', dasar.teks(p, 'yakin'), 'identitas_jenis', case when i ->> 'identitas' = '' then '' else i ->> 'identitas_jenis' end)
	from layanan.permohonan_rapikan(p) i);
end $$;
comment on function layanan.catat_rapikan(jsonb) is 'Isian pencatatan petugas: formulir permohonan ditambah kanal, nomor_luar, diterima dan yakin';

create or replace function layanan.catat_periksa(badan int, i jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select layanan.permohonan_periksa(badan, i, '{}', '{}') - '{ktp,kuasa_dari,surat_kuasa,persetujuan}'::text[]
		- case when i ->> 'identitas' = '' then 'identitas' else '' end
		- case when i ->> 'telepon' = '' and i ->> 'surel' = '' and i ->> 'kanal' in ('langsung', 'surat') and i ->> 'cara_kirim' not in ('faks') then 'telepon' else '' end
		|| coalesce((select pg_catalog.jsonb_object_agg(g.bidang, g.kalimat) from (values
			('kuasa_dari', case when char_length(i ->> 'kuasa_dari') > 200 then 'Nama pemberi kuasa paling panjang 200 huruf.' end),
			('kanal', case when dasar.nama_pilihan('kanal', i ->> 'kanal') is null or i ->> 'kanal' = 'web' then 'Pilih bagaimana permohonan ini masuk.' end),
			('nomor_luar', case when char_length(i ->> 'nomor_luar') > 100 then 'Nomor di saluran asal paling panjang 100 huruf.' end),
			('diterima', case when t.hari is null then 'Tulis tanggal permohonan benar-benar diterima, mis. 20-11-2026.'
				when t.hari > t.kini then 'Tanggal diterima tidak boleh sesudah hari ini.'
				when t.hari < t.kini - 366 then 'Tanggal diterima lebih dari setahun yang lalu. Periksa tahunnya.'
				when t.hari < t.kini - 60 and i ->> 'yakin' <> 'ya' then 'Tanggal ini lebih dari 60 hari yang lalu. Periksa lagi; bila benar, centang pernyataan di bawahnya.' end)
		) g (bidang, kalimat) where g.kalimat is not null), '{}')
	from (select dasar.tanggal_isian(i ->> 'diterima') as hari, organisasi.hari_ini(badan) as kini) t);
end $$;
comment on function layanan.catat_periksa(int, jsonb) is
	'Galat pencatatan petugas. Identitas dan berkasnya boleh menyusul, karena permohonan lisan pun wajib dicatat (UU 14/2008 Pasal 22 ayat (3))';

create or replace function layanan.catat_formulir(badan int, p jsonb, i jsonb, galat jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select f || pg_catalog.jsonb_build_object(
		'isian', (f -> 'isian') || dasar.isian(i, '{nomor_luar,diterima}'),
		'kanal', (select pg_catalog.jsonb_agg(e) from pg_catalog.jsonb_array_elements(dasar.pilihan('kanal', array[i ->> 'kanal'])) e where e ->> 'nilai' <> 'web'),
		'yakin', coalesce(i ->> 'yakin' = 'ya', false), 'tanya_yakin', coalesce(layanan.catat_lama(badan, i), false),
		'hari_ini', organisasi.hari_ini(badan),
		'galat', (f -> 'galat') || dasar.galat(galat, '{kanal,nomor_luar,diterima}'),
		'galat_daftar', dasar.galat_daftar(galat, '{kanal,nomor_luar,diterima}' || layanan.permohonan_bidang()), 'ada_galat', galat <> '{}')
	from layanan.permohonan_formulir(badan, p, i, galat) f);
end $$;
comment on function layanan.catat_formulir(int, jsonb, jsonb, jsonb) is 'Dokumen formulir pencatatan petugas';

create or replace function layanan.catat_lama(badan int, i jsonb) returns boolean language plpgsql stable set search_path = '' as $$
begin
	return (select dasar.tanggal_isian(i ->> 'diterima') < organisasi.hari_ini(badan) - 60);
end $$;
comment on function layanan.catat_lama(int, jsonb) is 'Tanggal diterima lebih dari 60 hari yang lalu, sehingga perlu dinyatakan benar';

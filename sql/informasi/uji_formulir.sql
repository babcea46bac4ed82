-- The form of a consequence test: tidied, then checked as a whole.
create or replace function informasi.uji_bidang() returns text[] language sql immutable parallel safe as $$
	select '{informasi,opd,pasal,dasar_lain,konsekuensi_buka,konsekuensi_tutup,kepentingan,dari,masa,sampai,sampai_keadaan,tinjau,tanggal,tempat,pemutus,alasan_ubah}'::text[]
$$;
comment on function informasi.uji_bidang() is 'Bidang formulir uji konsekuensi menurut urutannya di halaman';

create or replace function informasi.uji_pemutus(teks text) returns jsonb language sql immutable parallel safe as $$
	select coalesce((select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nama', btrim(pg_catalog.split_part(b, ';', 1)),
			'jabatan', btrim(pg_catalog.substr(b, pg_catalog.strpos(b, ';') + 1))) order by n)
		from pg_catalog.string_to_table(teks, E'\n') with ordinality t (b, n) where btrim(b) <> ''), '[]')
$$;
comment on function informasi.uji_pemutus(text) is 'Pemutus dari isian, satu baris satu orang: nama; jabatan';

create or replace function informasi.uji_rapikan(p jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object('informasi', dasar.baris(p, 'informasi'), 'pasal', (select coalesce(pg_catalog.jsonb_agg(h order by h), '[]') from unnest(dasar.daftar(p, 'pasal')) h),
		'dasar_lain', dasar.baris(p, 'dasar_lain'), 'konsekuensi_buka', dasar.teks(p, 'konsekuensi_buka'), 'konsekuensi_tutup', dasar.teks(p, 'konsekuensi_tutup'),
		'kepentingan', dasar.teks(p, 'kepentingan'), 'dari', dasar.tanggal_isian(dasar.teks(p, 'dari')), 'masa', dasar.teks(p, 'masa'),
		'sampai', case when m.bertanggal then dasar.tanggal_isian(dasar.teks(p, 'sampai')) end,
		'sampai_keadaan', case when m.bertanggal then '' else dasar.baris(p, 'sampai_keadaan') end,
		'tinjau', case when m.bertanggal then null else dasar.tanggal_isian(dasar.teks(p, 'tinjau')) end,
		'tanggal', dasar.tanggal_isian(dasar.teks(p, 'tanggal')), 'tempat', dasar.baris(p, 'tempat'), 'pemutus', informasi.uji_pemutus(dasar.teks(p, 'pemutus')),
		'alasan_ubah', dasar.teks(p, 'alasan_ubah'))
	from (select dasar.teks(p, 'masa') <> 'keadaan' as bertanggal) m);
end $$;
comment on function informasi.uji_rapikan(jsonb) is 'Isi uji dari formulir: tanggal terbaca, masa yang tidak dipilih dikosongkan';

create or replace function informasi.uji_masa_periksa(u jsonb, kini date) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select coalesce((select pg_catalog.jsonb_object_agg(g.bidang, g.kalimat) from (values
		('tanggal', case when k.tanggal is null then 'Tulis tanggal uji dilakukan.' when k.tanggal > kini then 'Tanggal uji tidak boleh sesudah hari ini.' end),
		('dari', case when k.dari is null then 'Tulis tanggal mulai masa pengecualian.' end),
		('masa', case when k.masa not in ('tanggal', 'keadaan') then 'Pilih sampai kapan dikecualikan. Tanpa masa, uji konsekuensi tidak sah.' end),
		('sampai', case when k.masa = 'tanggal' and k.sampai is null then 'Tulis tanggal akhir masa pengecualian.'
			when k.sampai < k.dari then 'Akhir masa mendahului mulainya.'
			when k.sampai > x.batas then pg_catalog.format('Pengecualian huruf a paling lama %s tahun: sampai dengan %s (%s).', x.tahun, dasar.tanggal(x.batas), x.pasal) end),
		('sampai_keadaan', case when k.masa = 'keadaan' and k.sampai_keadaan = '' then 'Tulis keadaan yang mengakhirinya, mis. "putusan berkekuatan hukum tetap".'
			when char_length(k.sampai_keadaan) > 300 then 'Keadaan paling panjang 300 huruf.' end),
		('tinjau', case when k.masa = 'keadaan' and k.tinjau is null then 'Tulis tanggal peninjauan. Sesudah itu uji tidak dapat dipakai sebelum ditinjau.'
			when k.tinjau < k.dari then 'Tanggal peninjauan mendahului mulainya.'
			when k.tinjau > x.batas then pg_catalog.format('Pengecualian huruf a paling lama %s tahun: ditinjau paling lambat %s (%s).', x.tahun, dasar.tanggal(x.batas), x.pasal) end)
	) g (bidang, kalimat) where g.kalimat is not null), '{}')
	from pg_catalog.jsonb_to_record(u) as k (tanggal date, dari date, masa text, sampai date, sampai_keadaan text, tinjau date)
	cross join kalender.aturan_pada('pengecualian_huruf_a', kini) a
	cross join lateral (select a.pasal, a.panjang / 12 as tahun, case when u -> 'pasal' ? '17.a' then (k.dari + pg_catalog.make_interval(months => a.panjang))::date end as batas) x);
end $$;
comment on function informasi.uji_masa_periksa(jsonb, date) is 'Galat tanggal dan masa uji; huruf a paling lama 30 tahun (PP 61/2010)';

create or replace function informasi.uji_periksa(u jsonb, kini date, mengubah boolean) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return informasi.uji_masa_periksa(u, kini) || (select coalesce((select pg_catalog.jsonb_object_agg(g.bidang, g.kalimat) from (values
		('informasi', case when k.informasi = '' then 'Tulis informasi yang diuji.' when char_length(k.informasi) > 1000 then 'Informasi paling panjang 1.000 huruf.' end),
		('pasal', case when exists (select from pg_catalog.jsonb_array_elements_text(u -> 'pasal') h where dasar.nama_pilihan('alasan_penolakan', h) is null) then 'Huruf Pasal 17 tidak dikenal.'
			when u -> 'pasal' = '[]' and k.dasar_lain = '' then 'Pilih huruf Pasal 17, atau sebutkan undang-undang lain beserta pasalnya.' end),
		('dasar_lain', case when char_length(k.dasar_lain) > 500 then 'Dasar hukum lain paling panjang 500 huruf.' end),
		('konsekuensi_buka', case when k.konsekuensi_buka = '' then 'Tulis akibatnya bila informasi dibuka.' when char_length(k.konsekuensi_buka) > 5000 then 'Paling panjang 5.000 huruf.' end),
		('konsekuensi_tutup', case when k.konsekuensi_tutup = '' then 'Tulis akibat dan manfaatnya bila informasi ditutup.' when char_length(k.konsekuensi_tutup) > 5000 then 'Paling panjang 5.000 huruf.' end),
		('kepentingan', case when k.kepentingan = '' then 'Tulis pertimbangan kepentingan publiknya: mengapa menutup melindungi kepentingan yang lebih besar.'
			when char_length(k.kepentingan) > 5000 then 'Paling panjang 5.000 huruf.' end),
		('tempat', case when k.tempat = '' then 'Tulis tempat uji dilakukan.' when char_length(k.tempat) > 200 then 'Tempat paling panjang 200 huruf.' end),
		('pemutus', case when u -> 'pemutus' = '[]' then 'Tulis siapa yang memutus: satu baris satu orang, nama; jabatan.'
			when pg_catalog.jsonb_array_length(u -> 'pemutus') > 20 then 'Paling banyak 20 orang.'
			when pg_catalog.jsonb_path_exists(u, '$.pemutus[*] ? (@.nama == "" || @.jabatan == "" || @.nama == @.jabatan)') then 'Setiap baris berisi nama dan jabatan, dipisahkan titik koma.'
			when char_length(u ->> 'pemutus') > 5000 then 'Terlalu panjang.' end),
		('alasan_ubah', case when mengubah and k.alasan_ubah = '' then 'Tulis mengapa uji ini diubah.' when char_length(k.alasan_ubah) > 1000 then 'Paling panjang 1.000 huruf.' end)
	) g (bidang, kalimat) where g.kalimat is not null), '{}')
	from pg_catalog.jsonb_to_record(u) as k (informasi text, dasar_lain text, konsekuensi_buka text, konsekuensi_tutup text, kepentingan text, tempat text, alasan_ubah text));
end $$;
comment on function informasi.uji_periksa(jsonb, date, boolean) is 'Galat formulir uji yang sudah dirapikan, semua sekaligus: {bidang: kalimat}';

create or replace function informasi.uji_opd_boleh(badan int) returns int language plpgsql stable set search_path = '' as $$
begin
	return (select case when 'ppid_utama' = any (akun.peran_kini()) then null else (select t.opd from akun.petugas t where t.id = akun.petugas_kini()) end);
end $$;
comment on function informasi.uji_opd_boleh(int) is 'OPD satu-satunya yang ujinya boleh disusun petugas ini; null bila semua (PPID Utama)';

create or replace function informasi.uji_formulir(i jsonb, galat jsonb, opd_tetap boolean) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	badan int := akun.badan_kini();
	sendiri int := informasi.uji_opd_boleh(badan);
begin
	return pg_catalog.jsonb_build_object('isian', dasar.isian(i, array_append(informasi.uji_bidang(), 'formulir')), 'galat', dasar.galat(galat, informasi.uji_bidang()),
		'galat_daftar', dasar.galat_daftar(galat, informasi.uji_bidang()), 'galat_ada', galat <> '{}', 'mengubah', opd_tetap,
		'pilih_opd', sendiri is null and not opd_tetap,
		'opd_semua', lower(dasar.teks(i, 'opd')) = 'semua', 'opd_nama', coalesce((select o.nama from organisasi.opd o where o.id = sendiri), ''),
		'opd_pilihan', organisasi.opd_pilihan(badan, organisasi.hari_ini(badan), dasar.daftar(i, 'opd')),
		'pasal_pilihan', (select pg_catalog.jsonb_agg(e || pg_catalog.jsonb_build_object('huruf', pg_catalog.split_part(e ->> 'nilai', '.', 2)))
			from pg_catalog.jsonb_array_elements(dasar.pilihan('alasan_penolakan', dasar.daftar(i, 'pasal'))) e),
		'kepentingan_pasal', dasar.rujukan('kepentingan'), 'bertanggal', dasar.teks(i, 'masa') = 'tanggal', 'berkeadaan', dasar.teks(i, 'masa') = 'keadaan', 'hari_ini', organisasi.hari_ini(badan));
end $$;
comment on function informasi.uji_formulir(jsonb, jsonb, boolean) is 'Formulir uji konsekuensi sebagai dokumen: pilihan, isian dan galat';

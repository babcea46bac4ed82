-- Entering a dispute: by an officer, for whom the objection may be unknown here, and by the applicant from his objection.
create or replace function layanan.komisi_usul(badan int) returns text language plpgsql stable security definer set search_path = '' as $$
begin
	return (select 'Komisi Informasi Provinsi ' || w.nama from organisasi.badan_publik b join organisasi.wilayah w on w.kode = pg_catalog.split_part(b.wilayah, '.', 1) where b.id = badan);
end $$;
comment on function layanan.komisi_usul(int) is 'Komisi Informasi yang biasanya berwenang: provinsi badan publik itu';

create or replace function layanan.sengketa_asal(badan int, nomor text) returns bigint language plpgsql stable set search_path = '' as $$
begin
	return (select k.id from layanan.perkara k where k.badan_publik = badan and k.prosedur = 'keberatan' and k.nomor = upper(nullif(btrim(sengketa_asal.nomor), '')));
end $$;
comment on function layanan.sengketa_asal(int, text) is 'Keberatan yang nomornya ditulis; null bila kosong atau tidak ada';

create or replace function layanan.sengketa_periksa_buat(badan int, p jsonb, asal bigint) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	hari date := dasar.tanggal_isian(dasar.teks(p, 'diajukan'));
	kini date := organisasi.hari_ini(badan);
begin
	return (select coalesce(pg_catalog.jsonb_object_agg(g.bidang, g.kalimat) filter (where g.kalimat is not null), '{}') from (values
		('keberatan', case when dasar.teks(p, 'keberatan') <> '' and asal is null then 'Tidak ada keberatan bernomor itu di portal ini. Kosongkan bila keberatannya tidak tercatat di sini.'
			when exists (select from layanan.sengketa m join layanan.perkara k on k.id = m.id where m.keberatan = asal and not k.rampung and m.putusan_jenis is distinct from 'sela') then 'Sengketa atas keberatan ini sudah tercatat dan belum selesai.' end),
		('nama', case when asal is null and dasar.baris(p, 'nama') = '' then 'Tulis nama pemohon sengketa.' when char_length(dasar.baris(p, 'nama')) > 200 then 'Nama paling panjang 200 huruf.' end),
		('pokok', case when asal is null and dasar.teks(p, 'pokok') = '' then 'Tulis informasi apa yang disengketakan.' when char_length(dasar.teks(p, 'pokok')) > 10000 then 'Paling panjang 10.000 huruf.' end),
		('diajukan', case when hari is null then 'Tulis tanggal sengketa diajukan ke Komisi Informasi.' when hari > kini then 'Tanggalnya tidak boleh sesudah hari ini.'
			when hari < (select m.diterima from layanan.keberatan m where m.id = asal) then 'Tanggalnya tidak mungkin sebelum keberatan diterima.'
			when hari < kini - 1100 then 'Tanggal ini lebih dari tiga tahun yang lalu. Periksa tahunnya.' end),
		('komisi', layanan.galat_tulisan(p, 'komisi', 'Tulis Komisi Informasi yang menerimanya.', 200) ->> 'komisi'),
		('opd', case when dasar.teks(p, 'opd') <> '' and not exists (select from organisasi.opd o where o.badan_publik = badan and o.kode = dasar.teks(p, 'opd')) then 'Perangkat daerah yang dipilih tidak dikenal.' end))
		g (bidang, kalimat));
end $$;
comment on function layanan.sengketa_periksa_buat(int, jsonb, bigint) is 'Galat pencatatan sengketa; asal = keberatannya bila tercatat di sini';

create or replace function layanan.sengketa_isian_buat(badan int, p jsonb, asal bigint) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return pg_catalog.jsonb_build_object('formulir_isi', layanan.formulir_isi(p), 'keberatan', asal, 'nama', dasar.baris(p, 'nama'), 'pokok', dasar.teks(p, 'pokok'), 'diajukan', dasar.tanggal_isian(dasar.teks(p, 'diajukan')),
		'komisi', dasar.baris(p, 'komisi'), 'opd', (select o.id from organisasi.opd o where o.badan_publik = badan and o.kode = dasar.teks(p, 'opd')));
end $$;
comment on function layanan.sengketa_isian_buat(int, jsonb, bigint) is 'Isian yang sudah diperiksa untuk layanan.sengketa_buat';

create or replace function layanan.sengketa_sudah(badan int, formulir text, p jsonb) returns boolean language plpgsql stable security definer set search_path = '' as $$
declare
	lama record;
begin
	select k.nomor, m.formulir_isi into lama from layanan.sengketa m join layanan.perkara k on k.id = m.id
	where m.badan_publik = badan and m.formulir_sidik = dasar.sidik(formulir);
	if not found then
		return false;
	end if;
	perform layanan.formulir_banding(lama.formulir_isi, layanan.formulir_isi(p), layanan.formulir_terpakai('sengketa', lama.nomor));
	return true;
end $$;
comment on function layanan.sengketa_sudah(int, text, jsonb) is 'Formulir ini sudah pernah masuk dengan isian yang sama; KI409 bila isiannya lain';

create or replace function layanan.sengketa_formulir(badan int, p jsonb, galat jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return dasar.halaman('Catat sengketa', pg_catalog.jsonb_build_object('opd_pilihan', organisasi.opd_pilihan(badan, organisasi.hari_ini(badan), array[dasar.teks(p, 'opd')]),
		'isian', dasar.isian(p, '{formulir,keberatan,nama,pokok,diajukan,komisi,opd}'), 'galat_ada', galat <> '{}',
		'galat', dasar.galat(galat, '{keberatan,nama,pokok,diajukan,komisi,opd}'), 'galat_daftar', dasar.galat_daftar(galat, '{keberatan,nama,pokok,diajukan,komisi,opd}')));
end $$;
comment on function layanan.sengketa_formulir(int, jsonb, jsonb) is 'Dokumen formulir pencatatan sengketa oleh petugas';

-- The applicant's forms: opened for writing, checked as a whole.
create or replace function layanan.perkara_milik_buka(p jsonb) returns layanan.perkara language plpgsql volatile set search_path = '' as $$
declare
	k layanan.perkara := layanan.perkara_milik(p);
begin
	perform layanan.perkara_kunci(k.id);
	return layanan.perkara_milik(p);
end $$;
comment on function layanan.perkara_milik_buka(jsonb) is 'Perkara pemohon untuk diubah: terkunci dan dibaca ulang sesudah terkunci';

create or replace function layanan.tindakan_wajib(k layanan.perkara, tindakan text) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	isi jsonb := layanan.tindakan_boleh(k, tindakan);
begin
	if isi is null then
		perform dasar.gagal('KI409', 'Langkah ini tidak dapat dilakukan sekarang. Muat ulang halaman permohonan untuk melihat keadaan terakhir.');
	end if;
	return isi;
end $$;
comment on function layanan.tindakan_wajib(layanan.perkara, text) is 'Isi tindakan pemohon; KI409 bila tidak dapat dilakukan sekarang';

create or replace function layanan.tindakan_ke(k layanan.perkara, kabar text) returns jsonb language sql immutable parallel safe as $$
	select pg_catalog.jsonb_build_object('ke', '/permohonan/' || k.nomor, 'kabar', kabar)
$$;
comment on function layanan.tindakan_ke(layanan.perkara, text) is 'Kembali ke halaman permohonan dengan kabar';

create or replace function layanan.lengkapi_rapikan(k layanan.perkara, p jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select layanan.permohonan_rapikan(p || pg_catalog.jsonb_build_object('kategori', m.kategori))
			|| pg_catalog.jsonb_build_object('jawaban', dasar.teks(p, 'jawaban'))
		from layanan.permohonan m where m.id = k.id);
end $$;
comment on function layanan.lengkapi_rapikan(layanan.perkara, jsonb) is 'Isian kelengkapan yang sudah dirapikan seperti formulir permohonan';

create or replace function layanan.lengkapi_periksa(k layanan.perkara, perlu jsonb, i jsonb, ktp text[], kuasa text[]) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	m layanan.permohonan;
	penuh jsonb;
	galat jsonb;
begin
	select * into strict m from layanan.permohonan x where x.id = k.id;
	penuh := layanan.tindakan_awal(k, 'lengkapi') || pg_catalog.jsonb_build_object('kategori', m.kategori, 'nama', m.nama, 'pekerjaan', m.pekerjaan, 'opd_diminta', '[]'::jsonb,
			'cara_memperoleh', m.cara_memperoleh, 'cara_kirim', m.cara_kirim, 'persetujuan', 'ya', 'identitas_jenis', layanan.identitas_jenis(m.kategori))
		|| (select coalesce(pg_catalog.jsonb_object_agg(b.key, b.value), '{}') from pg_catalog.jsonb_each(i) b
			where (perlu -> b.key)::boolean or b.key = 'kuasa_dari' and (perlu -> 'surat_kuasa')::boolean);
	galat := layanan.permohonan_periksa(m.badan_publik, penuh, ktp, kuasa) || coalesce((select pg_catalog.jsonb_object_agg(g.bidang, g.kalimat) from (values
		('telepon', case when i ->> 'telepon' = '' then 'Tulis nomor telepon Anda.' end),
		('surel', case when i ->> 'surel' = '' then 'Tulis alamat surel Anda.' end),
		('surat_kuasa', case when pg_catalog.cardinality(kuasa) = 0 then 'Unggah surat kuasa khusus beserta KTP pemberi kuasa.' end),
		('kuasa_dari', case when i ->> 'kuasa_dari' = '' and pg_catalog.cardinality(kuasa) > 0 then 'Tulis nama pemberi kuasa.' end)) g (bidang, kalimat) where g.kalimat is not null), '{}');
	return (select coalesce(pg_catalog.jsonb_object_agg(g.key, g.value), '{}') from pg_catalog.jsonb_each(galat) g
			where (perlu -> g.key)::boolean or g.key = 'kuasa_dari' and (perlu -> 'surat_kuasa')::boolean)
		|| layanan.galat_tulisan(i, 'jawaban', case when (perlu -> 'lainnya')::boolean then 'Jawab hal lain yang disebut dalam penjelasan petugas.' else '' end, 5000);
end $$;
comment on function layanan.lengkapi_periksa(layanan.perkara, jsonb, jsonb, text[], text[]) is
	'Galat formulir kelengkapan: hanya bidang yang diminta, dengan aturan yang sama seperti formulir permohonan';

create or replace function layanan.berkas_pemohon(perkara bigint, kode text[], golongan text) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('golongan', berkas_pemohon.golongan, 'sidik', e -> 'sidik')), '[]')
		from pg_catalog.jsonb_array_elements(layanan.berkas_lekatkan(perkara, kode, golongan)) e);
end $$;
comment on function layanan.berkas_pemohon(bigint, text[], text) is 'Melampirkan berkas dari pemohon; untuk rantai hanya golongan dan sidiknya, karena namanya dapat memuat data pribadi';

create or replace function layanan.lengkapi_ubah(perlu jsonb, i jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_object_agg(b.key, b.value), '{}') from pg_catalog.jsonb_each(i) b
			where b.key in ('alamat', 'telepon', 'surel', 'rincian', 'tujuan') and (perlu -> b.key)::boolean)
		|| case when (perlu -> 'identitas')::boolean then pg_catalog.jsonb_build_object('identitas_jenis', i -> 'identitas_jenis', 'identitas_samar', i -> 'identitas_samar',
			'identitas_sandi', i -> 'identitas_sandi') else '{}' end
		|| case when (perlu -> 'surat_kuasa')::boolean then pg_catalog.jsonb_build_object('kuasa_dari', i -> 'kuasa_dari') else '{}' end;
end $$;
comment on function layanan.lengkapi_ubah(jsonb, jsonb) is 'Bidang formulir yang diubah kelengkapan: hanya yang diminta';

create or replace function layanan.permohonan_lengkapi(k layanan.perkara, perlu jsonb, i jsonb, ktp text[], kuasa text[], lampiran text[], formulir layanan.formulir_kiriman) returns bigint
language plpgsql security definer set search_path = '' as $$
begin
	return layanan.isian_ganti(k.id, 'lengkapi', layanan.lengkapi_ubah(perlu, i), pg_catalog.jsonb_build_object('lampiran', layanan.berkas_pemohon(k.id, ktp, 'identitas')
		|| layanan.berkas_pemohon(k.id, kuasa, 'kuasa') || layanan.berkas_pemohon(k.id, lampiran, 'lampiran')),
		pg_catalog.jsonb_build_object('jawaban', i -> 'jawaban'), true, formulir);
end $$;
comment on function layanan.permohonan_lengkapi(layanan.perkara, jsonb, jsonb, text[], text[], text[], layanan.formulir_kiriman) is
	'Menerima kelengkapan: hanya bidang yang diminta berubah, berkas lain tersimpan seperti salinan identitas, karena dapat memuat data pribadi';

-- What an applicant said or brought outside the portal, as PPID Utama records it: one form, whose choice is the event.
create or replace function layanan.dari_pemohon_apa(k layanan.perkara) returns table (apa text, urut int, nama text, sejak date) language plpgsql stable set search_path = '' as $$
begin
	return query select v.apa, v.urut, v.nama, v.sejak from (values
		('lengkapi', 1, 'Melengkapi permohonan', (select max(e.tanggal) from layanan.peristiwa e where e.perkara = k.id and e.jenis = 'tagih')),
		('jelaskan', 2, 'Menjawab pertanyaan PPID', (layanan.tulisan_terbuka(k.id, 'tanya', '{jelaskan}')).tanggal),
		('sepakati', 3, 'Menyetujui rumusan yang ditawarkan', (layanan.tulisan_terbuka(k.id, 'tawarkan', '{sepakati,pertahankan}')).tanggal),
		('pertahankan', 4, 'Tetap pada permintaan semula', (layanan.tulisan_terbuka(k.id, 'tawarkan', '{sepakati,pertahankan}')).tanggal),
		('cabut', 5, 'Mencabut permohonan', (select m.diterima from layanan.permohonan m where m.id = k.id))) v (apa, urut, nama, sejak)
	where v.sejak is not null and exists (select from layanan.alur a
		where a.prosedur = k.prosedur and a.keadaan = k.keadaan and a.peristiwa = v.apa and a.peran = 'ppid_utama');
end $$;
comment on function layanan.dari_pemohon_apa(layanan.perkara) is 'Yang sekarang dapat dicatat petugas dari pemohon, dan sejak hari apa itu mungkin terjadi';

create or replace function layanan.dari_pemohon_pilihan(k layanan.perkara, i jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return pg_catalog.jsonb_build_object('apa_pilihan', (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nilai', a.apa, 'nama', a.nama, 'dipilih', a.apa = dasar.teks(i, 'apa')) order by a.urut) from layanan.dari_pemohon_apa(k) a),
		'tanya', case when k.keadaan <> 'dilengkapi' then layanan.tindakan_isi(k, 'jelaskan') end,
		'tawaran', case when k.keadaan <> 'dilengkapi' then layanan.tindakan_isi(k, 'sepakati') end,
		'lengkapi', layanan.tindakan_isi(k, 'lengkapi') || layanan.tindakan_pilihan('lengkapi', i, i));
end $$;
comment on function layanan.dari_pemohon_pilihan(layanan.perkara, jsonb) is 'Pilihan dan keterangan formulir Catat dari pemohon';

create or replace function layanan.dari_pemohon_periksa(k layanan.perkara, p jsonb, i jsonb, ktp text[], kuasa text[]) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	apa text := dasar.teks(p, 'apa');
	sejak date := (select a.sejak from layanan.dari_pemohon_apa(k) a where a.apa = dasar.teks(p, 'apa'));
	tanggal date := dasar.tanggal_isian(dasar.teks(p, 'tanggal'));
begin
	return pg_catalog.jsonb_strip_nulls(pg_catalog.jsonb_build_object('apa', case when sejak is null then 'Pilih apa yang datang dari pemohon.' end,
			'tanggal', case when tanggal is null then 'Tulis tanggal benar-benar diterima.'
				when tanggal > organisasi.hari_ini(k.badan_publik) then 'Tanggal diterima tidak boleh sesudah hari ini.'
				when tanggal < sejak then pg_catalog.format('Tidak mungkin sebelum %s.', dasar.tanggal(sejak)) end))
		|| layanan.galat_tulisan(p, 'keterangan', 'Tulis bagaimana datangnya: surat (nomor dan tanggalnya), di loket, telepon, atau lainnya.', 2000)
		|| case when apa = 'jelaskan' then layanan.galat_tulisan(p, 'jawaban', 'Tulis jawaban pemohon.', 5000)
			when apa = 'lengkapi' and sejak is not null then layanan.lengkapi_periksa(k, layanan.tindakan_isi(k, 'lengkapi') -> 'perlu', i, ktp, kuasa) else '{}' end
		|| layanan.unggahan_galat(p);
end $$;
comment on function layanan.dari_pemohon_periksa(layanan.perkara, jsonb, jsonb, text[], text[]) is 'Galat formulir Catat dari pemohon; isian kelengkapan diperiksa seperti dari pemohon sendiri';

create or replace function layanan.dari_pemohon_catat(k layanan.perkara, p jsonb, i jsonb, ktp text[], kuasa text[]) returns bigint language plpgsql security definer set search_path = '' as $$
declare
	apa text := dasar.teks(p, 'apa');
	perlu jsonb := layanan.tindakan_isi(k, 'lengkapi') -> 'perlu';
	rincian jsonb := layanan.tindakan_isi(k, 'sepakati') -> 'rincian';
	tulisan jsonb := pg_catalog.jsonb_build_object('keterangan', dasar.teks(p, 'keterangan'));
	isi jsonb := pg_catalog.jsonb_build_object('diterima', dasar.teks(p, 'tanggal'), 'lampiran', layanan.berkas_pemohon(k.id, layanan.unggahan_bidang(p, 'berkas'), 'identitas'));
begin
	case apa
	when 'lengkapi' then
		return layanan.isian_ganti(k.id, 'lengkapi', layanan.lengkapi_ubah(perlu, i), isi || pg_catalog.jsonb_build_object('lampiran', (isi -> 'lampiran')
				|| layanan.berkas_pemohon(k.id, ktp, 'identitas') || layanan.berkas_pemohon(k.id, kuasa, 'kuasa')),
			tulisan || pg_catalog.jsonb_build_object('jawaban', i -> 'jawaban'), true, null);
	when 'sepakati' then
		return layanan.isian_ganti(k.id, 'sepakati', pg_catalog.jsonb_build_object('rincian', rincian), isi, tulisan || pg_catalog.jsonb_build_object('rincian', rincian), false, null);
	when 'jelaskan' then
		return layanan.tulisan_catat(k.id, 'jelaskan', isi, tulisan || pg_catalog.jsonb_build_object('jawaban', dasar.teks(p, 'jawaban')), false);
	when 'cabut' then
		-- A request that was answered keeps its decision; what ends is the handing over.
		return layanan.tulisan_catat(k.id, 'cabut', isi || case k.keadaan when 'ditanggapi' then '{}' else '{"keputusan": "dicabut"}' end::jsonb, tulisan, false);
	else
		return layanan.tulisan_catat(k.id, apa, isi, tulisan, false);
	end case;
end $$;
comment on function layanan.dari_pemohon_catat(layanan.perkara, jsonb, jsonb, text[], text[]) is
	'Mencatat yang datang dari pemohon di luar portal dengan tanggalnya; kertasnya tersimpan sebagai berkas identitas, karena dapat memuat data pribadi';

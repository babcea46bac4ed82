-- The officers' pages about an objection: the superior decides, PPID Utama states, carries out and records.
create or replace function layanan.keberatan_temukan(nomor text) returns layanan.perkara language sql stable as $$
	select layanan.perkara_cari('keberatan', nomor)
$$;
comment on function layanan.keberatan_temukan(text) is 'Keberatan menurut nomor sejauh boleh dilihat petugas panggilan ini; KI404 bila tidak';

create or replace function layanan.keberatan_kunci(p jsonb) returns layanan.perkara language plpgsql volatile set search_path = '' as $$
begin
	perform layanan.perkara_kunci((layanan.keberatan_temukan(p ->> 'nomor')).id);
	return layanan.keberatan_temukan(p ->> 'nomor');
end $$;
comment on function layanan.keberatan_kunci(jsonb) is 'Menemukan keberatan p.nomor untuk diubah: terkunci dan dibaca ulang sesudah terkunci';

create or replace function layanan.keberatan_wajib_berhak(k layanan.perkara) returns void language plpgsql stable set search_path = '' as $$
begin
	if not layanan.keberatan_berhak(k) then
		perform dasar.gagal('KI403', 'Keberatan atas informasi perangkat daerah ini ditugaskan kepada Atasan PPID lain.');
	end if;
end $$;
comment on function layanan.keberatan_wajib_berhak(layanan.perkara) is 'KI403 bila Atasan panggilan ini bukan yang ditugaskan';

create or replace function layanan.keberatan_langkah_bidang() returns table (langkah text, peristiwa text, bidang text[], panjang text[]) language sql immutable parallel safe rows 10 as $$
	values ('periksa', 'periksa', '{pesan}'::text[], '{pesan}'::text[]),
		('nyatakan', 'nyatakan', '{pernyataan,berkas}', '{pernyataan}'),
		('musyawarah', 'musyawarah', '{tanggal,hasil,berkas}', '{hasil}'),
		('sepakati', 'sepakati_damai', '{tanggal,hasil,batas,berkas}', '{hasil}'),
		('penuhi', 'penuhi_damai', '{jawaban,tanggal,uraian,berkas}', '{uraian}'),
		('putus', 'kabulkan', '{keputusan,pertimbangan,perintah,hari}', '{pertimbangan,perintah}'),
		('laksanakan', 'laksanakan', '{jawaban,tanggal,uraian,berkas}', '{uraian}'),
		('cabut', 'cabut_keberatan', '{alasan,berkas}', '{alasan}'),
		('jawab', 'jawab_putusan', '{sikap,tulisan}', '{tulisan}'),
		('terima', 'terima_putusan', '{tanggal,uraian,berkas}', '{uraian}')
$$;
comment on function layanan.keberatan_langkah_bidang() is 'Langkah petugas atas keberatan, peristiwa yang menentukan bolehnya, bidang formulirnya dan yang berisi tulisan';

create or replace function layanan.keberatan_didamaikan(m layanan.keberatan) returns boolean language sql immutable parallel safe as $$
	select not m.alasan <@ '{35.a}'::text[]
$$;
comment on function layanan.keberatan_didamaikan(layanan.keberatan) is 'Boleh diselesaikan secara musyawarah: ada alasan huruf b sampai g (UU 14/2008 Pasal 35 ayat (2))';

create or replace function layanan.keberatan_langkah(k layanan.perkara, m layanan.keberatan, p jsonb, dikirim text, galat jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	berhak boolean := layanan.keberatan_berhak(k);
	usul int := (kalender.aturan_pada('pelaksanaan_putusan', organisasi.hari_ini(k.badan_publik))).panjang;
	komisi kalender.aturan := kalender.aturan_pada('sengketa_ajukan', organisasi.hari_ini(k.badan_publik));
	belum text := layanan.perintah_tanpa_jawaban(m.permohonan);
begin
	return (select pg_catalog.jsonb_object_agg(d.langkah, case when b.pasal is null then null else
		pg_catalog.jsonb_build_object('pasal', b.pasal, 'terbuka', d.langkah = coalesce(dikirim, case k.keadaan when 'terdaftar' then 'periksa' when 'diperiksa' then 'putus' when 'pelaksanaan' then 'laksanakan' end),
			'isian', dasar.isian(i.isian, d.bidang), 'galat', dasar.galat(case when d.langkah = dikirim then galat else '{}' end, d.bidang),
			'tersimpan', case when d.langkah = dikirim then layanan.unggahan_daftar(layanan.unggahan(p, 'berkas')) else '[]' end,
			'keputusan_pilihan', (select pg_catalog.jsonb_agg(e) from pg_catalog.jsonb_array_elements(dasar.pilihan('keputusan_keberatan', dasar.daftar(i.isian, 'keputusan'))) e where e ->> 'nilai' <> 'dicabut'),
			'belum_dijawab', case when d.langkah in ('laksanakan', 'penuhi') then belum end,
			'komisi_hari', komisi.panjang, 'komisi_pasal', komisi.pasal, 'sikap_pilihan', dasar.pilihan('sikap_putusan', dasar.daftar(i.isian, 'sikap'))) end)
	from layanan.keberatan_langkah_bidang() d
	left join lateral (select a.pasal from layanan.alur a where a.prosedur = 'keberatan' and a.keadaan = k.keadaan and a.peristiwa = d.peristiwa
		and a.peran = any (akun.peran_kini()) and (a.peran <> 'atasan_ppid' or berhak) and (a.peristiwa not in ('musyawarah', 'sepakati_damai') or layanan.keberatan_didamaikan(m)) and (a.peristiwa <> 'penuhi_damai' or layanan.keberatan_damai_terbuka(k)) order by a.peran limit 1) b on true
	cross join lateral (select case when d.langkah = dikirim then p when d.langkah in ('musyawarah', 'sepakati', 'penuhi', 'laksanakan', 'terima') then pg_catalog.jsonb_build_object('tanggal', organisasi.hari_ini(k.badan_publik))
		when d.langkah = 'putus' then pg_catalog.jsonb_build_object('hari', usul::text) else '{}' end as isian) i);
end $$;
comment on function layanan.keberatan_langkah(layanan.perkara, layanan.keberatan, jsonb, text, jsonb) is
	'Formulir setiap langkah menurut alur: null bila tidak boleh sekarang; langkah yang baru dikirim dan ditolak membawa isian dan galatnya';

create or replace function layanan.keberatan_asal_dokumen(m layanan.keberatan) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	k layanan.perkara;
	usul jsonb;
begin
	select * into k from layanan.perkara x where x.id = m.permohonan;
	if not found then
		return null;
	end if;
	usul := layanan.perkara_usul(k);
	return pg_catalog.jsonb_build_object('nomor', k.nomor, 'keadaan', (select s.nama from layanan.keadaan s where s.prosedur = k.prosedur and s.kode = k.keadaan),
		'jam', layanan.perkara_jam(k), 'pemohon', layanan.perkara_pemohon(k),
		'rincian', (select coalesce(pg_catalog.jsonb_agg(r.isi order by r.urut), '[]') from layanan.rincian r where r.permohonan = k.id),
		'usul', usul -> 0, 'surat', layanan.perkara_surat(k), 'berkas', layanan.perkara_berkas(k), 'riwayat', layanan.perkara_riwayat(k));
end $$;
comment on function layanan.keberatan_asal_dokumen(layanan.keberatan) is 'Seluruh berkas permohonan yang diberatkan, untuk diperiksa Atasan; null bila tanpa permohonan';

create or replace function layanan.keberatan_orang(k layanan.perkara, m layanan.keberatan) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return pg_catalog.jsonb_build_object('identitas', coalesce(nullif(m.identitas_samar, ''), 'belum ada'), 'pekerjaan', m.pekerjaan, 'alamat', m.alamat, 'telepon', m.telepon, 'surel', m.surel,
		'kuasa', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kode', f.kode, 'nama', f.nama, 'ukuran', layanan.ukuran_kata(f.ukuran), 'dihapus', layanan.berkas_dihapus(f)) order by f.id), '[]')
			from layanan.berkas f where f.perkara = k.id and f.golongan = 'kuasa'));
end $$;
comment on function layanan.keberatan_orang(layanan.perkara, layanan.keberatan) is 'Identitas tersamar, kontak dan surat kuasa pemohon keberatan, bagi PPID Utama dan Atasan';

create or replace function layanan.keberatan_perkara(k layanan.perkara, p jsonb default '{}', dikirim text default null, galat jsonb default '{}') returns jsonb
language plpgsql stable set search_path = '' as $$
declare
	m layanan.keberatan;
	l jsonb;
	daftar jsonb;
begin
	select * into strict m from layanan.keberatan x where x.id = k.id;
	l := layanan.keberatan_langkah(k, m, p, dikirim, galat);
	daftar := (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('bidang', dikirim || '-' || b.nama, 'kalimat', galat ->> b.nama) order by b.urut), '[]')
		from layanan.keberatan_langkah_bidang() d, unnest(d.bidang) with ordinality b (nama, urut) where d.langkah = dikirim and galat ? b.nama);
	return dasar.halaman('Keberatan ' || k.nomor, pg_catalog.jsonb_build_object('nomor', k.nomor, 'nomor_keberatan', k.nomor, 'versi', k.peristiwa_banyak, 'contoh', k.contoh,
		'keadaan', (select pg_catalog.jsonb_build_object('kode', s.kode, 'nama', s.nama, 'rampung', s.rampung) from layanan.keadaan s where s.prosedur = k.prosedur and s.kode = k.keadaan),
		'giliran', layanan.perkara_giliran(k), 'isi', layanan.keberatan_isi(k, m), 'orang', layanan.keberatan_orang(k, m),
		'jam', layanan.perkara_jam(layanan.keberatan_pada_jam(k, 'keberatan_tanggapan')), 'pelaksanaan', layanan.perkara_jam(layanan.keberatan_pada_jam(k, 'pelaksanaan_putusan')),
		'komisi', layanan.keberatan_hak_komisi(k), 'sengketa', layanan.sengketa_daftar(k), 'bundel', layanan.bundel_daftar(k, 'badan'), 'putusan', layanan.keberatan_putusan(m), 'tanggapan', layanan.keberatan_sikap(m.tanggapan_pemohon),
		'atasan', (select coalesce(pg_catalog.jsonb_agg(t.nama order by t.nama), '[]') from akun.petugas t where t.id = any (layanan.keberatan_atasan(k))),
		'damai', layanan.keberatan_damai(k), 'boleh_damai', layanan.keberatan_didamaikan(m), 'asal', layanan.keberatan_asal_dokumen(m),
		'surat', layanan.perkara_surat(k), 'disampaikan', surat.disampaikan_petugas(k), 'berkas', layanan.perkara_berkas(k), 'riwayat', layanan.perkara_riwayat(k), 'langkah', l,
		'ada_langkah', exists (select from pg_catalog.jsonb_each(l) x where x.value <> 'null'),
		'basi', dikirim is not null and layanan.perkara_basi(k, p),
		'tertinggal', (select coalesce(pg_catalog.jsonb_agg(dasar.teks(p, b.nama)), '[]') from layanan.keberatan_langkah_bidang() d, unnest(d.panjang) b (nama)
			where d.langkah = dikirim and l -> dikirim = 'null' and dasar.teks(p, b.nama) <> ''),
		'galat_ada', dikirim is not null, 'galat_daftar', daftar, 'ada_galat', daftar <> '[]'));
end $$;
comment on function layanan.keberatan_perkara(layanan.perkara, jsonb, text, jsonb) is
	'Dokumen halaman keberatan bagi petugas: isi, permohonan asalnya, jam, putusan dan langkah yang boleh; dikirim dan galat bila suatu langkah baru ditolak';

create or replace function layanan.keberatan_kembali(k layanan.perkara, kabar text) returns jsonb language sql immutable parallel safe as $$
	select pg_catalog.jsonb_build_object('ke', '/meja/keberatan/' || k.nomor, 'kabar', kabar)
$$;
comment on function layanan.keberatan_kembali(layanan.perkara, text) is 'Kembali ke halaman keberatan petugas dengan kabar';

create or replace function layanan.keberatan_putus_periksa(p jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	keputusan text := dasar.teks(p, 'keputusan');
	beri boolean := keputusan in ('dikabulkan', 'sebagian');
begin
	return case when keputusan not in ('dikabulkan', 'sebagian', 'ditolak') then '{"keputusan": "Pilih putusannya."}'::jsonb else '{}' end
		|| layanan.galat_tulisan(p, 'pertimbangan', 'Tulis alasan putusan ini; alasan tertulis wajib menyertai tanggapan (UU 14/2008 Pasal 36 ayat (3)).', 20000)
		|| layanan.galat_tulisan(p, 'perintah', case when beri then 'Tulis perintah kepada PPID: informasi apa yang harus diberikan dan bagaimana.' else '' end, 10000)
		|| case when beri and (dasar.teks(p, 'hari') !~ '^\d{1,3}$' or dasar.teks(p, 'hari')::int not between 1 and 100)
			then '{"hari": "Tulis jangka waktu pelaksanaan, 1 sampai 100 hari kerja."}'::jsonb else '{}' end;
end $$;
comment on function layanan.keberatan_putus_periksa(jsonb) is 'Galat putusan: alasan selalu wajib; bila dikabulkan, perintah dan jangka waktunya wajib';

create or replace function layanan.keberatan_putus_catat(k layanan.perkara, p jsonb) returns bigint language plpgsql volatile security definer set search_path = '' as $$
declare
	keputusan text := dasar.teks(p, 'keputusan');
	isi jsonb;
begin
	isi := (select pg_catalog.jsonb_build_object('keputusan', keputusan, 'pertimbangan', dasar.teks(p, 'pertimbangan'), 'atasan_nama', t.nama,
			'atasan_jabatan', coalesce('a.n. ' || a.nama || ', ' || coalesce(nullif(a.jabatan, ''), 'Atasan PPID'), nullif(t.jabatan, ''), 'Atasan PPID'))
		from akun.petugas t left join akun.petugas a on a.id = (akun.atas_nama(k, 'atasan_ppid') ->> 'atas_nama')::int where t.id = akun.petugas_kini());
	if keputusan <> 'ditolak' then
		isi := isi || pg_catalog.jsonb_build_object('perintah', dasar.teks(p, 'perintah'), 'jam_hari', dasar.teks(p, 'hari')::int);
	end if;
	return layanan.catat(k.id, case keputusan when 'ditolak' then 'tolak' else 'kabulkan' end, isi);
end $$;
comment on function layanan.keberatan_putus_catat(layanan.perkara, jsonb) is
	'Mencatat putusan dengan nama dan jabatan Atasan saat itu, a.n. bila diputus yang mewakilinya; bila dikabulkan, jam pelaksanaan sepanjang perintahnya mulai berjalan';

create or replace function layanan.keberatan_tanggal_periksa(p jsonb, awal date, kini date) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	hari date := dasar.tanggal_isian(dasar.teks(p, 'tanggal'));
begin
	return case when hari is null then '{"tanggal": "Tulis tanggalnya."}'::jsonb
		when hari > kini then '{"tanggal": "Tanggalnya tidak boleh sesudah hari ini."}'
		when hari < awal then pg_catalog.jsonb_build_object('tanggal', pg_catalog.format('Tanggalnya tidak mungkin sebelum %s.', dasar.tanggal(awal))) else '{}' end;
end $$;
comment on function layanan.keberatan_tanggal_periksa(jsonb, date, date) is 'Galat tanggal kejadian: antara awal dan hari ini';

create or replace function layanan.keberatan_jawaban_periksa(k layanan.perkara) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return pg_catalog.jsonb_strip_nulls(pg_catalog.jsonb_build_object('jawaban', layanan.perintah_halangan((select m.permohonan from layanan.keberatan m where m.id = k.id))));
end $$;
comment on function layanan.keberatan_jawaban_periksa(layanan.perkara) is 'Galat bila permohonan yang diberatkan masih belum dijawab';

create or replace function layanan.keberatan_buka_berkas(perkara bigint, kode text[]) returns jsonb language plpgsql volatile security definer set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nama', x.nama, 'sidik', pg_catalog.encode(b.sidik, 'hex')) order by b.id), '[]')
		from unnest(kode) u (k)
		join layanan.berkas b on b.kode = u.k
		cross join lateral (select layanan.berkas_lampirkan(keberatan_buka_berkas.perkara, u.k, 'jawaban', true)) x (nama)
		where x.nama is not null);
end $$;
comment on function layanan.keberatan_buka_berkas(bigint, text[]) is 'Melampirkan berkas yang langsung terbuka bagi pemohon; mengembalikan nama dan sidiknya';

-- What was ordered or agreed has been done: said to the applicant, with what he receives.
create or replace function layanan.keberatan_tindak_lanjut(k layanan.perkara, p jsonb, langkah text, peristiwa text, sejak date, tulis text, kabar text)
returns jsonb language plpgsql volatile set search_path = '' as $$
declare
	galat jsonb := layanan.keberatan_tanggal_periksa(p, sejak, organisasi.hari_ini(k.badan_publik))
		|| layanan.galat_tulisan(p, 'uraian', tulis, 10000) || layanan.unggahan_galat(p) || layanan.keberatan_jawaban_periksa(k);
begin
	if galat <> '{}' or layanan.perkara_basi(k, p) then
		return layanan.keberatan_perkara(k, p, langkah, galat);
	end if;
	perform layanan.catat(k.id, peristiwa, pg_catalog.jsonb_build_object('uraian', dasar.teks(p, 'uraian'),
		'berkas', layanan.keberatan_buka_berkas(k.id, layanan.unggahan(p, 'berkas'))), dasar.tanggal_isian(dasar.teks(p, 'tanggal')));
	return layanan.keberatan_kembali(k, kabar);
end $$;
comment on function layanan.keberatan_tindak_lanjut(layanan.perkara, jsonb, text, text, date, text, text) is
	'Mencatat bahwa perintah atau kesepakatan sudah dilaksanakan, paling awal pada tanggal sejak: tanggal, uraian dan berkas untuk pemohon; langkah ialah formulirnya, tulis kalimat bila uraiannya kosong';

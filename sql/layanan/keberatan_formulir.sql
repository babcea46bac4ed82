-- The form of an objection: from a request's page, without a request (article 35 letter b), or as an officer records it.
create or replace function layanan.keberatan_bidang() returns text[] language sql immutable parallel safe as $$
	select '{kanal,diterima,nomor_luar,permohonan,alasan,informasi,opd,kasus_posisi,tujuan,kategori,nama,identitas,alamat,telepon,surel,pekerjaan,kuasa,surat_kuasa,persetujuan}'::text[]
$$;
comment on function layanan.keberatan_bidang() is 'Bidang formulir keberatan menurut urutannya di halaman';

create or replace function layanan.keberatan_rapikan(p jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	kategori text := coalesce(nullif(dasar.teks(p, 'kategori'), ''), 'perorangan');
begin
	return pg_catalog.jsonb_build_object('alasan', (select coalesce(pg_catalog.jsonb_agg(distinct a), '[]') from unnest(dasar.daftar(p, 'alasan')) a),
		'informasi', dasar.teks(p, 'informasi'), 'opd', dasar.teks(p, 'opd'), 'kasus_posisi', dasar.teks(p, 'kasus_posisi'), 'tujuan', dasar.teks(p, 'tujuan'),
		'kategori', kategori, 'identitas_jenis', case when dasar.teks(p, 'identitas') = '' then '' else
			case kategori when 'badan_hukum' then 'pengesahan' when 'badan_publik' then 'surat_tugas' else 'nik' end end,
		'nama', dasar.baris(p, 'nama'), 'identitas', dasar.baris(p, 'identitas'), 'alamat', dasar.teks(p, 'alamat'), 'telepon', dasar.baris(p, 'telepon'),
		'surel', dasar.baris(p, 'surel'), 'pekerjaan', dasar.baris(p, 'pekerjaan'), 'kuasa', dasar.baris(p, 'kuasa'), 'persetujuan', dasar.teks(p, 'persetujuan'),
		'kanal', dasar.teks(p, 'kanal'), 'diterima', dasar.teks(p, 'diterima'), 'yakin', dasar.teks(p, 'yakin'), 'nomor_luar', dasar.baris(p, 'nomor_luar'),
		'nomor_permohonan', upper(dasar.baris(p, 'permohonan')));
end $$;
comment on function layanan.keberatan_rapikan(jsonb) is 'Isian formulir keberatan yang sudah dirapikan; jenis identitas mengikuti kategori';

create or replace function layanan.keberatan_periksa_isi(badan int, i jsonb, asal bigint) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select coalesce((select pg_catalog.jsonb_object_agg(g.bidang, g.kalimat) from (values
		('alasan', case when x.alasan = '{}' then 'Pilih sekurangnya satu alasan keberatan.'
			when exists (select from unnest(x.alasan) a where dasar.nama_pilihan('alasan_keberatan', a) is null) then 'Alasan yang dipilih tidak dikenal.' end),
		('informasi', case when asal is null and x.informasi = '' then 'Tulis informasi apa yang menjadi pokok keberatan.'
			when char_length(x.informasi) > 10000 then 'Informasi paling panjang 10.000 huruf.' end),
		('opd', case when x.opd <> '' and not exists (select from organisasi.opd o where o.badan_publik = badan and o.kode = x.opd) then 'Perangkat daerah yang dipilih tidak dikenal.' end),
		('kasus_posisi', case when x.kasus_posisi = '' then 'Tulis kasus posisinya: apa yang terjadi dan mengapa Anda berkeberatan.'
			when char_length(x.kasus_posisi) > 10000 then 'Kasus posisi paling panjang 10.000 huruf.' end),
		('tujuan', case when asal is null and x.tujuan = '' then 'Tulis tujuan penggunaan informasi (UU 14/2008 Pasal 4 ayat (3)).'
			when char_length(x.tujuan) > 2000 then 'Tujuan paling panjang 2.000 huruf.' end),
		('kuasa', case when char_length(x.kuasa) > 200 then 'Nama kuasa paling panjang 200 huruf.' end)
	) g (bidang, kalimat) where g.kalimat is not null), '{}')
	from pg_catalog.jsonb_to_record(i) as x (alasan text[], informasi text, opd text, kasus_posisi text, tujuan text, kuasa text));
end $$;
comment on function layanan.keberatan_periksa_isi(int, jsonb, bigint) is 'Galat isi keberatan: alasan, informasi, kasus posisi, tujuan dan kuasa; asal = permohonannya bila ada';

create or replace function layanan.keberatan_periksa_orang(i jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select coalesce((select pg_catalog.jsonb_object_agg(g.bidang, g.kalimat) from (values
		('kategori', case when dasar.nama_pilihan('kategori_pemohon', x.kategori) is null then 'Pilih kategori pemohon.' end),
		('nama', case when x.nama = '' then 'Tulis nama lengkap pemohon.' when char_length(x.nama) > 200 then 'Nama paling panjang 200 huruf.' end),
		('identitas', layanan.identitas_periksa(coalesce(nullif(x.identitas_jenis, ''), case x.kategori when 'badan_hukum' then 'pengesahan' when 'badan_publik' then 'surat_tugas' else 'nik' end), x.identitas)),
		('alamat', case when char_length(x.alamat) < 10 then 'Tulis alamat lengkap: jalan, desa atau kelurahan, kecamatan dan kabupaten atau kota.'
			when char_length(x.alamat) > 500 then 'Alamat paling panjang 500 huruf.' end),
		('telepon', case when x.telepon = '' and x.surel = '' then 'Isi telepon atau surel, sekurangnya salah satu.'
			when x.telepon <> '' and not dasar.telepon_wajar(x.telepon) then 'Nomor telepon terdiri atas 7 sampai 15 angka, mis. 0812 3456 7890.' end),
		('surel', case when x.surel <> '' and not dasar.surel_wajar(x.surel) then 'Alamat surel ini tidak lengkap. Contoh yang benar: nama@contoh.id.' end),
		('pekerjaan', case when char_length(x.pekerjaan) > 100 then 'Pekerjaan paling panjang 100 huruf.' end)
	) g (bidang, kalimat) where g.kalimat is not null), '{}')
	from pg_catalog.jsonb_to_record(i) as x (kategori text, nama text, identitas text, identitas_jenis text, alamat text, telepon text, surel text, pekerjaan text));
end $$;
comment on function layanan.keberatan_periksa_orang(jsonb) is 'Galat identitas dan kontak pada keberatan tanpa permohonan';

create or replace function layanan.keberatan_periksa_catat(badan int, i jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	hari date := dasar.tanggal_isian(i ->> 'diterima');
	kini date := organisasi.hari_ini(badan);
begin
	return (select coalesce(pg_catalog.jsonb_object_agg(g.bidang, g.kalimat), '{}') from (values
		('kanal', case when dasar.nama_pilihan('kanal', i ->> 'kanal') is null or i ->> 'kanal' in ('web', 'telepon') then 'Pilih bagaimana keberatan ini masuk.' end),
		('diterima', case when hari is null then 'Tulis tanggal keberatan benar-benar diterima, mis. 20-11-2026.'
			when hari > kini then 'Tanggal diterima tidak boleh sesudah hari ini.'
			when hari < kini - 366 then 'Tanggal diterima lebih dari setahun yang lalu. Periksa tahunnya.'
			when hari < kini - 60 and i ->> 'yakin' <> 'ya' then 'Tanggal ini lebih dari 60 hari yang lalu. Periksa lagi; bila benar, centang pernyataan di bawahnya.' end),
		('nomor_luar', case when char_length(i ->> 'nomor_luar') > 100 then 'Nomor surat paling panjang 100 huruf.' end),
		('permohonan', case when i ->> 'nomor_permohonan' <> '' and layanan.keberatan_asal(badan, i) is null
			then 'Tidak ada permohonan bernomor itu di portal ini. Kosongkan bila permohonannya tidak tercatat di sini.' end)
	) g (bidang, kalimat) where g.kalimat is not null);
end $$;
comment on function layanan.keberatan_periksa_catat(int, jsonb) is
	'Galat bagian petugas: keberatan wajib tertulis (Pasal 35 ayat (1)), yang lisan dituliskan petugas di loket (kanal langsung)';

create or replace function layanan.keberatan_asal(badan int, i jsonb) returns bigint language plpgsql stable set search_path = '' as $$
begin
	return (select k.id from layanan.perkara k where k.badan_publik = badan and k.prosedur = 'permohonan' and k.nomor = nullif(i ->> 'nomor_permohonan', ''));
end $$;
comment on function layanan.keberatan_asal(int, jsonb) is 'Permohonan yang nomornya ditulis petugas; null bila kosong atau tidak ada';

create or replace function layanan.keberatan_periksa_kuasa(i jsonb, berkas text[], wajib boolean) returns jsonb language sql immutable parallel safe as $$
	select case when i ->> 'kuasa' <> '' and berkas = '{}' and wajib then '{"surat_kuasa": "Unggah surat kuasa khusus beserta KTP pemberi kuasa."}'::jsonb
		when i ->> 'kuasa' = '' and berkas <> '{}' then '{"kuasa": "Anda mengunggah surat kuasa: tulis nama kuasanya."}' else '{}' end
$$;
comment on function layanan.keberatan_periksa_kuasa(jsonb, text[], boolean) is 'Galat kuasa: nama kuasa dan surat kuasanya berpasangan; bagi petugas suratnya boleh menyusul';

create or replace function layanan.keberatan_alasan_pilihan(dipilih text[], mungkin text[], yang_mungkin boolean) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nilai', l.kode, 'id', pg_catalog.replace(l.kode, '.', '-'), 'nama', l.nama, 'dasar', l.dasar_hukum,
		'dipilih', l.kode = any (dipilih)) order by l.urut), '[]')
		from dasar.pilihan l where l.jenis = 'alasan_keberatan' and (l.kode = any (mungkin)) = yang_mungkin);
end $$;
comment on function layanan.keberatan_alasan_pilihan(text[], text[], boolean) is 'Alasan Pasal 35 ayat (1) yang mungkin, atau sisanya, sebagai pilihan formulir';

create or replace function layanan.keberatan_formulir(badan int, p jsonb, i jsonb, mungkin text[], galat jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	dipilih text[] := dasar.daftar(i, 'alasan');
	lain jsonb := layanan.keberatan_alasan_pilihan(dipilih, mungkin, false);
	hari date := dasar.tanggal_isian(i ->> 'diterima');
begin
	return pg_catalog.jsonb_build_object('petugas', akun.petugas_kini() is not null,
		'tujuan_badan', (select b.kode from organisasi.badan_publik b where b.id = badan), 'simpan_identitas', organisasi.setelan(badan, 'simpan_identitas'),
		'alasan_mungkin', layanan.keberatan_alasan_pilihan(dipilih, mungkin, true), 'alasan_lain', lain,
		'lain_terbuka', mungkin = '{}' or galat ? 'alasan' or dipilih && (select coalesce(pg_catalog.array_agg(e ->> 'nilai'), '{}') from pg_catalog.jsonb_array_elements(lain) e),
		'opd_pilihan', organisasi.opd_pilihan(badan, organisasi.hari_ini(badan), dasar.daftar(i, 'opd')),
		'kategori_pilihan', dasar.pilihan('kategori_pemohon', array[i ->> 'kategori']),
		'kanal_pilihan', (select pg_catalog.jsonb_agg(e) from pg_catalog.jsonb_array_elements(dasar.pilihan('kanal', array[i ->> 'kanal'])) e where e ->> 'nilai' not in ('web', 'telepon')),
		'hari_ini', organisasi.hari_ini(badan), 'yakin', coalesce(i ->> 'yakin' = 'ya', false), 'tanya_yakin', coalesce(hari < organisasi.hari_ini(badan) - 60, false),
		'setuju', coalesce(i ->> 'persetujuan' = 'ya', false), 'kuasa_terbuka', coalesce(i ->> 'kuasa', '') <> '' or galat ?| '{kuasa,surat_kuasa}',
		'surat_kuasa_tersimpan', layanan.unggahan_daftar(layanan.unggahan_bidang(p, 'surat_kuasa')),
		'tanggapan', (select pg_catalog.jsonb_build_object('hari', a.panjang, 'pasal', a.pasal) from kalender.aturan_pada('keberatan_tanggapan', organisasi.hari_ini(badan)) a),
		'isian', dasar.isian(i || pg_catalog.jsonb_build_object('formulir', p ->> 'formulir', 'permohonan', i ->> 'nomor_permohonan'),
			'{formulir,informasi,kasus_posisi,tujuan,nama,identitas,alamat,telepon,surel,pekerjaan,kuasa,diterima,nomor_luar,permohonan}'),
		'galat_ada', galat <> '{}', 'galat', dasar.galat(galat, layanan.keberatan_bidang()), 'galat_daftar', dasar.galat_daftar(galat, layanan.keberatan_bidang()));
end $$;
comment on function layanan.keberatan_formulir(int, jsonb, jsonb, text[], jsonb) is
	'Dokumen formulir keberatan: alasan yang mungkin lebih dahulu lalu sisanya, isian yang sudah dirapikan, berkas yang sudah terunggah dan galat';

create or replace function layanan.keberatan_formulir_sah(p jsonb) returns text language plpgsql stable set search_path = '' as $$
declare
	formulir text := dasar.teks(p, 'formulir');
begin
	if formulir !~ '^[A-Za-z0-9_-]{16,100}$' then
		perform dasar.gagal('KI409', 'Formulir ini tidak berlaku. Buka lagi halaman keberatan.');
	end if;
	return formulir;
end $$;
comment on function layanan.keberatan_formulir_sah(jsonb) is 'Kunci formulir yang dikirim; KI409 bila bukan kunci';

create or replace function layanan.keberatan_terbit(b record, kuasa text[]) returns void language plpgsql security definer set search_path = '' as $$
begin
	if b.baru then
		perform layanan.berkas_lampirkan(b.perkara, x, 'kuasa', false) from unnest(kuasa) x;
		perform surat.terbit(b.perkara, 'tanda_bukti_keberatan', b.peristiwa);
	end if;
end $$;
comment on function layanan.keberatan_terbit(record, text[]) is 'Melampirkan surat kuasa dan menerbitkan tanda bukti keberatan yang baru dibuat';

create or replace function layanan.keberatan_sudah(badan int, formulir text, p jsonb) returns boolean language plpgsql stable security definer set search_path = '' as $$
declare
	lama record;
begin
	select k.nomor, m.formulir_isi into lama from layanan.keberatan m join layanan.perkara k on k.id = m.id
	where m.badan_publik = badan and m.formulir_sidik = dasar.sidik(formulir);
	if not found then
		return false;
	end if;
	perform layanan.formulir_banding(lama.formulir_isi, layanan.formulir_isi(p), layanan.formulir_terpakai('keberatan', lama.nomor));
	return true;
end $$;
comment on function layanan.keberatan_sudah(int, text, jsonb) is 'Formulir ini sudah pernah masuk dengan isian yang sama; KI409 bila isiannya lain';

create or replace function layanan.keberatan_ke(nomor text, kunci text, sendiri boolean) returns jsonb language sql immutable parallel safe as $$
	select pg_catalog.jsonb_build_object('ke', '/keberatan/' || nomor, 'nomor', nomor,
		'kabar', 'Keberatan Anda sudah diterima dengan nomor ' || nomor || case when sendiri then '. Simpan nomor dan kunci di bawah ini.' else '. Kuncinya sama dengan kunci permohonan Anda.' end,
		'kunci', pg_catalog.jsonb_build_object('jalur', '/keberatan/' || nomor, 'nilai', kunci))
$$;
comment on function layanan.keberatan_ke(text, text, boolean) is 'Menuju halaman keberatan dengan kunci pemohon; sendiri = kuncinya bukan kunci permohonan';

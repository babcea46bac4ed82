-- The steps of a dispute as forms: which fields each has, what may be entered, and when a step is not yet or no longer possible.
create or replace function layanan.sengketa_bidang() returns table (peristiwa text, urut int, bidang text, jenis text, wajib boolean, nama text, petunjuk text, pilihan text)
language sql immutable parallel safe rows 70 as $$
	values
	('ubah_sengketa', 1, 'komisi', 'baris', true, 'Komisi Informasi yang memeriksa', 'Misalnya bila dilimpahkan ke Komisi Informasi kabupaten.', ''),
	('ubah_sengketa', 2, 'opd', 'opd', false, 'Perangkat daerah yang disebut sebagai termohon', 'Sengketa ini lalu tampak di mejanya. Kosongkan bila hanya badan publiknya.', ''),
	('ubah_sengketa', 3, 'keterangan', 'tulisan', false, 'Keterangan', '', ''),
	('lampirkan_sengketa', 1, 'keterangan', 'baris', true, 'Berkas apa ini', 'Misalnya jawaban termohon, kesimpulan, surat kuasa. Tidak terbuka bagi pemohon.', ''),
	('lampirkan_sengketa', 2, 'berkas', 'berkas', true, 'Berkas', '', ''),
	('daftar_ki', 1, 'tanggal', 'tanggal', true, 'Tanggal akta registrasi', '', ''),
	('daftar_ki', 2, 'nomor_register', 'baris', true, 'Nomor register Komisi Informasi', 'Seperti tertulis pada akta, mis. 012/IV/KI-SB-PS/2026.', ''),
	('daftar_ki', 3, 'berkas', 'berkas', false, 'Akta registrasi', 'Terbuka bagi pemohon.', ''),
	('jadwal_sidang', 1, 'tanggal', 'tanggal', true, 'Tanggal panggilan diterima', '', ''),
	('jadwal_sidang', 2, 'jenis_sidang', 'pilihan', true, 'Sidang', '', 'jenis_sidang'),
	('jadwal_sidang', 3, 'jam_batas', 'hari', true, 'Hari sidang', 'Menjadi tanggal yang diingatkan. Panggilan baru menggantikan yang lama.', ''),
	('jadwal_sidang', 4, 'tempat', 'baris', false, 'Pukul dan tempat', '', ''),
	('jadwal_sidang', 5, 'berkas', 'berkas', false, 'Surat panggilan', 'Terbuka bagi pemohon.', ''),
	('sidang', 1, 'tanggal', 'tanggal', true, 'Tanggal sidang', '', ''),
	('sidang', 2, 'jenis_sidang', 'pilihan', true, 'Sidang', '', 'jenis_sidang'),
	('sidang', 3, 'hasil', 'tulisan', true, 'Hasil dan kehadiran para pihak', 'Dibaca pemohon.', ''),
	('sidang', 4, 'berkas', 'berkas', false, 'Berita acara', 'Terbuka bagi pemohon.', ''),
	('mulai_mediasi', 1, 'tanggal', 'tanggal', true, 'Tanggal pertemuan mediasi pertama', '', ''),
	('mulai_mediasi', 2, 'keterangan', 'baris', false, 'Mediator', '', ''),
	('perpanjang_mediasi', 1, 'tanggal', 'tanggal', true, 'Tanggal diperpanjang', '', ''),
	('perpanjang_mediasi', 2, 'alasan', 'tulisan', true, 'Alasan', '', ''),
	('mediasi_sepakat', 1, 'tanggal', 'tanggal', true, 'Tanggal putusan mediasi', '', ''),
	('mediasi_sepakat', 2, 'nomor_putusan', 'baris', false, 'Nomor putusan mediasi', '', ''),
	('mediasi_sepakat', 3, 'perintah', 'tulisan', true, 'Isi kesepakatan yang harus dilaksanakan', '', ''),
	('mediasi_sepakat', 4, 'jam_batas', 'hari', true, 'Harus dilaksanakan paling lambat', '', ''),
	('mediasi_sepakat', 5, 'berkas', 'berkas', false, 'Putusan mediasi', 'Terbuka bagi pemohon.', ''),
	('mediasi_gagal', 1, 'tanggal', 'tanggal', true, 'Tanggal dinyatakan gagal', '', ''),
	('mediasi_gagal', 2, 'alasan', 'tulisan', true, 'Sebabnya', 'Pernyataan gagal atau penarikan diri wajib tertulis.', ''),
	('mediasi_gagal', 3, 'berkas', 'berkas', false, 'Pernyataan tertulisnya', 'Terbuka bagi pemohon.', ''),
	('mulai_ajudikasi', 1, 'tanggal', 'tanggal', true, 'Tanggal ajudikasi dimulai', '', ''),
	('mulai_ajudikasi', 2, 'keterangan', 'tulisan', false, 'Keterangan', '', ''),
	('putusan_sela', 1, 'tanggal', 'tanggal', true, 'Tanggal dibacakan', '', ''),
	('putusan_sela', 2, 'nomor_putusan', 'baris', false, 'Nomor putusan', '', ''),
	('putusan_sela', 3, 'amar', 'pilihan', true, 'Putusan sela', '', 'putusan_sela'),
	('putusan_sela', 4, 'pertimbangan', 'tulisan', false, 'Pertimbangan', '', ''),
	('putusan_sela', 5, 'berkas', 'berkas', false, 'Putusan', 'Terbuka bagi pemohon.', ''),
	('putus_ki', 1, 'tanggal', 'tanggal', true, 'Tanggal dibacakan', '', ''),
	('putus_ki', 2, 'nomor_putusan', 'baris', true, 'Nomor putusan', '', ''),
	('putus_ki', 3, 'amar', 'pilihan', true, 'Amar', '', 'putusan_ki'),
	('putus_ki', 4, 'pertimbangan', 'tulisan', false, 'Pertimbangan', '', ''),
	('putus_ki', 5, 'berkas', 'berkas', false, 'Putusan', 'Terbuka bagi pemohon.', ''),
	('terima_salinan', 1, 'tanggal', 'tanggal', true, 'Tanggal salinan putusan diterima', 'Jangka waktu ke pengadilan dihitung sejak tanggal ini.', ''),
	('terima_salinan', 2, 'berkas', 'berkas', false, 'Salinan putusan', 'Terbuka bagi pemohon.', ''),
	('perintah_putusan', 1, 'tanggal', 'tanggal', true, 'Tanggal kewajiban timbul', '', ''),
	('perintah_putusan', 2, 'perintah', 'tulisan', true, 'Yang harus dilaksanakan', 'Seperti tertulis pada amar putusan.', ''),
	('perintah_putusan', 3, 'jam_batas', 'hari', true, 'Harus dilaksanakan paling lambat', 'Tanggalnya menurut amar putusan.', ''),
	('ajukan_pengadilan', 1, 'tanggal', 'tanggal', true, 'Tanggal diajukan', '', ''),
	('ajukan_pengadilan', 2, 'oleh', 'pilihan', true, 'Diajukan oleh', '', 'pihak_sengketa'),
	('ajukan_pengadilan', 3, 'pengadilan', 'pilihan', true, 'Ke', '', 'pengadilan'),
	('ajukan_pengadilan', 4, 'nomor_perkara', 'baris', false, 'Nomor perkara', '', ''),
	('ajukan_pengadilan', 5, 'berkas', 'berkas', false, 'Berkas', 'Terbuka bagi pemohon.', ''),
	('putus_pengadilan', 1, 'tanggal', 'tanggal', true, 'Tanggal putusan pengadilan diterima', 'Jangka waktu kasasi dihitung sejak tanggal ini.', ''),
	('putus_pengadilan', 2, 'nomor_putusan', 'baris', false, 'Nomor putusan', '', ''),
	('putus_pengadilan', 3, 'amar', 'pilihan', true, 'Amar', '', 'putusan_pengadilan'),
	('putus_pengadilan', 4, 'berkas', 'berkas', false, 'Putusan', 'Terbuka bagi pemohon.', ''),
	('ajukan_kasasi', 1, 'tanggal', 'tanggal', true, 'Tanggal kasasi diajukan', '', ''),
	('ajukan_kasasi', 2, 'oleh', 'pilihan', true, 'Diajukan oleh', '', 'pihak_sengketa'),
	('ajukan_kasasi', 3, 'nomor_perkara', 'baris', false, 'Nomor perkara', '', ''),
	('putus_ma', 1, 'tanggal', 'tanggal', true, 'Tanggal putusan Mahkamah Agung diterima', '', ''),
	('putus_ma', 2, 'nomor_putusan', 'baris', false, 'Nomor putusan', '', ''),
	('putus_ma', 3, 'amar', 'pilihan', true, 'Amar', '', 'putusan_pengadilan'),
	('putus_ma', 4, 'berkas', 'berkas', false, 'Putusan', 'Terbuka bagi pemohon.', ''),
	('cabut_gugatan', 1, 'tanggal', 'tanggal', true, 'Tanggal dicabut', '', ''),
	('cabut_gugatan', 2, 'alasan', 'tulisan', false, 'Keterangan', '', ''),
	('cabut_gugatan', 3, 'berkas', 'berkas', false, 'Surat pencabutan atau penetapan', 'Terbuka bagi pemohon.', ''),
	('cabut_kasasi', 1, 'tanggal', 'tanggal', true, 'Tanggal dicabut', '', ''),
	('cabut_kasasi', 2, 'alasan', 'tulisan', false, 'Keterangan', '', ''),
	('cabut_kasasi', 3, 'berkas', 'berkas', false, 'Surat pencabutan atau penetapan', 'Terbuka bagi pemohon.', ''),
	('laksana_putusan', 1, 'tanggal', 'tanggal', true, 'Tanggal dilaksanakan', '', ''),
	('laksana_putusan', 2, 'uraian', 'tulisan', true, 'Yang dilakukan', 'Dibaca pemohon.', ''),
	('laksana_putusan', 3, 'berkas', 'berkas', false, 'Berkas untuk pemohon', 'Langsung terbuka bagi pemohon.', ''),
	('inkrah', 1, 'tanggal', 'tanggal', true, 'Tanggal berkekuatan hukum tetap', '', ''),
	('inkrah', 2, 'keterangan', 'tulisan', false, 'Keterangan', '', ''),
	('mohon_eksekusi', 1, 'tanggal', 'tanggal', true, 'Tanggal eksekusi diminta', '', ''),
	('mohon_eksekusi', 2, 'keterangan', 'tulisan', false, 'Keterangan', '', ''),
	('cabut_sengketa', 1, 'tanggal', 'tanggal', true, 'Tanggal dicabut', '', ''),
	('cabut_sengketa', 2, 'alasan', 'tulisan', false, 'Alasan', '', ''),
	('cabut_sengketa', 3, 'berkas', 'berkas', false, 'Surat pencabutan atau penetapan', 'Terbuka bagi pemohon.', '')
$$;
comment on function layanan.sengketa_bidang() is
	'Bidang formulir setiap langkah sengketa; juga nama isiannya dalam riwayat. jenis: tanggal (kejadian, tidak sesudah hari ini), hari (yang ditetapkan), baris, tulisan, pilihan, opd, berkas';

create or replace function layanan.sengketa_tepat(k layanan.perkara, m layanan.sengketa, peristiwa text) returns boolean language plpgsql stable security definer set search_path = '' as $$
declare
	kini date := organisasi.hari_ini(k.badan_publik);
	j record;
begin
	case peristiwa
	when 'mulai_mediasi' then
		return m.alasan = '{}' or not m.alasan <@ '{35.a}';
	when 'perpanjang_mediasi' then
		select h.tambahan, h.tenggat into j from layanan.jam x cross join lateral layanan.jam_hitung(x.id) h where x.perkara = k.id and x.aturan = 'mediasi';
		return j.tambahan = 0 and kini <= j.tenggat;
	when 'terima_salinan' then
		return m.salinan is null;
	when 'ajukan_pengadilan' then
		return m.putusan_jenis <> 'mediasi' and m.salinan is not null and m.pengadilan_diajukan is null;
	when 'ajukan_kasasi' then
		return m.pengadilan_amar is not null and m.kasasi_diajukan is null;
	when 'perintah_putusan' then
		return layanan.sengketa_memerintah(m) and m.dilaksanakan is null and (m.salinan is not null or m.pengadilan_amar is not null);
	when 'inkrah' then
		return m.inkrah is null and (k.keadaan = 'pelaksanaan' or not layanan.sengketa_memerintah(m)) and (m.kasasi_amar is not null or coalesce((select kini > max(h.tenggat)
			from layanan.jam x cross join lateral layanan.jam_hitung(x.id) h where x.perkara = k.id and x.aturan = case when m.pengadilan_amar is null then 'pengadilan' else 'kasasi' end), false));
	else
		return true;
	end case;
end $$;
comment on function layanan.sengketa_tepat(layanan.perkara, layanan.sengketa, text) is
	'Langkah yang boleh menurut alur juga tepat menurut perjalanannya: mediasi bukan untuk alasan huruf a saja, ke pengadilan sesudah salinan diterima (juga bila sudah lewat), berkekuatan hukum tetap sesudah jangka waktunya lewat, dan selesai karenanya hanya bila tidak ada yang diperintahkan';

create or replace function layanan.sengketa_memerintah(m layanan.sengketa) returns boolean language sql immutable parallel safe as $$
	-- The highest judgment that changed something; one that upholds, or that is not admitted, leaves the decision below as it is.
	select case coalesce(nullif(nullif(m.kasasi_amar, 'menguatkan'), 'tidak_diterima'), nullif(nullif(m.pengadilan_amar, 'menguatkan'), 'tidak_diterima'), '')
		when 'membatalkan_buka' then true when 'membatalkan_tolak' then false else coalesce(m.putusan_amar in ('dikabulkan', 'sebagian'), false) end
$$;
comment on function layanan.sengketa_memerintah(layanan.sengketa) is 'Putusan yang berlaku memerintahkan sesuatu kepada badan publik: putusan Komisi Informasi, kecuali dibatalkan pengadilan atau Mahkamah Agung';

create or replace function layanan.sengketa_boleh(k layanan.perkara, m layanan.sengketa) returns table (peristiwa text, pasal text, urut int) language plpgsql stable set search_path = '' as $$
begin
	return query select b.kode, b.pasal, pg_catalog.array_position('{daftar_ki,jadwal_sidang,sidang,mulai_mediasi,mediasi_sepakat,mediasi_gagal,perpanjang_mediasi,mulai_ajudikasi,putus_ki,putusan_sela,terima_salinan,perintah_putusan,laksana_putusan,ajukan_pengadilan,putus_pengadilan,cabut_gugatan,ajukan_kasasi,putus_ma,cabut_kasasi,inkrah,mohon_eksekusi,cabut_sengketa,lampirkan_sengketa,ubah_sengketa}'::text[], b.kode)
	from (select a.peristiwa as kode, min(a.pasal) as pasal from layanan.alur a where a.prosedur = 'sengketa' and a.keadaan = k.keadaan and a.peran = any (akun.peran_kini())
		and (a.peran <> 'ppid_pelaksana' or k.opd && akun.opd_kini()) and a.peristiwa <> 'ingatkan' and a.peran <> 'sistem' group by a.peristiwa) b
	where layanan.sengketa_tepat(k, m, b.kode);
end $$;
comment on function layanan.sengketa_boleh(layanan.perkara, layanan.sengketa) is 'Langkah petugas panggilan ini yang boleh dan tepat sekarang, menurut urutan tampilnya';

create or replace function layanan.sengketa_langkah_isian(k layanan.perkara, m layanan.sengketa, peristiwa text) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	kini date := organisasi.hari_ini(k.badan_publik);
	a kalender.aturan;
begin
	if peristiwa in ('perintah_putusan') then
		a := kalender.aturan_pada('pelaksanaan_ki', kini);
		return pg_catalog.jsonb_build_object('tanggal', greatest(coalesce(m.kasasi_putus, m.pengadilan_putus, m.salinan, m.putusan_tanggal, kini), layanan.sengketa_awal(k.id)),
			'jam_batas', (select kalender.tenggat(b.kalender, kini, a.panjang) from organisasi.badan_publik b where b.id = k.badan_publik));
	end if;
	return pg_catalog.jsonb_build_object('tanggal', kini, 'komisi', m.komisi, 'opd', coalesce((select o.kode from organisasi.opd o where o.id = m.termohon_opd), ''),
		'jenis_sidang', case k.keadaan when 'mediasi' then 'mediasi' when 'ajudikasi' then 'ajudikasi' else 'pemeriksaan_awal' end);
end $$;
comment on function layanan.sengketa_langkah_isian(layanan.perkara, layanan.sengketa, text) is 'Isian awal formulir suatu langkah';

create or replace function layanan.sengketa_langkah(k layanan.perkara, m layanan.sengketa, p jsonb, dikirim text, galat jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	kini date := organisasi.hari_ini(k.badan_publik);
	peran text := case when akun.peran_kini() && '{ppid_utama}' then 'ppid_utama' when akun.peran_kini() && '{atasan_ppid}' then 'atasan_ppid' else 'ppid_pelaksana' end;
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kode', b.peristiwa, 'judul', j.nama, 'pasal', b.pasal, 'peran', peran,
			'terbuka', b.peristiwa = dikirim, 'belum_dijawab', case when b.peristiwa = 'laksana_putusan' then layanan.perintah_tanpa_jawaban(layanan.sengketa_permohonan(k.id)) end, 'berunggah', exists (select from layanan.sengketa_bidang() d where d.peristiwa = b.peristiwa and d.jenis = 'berkas'),
			'isian_langkah', (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('bidang', d.bidang, 'nama', d.nama, 'petunjuk', d.petunjuk, 'tak_wajib', not d.wajib,
				'tanggal', d.jenis in ('tanggal', 'hari'), 'tulisan', d.jenis = 'tulisan', 'baris', d.jenis = 'baris', 'berkas', d.jenis = 'berkas', 'pilih', d.jenis = 'pilihan', 'opd', d.jenis = 'opd',
				'nilai_kini', dasar.teks(i.isi, d.bidang), 'galat_kalimat', case when b.peristiwa = dikirim then galat ->> d.bidang end,
				'pilihan', case d.jenis when 'pilihan' then dasar.pilihan(d.pilihan, array[dasar.teks(i.isi, d.bidang)])
					when 'opd' then organisasi.opd_pilihan(k.badan_publik, kini, array[dasar.teks(i.isi, d.bidang)]) else '[]' end,
				'tersimpan', case when d.jenis = 'berkas' and b.peristiwa = dikirim then layanan.unggahan_daftar(layanan.unggahan(p, 'berkas')) else '[]' end) order by d.urut)
				from layanan.sengketa_bidang() d where d.peristiwa = b.peristiwa)) order by b.urut), '[]')
	from layanan.sengketa_boleh(k, m) b
	join layanan.jenis_peristiwa j on j.kode = b.peristiwa
	cross join lateral (select case when b.peristiwa = dikirim then p else layanan.sengketa_langkah_isian(k, m, b.peristiwa) end as isi) i);
end $$;
comment on function layanan.sengketa_langkah(layanan.perkara, layanan.sengketa, jsonb, text, jsonb) is
	'Formulir setiap langkah yang boleh sekarang; langkah yang baru dikirim dan ditolak membawa isian dan galatnya';

create or replace function layanan.sengketa_awal(perkara bigint, peristiwa text default '') returns date language plpgsql stable security definer set search_path = '' as $$
begin
	return (select case sengketa_awal.peristiwa when 'ajukan_pengadilan' then m.salinan when 'ajukan_kasasi' then m.pengadilan_putus
		else greatest(m.diajukan, (select max(e.tanggal) from layanan.peristiwa e where e.perkara = m.id and e.dari not in ('', e.ke))) end
		from layanan.sengketa m where m.id = sengketa_awal.perkara);
end $$;
comment on function layanan.sengketa_awal(bigint, text) is
	'Sebelum tanggal ini langkah itu tidak mungkin terjadi: tanggal diajukan, atau langkah terakhir yang memindahkan keadaan; ke pengadilan dan kasasi, di samping yang sudah dilaksanakan, sejak putusannya diterima';

create or replace function layanan.sengketa_periksa(k layanan.perkara, peristiwa text, p jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	kini date := organisasi.hari_ini(k.badan_publik);
	hari date := dasar.tanggal_isian(dasar.teks(p, 'jam_batas'));
begin
	return (select coalesce(pg_catalog.jsonb_object_agg(g.bidang, g.kalimat) filter (where g.kalimat is not null), '{}') from (
		select d.bidang, case d.jenis
			when 'hari' then case when hari is null then 'Tulis tanggalnya.' when d.peristiwa = 'jadwal_sidang' and hari < kini then 'Tanggalnya tidak boleh sebelum hari ini. Sidang yang sudah berlangsung dicatat hasilnya.'
				when hari < dasar.tanggal_isian(dasar.teks(p, 'tanggal')) then 'Tanggalnya tidak boleh sebelum putusan atau kewajibannya.' when hari > kini + 366 then 'Tanggalnya paling jauh setahun dari hari ini.' end
			when 'pilihan' then case when dasar.nama_pilihan(d.pilihan, dasar.teks(p, d.bidang)) is null then 'Pilih: ' || lower(d.nama) || '.' end
			when 'opd' then case when dasar.teks(p, d.bidang) <> '' and not exists (select from organisasi.opd o where o.badan_publik = k.badan_publik and o.kode = dasar.teks(p, d.bidang))
				then 'Perangkat daerah yang dipilih tidak dikenal.' end
			when 'baris' then layanan.galat_tulisan(p, d.bidang, case when d.wajib then d.nama || ' wajib diisi.' else '' end, 200) ->> d.bidang
			when 'tulisan' then layanan.galat_tulisan(p, d.bidang, case when d.wajib then d.nama || ' wajib diisi.' else '' end, 10000) ->> d.bidang
			when 'berkas' then case when d.wajib and layanan.unggahan(p, 'berkas') = '{}' then 'Pilih berkasnya.' end
			when 'tanggal' then layanan.keberatan_tanggal_periksa(p, layanan.sengketa_awal(k.id, sengketa_periksa.peristiwa), kini) ->> 'tanggal' end as kalimat
		from layanan.sengketa_bidang() d where d.peristiwa = sengketa_periksa.peristiwa) g) || layanan.unggahan_galat(p)
		|| pg_catalog.jsonb_strip_nulls(pg_catalog.jsonb_build_object('uraian', case when sengketa_periksa.peristiwa = 'laksana_putusan' then layanan.perintah_halangan(layanan.sengketa_permohonan(k.id)) end));
end $$;
comment on function layanan.sengketa_periksa(layanan.perkara, text, jsonb) is 'Galat isian suatu langkah sengketa: {bidang: kalimat}';

create or replace function layanan.sengketa_lekatkan(perkara bigint, kode text[], terbuka boolean) returns jsonb language plpgsql volatile security definer set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nama', x.nama, 'sidik', pg_catalog.encode(b.sidik, 'hex')) order by b.id), '[]')
		from unnest(kode) u (k)
		join layanan.berkas b on b.kode = u.k
		cross join lateral (select layanan.berkas_lampirkan(sengketa_lekatkan.perkara, u.k, 'lampiran', terbuka)) x (nama)
		where x.nama is not null);
end $$;
comment on function layanan.sengketa_lekatkan(bigint, text[], boolean) is 'Melampirkan berkas suatu langkah; mengembalikan nama dan sidiknya untuk dicatat dalam peristiwa';

create or replace function layanan.sengketa_catat(k layanan.perkara, peristiwa text, p jsonb) returns bigint language plpgsql volatile security definer set search_path = '' as $$
declare
	isi jsonb;
begin
	isi := (select coalesce(pg_catalog.jsonb_object_agg(d.bidang, case d.jenis
			when 'hari' then pg_catalog.to_jsonb(dasar.tanggal_isian(dasar.teks(p, d.bidang)))
			when 'opd' then pg_catalog.to_jsonb((select o.id from organisasi.opd o where o.badan_publik = k.badan_publik and o.kode = dasar.teks(p, d.bidang)))
			when 'berkas' then layanan.sengketa_lekatkan(k.id, layanan.unggahan(p, 'berkas'), sengketa_catat.peristiwa <> 'lampirkan_sengketa')
			when 'tulisan' then pg_catalog.to_jsonb(dasar.teks(p, d.bidang))
			else pg_catalog.to_jsonb(dasar.baris(p, d.bidang)) end), '{}')
		from layanan.sengketa_bidang() d where d.peristiwa = sengketa_catat.peristiwa and d.bidang <> 'tanggal');
	return layanan.catat(k.id, sengketa_catat.peristiwa, isi, coalesce(dasar.tanggal_isian(dasar.teks(p, 'tanggal')), organisasi.hari_ini(k.badan_publik)));
end $$;
comment on function layanan.sengketa_catat(layanan.perkara, text, jsonb) is 'Mencatat suatu langkah sengketa dari isian yang sudah diperiksa, beserta berkasnya';

-- The page of one part. Runs as its caller, under the row policies.
create or replace function layanan.bagian_temukan(nomor text) returns layanan.perkara language sql stable as $$
	select layanan.perkara_cari('bagian', nomor)
$$;
comment on function layanan.bagian_temukan(text) is 'Bagian menurut nomor sejauh boleh dilihat petugas panggilan ini; KI404 bila tidak';

create or replace function layanan.bagian_ubah(p jsonb) returns layanan.perkara language plpgsql volatile set search_path = '' as $$
declare
	k layanan.perkara := layanan.bagian_temukan(p ->> 'nomor');
begin
	perform layanan.bagian_kunci(k, '');
	perform layanan.perkara_kunci(k.id);
	return layanan.bagian_temukan(p ->> 'nomor');
end $$;
comment on function layanan.bagian_ubah(jsonb) is 'Menemukan bagian p.nomor untuk diubah: permohonannya lalu bagian itu terkunci, dibaca ulang sesudahnya';

create or replace function layanan.bagian_ke(k layanan.perkara, kabar text) returns jsonb language sql immutable parallel safe as $$
	select pg_catalog.jsonb_build_object('ke', '/meja/bagian/' || k.nomor, 'kabar', kabar)
$$;
comment on function layanan.bagian_ke(layanan.perkara, text) is 'Kembali ke halaman bagian dengan kabar';

-- What an OPD has to know of the request in order to prepare its part: not who asked, nor where he lives.
create or replace function layanan.bagian_induk(k layanan.perkara) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object('nomor', x.nomor, 'boleh', akun.peran_kini() && '{ppid_utama,atasan_ppid}'::text[] or x.opd && akun.opd_kini(),
			'keadaan', s.nama, 'tujuan', m.tujuan, 'cara_memperoleh', dasar.nama_pilihan('cara_memperoleh', m.cara_memperoleh),
			'rincian', (select coalesce(pg_catalog.jsonb_agg(r.isi order by r.urut), '[]') from layanan.rincian r where r.permohonan = m.id),
			'aman', dasar.tanggal_hari(x.aman), 'tenggat', dasar.tanggal_hari(x.tenggat), 'berjalan', x.ditutup is null)
		from layanan.bagian b
		join layanan.perkara x on x.id = b.induk
		join layanan.permohonan m on m.id = b.induk
		join layanan.keadaan s on s.prosedur = x.prosedur and s.kode = x.keadaan
		where b.id = k.id);
end $$;
comment on function layanan.bagian_induk(layanan.perkara) is 'Permohonan suatu bagian, tanpa orangnya: rincian, tujuan, cara memperoleh dan tenggat hukumnya';

create or replace function layanan.bagian_halangan(k layanan.perkara) returns text language plpgsql stable security definer set search_path = '' as $$
begin
	return (select case
		when b.dilepas is not null then 'Bagian ini sudah diberitahukan kepada pemohon, sehingga tidak dapat dikerjakan lagi.'
		when b.jenis = 'jawaban' and x.keadaan not in ('dibagi', 'terhimpun') then pg_catalog.format('Permohonannya sudah "%s". Tarik dahulu usul jawabannya.', s.nama) end
		from layanan.bagian b join layanan.perkara x on x.id = b.induk
		left join layanan.keadaan s on s.prosedur = x.prosedur and s.kode = x.keadaan
		where b.id = k.id);
end $$;
comment on function layanan.bagian_halangan(layanan.perkara) is 'Mengapa bagian ini tidak dapat lagi dialihkan atau diminta ulang; null bila dapat';

create or replace function layanan.bagian_langkah_bidang() returns table (langkah text, peristiwa text, bidang text[], panjang text[]) language sql immutable parallel safe rows 10 as $$
	values ('terima', 'terima_bagian', '{catatan}'::text[], '{catatan}'::text[]),
		('jawab', 'jawab_bagian', '{uraian,berkas,berkas_hitam}', '{uraian}'),
		('kembalikan', 'kembalikan_bagian', '{alasan}', '{alasan}'),
		('teruskan', 'teruskan_bagian', '{opd,alasan}', '{alasan}'),
		('tidak_dikuasai', 'nyatakan_tidak_dikuasai', '{badan_penguasa,keterangan}', '{badan_penguasa,keterangan}'),
		('konsultasi', 'minta_pendapat', '{opd,pertanyaan}', '{pertanyaan}'),
		('alihkan', 'alihkan_bagian', '{opd,alasan}', '{alasan}'),
		('minta_ulang', 'minta_ulang_bagian', '{catatan}', '{catatan}'),
		('batalkan', 'batalkan_bagian', '{alasan}', '{alasan}')
$$;
comment on function layanan.bagian_langkah_bidang() is 'Langkah pada bagian, peristiwanya, bidang formulirnya, dan yang berisi tulisan yang tidak boleh hilang';

create or replace function layanan.bagian_langkah(k layanan.perkara, p jsonb, dikirim text, galat jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	terhalang boolean := layanan.bagian_halangan(k) is not null;
	opd jsonb := organisasi.opd_tujuan(k.badan_publik, organisasi.hari_ini(k.badan_publik), dasar.daftar(p, 'opd'));
	terlampir jsonb := layanan.berkas_terlampir(k.id, dasar.daftar(p, 'tidak_diberikan'));
begin
	return (select pg_catalog.jsonb_object_agg(d.langkah, case when a.pasal is null then null else
		pg_catalog.jsonb_build_object('pasal', a.pasal, 'terbuka', d.langkah = coalesce(dikirim, case k.keadaan when 'baru' then 'terima' when 'dikerjakan' then 'jawab' when 'dikembalikan' then 'alihkan' end),
			'isian', dasar.isian(case when d.langkah = dikirim then p else '{}' end, d.bidang), 'galat', dasar.galat(case when d.langkah = dikirim then galat else '{}' end, d.bidang),
			'tersimpan', case when d.langkah = dikirim then layanan.unggahan_daftar(layanan.unggahan(p, 'berkas')) else '[]' end,
			'hitam_tersimpan', case when d.langkah = dikirim then layanan.unggahan_daftar(layanan.unggahan(p, 'berkas_hitam')) else '[]' end,
			'terlampir', case when d.langkah = 'jawab' then terlampir else '[]' end, 'ada_terlampir', d.langkah = 'jawab' and terlampir <> '[]',
			'opd_pilihan', case when 'opd' = any (d.bidang) then opd else '[]' end) end)
	from layanan.bagian_langkah_bidang() d
	left join lateral (select x.pasal from layanan.alur x where x.prosedur = 'bagian' and x.keadaan = k.keadaan and x.peristiwa = d.peristiwa
		and x.peran = any (akun.peran_kini()) and (x.peran <> 'ppid_pelaksana' or k.opd && akun.opd_kini())
		and not (terhalang and d.langkah in ('alihkan', 'minta_ulang')) order by x.peran limit 1) a on true);
end $$;
comment on function layanan.bagian_langkah(layanan.perkara, jsonb, text, jsonb) is
	'Formulir setiap langkah bagian menurut alur: null bila tidak boleh sekarang; yang baru dikirim dan ditolak membawa isian dan galatnya';

create or replace function layanan.bagian_dokumen(k layanan.perkara, p jsonb default '{}', dikirim text default null, galat jsonb default '{}') returns jsonb
language plpgsql stable set search_path = '' as $$
declare
	b layanan.bagian;
	l jsonb := layanan.bagian_langkah(k, p, dikirim, galat);
	daftar jsonb := (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('bidang', dikirim || '-' || x.nama, 'kalimat', galat ->> x.nama) order by x.urut), '[]')
		from layanan.bagian_langkah_bidang() d, unnest(d.bidang) with ordinality x (nama, urut) where d.langkah = dikirim and galat ? x.nama);
begin
	select * into strict b from layanan.bagian x where x.id = k.id;
	return dasar.halaman('Bagian ' || k.nomor, pg_catalog.jsonb_build_object('nomor', k.nomor, 'versi', k.peristiwa_banyak, 'contoh', k.contoh,
		'giliran', layanan.perkara_giliran(k), 'isi', layanan.bagian_rupa(k, b), 'induk', layanan.bagian_induk(k),
		'konsultasi', layanan.konsultasi_daftar(k), 'riwayat', layanan.perkara_riwayat(k), 'langkah', l,
		'ada_langkah', exists (select from pg_catalog.jsonb_each(l) x where x.value <> 'null'),
		'basi', dikirim is not null and layanan.perkara_basi(k, p),
		'tertinggal', (select coalesce(pg_catalog.jsonb_agg(dasar.teks(p, x.nama)), '[]') from layanan.bagian_langkah_bidang() d, unnest(d.panjang) x (nama)
			where d.langkah = dikirim and l -> dikirim = 'null' and dasar.teks(p, x.nama) <> ''),
		'galat_ada', dikirim is not null, 'galat_daftar', daftar, 'ada_galat', daftar <> '[]'));
end $$;
comment on function layanan.bagian_dokumen(layanan.perkara, jsonb, text, jsonb) is
	'Dokumen halaman satu bagian bagi petugas; dikirim dan galat bila suatu langkah baru saja ditolak, sehingga isiannya kembali';

create or replace function layanan.bagian_opd_periksa(k layanan.perkara, p jsonb, untuk text) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	o organisasi.opd := organisasi.opd_berlaku(k.badan_publik, dasar.teks(p, 'opd'));
begin
	return case when o.id is null then '{"opd": "Pilih OPD yang masih ada hari ini."}'::jsonb
			when o.id = any (k.opd) and untuk <> 'pertanyaan' then '{"opd": "Bagian ini sudah ada pada OPD itu. Pilih OPD lain."}'
			when untuk = 'pertanyaan' and o.id = any (akun.opd_kini()) then '{"opd": "Itu OPD Anda sendiri. Pilih OPD lain."}' else '{}' end
		|| layanan.galat_tulisan(p, untuk, case untuk when 'pertanyaan' then 'Tulis pertanyaannya.' else 'Tulis alasannya.' end, 5000);
end $$;
comment on function layanan.bagian_opd_periksa(layanan.perkara, jsonb, text) is 'Galat memilih OPD lain; untuk = bidang tulisan yang menyertainya, alasan atau pertanyaan';

create or replace function layanan.bagian_pindah(k layanan.perkara, p jsonb, peristiwa text) returns text language plpgsql volatile security definer set search_path = '' as $$
declare
	o organisasi.opd := organisasi.opd_berlaku(k.badan_publik, dasar.teks(p, 'opd'));
begin
	perform layanan.catat(k.id, peristiwa, pg_catalog.jsonb_build_object('opd', o.id, 'opd_kode', o.kode, 'alasan', dasar.teks(p, 'alasan'),
		'jam_hari', (select j.hari from layanan.jam j where j.perkara = k.id and j.aturan = 'bagian' order by j.id desc limit 1)));
	return o.nama || '.' || coalesce(organisasi.opd_kosong_kata(array[o.id]), '');
end $$;
comment on function layanan.bagian_pindah(layanan.perkara, jsonb, text) is 'Mencatat bagian berpindah ke p.opd dengan jam baru yang sama panjang; mengembalikan nama OPD-nya beserta peringatan';

create or replace function layanan.konsultasi_minta(k layanan.perkara, p jsonb) returns text language plpgsql volatile security definer set search_path = '' as $$
declare
	o organisasi.opd := organisasi.opd_berlaku(k.badan_publik, dasar.teks(p, 'opd'));
	induk layanan.perkara;
	nomor text;
begin
	select x.* into strict induk from layanan.perkara x where x.id = coalesce((select b.induk from layanan.bagian b where b.id = k.id), k.id);
	perform layanan.perkara_kunci(induk.id);
	nomor := pg_catalog.format('%s-B%s', induk.nomor, (select coalesce(max(b.urut), 0) + 1 from layanan.bagian b where b.induk = induk.id));
	perform layanan.catat(k.id, 'minta_pendapat', pg_catalog.jsonb_build_object('opd', o.id, 'bagian', pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object('nomor', nomor))));
	perform layanan.bagian_buka(induk, k.id, pg_catalog.jsonb_build_object('opd', o.id, 'jenis', 'konsultasi', 'minta', dasar.teks(p, 'pertanyaan'), 'hari', organisasi.setelan(k.badan_publik, 'bagian_hari')));
	return pg_catalog.format('Pendapat %s diminta (%s). Jawaban kepada pemohon tidak menunggunya.%s', o.nama, nomor, organisasi.opd_kosong_kata(array[o.id]));
end $$;
comment on function layanan.konsultasi_minta(layanan.perkara, jsonb) is 'Meminta pendapat OPD lain dari suatu permohonan atau bagian: p.opd, p.pertanyaan; mengembalikan kabarnya';

create or replace function layanan.bagian_jawab(k layanan.perkara, p jsonb) returns void language plpgsql volatile security definer set search_path = '' as $$
declare
	biasa text[] := layanan.unggahan(p, 'berkas');
	hitam text[] := layanan.unggahan(p, 'berkas_hitam');
	keluar jsonb := layanan.berkas_keluarkan(k.id, dasar.daftar(p, 'tidak_diberikan'));
	berkas jsonb := layanan.berkas_lekatkan(k.id, biasa, 'jawaban') || layanan.berkas_lekatkan(k.id, hitam, 'jawaban');
begin
	perform layanan.berkas_hitamkan(k.id, hitam);
	perform layanan.tulisan_catat(k.id, 'jawab_bagian', pg_catalog.jsonb_build_object('berkas', berkas) || layanan.berkas_keluar_isi(keluar), pg_catalog.jsonb_build_object('uraian', dasar.teks(p, 'uraian')), false);
end $$;
comment on function layanan.bagian_jawab(layanan.perkara, jsonb) is 'Mencatat jawaban suatu bagian beserta berkasnya; yang dihitamkan ditandai, yang tidak jadi diberikan dikeluarkan';

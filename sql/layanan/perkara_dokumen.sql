create or replace function layanan.perkara_tertinggal(k layanan.perkara, p jsonb, langkah jsonb, dikirim text) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select coalesce((select pg_catalog.jsonb_agg(dasar.teks(p, b.nama) order by b.urut)
		from layanan.langkah_bidang() d, unnest(d.panjang) with ordinality b (nama, urut)
		where d.langkah = dikirim and pg_catalog.jsonb_typeof(perkara_tertinggal.langkah -> dikirim) = 'null' and dasar.teks(p, b.nama) <> ''), '[]'));
end $$;
comment on function layanan.perkara_tertinggal(layanan.perkara, jsonb, jsonb, text) is
	'Tulisan dari formulir langkah yang tidak dapat lagi dikirim, agar dapat disalin';

create or replace function layanan.perkara_galat_daftar(galat jsonb, dikirim text) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select coalesce((select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('bidang', dikirim || '-' || b.nama, 'kalimat', galat ->> b.nama) order by b.urut)
		from layanan.langkah_bidang() d, unnest(d.bidang) with ordinality b (nama, urut)
		where d.langkah = dikirim and galat ? b.nama), '[]'));
end $$;
comment on function layanan.perkara_galat_daftar(jsonb, text) is 'Galat untuk ringkasan di atas halaman; bidang = langkah-bidang, pengenal di halaman';

create or replace function layanan.perkara_giliran(k layanan.perkara) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object('kode', k.giliran,
		'nama', case k.giliran when 'ppid_pelaksana' then 'PPID Pelaksana' || coalesce(' ' || (select pg_catalog.string_agg(organisasi.opd_sebutan(o.id, organisasi.hari_ini(k.badan_publik)), ', ' order by o.singkatan)
			from organisasi.opd o where o.id = any ((select layanan.perkara_opd(k))::int[])), '') when 'selesai' then 'Selesai' when 'pemohon' then 'Pemohon'
			else dasar.nama_pilihan('peran', k.giliran) end,
		'saya', k.giliran = any (akun.peran_kini()) and (k.giliran <> 'ppid_pelaksana' or k.opd && akun.opd_kini())));
end $$;
comment on function layanan.perkara_giliran(layanan.perkara) is 'Siapa yang harus bertindak, dan apakah itu petugas panggilan ini';

create or replace function layanan.perkara_dokumen(k layanan.perkara, p jsonb default '{}', dikirim text default null, galat jsonb default '{}') returns jsonb
language plpgsql stable set search_path = '' as $$
declare
	basi boolean := dikirim is not null and layanan.perkara_basi(k, p);
	langkah jsonb := layanan.perkara_langkah(k, p, dikirim, galat);
	usul jsonb := layanan.perkara_usul(k);
	daftar jsonb := layanan.perkara_galat_daftar(galat, dikirim);
begin
	return dasar.halaman(pg_catalog.format('Permohonan %s', k.nomor), pg_catalog.jsonb_build_object(
		'nomor', k.nomor, 'versi', k.peristiwa_banyak, 'contoh', k.contoh,
		'keadaan', (select pg_catalog.jsonb_build_object('kode', s.kode, 'nama', s.nama, 'rampung', s.rampung) from layanan.keadaan s
			where s.prosedur = k.prosedur and s.kode = k.keadaan),
		'giliran', layanan.perkara_giliran(k),
		'opd', (select coalesce(pg_catalog.jsonb_agg(o.nama order by o.nama), '[]') from organisasi.opd o where o.id = any ((select layanan.perkara_opd(k))::int[])),
		'bagian', layanan.bagian_daftar(k), 'butir_tersisa', layanan.butir_tersisa(k), 'konsultasi', layanan.konsultasi_daftar(k),
		'jam', layanan.perkara_jam(k), 'langkah_jam', case when layanan.langkah_menunggu(k.keadaan, k.langkah_tenggat, organisasi.hari_ini(k.badan_publik)) then layanan.langkah_jam(k) end, 'awal_jam', layanan.awal_jam(k),
		'rincian_lama', layanan.rincian_lama(k.id), 'menunggu_pemohon', layanan.menunggu_pemohon(k),
		'rincian', (select coalesce(pg_catalog.jsonb_agg(r.isi order by r.urut), '[]') from layanan.rincian r where r.permohonan = k.id),
		'pemohon', layanan.perkara_pemohon(k),
		'usul', usul -> 0, 'usul_lama', usul - 0, 'berkas', layanan.perkara_berkas(k), 'keberatan', layanan.keberatan_daftar_pemohon(k), 'perintah', layanan.perintah_terbuka(k), 'surat', layanan.perkara_surat(k), 'disampaikan', akun.peran_kini() && '{ppid_utama,atasan_ppid}'::text[] and surat.disampaikan_petugas(k), 'riwayat', layanan.perkara_riwayat(k),
		'langkah', langkah, 'ada_langkah', exists (select from pg_catalog.jsonb_each(langkah) l where l.value <> 'null'),
		'basi', basi, 'tertinggal', layanan.perkara_tertinggal(k, p, langkah, dikirim),
		'galat_ada', dikirim is not null, 'galat_daftar', daftar, 'ada_galat', daftar <> '[]'));
end $$;
comment on function layanan.perkara_dokumen(layanan.perkara, jsonb, text, jsonb) is
	'Dokumen halaman perkara bagi petugas; dikirim dan galat bila suatu langkah baru saja ditolak, sehingga isiannya kembali';

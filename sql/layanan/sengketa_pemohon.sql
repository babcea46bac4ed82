-- The applicant and the Komisi Informasi: his window, the disputes over one objection, and what he may enter himself.
create or replace function layanan.sengketa_hari(k layanan.perkara, j record) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	k.prosedur := 'sengketa';
	k.dimulai := j.mulai;
	k.tenggat := j.tenggat;
	k.tenggat_awal := j.tenggat;
	k.aman := j.aman;
	k.ditutup := null;
	k.diperpanjang := null;
	return layanan.tenggat_hari(k);
end $$;
comment on function layanan.sengketa_hari(layanan.perkara, record) is 'Hari demi hari suatu jangka waktu hari kerja (mulai, aman, tenggat)';

create or replace function layanan.terima_susulan(k layanan.perkara) returns boolean language plpgsql stable security definer set search_path = '' as $$
begin
	return coalesce((select e.isi ? 'susulan' from layanan.peristiwa e where e.perkara = k.id and e.jenis = 'terima_putusan' order by e.tanggal, e.urut limit 1), false);
end $$;
comment on function layanan.terima_susulan(layanan.perkara) is 'Penerimaan tanggapan yang berlaku dinyatakan pemohon sesudah jangka waktu sejak tanggal tanggapan lewat';

create or replace function layanan.sengketa_hak(k layanan.perkara) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	j record;
	kal smallint := (select b.kalender from organisasi.badan_publik b where b.id = k.badan_publik);
	kini date := organisasi.hari_ini(k.badan_publik);
	tanggapan date := (layanan.keberatan_pada_jam(k, 'keberatan_tanggapan')).tenggat;
	a kalender.aturan := kalender.aturan_pada('sengketa_ajukan', kini);
begin
	select * into j from layanan.sengketa_jendela(k);
	return pg_catalog.jsonb_build_object('belum', j.mulai is null and k.keadaan <> 'dicabut', 'dicabut', k.keadaan = 'dicabut', 'ada', j.mulai is not null,
		'tanggapan', dasar.tanggal_hari(tanggapan), 'hari', coalesce(j.hari, a.panjang), 'pasal', coalesce(j.pasal, a.pasal),
		'tercatat', exists (select from layanan.sengketa m where m.keberatan = k.id and m.dicabut is null and m.putusan_jenis is distinct from 'sela'), 'diam', coalesce(j.diam, false), 'diterima', dasar.tanggal_hari(j.diterima),
		'susulan', layanan.terima_susulan(k), 'mulai', dasar.tanggal_hari(j.mulai), 'aman', dasar.tanggal_hari(j.aman), 'tenggat', dasar.tanggal_hari(j.tenggat),
		'lewat', coalesce(kini > j.tenggat, false), 'sisa', case when j.mulai is not null then layanan.jam_kata(kini, j.tenggat, kalender.hari_kerja_antara(kal, kini, j.tenggat)) end,
		'sementara', j.mulai is not null and kalender.sementara(kal, j.mulai, j.tenggat),
		'daftar_hari', case when j.mulai is not null then layanan.sengketa_hari(k, j) else '[]' end);
end $$;
comment on function layanan.sengketa_hak(layanan.perkara) is 'Hak mengajukan sengketa atas suatu keberatan dalam kata: belum timbul (prematur), berjalan, atau lewat (kadaluarsa), beserta hitungannya hari demi hari';

create or replace function layanan.sengketa_daftar(k layanan.perkara) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nomor_sengketa', x.nomor, 'keadaan', layanan.sengketa_keadaan(x), 'register', m.nomor_register, 'rampung', x.rampung) order by x.id), '[]')
		from layanan.sengketa m join layanan.perkara x on x.id = m.id where m.keberatan = k.id);
end $$;
comment on function layanan.sengketa_daftar(layanan.perkara) is 'Sengketa atas suatu keberatan, ringkas';

create or replace function layanan.sengketa_dokumen(k layanan.perkara, p jsonb, dikirim text, galat jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	hak jsonb := layanan.sengketa_hak(k);
begin
	return dasar.halaman('Komisi Informasi: ' || k.nomor, pg_catalog.jsonb_build_object('nomor', k.nomor, 'contoh', k.contoh, 'hak', hak,
		'sengketa', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nomor_sengketa', x.nomor, 'keadaan', layanan.sengketa_keadaan(x), 'isi', layanan.sengketa_isi(x, m),
			'jam_daftar', layanan.sengketa_jam(x), 'berkas', layanan.sengketa_berkas(x, true), 'riwayat', layanan.sengketa_riwayat(x, true), 'boleh_cabut', x.keadaan = 'dilaporkan') order by x.id desc), '[]')
			from layanan.sengketa m join layanan.perkara x on x.id = m.id where m.keberatan = k.id),
		'boleh_lapor', k.keadaan <> 'dicabut' and not exists (select from layanan.sengketa m join layanan.perkara x on x.id = m.id where m.keberatan = k.id and not x.rampung and m.putusan_jenis is distinct from 'sela'),
		'boleh_terima', (hak -> 'diam') = 'false' and hak ->> 'diterima' is null and (hak ->> 'ada')::boolean, 'terima_isi', dasar.isian(case when dikirim = 'terima' then p else pg_catalog.jsonb_build_object('tanggal', organisasi.hari_ini(k.badan_publik)) end, '{tanggal}'),
		'isian', dasar.isian(case when dikirim is distinct from 'lapor' then pg_catalog.jsonb_build_object('diajukan', organisasi.hari_ini(k.badan_publik), 'komisi', layanan.komisi_usul(k.badan_publik)) else p end, '{formulir,diajukan,komisi}'),
		'bundel', layanan.bundel_daftar(k, 'pemohon'),
		'galat_ada', galat <> '{}', 'galat', dasar.galat(galat, '{diajukan,komisi,tanggal}'), 'galat_daftar', dasar.galat_daftar(galat, '{tanggal,diajukan,komisi}')), k.badan_publik);
end $$;
comment on function layanan.sengketa_dokumen(layanan.perkara, jsonb, text, jsonb) is 'Dokumen halaman pemohon tentang Komisi Informasi: haknya, sengketanya dan bundel berkasnya; k = keberatannya';

create or replace function layanan.sengketa_hak_jam(k layanan.perkara) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	hak jsonb := layanan.sengketa_hak(k);
begin
	return case when not (hak ->> 'ada')::boolean then '[]' else pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object('kode', 'sengketa_ajukan', 'nama', 'Hak mengajukan sengketa ke Komisi Informasi',
		'sejak', case when (hak ->> 'diam')::boolean then 'jangka waktu tanggapan berakhir' when hak ->> 'diterima' is null then 'tanggal tanggapan' else 'tanggapan diterima' end, 'akhir', '', 'daftar_hari', hak -> 'daftar_hari',
		'jam', hak || pg_catalog.jsonb_build_object('jumlah', hak -> 'hari', 'berjalan', true, 'ditutup', null))) end;
end $$;
comment on function layanan.sengketa_hak_jam(layanan.perkara) is 'Hak ke Komisi Informasi sebagai satu jam pada halaman hitungan waktu keberatan; kosong bila belum timbul';

-- What the applicant may do on the page of his request: the forms, as documents. Runs as its caller, under the row policies.
create or replace function layanan.tindakan_bidang() returns table (tindakan text, bidang text[]) language sql immutable parallel safe rows 6 as $$
	values ('lengkapi', '{identitas,ktp,surat_kuasa,kuasa_dari,alamat,telepon,surel,rincian,tujuan,jawaban,lampiran}'::text[]),
		('jelaskan', '{jawaban,lampiran}'), ('sepakati', '{jawaban}'), ('cabut', '{alasan,yakin}'), ('konfirmasi', '{}'), ('nilai', '{angka,komentar}')
$$;
comment on function layanan.tindakan_bidang() is 'Bidang formulir setiap tindakan pemohon';

create or replace function layanan.tindakan_isi(k layanan.perkara, tindakan text) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	e layanan.peristiwa;
begin
	case tindakan
	when 'lengkapi' then
		select * into e from layanan.peristiwa x where x.perkara = k.id and x.jenis = 'tagih' and k.keadaan = 'dilengkapi';
		return case when e.id is not null then layanan.tulisan_isi(e.id) || pg_catalog.jsonb_build_object('tanggal', dasar.tanggal_hari(e.tanggal),
			'kurang', (select pg_catalog.jsonb_agg(p.nama order by p.urut) from dasar.pilihan p where p.jenis = 'kekurangan' and e.isi -> 'kurang' ? p.kode),
			'perlu', (select pg_catalog.jsonb_object_agg(p.kode, e.isi -> 'kurang' ? p.kode) from dasar.pilihan p where p.jenis = 'kekurangan'),
			'batas', layanan.langkah_jam(k), 'identitas_nama', (select coalesce(dasar.nama_pilihan('identitas_jenis', layanan.identitas_jenis(m.kategori)), 'Nomor identitas')
				from layanan.permohonan m where m.id = k.id)) end;
	when 'jelaskan' then
		e := layanan.tulisan_terbuka(k.id, 'tanya', '{jelaskan}');
		return case when e.id is not null then layanan.tulisan_isi(e.id) || pg_catalog.jsonb_build_object('urut', e.urut, 'tanggal', dasar.tanggal_hari(e.tanggal)) end;
	when 'sepakati' then
		e := layanan.tulisan_terbuka(k.id, 'tawarkan', '{sepakati,pertahankan}');
		return case when e.id is not null then layanan.tulisan_isi(e.id) || pg_catalog.jsonb_build_object('urut', e.urut, 'tanggal', dasar.tanggal_hari(e.tanggal),
			'semula', (select pg_catalog.jsonb_agg(r.isi order by r.urut) from layanan.rincian r where r.permohonan = k.id)) end;
	when 'cabut' then
		return pg_catalog.jsonb_build_object('sudah_dijawab', k.keadaan = 'ditanggapi');
	when 'konfirmasi' then
		return (select pg_catalog.jsonb_build_object('diserahkan', dasar.tanggal_hari(m.diserahkan)) from layanan.permohonan m
			where m.id = k.id and m.diserahkan is not null and not exists (select from layanan.peristiwa x where x.perkara = k.id and x.jenis = 'konfirmasi'));
	else
		return (select pg_catalog.jsonb_build_object() where not exists (select from layanan.peristiwa x where x.perkara = k.id and x.jenis = tindakan));
	end case;
end $$;
comment on function layanan.tindakan_isi(layanan.perkara, text) is 'Yang ditampilkan suatu tindakan pemohon; null bila tidak ada yang perlu dilakukan';

create or replace function layanan.identitas_jenis(kategori text) returns text language sql immutable parallel safe as $$
	select case kategori when 'badan_hukum' then 'pengesahan' when 'badan_publik' then 'surat_tugas' else 'nik' end
$$;
comment on function layanan.identitas_jenis(text) is 'Jenis nomor identitas menurut kategori pemohon';

create or replace function layanan.tindakan_awal(k layanan.perkara, tindakan text) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return coalesce((select pg_catalog.jsonb_build_object('kuasa_dari', m.kuasa_dari, 'alamat', m.alamat, 'telepon', m.telepon, 'surel', m.surel, 'tujuan', m.tujuan,
		'rincian', (select pg_catalog.jsonb_agg(r.isi order by r.urut) from layanan.rincian r where r.permohonan = m.id))
		from layanan.permohonan m where m.id = k.id and tindakan = 'lengkapi'), '{}');
end $$;
comment on function layanan.tindakan_awal(layanan.perkara, text) is 'Isian awal formulir tindakan: yang sudah ditulis pemohon, tanpa nomor identitas';

create or replace function layanan.tindakan_pilihan(tindakan text, p jsonb, i jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return case tindakan
		when 'lengkapi' then pg_catalog.jsonb_build_object('butir', layanan.butir(dasar.daftar(i, 'rincian'), least(pg_catalog.cardinality(dasar.daftar(i, 'rincian')) + 1, 20), null),
			'ktp_tersimpan', layanan.unggahan_daftar(layanan.unggahan_bidang(p, 'ktp')), 'surat_kuasa_tersimpan', layanan.unggahan_daftar(layanan.unggahan_bidang(p, 'surat_kuasa')),
			'lampiran_tersimpan', layanan.unggahan_daftar(layanan.unggahan_bidang(p, 'lampiran')))
		when 'jelaskan' then pg_catalog.jsonb_build_object('lampiran_tersimpan', layanan.unggahan_daftar(layanan.unggahan_bidang(p, 'lampiran')))
		when 'nilai' then pg_catalog.jsonb_build_object('angka_pilihan', dasar.pilihan('nilai_layanan', dasar.daftar(i, 'angka')))
		else '{}' end;
end $$;
comment on function layanan.tindakan_pilihan(text, jsonb, jsonb) is 'Pilihan dan berkas yang sudah terunggah pada formulir tindakan';

create or replace function layanan.tindakan_boleh(k layanan.perkara, tindakan text) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return case when exists (select from layanan.alur a where a.prosedur = k.prosedur and a.keadaan = k.keadaan and a.peristiwa = tindakan and a.peran = 'pemohon')
		then layanan.tindakan_isi(k, tindakan) end;
end $$;
comment on function layanan.tindakan_boleh(layanan.perkara, text) is 'Isi tindakan bila alur memperbolehkannya sekarang dan masih ada yang perlu dilakukan; null bila tidak';

create or replace function layanan.tindakan_dokumen(k layanan.perkara, p jsonb default '{}', dikirim text default null, galat jsonb default '{}') returns jsonb
language plpgsql stable set search_path = '' as $$
declare
	daftar jsonb := (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('bidang', dikirim || '-' || b, 'kalimat', galat ->> b) order by n), '[]')
		from layanan.tindakan_bidang() d, unnest(d.bidang) with ordinality t (b, n) where d.tindakan = dikirim and galat ? b);
	boleh text[] := array(select a.peristiwa from layanan.alur a where a.prosedur = k.prosedur and a.keadaan = k.keadaan and a.peran = 'pemohon');
	t jsonb := (select pg_catalog.jsonb_object_agg(d.tindakan, case when x.isi is null then null else
			x.isi || pg_catalog.jsonb_build_object('isian', dasar.isian(i.isian || pg_catalog.jsonb_build_object('formulir', case when d.tindakan = dikirim then p ->> 'formulir' end), array['formulir'] || d.bidang),
				'galat', dasar.galat(case when d.tindakan = dikirim then galat else '{}' end, array['formulir'] || d.bidang), 'terbuka', coalesce(d.tindakan = dikirim, false))
			|| layanan.tindakan_pilihan(d.tindakan, p, i.isian) end)
		from layanan.tindakan_bidang() d
		cross join lateral (select case when d.tindakan = any (boleh) then layanan.tindakan_isi(k, d.tindakan) end as isi) x
		cross join lateral (select case when d.tindakan = dikirim then p when x.isi is null then '{}' else layanan.tindakan_awal(k, d.tindakan) end as isian) i);
begin
	return pg_catalog.jsonb_build_object('tindakan', t, 'awal_jam', layanan.awal_jam(k),
		'ulangi', coalesce((select m.keputusan = 'tidak_lengkap' from layanan.permohonan m where m.id = k.id), false),
		'berkalender', exists (select from layanan.kalender_acara(k)),
		'rincian_lama', layanan.rincian_lama(k.id), 'galat_ada', dikirim is not null, 'galat_daftar', daftar);
end $$;
comment on function layanan.tindakan_dokumen(layanan.perkara, jsonb, text, jsonb) is
	'Bagian halaman pemohon tentang yang dapat dilakukannya; dikirim dan galat bila suatu tindakan baru saja ditolak, sehingga isiannya kembali';

create or replace function layanan.rincian_lama(perkara bigint) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('sampai', dasar.tanggal(e.tanggal), 'butir', l.isi -> 'rincian',
			'sebab', j.kalimat) order by l.versi), '[]')
		from layanan.isian_lama l
		join layanan.peristiwa e on e.id = l.peristiwa and e.isi -> 'bidang' ? 'rincian'
		join layanan.jenis_peristiwa j on j.kode = e.jenis
		where l.permohonan = rincian_lama.perkara);
end $$;
comment on function layanan.rincian_lama(bigint) is 'Rumusan permintaan sebelum dipersempit atau dilengkapi';

-- How long copies of identities are kept. Rows, events, letters and answers are never deleted here.
create or replace function layanan.keluarga(k layanan.perkara) returns layanan.perkara[] language plpgsql stable security definer set search_path = '' as $$
declare
	asal bigint := coalesce((select m.permohonan from layanan.keberatan m where m.id = k.id or m.id = (select s.keberatan from layanan.sengketa s where s.id = k.id)), k.id);
begin
	return array(select x from layanan.perkara x where x.badan_publik = k.badan_publik and x.id in (
		select k.id union select asal
		union select y.id from layanan.perkara y where y.kunci_sidik = k.kunci_sidik
		union select m.id from layanan.keberatan m where m.permohonan = asal
		union select s.id from layanan.sengketa s join layanan.keberatan m on m.id = s.keberatan where m.permohonan = asal or m.id = k.id) order by x.id);
end $$;
comment on function layanan.keluarga(layanan.perkara) is 'Perkara ini, permohonan asalnya, dan semua keberatan dan sengketa atasnya (kunci pemohonnya sama)';

-- Without an objection: its window, then the time to answer it, then the time for the Komisi Informasi, although nobody may
-- come. With one: the time for the Komisi Informasi from the decision, or from the day on which it was due; after a dispute the
-- time for the court.
create or replace function layanan.hak_akhir(k layanan.perkara) returns date language plpgsql stable security definer set search_path = '' as $$
declare
	kal smallint := (select b.kalender from organisasi.badan_publik b where b.id = k.badan_publik);
	dari date;
begin
	if not k.rampung then
		return null;
	elsif k.prosedur = 'permohonan' then
		dari := greatest((layanan.keberatan_jendela(k)).tenggat, k.ditutup);
		dari := kalender.tenggat(kal, dari, (kalender.aturan_pada('keberatan_tanggapan', dari)).panjang);
	else
		select greatest(k.ditutup, k.tenggat, max(e.tanggal)) into dari from layanan.peristiwa e where e.perkara = k.id and e.jenis <> 'hapus_identitas';
	end if;
	return kalender.tenggat(kal, dari, (kalender.aturan_pada(case k.prosedur when 'sengketa' then 'pengadilan' else 'sengketa_ajukan' end, dari)).panjang);
end $$;
comment on function layanan.hak_akhir(layanan.perkara) is 'Hari terakhir upaya hukum atas satu perkara yang rampung, dengan jangka yang paling panjang; null selama belum rampung';

create or replace function layanan.hak_sampai(k layanan.perkara) returns date language plpgsql stable security definer set search_path = '' as $$
declare
	semua layanan.perkara[] := layanan.keluarga(k);
begin
	if exists (select from unnest(semua) x where not x.rampung) or exists (select from layanan.tahan t where t.perkara in (select x.id from unnest(semua) x)) then
		return null;
	end if;
	return (select max(layanan.hak_akhir(x)) from unnest(semua) x);
end $$;
comment on function layanan.hak_sampai(layanan.perkara) is 'Hari terakhir semua upaya hukum perkara dan keluarganya; null selama salah satunya belum rampung atau ditahan';

create or replace function layanan.berkas_dihapus(b layanan.berkas) returns text language sql stable set search_path = '' as $$
	select dasar.tanggal(((b).dihapus at time zone p.zona)::date) from organisasi.badan_publik p where p.id = (b).badan_publik and (b).dihapus is not null
$$;
comment on function layanan.berkas_dihapus(layanan.berkas) is 'Tanggal isinya dihapus menurut masa simpan, dalam kata; null bila masih ada';

create or replace function layanan.tahan_galat(alasan text) returns jsonb language sql immutable parallel safe as $$
	select pg_catalog.jsonb_strip_nulls(pg_catalog.jsonb_build_object('tahan', case
		when char_length(alasan) not between 10 and 500 then 'Tulis alasannya, 10 sampai 500 huruf.'
		when pg_catalog.regexp_replace(alasan, '[\s.-]', '', 'g') ~ '\d{16}' then 'Jangan menulis nomor identitas di sini.' end))
$$;
comment on function layanan.tahan_galat(text) is 'Galat alasan menahan penghapusan identitas; kosong bila baik';

create or replace function layanan.tahan_pasang(k layanan.perkara, alasan text, alamat text) returns void language plpgsql security definer set search_path = '' as $$
begin
	if not 'ppid_utama' = any (akun.peran_kini()) or k.badan_publik is distinct from akun.badan_kini() then
		perform dasar.gagal('KI403', 'Langkah ini bukan wewenang peran Anda.');
	end if;
	-- The worker that deletes passes by what is locked.
	perform layanan.perkara_kunci(x.id) from unnest(layanan.keluarga(k)) x;
	if alasan is null then
		delete from layanan.tahan t where t.perkara = k.id;
		update layanan.berkas b set hak_sampai = null where b.perkara in (select x.id from unnest(layanan.keluarga(k)) x) and b.hak_sampai is not null;
	else
		insert into layanan.tahan (perkara, badan_publik, alasan, petugas, sejak) values (k.id, k.badan_publik, alasan, akun.petugas_kini(), dasar.kini())
		on conflict on constraint tahan_pk do update set alasan = excluded.alasan, petugas = excluded.petugas, sejak = excluded.sejak;
	end if;
	perform akun.jejak_tulis(akun.petugas_kini(), case when alasan is null then 'tahan_dilepas' else 'tahan_dipasang' end, alamat,
		pg_catalog.jsonb_strip_nulls(pg_catalog.jsonb_build_object('perkara', k.nomor, 'alasan', alasan)));
end $$;
comment on function layanan.tahan_pasang(layanan.perkara, text, text) is 'Menahan penghapusan identitas perkara ini, atau melepasnya bila alasannya null; tercatat';

create or replace function layanan.simpan_dokumen(k layanan.perkara) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	hak date := layanan.hak_sampai(k);
	masa int := organisasi.setelan(k.badan_publik, 'simpan_identitas');
	zona text := (select b.zona from organisasi.badan_publik b where b.id = k.badan_publik);
begin
	return (select case when count(*) > 0 then pg_catalog.jsonb_build_object('masih', count(*) filter (where b.dihapus is null) > 0,
			'dihapus', (select dasar.tanggal((max(x.dihapus) at time zone zona)::date) from layanan.berkas x where x.perkara = k.id), 'masa', masa,
			'hak_sampai', dasar.tanggal_hari(hak), 'sesudah', dasar.tanggal_hari(hak + masa),
			'tahan', (select pg_catalog.jsonb_build_object('alasan', t.alasan, 'petugas', p.nama, 'sejak', dasar.waktu_lokal(t.sejak, zona))
				from layanan.tahan t join akun.petugas p on p.id = t.petugas where t.perkara = k.id)) end
		from layanan.berkas b where b.perkara = k.id and b.golongan in ('identitas', 'kuasa'));
end $$;
comment on function layanan.simpan_dokumen(layanan.perkara) is 'Masa simpan berkas identitas satu perkara dalam kata; null bila tidak ada berkasnya';

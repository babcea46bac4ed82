-- Completeness: checked within its own short clock, told to the applicant, completed by him, or given up.
create or replace function layanan.jam_langkah(k layanan.perkara, ke text, pada date, peristiwa bigint) returns void language plpgsql security definer set search_path = '' as $$
begin
	if ke = k.keadaan then
		return;
	end if;
	if k.peristiwa_banyak > 0 then
		perform layanan.jam_tulis(j.id, 'selesai', pada, 0, '', jam_langkah.peristiwa) from layanan.jam j
		where j.perkara = k.id and j.aturan in (select x.aturan from layanan.jam_keadaan x where x.prosedur = k.prosedur)
			and not exists (select from layanan.jam_keadaan x where x.prosedur = k.prosedur and x.aturan = j.aturan and x.keadaan = ke)
			and not exists (select from layanan.jam_catatan c where c.jam = j.id and c.jenis = 'selesai');
	end if;
	perform layanan.jam_mulai(k.id, x.aturan, pada, jam_langkah.peristiwa) from layanan.jam_keadaan x
	where x.prosedur = k.prosedur and x.keadaan = ke
		and exists (select from kalender.aturan a where a.kode = x.aturan and pada between a.berlaku_dari and coalesce(a.berlaku_sampai, 'infinity'))
		and not exists (select from layanan.peristiwa e
		join layanan.jam_keadaan y on y.prosedur = x.prosedur and y.aturan = x.aturan and y.keadaan = e.ke
		where e.perkara = k.id and e.id <> jam_langkah.peristiwa);
	if k.keadaan = 'dilengkapi' and not (select s.rampung from layanan.keadaan s where s.prosedur = k.prosedur and s.kode = ke)
		and layanan.awal_setelan(k) = 'lengkap' and layanan.tagih_tepat(k.id) then
		perform layanan.jam_tulis(j.id, 'mulai_ulang', pada, 0, dasar.nama_pilihan('awal_jam', 'lengkap'), jam_langkah.peristiwa)
		from layanan.jam j where j.perkara = k.id and j.aturan = k.aturan;
	end if;
end $$;
comment on function layanan.jam_langkah(layanan.perkara, text, date, bigint) is
	'Menggerakkan jam pendek ketika keadaan berubah, sejauh sudah diatur pada tanggal itu, dan mengulang awal jam undang-undang sejak lengkap bila setelan badan publik demikian dan kekurangannya diberitahukan pada waktunya';

create or replace function layanan.tagih_tepat(perkara bigint) returns boolean language plpgsql stable security definer set search_path = '' as $$
begin
	return exists (select from layanan.peristiwa e where e.perkara = tagih_tepat.perkara and e.jenis = 'tagih')
		and coalesce((select h.selesai <= h.tenggat from layanan.jam j cross join lateral layanan.jam_hitung(j.id) h
			where j.perkara = tagih_tepat.perkara and j.aturan = 'pemberitahuan_kelengkapan'), false);
end $$;
comment on function layanan.tagih_tepat(bigint) is 'Kekurangan permohonan ini diberitahukan dalam jangka waktunya';

create or replace function layanan.lengkap_pada(perkara bigint) returns date language plpgsql stable security definer set search_path = '' as $$
begin
	if layanan.tagih_tepat(perkara) then
		return (select max(e.tanggal) from layanan.peristiwa e join layanan.keadaan s on s.prosedur = 'permohonan' and s.kode = e.ke
			where e.perkara = lengkap_pada.perkara and e.dari = 'dilengkapi' and e.ke <> 'dilengkapi' and not s.rampung);
	end if;
	return (select m.diterima from layanan.permohonan m where m.id = perkara and exists (select from layanan.peristiwa e
		where e.perkara = m.id and e.jenis in ('daftarkan', 'catat', 'lengkapi')));
end $$;
comment on function layanan.lengkap_pada(bigint) is
	'Tanggal lengkap: saat dilengkapi bila kekurangannya diberitahukan pada waktunya, selain itu sama dengan diterima; null selama belum diperiksa atau belum dilengkapi';

create or replace function layanan.tagih_halangan(k layanan.perkara) returns text language plpgsql stable set search_path = '' as $$
begin
	return case
		when exists (select from layanan.peristiwa e where e.perkara = k.id and e.jenis = 'tagih')
			then 'Kekurangan hanya diberitahukan satu kali. Untuk hal lain, minta penjelasan pemohon.'
		when k.langkah_aturan is distinct from 'pemberitahuan_kelengkapan' then 'Permohonan ini sudah diperiksa dan dinyatakan lengkap.' end;
end $$;
comment on function layanan.tagih_halangan(layanan.perkara) is 'Mengapa kekurangan tidak dapat lagi diberitahukan; null bila dapat';

create or replace function layanan.gugur_halangan(k layanan.perkara) returns text language plpgsql stable set search_path = '' as $$
declare
	batas date := (select h.tenggat from layanan.jam j cross join lateral layanan.jam_hitung(j.id) h where j.perkara = k.id and j.aturan = 'kelengkapan');
begin
	return case
		when batas is null then 'Permohonan baru dapat dinyatakan tidak dapat diproses sesudah kekurangannya diberitahukan.'
		when not layanan.tagih_tepat(k.id) then 'Kekurangannya diberitahukan sesudah jangka waktunya, sehingga permohonan dianggap lengkap dan harus diproses.'
		when organisasi.hari_ini(k.badan_publik) <= batas then pg_catalog.format('Pemohon masih berhak melengkapi sampai %s.', dasar.tanggal_hari(batas)) end;
end $$;
comment on function layanan.gugur_halangan(layanan.perkara) is 'Mengapa permohonan belum dapat dinyatakan tidak dapat diproses; null bila dapat';

create or replace function layanan.langkah_jam(k layanan.perkara) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	kini date := organisasi.hari_ini(k.badan_publik);
	kal smallint;
begin
	if k.langkah_aturan is null then
		return null;
	end if;
	select b.kalender into strict kal from organisasi.badan_publik b where b.id = k.badan_publik;
	return (select pg_catalog.jsonb_build_object('aturan', a.kode, 'nama', a.nama, 'hari', a.panjang, 'pasal', a.pasal,
		'aman', dasar.tanggal_hari(k.langkah_aman), 'tenggat', dasar.tanggal_hari(k.langkah_tenggat), 'sama', k.langkah_aman = k.langkah_tenggat,
		'lewat', kini > k.langkah_tenggat, 'dekat', kini >= k.langkah_aman,
		'sisa', layanan.jam_kata(kini, k.langkah_tenggat, kalender.hari_kerja_antara(kal, kini, k.langkah_tenggat)),
		'sementara', kalender.sementara(kal, kini, k.langkah_tenggat))
		from layanan.jam j join layanan.jam_catatan c on c.jam = j.id and c.jenis = 'mulai'
		cross join lateral kalender.aturan_pada(j.aturan, c.tanggal) a
		where j.perkara = k.id and j.aturan = k.langkah_aturan);
end $$;
comment on function layanan.langkah_jam(layanan.perkara) is 'Jam pendek yang sedang berjalan, dalam kata; null bila tidak ada';

create or replace function layanan.langkah_menunggu(keadaan text, tenggat date, kini date) returns boolean language sql immutable parallel safe as $$
	select keadaan <> 'terdaftar' or kini <= tenggat
$$;
comment on function layanan.langkah_menunggu(text, date, date) is
	'Jam pendek itu masih menunggu seseorang: pada permohonan yang dicatat petugas, jadi sudah terdaftar, sesudah lewat tidak ada lagi yang harus dilakukan';

create or replace function layanan.awal_setelan(k layanan.perkara) returns text language plpgsql stable security definer set search_path = '' as $$
begin
	return organisasi.awal_jam_pada(k.badan_publik, coalesce((select m.diterima from layanan.permohonan m where m.id = k.id), k.dimulai));
end $$;
comment on function layanan.awal_setelan(layanan.perkara) is 'Setelan awal jam badan publik pada hari permohonan ini diterima';

create or replace function layanan.awal_jam(k layanan.perkara) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object('kata', u.kata, 'ulang', u.kata <> 'diterima', 'setelan', l.nama, 'pasal', l.dasar_hukum, 'diajukan', dasar.waktu_lokal(m.diajukan, b.zona), 'diterima', dasar.tanggal_hari(m.diterima),
		'lengkap', dasar.tanggal_hari(m.lengkap), 'dianggap', m.lengkap is not null and not layanan.tagih_tepat(k.id),
		'ditagih', (select dasar.tanggal_hari(max(e.tanggal)) from layanan.peristiwa e where e.perkara = k.id and e.jenis = 'tagih'),
		'tepat', layanan.tagih_tepat(k.id), 'menunggu', k.keadaan = 'dilengkapi' and l.kode = 'lengkap' and layanan.tagih_tepat(k.id))
		from layanan.permohonan m
		join organisasi.badan_publik b on b.id = m.badan_publik
		join dasar.pilihan l on l.jenis = 'awal_jam' and l.kode = layanan.awal_setelan(k)
		cross join lateral (select layanan.awal_kata(k) as kata) u
		where m.id = k.id);
end $$;
comment on function layanan.awal_jam(layanan.perkara) is 'Ketiga tanggal permohonan (diajukan, diterima, lengkap), yang mana memulai jam undang-undang, dan dasar hukumnya';

create or replace function layanan.awal_kata(k layanan.perkara) returns text language plpgsql stable set search_path = '' as $$
begin
	return case when k.prosedur = 'sengketa' then 'kejadian' when k.aturan = 'pelaksanaan_putusan' then 'putusan'
		when exists (select from layanan.jam j join layanan.jam_catatan c on c.jam = j.id and c.jenis = 'mulai_ulang' where j.perkara = k.id and j.aturan = k.aturan)
			then 'dinyatakan lengkap' else 'diterima' end;
end $$;
comment on function layanan.awal_kata(layanan.perkara) is 'Hari apa yang memulai jam perkara ini: diterima atau dinyatakan lengkap';

-- What a dispute is: the window in which it may be filed, its number, its fingerprint, and what follows from its events.
create or replace function layanan.sengketa_jendela(k layanan.perkara, out mulai date, out aman date, out tenggat date, out hari int, out pasal text, out diam boolean,
	out diterima date) language plpgsql stable security definer set search_path = '' as $$
declare
	kal smallint := (select b.kalender from organisasi.badan_publik b where b.id = k.badan_publik);
	diputus date := (select m.diputus from layanan.keberatan m where m.id = k.id);
	tanggapan layanan.perkara := layanan.keberatan_pada_jam(k, 'keberatan_tanggapan');
	batas date := tanggapan.tenggat;
	a kalender.aturan;
begin
	if k.keadaan = 'dicabut' or diputus is null and organisasi.hari_ini(k.badan_publik) <= batas then
		return;
	end if;
	diam := diputus is null;
	diterima := (select min(e.tanggal) from layanan.peristiwa e where e.perkara = k.id and e.jenis = 'terima_putusan');
	mulai := coalesce(diterima, diputus, batas);
	a := kalender.aturan_pada('sengketa_ajukan', mulai);
	-- Whoever counts the day of receipt sees the silence begin earlier; an answer after it does not make the careful wait.
	aman := kalender.aman(kal, coalesce(case when diputus <= batas then diputus end, tanggapan.aman), a.panjang);
	if diputus > batas and (aman < organisasi.hari_ini(k.badan_publik) or aman > kalender.aman(kal, diputus, a.panjang)) then
		aman := kalender.aman(kal, diputus, a.panjang);
	end if;
	tenggat := kalender.tenggat(kal, mulai, a.panjang);
	hari := a.panjang;
	pasal := a.pasal;
end $$;
comment on function layanan.sengketa_jendela(layanan.perkara) is
	'Jangka waktu mengajukan sengketa atas suatu keberatan: sejak tanggapan Atasan PPID diterima (selama belum tercatat: sejak tanggal tanggapan; tanggal amannya selalu), atau sejak jangka waktunya berakhir tanpa tanggapan (diam; tanggal amannya juga bila tanggapan menyusul, selama masih di depan); kosong bila belum timbul';

create or replace function layanan.sengketa_jendela_pada(k layanan.perkara, diajukan date, out mulai date, out tenggat date, out prematur boolean) language plpgsql stable security definer set search_path = '' as $$
declare
	diputus date := (select m.diputus from layanan.keberatan m where m.id = k.id);
	batas date := (layanan.keberatan_pada_jam(k, 'keberatan_tanggapan')).tenggat;
	j record;
begin
	prematur := coalesce(diajukan < diputus, true) and diajukan <= batas;
	if diajukan < diputus and diajukan > batas then
		mulai := batas;
		tenggat := kalender.tenggat((select b.kalender from organisasi.badan_publik b where b.id = k.badan_publik), batas, (kalender.aturan_pada('sengketa_ajukan', batas)).panjang);
	else
		select * into j from layanan.sengketa_jendela(k);
		mulai := j.mulai;
		tenggat := j.tenggat;
	end if;
end $$;
comment on function layanan.sengketa_jendela_pada(layanan.perkara, date) is
	'Jangka waktu yang berlaku bagi sengketa yang diajukan pada tanggal itu: sejak diamnya Atasan PPID bila tanggapannya baru menyusul sesudah itu, selain itu layanan.sengketa_jendela';

create or replace function layanan.sengketa_waktu(k layanan.perkara, diajukan date) returns text language plpgsql stable security definer set search_path = '' as $$
declare
	j record;
begin
	select * into j from layanan.sengketa_jendela_pada(k, diajukan);
	return case when j.prematur then 'prematur' when diajukan > j.tenggat then 'kadaluarsa' else 'dalam_waktu' end;
end $$;
comment on function layanan.sengketa_waktu(layanan.perkara, date) is
	'prematur, dalam_waktu atau kadaluarsa menurut hitungan portal, bagi sengketa yang diajukan pada tanggal itu atas keberatan k; yang memutuskan Komisi Informasi';

create or replace function layanan.sengketa_sidik(sengketa bigint) returns text language plpgsql stable set search_path = '' as $$
begin
	return (select pg_catalog.encode(dasar.sidik(pg_catalog.jsonb_build_object('keberatan', m.keberatan, 'nama', m.nama, 'pokok', m.pokok,
		'alasan', m.alasan, 'diajukan', m.diajukan, 'jendela_mulai', m.jendela_mulai, 'jendela_batas', m.jendela_batas, 'waktu', m.waktu)::text), 'hex')
		from layanan.sengketa m where m.id = sengketa_sidik.sengketa);
end $$;
comment on function layanan.sengketa_sidik(bigint) is 'SHA-256 isi pencatatan sengketa seperti tersimpan; tercatat dalam peristiwa pembuka';

create or replace function layanan.sengketa_buat(badan int, formulir text, isi jsonb, jenis text) returns table (perkara bigint, nomor text, peristiwa bigint, baru boolean)
language plpgsql security definer set search_path = '' as $$
declare
	sidik_form bytea := dasar.sidik(formulir);
	kini date := organisasi.hari_ini(badan);
	th int := extract(year from kini);
	asal layanan.perkara;
	n int;
	lama bytea;
begin
	perform layanan.nomor_kunci(badan, 'sengketa', th);
	select k.id, k.nomor, m.formulir_isi into perkara, nomor, lama from layanan.sengketa m join layanan.perkara k on k.id = m.id where m.badan_publik = badan and m.formulir_sidik = sidik_form;
	if found then
		perform layanan.formulir_banding(lama, (isi ->> 'formulir_isi')::bytea, layanan.formulir_terpakai('sengketa', nomor));
		baru := false;
		return next;
		return;
	end if;
	select k.* into asal from layanan.perkara k where k.id = (isi ->> 'keberatan')::bigint and k.badan_publik = badan and k.prosedur = 'keberatan';
	n := layanan.nomor_berikut(badan, 'sengketa', th);
	select pg_catalog.format('%s-S-%s-%s', b.kode, th, pg_catalog.lpad(n::text, greatest(4, pg_catalog.length(n::text)), '0')) into nomor from organisasi.badan_publik b where b.id = badan;
	insert into layanan.perkara (badan_publik, prosedur, nomor, tahun, urut, kunci_sidik, contoh)
	values (badan, 'sengketa', sengketa_buat.nomor, th, n, asal.kunci_sidik, coalesce(asal.contoh, (isi ->> 'contoh')::boolean, false)) returning id into perkara;
	insert into layanan.sengketa (id, badan_publik, formulir_sidik, formulir_isi, keberatan, nama, pokok, alasan, diajukan, jendela_mulai, jendela_batas, waktu, dicatat)
	select perkara, badan, sidik_form, (isi ->> 'formulir_isi')::bytea, asal.id, coalesce(m.nama, isi ->> 'nama'), coalesce(m.informasi, isi ->> 'pokok'), coalesce(m.alasan, '{}'), (isi ->> 'diajukan')::date,
		j.mulai, j.tenggat, case when asal.id is not null then layanan.sengketa_waktu(asal, (isi ->> 'diajukan')::date) end, dasar.kini()
	from (values (true)) v left join layanan.keberatan m on m.id = asal.id left join lateral layanan.sengketa_jendela_pada(asal, (isi ->> 'diajukan')::date) j on asal.id is not null;
	peristiwa := layanan.catat(perkara, jenis, pg_catalog.jsonb_build_object('diterima', isi ->> 'diajukan', 'komisi', isi ->> 'komisi', 'opd', (isi ->> 'opd')::int,
		'sidik_isian', layanan.sengketa_sidik(perkara)));
	baru := true;
	return next;
end $$;
comment on function layanan.sengketa_buat(int, text, jsonb, text) is
	'Membuat sengketa bernomor tanpa bolong dari isian yang sudah diperiksa: keberatan (id, bila tercatat), selain itu nama dan pokok; diajukan, komisi, opd termohon. Kuncinya kunci keberatannya. Kunci formulir yang sama mengembalikan sengketa yang sama (baru = false), dengan isian lain KI409';

create or replace function layanan.mediasi_perpanjang(k layanan.perkara, hari date, alasan text, peristiwa bigint) returns void
language plpgsql security definer set search_path = '' as $$
declare
	j record;
begin
	select x.id, h.tenggat, h.tambahan into j from layanan.jam x cross join lateral layanan.jam_hitung(x.id) h where x.perkara = k.id and x.aturan = 'mediasi';
	if j.tambahan > 0 then
		perform dasar.gagal('KI409', 'Mediasi hanya dapat diperpanjang satu kali, dan mediasi ini sudah diperpanjang.');
	elsif hari > j.tenggat then
		perform dasar.gagal('KI409', 'Jangka waktu mediasi sudah lewat, sehingga tidak dapat diperpanjang lagi.');
	end if;
	perform layanan.jam_tulis(j.id, 'perpanjangan', hari, (kalender.aturan_pada('mediasi_perpanjangan', hari)).panjang, coalesce(alasan, ''), peristiwa);
end $$;
comment on function layanan.mediasi_perpanjang(layanan.perkara, date, text, bigint) is 'Perpanjangan mediasi satu kali sebelum jangka waktunya habis (Perki 1/2013 Pasal 41); KI409 bila tidak sah';

create or replace function layanan.sengketa_opd(perkara bigint) returns int[] language plpgsql stable security definer set search_path = '' as $$
begin
	return coalesce((select pg_catalog.array_remove(array[(e.isi ->> 'opd')::int], null) from layanan.peristiwa e
		where e.perkara = sengketa_opd.perkara and e.isi ? 'opd' order by e.urut desc limit 1), '{}');
end $$;
comment on function layanan.sengketa_opd(bigint) is 'OPD yang terakhir disebut sebagai termohon; kosong bila hanya badan publiknya';

create or replace function layanan.sengketa_hitung(perkara bigint) returns table (komisi text, termohon_opd int, nomor_register text, tanggal_register date,
	mediasi_mulai date, mediasi_selesai date, mediasi_hasil text, putusan_jenis text, putusan_amar text, putusan_nomor text, putusan_tanggal date, salinan date,
	perintah text, batas_laksana date, dilaksanakan date, pengadilan text, pengadilan_oleh text, pengadilan_nomor text, pengadilan_diajukan date,
	pengadilan_amar text, pengadilan_putus date, kasasi_oleh text, kasasi_diajukan date, kasasi_amar text, kasasi_putus date, inkrah date, eksekusi date, dicabut date)
language plpgsql stable security definer set search_path = '' as $$
begin
	-- The last event of a kind counts; a later key replaces an earlier one. Whoever goes on to court ends what was ordered, done and
	-- final until then; whoever withdraws from there was never there, but what was ordered is ordered anew.
	return query with s as (
		select x.*, coalesce(x.jenis in ('mediasi_sepakat', 'perintah_putusan', 'laksana_putusan', 'inkrah', 'mohon_eksekusi')
			and x.urut < max(x.urut) filter (where x.jenis in ('ajukan_pengadilan', 'ajukan_kasasi')) over ()
			or x.jenis = 'ajukan_pengadilan' and x.urut < max(x.urut) filter (where x.jenis = 'cabut_gugatan') over ()
			or x.jenis = 'ajukan_kasasi' and x.urut < max(x.urut) filter (where x.jenis = 'cabut_kasasi') over (), false) as gugur
		from layanan.peristiwa x where x.perkara = sengketa_hitung.perkara
	), e as (
		select coalesce(pg_catalog.jsonb_object_agg(x.jenis, x.isi || pg_catalog.jsonb_build_object('tanggal', x.tanggal) order by x.urut)
				filter (where not x.gugur or x.jenis = 'mediasi_sepakat'), '{}') as d,
			coalesce(pg_catalog.jsonb_object_agg('komisi', x.isi ->> 'komisi' order by x.urut) filter (where x.isi ? 'komisi'), '{}') as k,
			coalesce(pg_catalog.jsonb_object_agg('putus', x.isi || pg_catalog.jsonb_build_object('tanggal', x.tanggal, 'jenis', x.jenis) order by x.urut)
				filter (where x.jenis in ('mediasi_sepakat', 'putusan_sela', 'putus_ki')), '{}') as p,
			coalesce(pg_catalog.jsonb_object_agg('perintah', x.isi order by x.urut) filter (where x.jenis in ('mediasi_sepakat', 'perintah_putusan') and not x.gugur), '{}') as o
		from s x
	)
	select e.k ->> 'komisi', (layanan.sengketa_opd($1))[1], e.d #>> '{daftar_ki,nomor_register}', (e.d #>> '{daftar_ki,tanggal}')::date,
		(e.d #>> '{mulai_mediasi,tanggal}')::date, coalesce(e.d #>> '{mediasi_sepakat,tanggal}', e.d #>> '{mediasi_gagal,tanggal}')::date,
		case when e.d ? 'mediasi_sepakat' then 'sepakat' when e.d ? 'mediasi_gagal' then 'gagal' end,
		case e.p #>> '{putus,jenis}' when 'mediasi_sepakat' then 'mediasi' when 'putusan_sela' then 'sela' when 'putus_ki' then 'ajudikasi' end,
		case when e.p #>> '{putus,jenis}' = 'mediasi_sepakat' then 'sepakat' else e.p #>> '{putus,amar}' end, e.p #>> '{putus,nomor_putusan}', (e.p #>> '{putus,tanggal}')::date,
		(e.d #>> '{terima_salinan,tanggal}')::date, e.o #>> '{perintah,perintah}', (e.o #>> '{perintah,jam_batas}')::date, (e.d #>> '{laksana_putusan,tanggal}')::date,
		e.d #>> '{ajukan_pengadilan,pengadilan}', e.d #>> '{ajukan_pengadilan,oleh}', e.d #>> '{ajukan_pengadilan,nomor_perkara}', (e.d #>> '{ajukan_pengadilan,tanggal}')::date,
		e.d #>> '{putus_pengadilan,amar}', (e.d #>> '{putus_pengadilan,tanggal}')::date,
		e.d #>> '{ajukan_kasasi,oleh}', (e.d #>> '{ajukan_kasasi,tanggal}')::date, e.d #>> '{putus_ma,amar}', (e.d #>> '{putus_ma,tanggal}')::date,
		(e.d #>> '{inkrah,tanggal}')::date, (e.d #>> '{mohon_eksekusi,tanggal}')::date, (e.d #>> '{cabut_sengketa,tanggal}')::date
	from e;
end $$;
comment on function layanan.sengketa_hitung(bigint) is 'Proyeksi satu sengketa dihitung hanya dari peristiwanya';

create or replace function layanan.sengketa_proyeksi(perkara bigint) returns void language plpgsql security definer set search_path = '' as $$
begin
	update layanan.sengketa m set (komisi, termohon_opd, nomor_register, tanggal_register, mediasi_mulai, mediasi_selesai, mediasi_hasil, putusan_jenis, putusan_amar,
			putusan_nomor, putusan_tanggal, salinan, perintah, batas_laksana, dilaksanakan, pengadilan, pengadilan_oleh, pengadilan_nomor, pengadilan_diajukan,
			pengadilan_amar, pengadilan_putus, kasasi_oleh, kasasi_diajukan, kasasi_amar, kasasi_putus, inkrah, eksekusi, dicabut)
		= (select h.* from layanan.sengketa_hitung($1) h)
	where m.id = $1;
end $$;
comment on function layanan.sengketa_proyeksi(bigint) is 'Menulis proyeksi sengketa; tidak berbuat apa-apa pada perkara lain';

create or replace function layanan.sengketa_menyimpang(perkara bigint) returns boolean language plpgsql stable security definer set search_path = '' as $$
begin
	return exists (
		select m.komisi, m.termohon_opd, m.nomor_register, m.tanggal_register, m.mediasi_mulai, m.mediasi_selesai, m.mediasi_hasil, m.putusan_jenis, m.putusan_amar,
			m.putusan_nomor, m.putusan_tanggal, m.salinan, m.perintah, m.batas_laksana, m.dilaksanakan, m.pengadilan, m.pengadilan_oleh, m.pengadilan_nomor, m.pengadilan_diajukan,
			m.pengadilan_amar, m.pengadilan_putus, m.kasasi_oleh, m.kasasi_diajukan, m.kasasi_amar, m.kasasi_putus, m.inkrah, m.eksekusi, m.dicabut
		from layanan.sengketa m where m.id = sengketa_menyimpang.perkara
		except
		select h.* from layanan.sengketa_hitung(sengketa_menyimpang.perkara) h);
end $$;
comment on function layanan.sengketa_menyimpang(bigint) is 'Proyeksi sengketa yang tersimpan berbeda dari yang dihitung ulang';

-- What an objection is: its number, its fingerprint, and what follows from its events.
create or replace function layanan.keberatan_hitung(perkara bigint) returns table (keputusan text, diputus date, pertimbangan text, perintah text,
	perintah_hari int, atasan_nama text, atasan_jabatan text, dilaksanakan date, tanggapan_pemohon text)
language plpgsql stable security definer set search_path = '' as $$
begin
	return query with e as (
		select x.urut, x.jenis, x.tanggal, x.isi from layanan.peristiwa x where x.perkara = keberatan_hitung.perkara
	)
	select coalesce(u.isi ->> 'keputusan', case when c.urut is not null then 'dicabut' end), u.tanggal, u.isi ->> 'pertimbangan', u.isi ->> 'perintah',
		(u.isi ->> 'jam_hari')::int, u.isi ->> 'atasan_nama', u.isi ->> 'atasan_jabatan',
		(select max(e.tanggal) from e where e.jenis = 'laksanakan'),
		(select e.isi ->> 'sikap' || ': ' || coalesce(nullif(e.isi ->> 'tulisan', ''), '-') from e where e.jenis = 'jawab_putusan' order by e.urut desc limit 1)
	from (values (true)) v
	left join e u on u.jenis in ('kabulkan', 'tolak')
	left join e c on c.jenis = 'cabut_keberatan';
end $$;
comment on function layanan.keberatan_hitung(bigint) is 'Proyeksi satu keberatan dihitung hanya dari peristiwanya';

create or replace function layanan.keberatan_menyimpang(perkara bigint) returns boolean language plpgsql stable security definer set search_path = '' as $$
begin
	return exists (
		select m.keputusan, m.diputus, m.pertimbangan, m.perintah, m.perintah_hari, m.atasan_nama, m.atasan_jabatan, m.dilaksanakan, m.tanggapan_pemohon
		from layanan.keberatan m where m.id = keberatan_menyimpang.perkara
		except
		select h.keputusan, h.diputus, h.pertimbangan, h.perintah, h.perintah_hari, h.atasan_nama, h.atasan_jabatan, h.dilaksanakan, h.tanggapan_pemohon
		from layanan.keberatan_hitung(keberatan_menyimpang.perkara) h);
end $$;
comment on function layanan.keberatan_menyimpang(bigint) is 'Proyeksi yang tersimpan berbeda dari yang dihitung ulang';

create or replace function layanan.keberatan_sidik(keberatan bigint) returns text language plpgsql stable set search_path = '' as $$
begin
	return (select pg_catalog.encode(dasar.sidik(pg_catalog.jsonb_build_object(
		'permohonan', m.permohonan, 'opd', m.opd, 'alasan', m.alasan, 'informasi', m.informasi, 'kasus_posisi', m.kasus_posisi, 'tujuan', m.tujuan,
		'kategori', m.kategori, 'nama', m.nama, 'kuasa', m.kuasa, 'identitas_jenis', m.identitas_jenis, 'identitas_samar', m.identitas_samar, 'alamat', m.alamat,
		'telepon', m.telepon, 'surel', m.surel, 'pekerjaan', m.pekerjaan, 'kanal', m.kanal, 'nomor_luar', m.nomor_luar,
		'diterima', m.diterima, 'batas_ajukan', m.batas_ajukan, 'lewat_waktu', m.lewat_waktu)::text), 'hex')
		from layanan.keberatan m where m.id = keberatan);
end $$;
comment on function layanan.keberatan_sidik(bigint) is 'SHA-256 isi formulir keberatan seperti tersimpan; tercatat dalam peristiwa pembuka';

create or replace function layanan.keberatan_buat(badan int, formulir text, isi jsonb, jenis text, pada date default null)
returns table (perkara bigint, nomor text, kunci text, peristiwa bigint, baru boolean)
language plpgsql security definer set search_path = '' as $$
declare
	sidik_form bytea := dasar.sidik(formulir);
	hari date := coalesce(pada, organisasi.hari_ini(badan));
	th int := extract(year from hari);
	asal layanan.perkara;
	lama bytea;
	n int;
begin
	perform layanan.nomor_kunci(badan, 'keberatan', th);
	select k.* into asal from layanan.perkara k where k.id = (isi ->> 'permohonan')::bigint and k.badan_publik = badan and k.prosedur = 'permohonan';
	kunci := case when asal.kunci_sidik is null then akun.kunci_buat(formulir) end;
	select k.id, k.nomor, m.formulir_isi into perkara, nomor, lama from layanan.keberatan m join layanan.perkara k on k.id = m.id
	where m.badan_publik = badan and m.formulir_sidik = sidik_form;
	if found then
		perform layanan.formulir_banding(lama, (isi ->> 'formulir_isi')::bytea, layanan.formulir_terpakai('keberatan', nomor));
		baru := false;
		return next;
		return;
	end if;
	n := layanan.nomor_berikut(badan, 'keberatan', th);
	select pg_catalog.format('%s-K-%s-%s', b.kode, th, pg_catalog.lpad(n::text, greatest(4, pg_catalog.length(n::text)), '0')) into nomor
	from organisasi.badan_publik b where b.id = badan;
	insert into layanan.perkara (badan_publik, prosedur, nomor, tahun, urut, kunci_sidik, contoh)
	values (badan, 'keberatan', keberatan_buat.nomor, th, n, coalesce(asal.kunci_sidik, akun.kunci_sidik(kunci)), coalesce(asal.contoh, (isi ->> 'contoh')::boolean, false))
	returning id into perkara;
	perform layanan.keberatan_simpan(perkara, badan, sidik_form, asal, isi, hari);
	peristiwa := layanan.catat(perkara, jenis, pg_catalog.jsonb_build_object('diterima', hari, 'kanal', isi ->> 'kanal', 'alasan_keberatan', isi -> 'alasan',
		'sidik_isian', layanan.keberatan_sidik(perkara)), hari);
	perform surat.kiriman_kunci(peristiwa, kunci);
	baru := true;
	return next;
end $$;
comment on function layanan.keberatan_buat(int, text, jsonb, text, date) is
	'Membuat keberatan bernomor tanpa bolong dari isian yang sudah diperiksa. Atas permohonan (isi.permohonan) kuncinya kunci permohonan itu dan kunci = null; tanpa permohonan kuncinya sendiri. Kunci formulir yang sama mengembalikan keberatan yang sama (baru = false), dengan isian lain KI409';

create or replace function layanan.keberatan_simpan(perkara bigint, badan int, sidik_form bytea, asal layanan.perkara, isi jsonb, hari date) returns void
language plpgsql security definer set search_path = '' as $$
declare
	m layanan.permohonan;
	jendela record;
begin
	select * into jendela from layanan.keberatan_jendela(asal) j where asal.id is not null;
	select * into m from layanan.permohonan x where x.id = asal.id;
	insert into layanan.keberatan (id, badan_publik, formulir_sidik, formulir_isi, permohonan, opd, alasan, informasi, kasus_posisi, tujuan, kategori, nama, kuasa,
		identitas_jenis, identitas_samar, identitas_sandi, alamat, telepon, surel, pekerjaan, kanal, nomor_luar, diajukan, diterima, alasan_timbul, batas_ajukan, lewat_waktu)
	select perkara, badan, sidik_form, i.formulir_isi, asal.id,
		coalesce(m.opd_utama, (select o.id from organisasi.opd o where o.badan_publik = badan and o.kode = i.opd)), i.alasan,
		coalesce((select pg_catalog.string_agg(r.isi, E'\n' order by r.urut) from layanan.rincian r where r.permohonan = asal.id), i.informasi, ''),
		coalesce(i.kasus_posisi, ''), coalesce(nullif(i.tujuan, ''), m.tujuan, ''), coalesce(m.kategori, i.kategori, 'perorangan'), coalesce(m.nama, i.nama), coalesce(i.kuasa, ''),
		coalesce(m.identitas_jenis, i.identitas_jenis, ''), coalesce(m.identitas_samar, i.identitas_samar, ''), case when m.id is null then coalesce(i.identitas_sandi, '') else '' end,
		coalesce(nullif(i.alamat, ''), m.alamat, ''), coalesce(nullif(i.telepon, ''), m.telepon, ''), coalesce(nullif(i.surel, ''), m.surel, ''), coalesce(nullif(i.pekerjaan, ''), m.pekerjaan, ''),
		i.kanal, coalesce(i.nomor_luar, ''), dasar.kini(), hari, jendela.mulai, jendela.tenggat, coalesce(hari > jendela.tenggat, false)
	from pg_catalog.jsonb_to_record(isi) as i (formulir_isi bytea, opd text, alasan text[], informasi text, kasus_posisi text, tujuan text, kategori text, nama text, kuasa text,
		identitas_jenis text, identitas_samar text, identitas_sandi text, alamat text, telepon text, surel text, pekerjaan text, kanal text, nomor_luar text);
end $$;
comment on function layanan.keberatan_simpan(bigint, int, bytea, layanan.perkara, jsonb, date) is
	'Menulis isi formulir keberatan; identitas dan informasi yang diminta disalin dari permohonan asal bila ada, dan keterlambatan dihitung pada saat itu';

create or replace function layanan.keberatan_jendela(k layanan.perkara, out diam boolean, out awal date, out mulai date, out aman date, out aman_akhir date, out tenggat date,
	out hari int, out pasal text)
language plpgsql stable security definer set search_path = '' as $$
declare
	kal smallint := (select b.kalender from organisasi.badan_publik b where b.id = k.badan_publik);
	a kalender.aturan;
begin
	select least(m.ditanggapi, m.diserahkan), greatest(m.ditanggapi, m.diserahkan) into awal, mulai from layanan.permohonan m where m.id = k.id;
	diam := mulai is null and k.ditutup is null;
	if diam and organisasi.hari_ini(k.badan_publik) > k.tenggat then
		awal := k.aman + 1;	-- whoever counts the day of receipt sees the silence begin earlier
		mulai := k.tenggat + 1;
	elsif mulai is null then
		awal := k.ditutup;
		mulai := k.ditutup;
	end if;
	if mulai is null then
		return;
	end if;
	a := kalender.aturan_pada('keberatan_ajukan', mulai);
	aman := kalender.aman(kal, awal, a.panjang);
	aman_akhir := kalender.aman(kal, case when diam then awal else mulai end, a.panjang);
	tenggat := kalender.tenggat(kal, mulai, a.panjang);
	hari := a.panjang;
	pasal := a.pasal;
end $$;
comment on function layanan.keberatan_jendela(layanan.perkara) is
	'Jangka waktu mengajukan keberatan atas suatu permohonan: tanggal aman sejak alasan yang pertama (awal), tenggat sejak yang terakhir (mulai), yaitu pemberitahuan atau penyerahan; aman_akhir = tanggal aman bagi alasan yang terakhir itu. Tanpa tanggapan (diam): sehari sesudah tenggat yang lewat. Kosong bila alasannya belum timbul';

create or replace function layanan.keberatan_mungkin(k layanan.perkara) returns text[] language plpgsql stable set search_path = '' as $$
declare
	m layanan.permohonan;
	diam boolean := k.ditutup is null and organisasi.hari_ini(k.badan_publik) > k.tenggat;
	biaya bigint;
begin
	select * into m from layanan.permohonan x where x.id = k.id;
	select t.biaya into biaya from layanan.tanggapan t where t.permohonan = k.id and t.disetujui is not null order by t.versi desc limit 1;
	return pg_catalog.array_remove(array[
		case when m.keputusan in ('ditolak', 'sebagian') then '35.a' end,
		case when diam then '35.c' end,
		case when m.keputusan in ('dikabulkan', 'sebagian', 'tidak_dikuasai', 'belum_didokumentasikan') then '35.d' end,
		case when m.keputusan in ('sebagian', 'tidak_dikuasai', 'belum_didokumentasikan', 'tidak_lengkap') or m.keputusan = 'dikabulkan' and m.diserahkan is null then '35.e' end,
		case when biaya > 0 then '35.f' end,
		case when diam or k.ditutup > k.tenggat or m.diserahkan > k.tenggat then '35.g' end], null);
end $$;
comment on function layanan.keberatan_mungkin(layanan.perkara) is
	'Huruf Pasal 35 ayat (1) yang mungkin menurut keadaan permohonan; hanya untuk mendahulukan pilihan, tidak satu pun dilarang';

create or replace function layanan.keberatan_atasan(k layanan.perkara) returns int[] language plpgsql stable security definer set search_path = '' as $$
begin
	return organisasi.atasan_opd((select m.opd from layanan.keberatan m where m.id = k.id));
end $$;
comment on function layanan.keberatan_atasan(layanan.perkara) is 'Atasan PPID yang ditugaskan memutus keberatan ini; kosong bila setiap Atasan, atau bila perkaranya bukan keberatan';

create or replace function layanan.keberatan_berhak(k layanan.perkara) returns boolean language plpgsql stable security definer set search_path = '' as $$
declare
	tugas int[] := layanan.keberatan_atasan(k);
begin
	return tugas = '{}' or akun.petugas_kini() = any (tugas)
		or exists (select from akun.delegasi_kini(akun.petugas_kini()) d where d.peran = 'atasan_ppid' and d.dari = any (tugas));
end $$;
comment on function layanan.keberatan_berhak(layanan.perkara) is
	'Petugas panggilan ini Atasan yang ditugaskan untuk OPD keberatan itu atau yang mewakilinya, atau tidak ada yang ditugaskan khusus';

-- The page of the calendar, and changes that are looked at before they count.
create or replace function layanan.usulan_kalender() returns kalender.kalender language sql stable set search_path = '' as $$
	select k from organisasi.badan_publik b join kalender.kalender k on k.id = b.kalender where b.id = akun.badan_kini()
$$;
comment on function layanan.usulan_kalender() is 'Kalender badan publik pemanggil';

create or replace function layanan.usulan_isi(p jsonb) returns text language plpgsql stable security definer set search_path = '' as $$
declare
	terunggah text[] := layanan.unggahan(p, 'berkas');
begin
	return (select pg_catalog.convert_from(pg_catalog.string_agg(i.isi, '' order by i.urut), 'UTF8')
		from layanan.berkas b join layanan.berkas_isi i on i.berkas = b.id where b.kode = terunggah[1] and b.ukuran <= 262144);
exception when character_not_in_repertoire or untranslatable_character then
	return null;
end $$;
comment on function layanan.usulan_isi(jsonb) is 'Isi berkas yang diunggah pada bidang berkas; null bila tidak ada, lebih dari 256 KiB atau bukan UTF-8';

create or replace function layanan.usulan_buat(p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k kalender.kalender := layanan.usulan_kalender();
	baca jsonb := kalender.berkas_baca(layanan.usulan_isi(p));
	uji jsonb;
	baru bigint;
begin
	if not akun.peran_kini() && '{ppid_utama,admin}'::text[] then
		perform dasar.gagal('KI403', 'Kalender hanya diubah PPID Utama atau pengelola sistem.');
	elsif baca is null then
		return pg_catalog.jsonb_build_object('galat', '{"berkas": "Pilih berkas CSV atau iCal hari libur, paling besar 256 KiB, dalam UTF-8."}'::jsonb, 'baris_galat', '[]'::jsonb);
	end if;
	uji := case when baca -> 'galat' = '[]' then layanan.kalender_impor(k.id, baca -> 'baris', null, true) else baca end;
	if uji -> 'galat' <> '[]' or baca -> 'baris' = '[]' then
		return pg_catalog.jsonb_build_object('galat', '{"berkas": "Isi berkas belum benar. Perbaiki baris yang disebut di bawah ini, lalu unggah lagi."}'::jsonb,
			'baris_galat', case when uji -> 'galat' = '[]' then '[{"baris": 2, "pesan": "tidak ada baris libur"}]' else uji -> 'galat' end);
	end if;
	insert into kalender.usulan (kalender, baris, pratinjau, oleh, dibuat)
	values (k.id, baca -> 'baris', uji, akun.petugas_kini(), dasar.kini()) returning id into baru;
	return pg_catalog.jsonb_build_object('ke', '/kalender/usulan/' || baru);
end $$;
comment on function layanan.usulan_buat(jsonb) is 'Menyimpan berkas libur yang diunggah beserta akibatnya; galat dan baris_galat bila isinya salah. Kalendernya belum berubah';

create or replace function layanan.usulan_terapkan(id bigint, alamat text) returns text language plpgsql security definer set search_path = '' as $$
declare
	u kalender.usulan;
	hasil jsonb;
begin
	select * into strict u from kalender.usulan x where x.id = usulan_terapkan.id;
	begin
		hasil := layanan.kalender_impor(u.kalender, u.baris, null, false);
		if hasil <> u.pratinjau then
			raise exception using errcode = 'KI000', message = hasil::text;
		end if;
	exception when sqlstate 'KI000' then
		update kalender.usulan x set pratinjau = sqlerrm::jsonb where x.id = u.id;
		return 'Belum diterapkan: sejak diperiksa ada perkara yang masuk, selesai atau bergeser. Daftar di bawah ini sudah yang terbaru; periksa sekali lagi.';
	end;
	update kalender.usulan x set keadaan = 'diterapkan', diputus_oleh = akun.petugas_kini(), diputus = dasar.kini() where x.id = u.id;
	perform akun.jejak_tulis(akun.petugas_kini(), 'kalender', alamat, pg_catalog.jsonb_build_object('usulan', u.id, 'tahun', hasil -> 'tahun',
		'ditambah', hasil -> 'ditambah', 'dihapus', hasil -> 'dihapus', 'bergeser', pg_catalog.jsonb_array_length(hasil -> 'jam')));
	return pg_catalog.format('Hari libur diganti; %s batas waktu bergeser.', pg_catalog.jsonb_array_length(hasil -> 'jam'));
end $$;
comment on function layanan.usulan_terapkan(bigint, text) is 'Menerapkan usulan bila akibatnya masih tepat seperti yang dipratinjau; bila tidak, pratinjaunya diperbarui. Mengembalikan kabarnya';

create or replace function layanan.usulan_putus(p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	u kalender.usulan;
	kabar text := 'Perubahan dibatalkan. Tidak ada yang berubah.';
begin
	if not akun.peran_kini() && '{ppid_utama,admin}'::text[] then
		perform dasar.gagal('KI403', 'Kalender hanya diubah PPID Utama atau pengelola sistem.');
	end if;
	select * into u from kalender.usulan x where x.id = substring(p ->> 'usulan' from '^\d{1,18}$')::bigint and x.kalender = (layanan.usulan_kalender()).id for update;
	if not found then
		perform dasar.gagal('KI404', 'Usulan itu tidak ada.');
	elsif u.keadaan <> 'menunggu' then
		perform dasar.gagal('KI409', 'Usulan ini sudah ' || u.keadaan || '.');
	elsif p ->> 'tindakan' = 'terapkan' then
		kabar := layanan.usulan_terapkan(u.id, p ->> '_alamat');
	elsif p ->> 'tindakan' = 'batal' then
		update kalender.usulan x set keadaan = 'dibatalkan', diputus_oleh = akun.petugas_kini(), diputus = dasar.kini() where x.id = u.id;
	else
		perform dasar.gagal('KI409', 'Pilih terapkan atau batalkan.');
	end if;
	return pg_catalog.jsonb_build_object('ke', '/kalender/usulan/' || u.id, 'kabar', kabar);
end $$;
comment on function layanan.usulan_putus(jsonb) is 'Menerapkan atau membatalkan usulan (p.tindakan: terapkan, batal)';

create or replace function layanan.usulan_dokumen(p jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	u kalender.usulan;
	zona text := (select b.zona from organisasi.badan_publik b where b.id = akun.badan_kini());
	k kalender.kalender := layanan.usulan_kalender();
begin
	select * into u from kalender.usulan x where x.id = substring(p ->> 'usulan' from '^\d{1,18}$')::bigint and x.kalender = k.id;
	if not found then
		perform dasar.gagal('KI404', 'Usulan itu tidak ada.');
	end if;
	return dasar.halaman('Akibat perubahan hari libur', pg_catalog.jsonb_build_object('id', u.id, 'nama', k.nama, 'kode', k.kode,
		'tahun', (select pg_catalog.string_agg(t, ', ' order by t) from pg_catalog.jsonb_array_elements_text(u.pratinjau -> 'tahun') t),
		'oleh', layanan.petugas_sebutan(u.oleh, null), 'dibuat', dasar.waktu_lokal(u.dibuat, zona),
		'menunggu', u.keadaan = 'menunggu', 'diterapkan', u.keadaan = 'diterapkan', 'dibatalkan', u.keadaan = 'dibatalkan',
		'diputus_oleh', case when u.diputus_oleh is not null then layanan.petugas_sebutan(u.diputus_oleh, null) end, 'diputus', dasar.waktu_lokal(u.diputus, zona),
		'ditambah', u.pratinjau ->> 'ditambah', 'dihapus', u.pratinjau ->> 'dihapus',
		'libur', (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('tanggal', dasar.tanggal_hari(l.tanggal), 'nama', l.nama,
			'jenis', kalender.hari_keterangan(l.jenis, null, false), 'dasar', coalesce(l.dasar, '')) order by l.tanggal, l.nama) from kalender.libur_baca(u.baris) l))
		|| (select pg_catalog.jsonb_build_object('bergeser', count(*) filter (where j.sendiri) > 0, 'lain', nullif(count(*) filter (where not j.sendiri), 0)::text,
			'jam', coalesce(pg_catalog.jsonb_agg(j.isi order by j.n) filter (where j.sendiri), '[]'))
			from (select n, (e ->> 'badan')::int = akun.badan_kini() as sendiri, pg_catalog.jsonb_build_object('nomor', e ->> 'nomor', 'nama', e ->> 'nama',
					'aman', dasar.tanggal_hari((e ->> 'aman')::date), 'aman_lama', dasar.tanggal_hari(nullif((e ->> 'aman_lama')::date, (e ->> 'aman')::date)),
					'tenggat', dasar.tanggal_hari((e ->> 'tenggat')::date), 'tenggat_lama', dasar.tanggal_hari(nullif((e ->> 'tenggat_lama')::date, (e ->> 'tenggat')::date)),
					'sementara', (e ->> 'sementara')::boolean) as isi
				from pg_catalog.jsonb_array_elements(u.pratinjau -> 'jam') with ordinality t (e, n)) j));
end $$;
comment on function layanan.usulan_dokumen(jsonb) is 'Halaman akibat suatu usulan: libur yang berubah dan setiap jam terbuka yang bergeser; perkara badan lain hanya dihitung';

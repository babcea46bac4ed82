-- Agencies as they change: a new one, a new name or a merger from a day on, an end. Rows are never overwritten: what was
-- reported under the old name stays there, and the successor sees the cases of all that it replaced.
create or replace function organisasi.opd_baris(badan int) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kode', o.kode, 'nama', o.nama, 'singkatan', o.singkatan,
			'peran', dasar.nama_pilihan('opd_peran', o.peran), 'dari', dasar.tanggal(o.berlaku_dari), 'sampai', dasar.tanggal(o.berlaku_sampai),
			'pengganti', (select q.nama from organisasi.opd q where q.id = o.pengganti), 'berlaku', s.berlaku, 'nanti', o.berlaku_dari > organisasi.hari_ini(badan),
			'petugas', (select count(*) from akun.petugas t where t.opd = o.id and t.aktif)) order by not s.berlaku, o.nama, o.kode), '[]')
		from organisasi.opd o
		cross join lateral (select organisasi.hari_ini(badan) <= coalesce(o.berlaku_sampai, 'infinity') as berlaku) s
		where o.badan_publik = badan);
end $$;
comment on function organisasi.opd_baris(int) is 'Semua OPD badan itu, yang masih berlaku lebih dahulu';

create or replace function organisasi.opd_temukan(kode text) returns organisasi.opd language plpgsql stable security definer set search_path = '' as $$
declare
	o organisasi.opd;
begin
	select * into o from organisasi.opd x where x.badan_publik = akun.badan_kini() and x.kode = upper(opd_temukan.kode);
	if not found then
		perform dasar.gagal('KI404', 'OPD itu tidak ada.');
	end if;
	return o;
end $$;
comment on function organisasi.opd_temukan(text) is 'OPD badan publik pemanggil menurut kodenya; KI404 bila tidak ada';

create or replace function organisasi.opd_isian(p jsonb) returns jsonb language sql immutable parallel safe as $$
	select pg_catalog.jsonb_build_object('kode', upper(dasar.baris(p, 'kode')), 'nama', dasar.baris(p, 'nama'), 'singkatan', dasar.baris(p, 'singkatan'),
		'peran', dasar.teks(p, 'peran'), 'dari', dasar.teks(p, 'dari'), 'sampai', dasar.teks(p, 'sampai'), 'pengganti', upper(dasar.teks(p, 'pengganti')),
		'surel_kepala', lower(dasar.baris(p, 'surel_kepala')))
$$;
comment on function organisasi.opd_isian(jsonb) is 'Isian formulir OPD yang sudah dirapikan';

create or replace function organisasi.opd_galat(i jsonb, o organisasi.opd) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	mulai date := dasar.tanggal_isian(i ->> 'dari');
begin
	return pg_catalog.jsonb_strip_nulls(pg_catalog.jsonb_build_object(
		'kode', case when i ->> 'kode' !~ '^[A-Z0-9]{2,20}$' then 'Kode: 2 sampai 20 huruf besar atau angka, tanpa spasi.'
			when exists (select from organisasi.opd x where x.badan_publik = akun.badan_kini() and x.kode = i ->> 'kode') then 'Kode ini sudah dipakai, juga bila OPD-nya sudah berakhir.' end,
		'nama', case when char_length(i ->> 'nama') not between 3 and 200 then 'Tulis nama resmi, 3 sampai 200 huruf.' end,
		'singkatan', case when char_length(i ->> 'singkatan') not between 2 and 60 then 'Tulis nama pendek, 2 sampai 60 huruf.' end,
		'peran', case when o.id is null and dasar.nama_pilihan('opd_peran', i ->> 'peran') is null then 'Pilih kedudukannya dalam PPID.' end,
		'surel_kepala', case when i ->> 'surel_kepala' <> '' and not dasar.surel_wajar(i ->> 'surel_kepala') then 'Tulis alamat surel yang benar, atau kosongkan.' end,
		'dari', case when mulai is null then 'Tulis tanggalnya, misalnya 01-01-2027.'
			when o.id is not null and mulai <= o.berlaku_dari then 'Harus sesudah OPD lama mulai berlaku, ' || dasar.tanggal(o.berlaku_dari) || '.' end));
end $$;
comment on function organisasi.opd_galat(jsonb, organisasi.opd) is 'Galat OPD baru (o kosong) atau pengganti OPD o: {bidang: kalimat}';

create or replace function organisasi.opd_akhir_galat(i jsonb, o organisasi.opd) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	akhir date := dasar.tanggal_isian(i ->> 'sampai');
	q organisasi.opd;
begin
	select * into q from organisasi.opd x where x.badan_publik = o.badan_publik and x.kode = i ->> 'pengganti';
	return pg_catalog.jsonb_strip_nulls(pg_catalog.jsonb_build_object(
		'sampai', case when akhir is null then 'Tulis tanggalnya, misalnya 31-12-2026.' when akhir < o.berlaku_dari then 'Tidak boleh sebelum OPD ini mulai berlaku, ' || dasar.tanggal(o.berlaku_dari) || '.' end,
		'pengganti', case when q.id is null then 'Pilih OPD yang meneruskan tugasnya; perkaranya tidak boleh tanpa pemilik.'
			when q.id = any (organisasi.opd_pendahulu(o.id)) then 'OPD itu sendiri, atau pendahulunya, tidak dapat menjadi penerusnya.'
			when coalesce(q.berlaku_sampai, 'infinity') <= akhir then 'OPD itu sendiri berakhir sebelum dapat meneruskan tugasnya.' end));
end $$;
comment on function organisasi.opd_akhir_galat(jsonb, organisasi.opd) is 'Galat mengakhiri OPD o dengan penerus: {bidang: kalimat}';

-- Officers go along with the work.
create or replace function organisasi.opd_pindah(lama int, baru int) returns void language plpgsql security definer set search_path = '' as $$
begin
	update akun.petugas t set opd = baru where t.opd = lama;
end $$;
comment on function organisasi.opd_pindah(int, int) is 'Petugas OPD lama bertugas pada penerusnya';

create or replace function organisasi.opd_pindah_jatuh() returns int language plpgsql security definer set search_path = '' as $$
declare
	o organisasi.opd;
	n int := 0;
begin
	for o in select x.* from organisasi.opd x where x.pengganti is not null and x.berlaku_sampai < organisasi.hari_ini(x.badan_publik)
			and exists (select from akun.petugas t where t.opd = x.id) order by x.berlaku_sampai, x.id loop
		perform organisasi.opd_pindah(o.id, o.pengganti);
		n := n + 1;
	end loop;
	return n;
end $$;
comment on function organisasi.opd_pindah_jatuh() is 'Memindahkan petugas OPD yang sudah berakhir; sebelum itu terjadi, organisasi.opd_wewenang sudah memberi mereka perkara penerusnya';

create or replace function organisasi.opd_akhiri(o organisasi.opd, sampai date, pengganti int, alamat text) returns void language plpgsql security definer set search_path = '' as $$
begin
	perform akun.kelola_wajib();
	if o.badan_publik is distinct from akun.badan_kini() then
		perform dasar.gagal('KI404', 'OPD itu tidak ada.');
	elsif o.pengganti is not null then
		perform dasar.gagal('KI409', 'OPD ini sudah diganti.');
	end if;
	update organisasi.opd x set berlaku_sampai = opd_akhiri.sampai, pengganti = opd_akhiri.pengganti where x.id = o.id;
	insert into organisasi.opd_atasan (opd, petugas) select opd_akhiri.pengganti, a.petugas from organisasi.opd_atasan a where a.opd = o.id on conflict do nothing;
	-- Its officers keep its name until its last day is over; the worker moves them then.
	if opd_akhiri.sampai < organisasi.hari_ini(o.badan_publik) then
		perform organisasi.opd_pindah(o.id, opd_akhiri.pengganti);
	end if;
	perform akun.jejak_tulis(akun.petugas_kini(), 'opd_diakhiri', alamat, pg_catalog.jsonb_build_object('opd', o.kode, 'sampai', opd_akhiri.sampai,
		'pengganti', (select q.kode from organisasi.opd q where q.id = opd_akhiri.pengganti)));
end $$;
comment on function organisasi.opd_akhiri(organisasi.opd, date, int, text) is 'Hari terakhir OPD dan penerusnya: perkara lama terlihat oleh penerus, Atasan PPID yang membawahinya ikut, petugasnya pindah sesudah hari itu';

create or replace function organisasi.opd_tambah(i jsonb, o organisasi.opd, alamat text) returns void language plpgsql security definer set search_path = '' as $$
declare
	mulai date := dasar.tanggal_isian(i ->> 'dari');
	baru int;
begin
	perform akun.kelola_wajib();
	insert into organisasi.opd (badan_publik, kode, nama, singkatan, peran, berlaku_dari, surel_kepala)
	values (akun.badan_kini(), i ->> 'kode', i ->> 'nama', i ->> 'singkatan', coalesce(o.peran, i ->> 'peran'), mulai, i ->> 'surel_kepala') returning id into baru;
	perform akun.jejak_tulis(akun.petugas_kini(), 'opd_ditambah', alamat, pg_catalog.jsonb_build_object('opd', i ->> 'kode', 'dari', mulai));
	if o.id is not null then
		perform organisasi.opd_akhiri(o, mulai - 1, baru, alamat);
	end if;
end $$;
comment on function organisasi.opd_tambah(jsonb, organisasi.opd, text) is 'OPD baru; bila o ada, sebagai penerusnya (ganti nama): o berakhir sehari sebelumnya';

create or replace function organisasi.opd_daftar_dokumen(i jsonb, galat jsonb default '{}') returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	bidang constant text[] := '{kode,nama,singkatan,peran,dari,surel_kepala}';
begin
	return dasar.halaman('OPD', pg_catalog.jsonb_build_object('daftar', organisasi.opd_baris(akun.badan_kini()), 'isian', i, 'peran_pilihan', dasar.pilihan('opd_peran', array[i ->> 'peran']),
		'galat', dasar.galat(galat, bidang), 'galat_ada', galat <> '{}', 'galat_daftar', dasar.galat_daftar(galat, bidang)));
end $$;
comment on function organisasi.opd_daftar_dokumen(jsonb, jsonb) is 'Dokumen halaman OPD: daftar dan formulir OPD baru';

create or replace function organisasi.opd_dokumen(o organisasi.opd, i jsonb, galat jsonb default '{}', kontak jsonb default null) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	bidang constant text[] := '{kepala_surel,kepala_telepon,keterangan,kode,nama,singkatan,dari,surel_kepala,sampai,pengganti}';
begin
	return dasar.halaman(o.nama, pg_catalog.jsonb_build_object('kode', o.kode, 'nama', o.nama, 'singkatan', o.singkatan, 'peran', dasar.nama_pilihan('opd_peran', o.peran),
		'dari', dasar.tanggal(o.berlaku_dari), 'sampai', dasar.tanggal(o.berlaku_sampai), 'pengganti', (select q.nama from organisasi.opd q where q.id = o.pengganti),
		'boleh', o.pengganti is null, 'isian', i, 'kontak', coalesce(kontak, organisasi.opd_kontak_isian(o)),
		'pengganti_pilihan', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nilai', x.kode, 'nama', x.nama, 'dipilih', x.kode = i ->> 'pengganti') order by x.nama), '[]')
			from organisasi.opd x where x.badan_publik = o.badan_publik and x.id <> o.id and organisasi.hari_ini(o.badan_publik) <= coalesce(x.berlaku_sampai, 'infinity')),
		'galat', dasar.galat(galat, bidang), 'galat_ada', galat <> '{}', 'galat_daftar', dasar.galat_daftar(galat, bidang)));
end $$;
comment on function organisasi.opd_dokumen(organisasi.opd, jsonb, jsonb, jsonb) is 'Dokumen halaman satu OPD: kontak, ganti nama atau gabung dengan penerus';

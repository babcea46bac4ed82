-- Accounts as the administrator sees them: those of his own public body, never a case. An account that administers the
-- system holds no other role, so that nobody can give himself the work he administers.
create or replace function akun.kelola_wajib() returns void language plpgsql stable set search_path = '' as $$
begin
	if not 'admin' = any (akun.peran_kini()) then
		perform dasar.gagal('KI403', 'Halaman ini bukan untuk peran Anda.');
	end if;
end $$;
comment on function akun.kelola_wajib() is 'KI403 bila pemanggil bukan pengelola sistem; diulang dalam setiap fungsi yang mengubah akun';

create or replace function akun.kelola_keadaan(t akun.petugas) returns text language sql stable security definer set search_path = '' as $$
	select case when exists (select from akun.undangan u where u.petugas = (t).id and u.berakhir > pg_catalog.now()) then 'diundang'
		when (t).sandi not like 'scrypt$%' then 'tanpa_sandi' when not (t).aktif then 'ditutup'
		when (t).terkunci_sampai > pg_catalog.now() then 'terkunci' else 'aktif' end
$$;
comment on function akun.kelola_keadaan(akun.petugas) is 'Keadaan akun: aktif, ditutup, terkunci (salah sandi), diundang, atau tanpa_sandi (belum diundang, atau undangannya lewat waktu)';

create or replace function akun.kelola_baris(t akun.petugas) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object('id', t.id::text, 'nama', t.nama, 'surel', t.surel, 'opd', (select o.singkatan from organisasi.opd o where o.id = t.opd),
		'peran', (select coalesce(pg_catalog.string_agg(l.nama, ', ' order by l.urut), '') from akun.petugas_peran r
			join dasar.pilihan l on l.jenis = 'peran' and l.kode = r.peran where r.petugas = t.id),
		'keadaan', k.nama, 'lencana', k.lencana, 'saya', t.id = akun.petugas_kini(),
		'sesi', (select count(*) from akun.sesi s where s.petugas = t.id and s.berakhir > pg_catalog.now()))
		from (values ('aktif', 'Aktif', 'lencana-hijau'), ('ditutup', 'Ditutup', 'lencana-abu'), ('terkunci', 'Terkunci sementara', 'lencana-merah'),
			('diundang', 'Menunggu undangan dipakai', 'lencana-biru'), ('tanpa_sandi', 'Perlu undangan', 'lencana-kuning')) k (kode, nama, lencana)
		where k.kode = akun.kelola_keadaan(t));
end $$;
comment on function akun.kelola_baris(akun.petugas) is 'Satu akun pada daftar pengelola';

create or replace function akun.kelola_daftar() returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	perform akun.kelola_wajib();
	return (select coalesce(pg_catalog.jsonb_agg(akun.kelola_baris(t) order by not t.aktif, t.nama, t.id), '[]') from akun.petugas t where t.badan_publik = akun.badan_kini());
end $$;
comment on function akun.kelola_daftar() is 'Semua akun badan publik pengelola';

create or replace function akun.kelola_temukan(id text) returns akun.petugas language plpgsql stable security definer set search_path = '' as $$
declare
	t akun.petugas;
begin
	perform akun.kelola_wajib();
	if id ~ '^\d{1,9}$' then
		select * into t from akun.petugas x where x.id = kelola_temukan.id::int and x.badan_publik = akun.badan_kini();
	end if;
	if t.id is null then
		perform dasar.gagal('KI404', 'Petugas itu tidak ada.');
	end if;
	return t;
end $$;
comment on function akun.kelola_temukan(text) is 'Akun menurut pengenalnya, hanya dari badan publik pengelola; KI404 bila tidak ada';

create or replace function akun.kelola_isian(p jsonb) returns jsonb language sql immutable parallel safe as $$
	select pg_catalog.jsonb_build_object('nama', dasar.baris(p, 'nama'), 'surel', lower(dasar.baris(p, 'surel')), 'nip', dasar.baris(p, 'nip'),
		'jabatan', dasar.baris(p, 'jabatan'), 'opd', upper(dasar.teks(p, 'opd')), 'peran', pg_catalog.to_jsonb(dasar.daftar(p, 'peran')))
$$;
comment on function akun.kelola_isian(jsonb) is 'Isian formulir akun yang sudah dirapikan';

create or replace function akun.kelola_peran_galat(peran text[], lama text[]) returns text language sql stable set search_path = '' as $$
	select case when cardinality(peran) = 0 then 'Pilih sekurangnya satu peran.'
		when exists (select from unnest(peran) r where dasar.nama_pilihan('peran', r) is null) then 'Peran itu tidak dikenal.'
		when 'komisi_informasi' = any (peran) and not 'komisi_informasi' = any (lama)
			then 'Akun Komisi Informasi membaca semua badan publik; hanya dibuat lewat baris perintah.'
		when 'admin' = any (peran) and cardinality(peran) > 1 then 'Pengelola sistem tidak memegang peran lain, supaya tidak melihat perkara.' end
$$;
comment on function akun.kelola_peran_galat(text[], text[]) is 'Apa yang salah dengan peran yang dipilih; null bila baik';

create or replace function akun.kelola_galat(i jsonb, t akun.petugas) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	peran text[] := array(select pg_catalog.jsonb_array_elements_text(i -> 'peran'));
	lama text[] := array(select r.peran from akun.petugas_peran r where r.petugas = t.id);
begin
	return pg_catalog.jsonb_strip_nulls(pg_catalog.jsonb_build_object(
		'nama', case when char_length(i ->> 'nama') not between 2 and 200 then 'Tulis nama lengkap, 2 sampai 200 huruf.' end,
		'surel', case when t.id is not null then null when not dasar.surel_wajar(i ->> 'surel') then 'Tulis alamat surel yang benar.'
			when exists (select from akun.petugas x where x.surel = i ->> 'surel') then 'Surel ini sudah dipakai akun lain.' end,
		'jabatan', case when char_length(i ->> 'jabatan') > 200 then 'Jabatan paling panjang 200 huruf.' end,
		'nip', case when i ->> 'nip' !~ '^[0-9 ]{0,30}$' then 'NIP hanya angka.' end,
		'peran', case when t.id = akun.petugas_kini() and not (peran @> lama and lama @> peran) then 'Peran sendiri tidak dapat diubah; mintalah pengelola lain.'
			else akun.kelola_peran_galat(peran, lama) end,
		'opd', case when i ->> 'opd' = '' and 'ppid_pelaksana' = any (peran) then 'PPID Pelaksana bertugas pada satu OPD: pilih OPD-nya.'
			when i ->> 'opd' <> '' and not exists (select from organisasi.opd o where o.badan_publik = akun.badan_kini() and o.kode = i ->> 'opd') then 'OPD itu tidak ada.' end));
end $$;
comment on function akun.kelola_galat(jsonb, akun.petugas) is 'Galat isian akun baru (t kosong) atau perubahan akun t: {bidang: kalimat}';

create or replace function akun.kelola_formulir(i jsonb, galat jsonb) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	bidang constant text[] := '{nama,surel,jabatan,nip,peran,opd}';
begin
	return pg_catalog.jsonb_build_object('isian', i, 'peran_pilihan', (select pg_catalog.jsonb_agg(e order by n)
			from pg_catalog.jsonb_array_elements(dasar.pilihan('peran', array(select pg_catalog.jsonb_array_elements_text(i -> 'peran')))) with ordinality x (e, n)
			where e ->> 'nilai' <> 'komisi_informasi' or (e ->> 'dipilih')::boolean),
		'opd_pilihan', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nilai', o.kode, 'nama', o.nama, 'dipilih', o.kode = i ->> 'opd') order by o.nama), '[]')
			from organisasi.opd o where o.badan_publik = akun.badan_kini()
				and (o.kode = i ->> 'opd' or organisasi.hari_ini(o.badan_publik) <= coalesce(o.berlaku_sampai, 'infinity'))),
		'galat', dasar.galat(galat, bidang), 'galat_ada', galat <> '{}', 'galat_daftar', dasar.galat_daftar(galat, bidang));
end $$;
comment on function akun.kelola_formulir(jsonb, jsonb) is 'Bagian formulir akun: isian, pilihan peran dan OPD, galat';

create or replace function akun.kelola_tambah(i jsonb, alamat text) returns int language plpgsql security definer set search_path = '' as $$
declare
	nomor int;
begin
	perform akun.kelola_wajib();
	insert into akun.petugas (badan_publik, opd, nama, surel, nip, jabatan, aktif, sandi)
	values (akun.badan_kini(), (select o.id from organisasi.opd o where o.badan_publik = akun.badan_kini() and o.kode = i ->> 'opd'),
		i ->> 'nama', i ->> 'surel', i ->> 'nip', i ->> 'jabatan', false, '')
	returning id into nomor;
	insert into akun.petugas_peran (petugas, peran) select distinct nomor, r from pg_catalog.jsonb_array_elements_text(i -> 'peran') r;
	perform akun.jejak_tulis(nomor, 'akun_dibuat', alamat, pg_catalog.jsonb_build_object('oleh', akun.petugas_kini(), 'peran', i -> 'peran'));
	return nomor;
end $$;
comment on function akun.kelola_tambah(jsonb, text) is 'Akun baru, tertutup dan tanpa kata sandi sampai undangannya dipakai';

create or replace function akun.kelola_ubah(t akun.petugas, i jsonb, alamat text) returns void language plpgsql security definer set search_path = '' as $$
begin
	perform akun.kelola_wajib();
	if t.badan_publik is distinct from akun.badan_kini() or akun.kelola_galat(i, t) <> '{}' then
		perform dasar.gagal('KI403', 'Akun ini tidak dapat diubah.');
	end if;
	update akun.petugas x set nama = i ->> 'nama', nip = i ->> 'nip', jabatan = i ->> 'jabatan',
		opd = (select o.id from organisasi.opd o where o.badan_publik = x.badan_publik and o.kode = i ->> 'opd')
	where x.id = t.id;
	delete from akun.petugas_peran r where r.petugas = t.id and not i -> 'peran' ? r.peran;
	insert into akun.petugas_peran (petugas, peran) select distinct t.id, r from pg_catalog.jsonb_array_elements_text(i -> 'peran') r on conflict do nothing;
	perform organisasi.atasan_lepas(t.id);
	perform akun.jejak_tulis(t.id, 'akun_diubah', alamat, pg_catalog.jsonb_build_object('oleh', akun.petugas_kini(), 'peran', i -> 'peran', 'opd', i -> 'opd'));
end $$;
comment on function akun.kelola_ubah(akun.petugas, jsonb, text) is 'Nama, NIP, jabatan, peran dan OPD; berlaku pada permintaan berikutnya, juga dalam sesi yang sudah terbuka';

create or replace function akun.kelola_tindakan(t akun.petugas, tindakan text, alamat text) returns void language plpgsql security definer set search_path = '' as $$
begin
	perform akun.kelola_wajib();
	if t.badan_publik is distinct from akun.badan_kini() or not tindakan = any ('{tutup,buka,buka_kunci,akhiri,undang}') then
		perform dasar.gagal('KI404', 'Tindakan itu tidak ada.');
	elsif t.id = akun.petugas_kini() and tindakan in ('tutup', 'undang') then
		perform dasar.gagal('KI409', 'Akun sendiri tidak dapat ditutup atau diundang ulang; mintalah pengelola lain.');
	elsif tindakan = 'buka' and t.sandi not like 'scrypt$%' then
		perform dasar.gagal('KI409', 'Akun ini belum mempunyai kata sandi. Kirim undangan baru.');
	end if;
	update akun.petugas x set aktif = case tindakan when 'buka' then true when 'tutup' then false when 'undang' then false else x.aktif end,
		sandi = case when tindakan = 'undang' then '' else x.sandi end,
		gagal = case when tindakan = 'akhiri' then x.gagal else 0 end, terkunci_sampai = case when tindakan = 'akhiri' then x.terkunci_sampai end
	where x.id = t.id;
	delete from akun.sesi s where s.petugas = t.id and tindakan in ('tutup', 'akhiri', 'undang');
	delete from akun.undangan u where u.petugas = t.id and tindakan = 'tutup';
	if tindakan = 'tutup' then
		perform organisasi.atasan_lepas(t.id);
	end if;
	if tindakan = 'undang' then
		perform akun.kode_hapus(t.id);
	end if;
	perform akun.jejak_tulis(t.id, 'akun_' || tindakan, alamat, pg_catalog.jsonb_build_object('oleh', akun.petugas_kini()));
end $$;
comment on function akun.kelola_tindakan(akun.petugas, text, text) is
	'tutup, buka, buka_kunci (sesudah salah sandi), akhiri (semua sesi), undang (kata sandi dan kode masuk lama tidak berlaku lagi); tercatat dengan pelakunya';

create or replace function akun.kelola_undangan(token text) returns jsonb language sql stable set search_path = '' as $$
	select pg_catalog.jsonb_build_object('undangan', case when token is not null then pg_catalog.jsonb_build_object('token', token,
		'surel', (select s.aktif from surat.saluran s where s.kode = 'surel')) end)
$$;
comment on function akun.kelola_undangan(text) is 'Bagian halaman yang menampilkan tautan undangan sekali; tanpa token null';

create or replace function akun.kelola_dokumen(t akun.petugas, i jsonb default null, galat jsonb default '{}', token text default null) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
	i := coalesce(i, pg_catalog.jsonb_build_object('nama', t.nama, 'nip', t.nip, 'jabatan', t.jabatan,
		'opd', coalesce((select o.kode from organisasi.opd o where o.id = t.opd), ''), 'peran', (select coalesce(pg_catalog.jsonb_agg(r.peran), '[]') from akun.petugas_peran r where r.petugas = t.id)))
		|| pg_catalog.jsonb_build_object('surel', t.surel);
	return dasar.halaman(t.nama, akun.kelola_formulir(i, galat) || akun.kelola_undangan(token) || pg_catalog.jsonb_build_object('petugas', akun.kelola_baris(t),
		'boleh', (select pg_catalog.jsonb_build_object('tutup', t.aktif and not akun.kelola_baris(t) @> '{"saya": true}', 'buka', not t.aktif and k = 'ditutup',
			'buka_kunci', k = 'terkunci', 'akhiri', exists (select from akun.sesi s where s.petugas = t.id), 'undang', not akun.kelola_baris(t) @> '{"saya": true}', 'ulang', k in ('aktif', 'terkunci'))
			from (values (akun.kelola_keadaan(t))) v (k))));
end $$;
comment on function akun.kelola_dokumen(akun.petugas, jsonb, jsonb, text) is 'Dokumen halaman satu akun bagi pengelola';

create or replace function akun.kelola_tutup_kata(t akun.petugas) returns text language plpgsql stable security definer set search_path = '' as $$
begin
	return 'Akun ditutup dan semua sesinya diakhiri.' || coalesce((select organisasi.opd_kosong_kata(array[organisasi.opd_penerus(t.opd, organisasi.hari_ini(t.badan_publik))])
		from akun.petugas_peran r where r.petugas = t.id and r.peran = 'ppid_pelaksana'), '');
end $$;
comment on function akun.kelola_tutup_kata(akun.petugas) is 'Kabar sesudah akun ditutup: juga bila OPD-nya kini tanpa petugas';

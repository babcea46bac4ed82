-- An officer's own account: what it says, its sessions, its password.
create or replace function akun.agen_kata(agen text) returns text language sql immutable parallel safe as $$
	select case when agen = '' then 'Peramban tidak dikenal' else
		case when agen ~ 'Edg/' then 'Edge' when agen ~ 'OPR/' then 'Opera' when agen ~ 'Firefox/' then 'Firefox' when agen ~ 'Chrome/' then 'Chrome'
			when agen ~ 'Safari/' then 'Safari' else 'Peramban lain' end
		|| case when agen ~ 'Android' then ' di Android' when agen ~ 'iPhone|iPad' then ' di iOS' when agen ~ 'Windows' then ' di Windows'
			when agen ~ 'Macintosh' then ' di macOS' when agen ~ 'Linux' then ' di Linux' else '' end end
$$;
comment on function akun.agen_kata(text) is 'Nama peramban dan perangkat dari User-Agent, untuk dibaca';

create or replace function akun.sesi_kode(sidik bytea) returns text language sql immutable parallel safe as $$
	select pg_catalog.left(pg_catalog.encode(pg_catalog.sha256(sidik), 'hex'), 20)
$$;
comment on function akun.sesi_kode(bytea) is 'Sebutan sebuah sesi di halaman: tidak dapat dipakai untuk masuk';

create or replace function akun.diri(sesi text) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object('surel', t.surel, 'jabatan', t.jabatan, 'nip', t.nip, 'opd', (select o.nama from organisasi.opd o where o.id = t.opd),
		'peran', (select pg_catalog.jsonb_agg(l.nama order by l.urut) from akun.petugas_peran r join dasar.pilihan l on l.jenis = 'peran' and l.kode = r.peran where r.petugas = t.id),
		'sesi', (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kode', akun.sesi_kode(s.sidik), 'agen', akun.agen_kata(s.agen), 'alamat', s.alamat,
				'dibuat', dasar.waktu_lokal(s.dibuat, b.zona), 'berakhir', dasar.waktu_lokal(s.berakhir, b.zona),
				'ini', s.sidik = dasar.sidik(diri.sesi)) order by s.dibuat desc)
			from akun.sesi s where s.petugas = t.id and s.berakhir > pg_catalog.now()),
		'kode', exists (select from akun.kode k where k.petugas = t.id and k.aktif),
		'sesi_lain', (select count(*) > 1 from akun.sesi s where s.petugas = t.id and s.berakhir > pg_catalog.now()))
		from akun.petugas t join organisasi.badan_publik b on b.id = t.badan_publik where t.id = akun.petugas_kini());
end $$;
comment on function akun.diri(text) is 'Akun petugas panggilan ini beserta sesinya yang masih berlaku; sesi = token sesi ini';

create or replace function akun.diri_dokumen(sesi text, galat jsonb default '{}') returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return dasar.halaman('Akun saya', akun.diri(sesi) || pg_catalog.jsonb_build_object('galat', dasar.galat(galat, '{sandi,sandi_baru}'),
		'galat_ada', galat <> '{}', 'galat_daftar', dasar.galat_daftar(galat, '{sandi,sandi_baru}')));
end $$;
comment on function akun.diri_dokumen(text, jsonb) is 'Dokumen halaman akun sendiri';

create or replace function akun.sesi_akhiri(sesi text, kode text, alamat text) returns int language plpgsql security definer set search_path = '' as $$
declare
	ini bytea := dasar.sidik(sesi);
	n int;
begin
	delete from akun.sesi s where s.petugas = akun.petugas_kini()
		and case when sesi_akhiri.kode = 'lain' then s.sidik <> ini else akun.sesi_kode(s.sidik) = sesi_akhiri.kode end;
	get diagnostics n = row_count;
	if n > 0 then
		perform akun.jejak_tulis(akun.petugas_kini(), 'sesi_diakhiri', alamat, pg_catalog.jsonb_build_object('banyak', n));
	end if;
	return n;
end $$;
comment on function akun.sesi_akhiri(text, text, text) is 'Mengakhiri satu sesi sendiri menurut kodenya, atau semua selain sesi ini (kode = lain); hasilnya banyaknya';

create or replace function akun.sandi_mulai() returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform dasar.laju_hitung('sandi:' || akun.petugas_kini(), '10 minutes', 10);
	return pg_catalog.jsonb_build_object('garam', (select akun.sandi_garam(t.sandi) from akun.petugas t where t.id = akun.petugas_kini()));
end $$;
comment on function akun.sandi_mulai() is 'Biaya dan garam kata sandi petugas panggilan ini; sepuluh kali dalam sepuluh menit';

create or replace function akun.sandi_kini_cocok(p jsonb) returns boolean language plpgsql security definer set search_path = '' as $$
begin
	perform dasar.laju_hitung('sandi_lama:' || akun.petugas_kini(), '10 minutes', 10);
	return coalesce((select akun.sandi_cocok(t.sandi, p ->> '_turunan') from akun.petugas t where t.id = akun.petugas_kini()), false);
end $$;
comment on function akun.sandi_kini_cocok(jsonb) is 'Apakah turunan dari portal (p._turunan) cocok dengan kata sandi petugas panggilan ini; sepuluh kali dalam sepuluh menit';

create or replace function akun.sandi_baru_galat(p jsonb) returns text language sql immutable parallel safe as $$
	select case when p ->> '_sandi_galat' is null and akun.sandi_garam(p ->> '_sandi_baru') is not null then null else
		case p ->> '_sandi_galat' when 'beda' then 'Kedua tulisan kata sandi baru tidak sama.' when 'sama' then 'Kata sandi baru harus lain dari yang lama.'
			when 'panjang' then 'Kata sandi paling panjang 1.024 huruf.' else 'Kata sandi sekurangnya 12 huruf. Sebuah kalimat pendek mudah diingat dan sulit ditebak.' end end
$$;
comment on function akun.sandi_baru_galat(jsonb) is 'Apa yang salah dengan kata sandi baru menurut portal (p._sandi_galat); null bila baik';

create or replace function akun.sandi_ganti(sesi text, p jsonb) returns void language plpgsql security definer set search_path = '' as $$
begin
	if not akun.sandi_kini_cocok(p) or akun.sandi_baru_galat(p) is not null then
		perform dasar.gagal('KI403', 'Kata sandi tidak dapat diganti.');
	end if;
	update akun.petugas t set sandi = akun.sandi_simpan(p ->> '_sandi_baru'), gagal = 0, terkunci_sampai = null where t.id = akun.petugas_kini();
	delete from akun.sesi s where s.petugas = akun.petugas_kini() and s.sidik <> dasar.sidik(sandi_ganti.sesi);
	perform akun.jejak_tulis(akun.petugas_kini(), 'sandi_diganti', p ->> '_alamat', '{"oleh": "sendiri"}');
end $$;
comment on function akun.sandi_ganti(text, jsonb) is 'Mengganti kata sandi sendiri, bila yang lama cocok, dan mengakhiri semua sesi lain';

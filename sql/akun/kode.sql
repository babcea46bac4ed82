-- The second factor. The secret is sealed with a key that only the portal holds: it opens it and hands it in with what was
-- typed. SQL knows the secret's digest, counts the codes out, compares, and accepts each one once. Trusted of the portal is
-- therefore nothing but that it keeps its key; a secret set up before digests were kept is taken at its word once.
create or replace function akun.kode_wajib_bagi(petugas int) returns boolean language sql stable security definer set search_path = '' as $$
	select exists (select from akun.petugas t join akun.petugas_peran r on r.petugas = t.id
		join akun.kode_wajib w on w.badan_publik = t.badan_publik and w.peran = r.peran where t.id = $1 and w.wajib)
$$;
comment on function akun.kode_wajib_bagi(int) is 'Salah satu peran petugas ini wajib memakai kode masuk menurut setelan badan publiknya';

create or replace function akun.kode_tahap(petugas int) returns text language sql stable security definer set search_path = '' as $$
	select case when exists (select from akun.kode k where k.petugas = $1 and k.aktif) then 'kode'
		when akun.kode_wajib_bagi($1) then 'daftar' else 'penuh' end
$$;
comment on function akun.kode_tahap(int) is 'Tahap sesi sesudah kata sandi cocok: penuh, kode (masih diminta), atau daftar (wajib memasangnya dahulu)';

create or replace function akun.kode_petugas(sesi text, variadic tahap text[]) returns akun.petugas language plpgsql stable security definer set search_path = '' as $$
declare
	t akun.petugas;
begin
	select y.* into t from akun.sesi x join akun.petugas y on y.id = x.petugas
	where coalesce(sesi, '') <> '' and x.sidik = dasar.sidik(sesi) and x.berakhir > pg_catalog.now() and y.aktif
		and x.tahap = any (kode_petugas.tahap);
	if not found then
		perform dasar.gagal('KI401', 'Silakan masuk terlebih dahulu.');
	end if;
	return t;
end $$;
comment on function akun.kode_petugas(text, text[]) is 'Petugas pemilik sesi ini bila sesinya pada salah satu tahap itu; KI401 bila tidak';

create or replace function akun.kode_mulai(sesi text) returns jsonb language plpgsql volatile security definer set search_path = '' as $$
declare
	t akun.petugas := akun.kode_petugas(sesi, 'penuh', 'kode', 'daftar');
begin
	perform dasar.laju_hitung('kode:' || t.id, '10 minutes', 30);
	return pg_catalog.jsonb_build_object('rahasia', (select k.rahasia_sandi from akun.kode k where k.petugas = t.id));
end $$;
comment on function akun.kode_mulai(text) is 'Rahasia tersegel pemilik sesi ini untuk dibuka portal; null bila belum ada';

create or replace function akun.kode_rapat(teks text) returns bytea language sql immutable parallel safe as $$
	select dasar.sidik(pg_catalog.upper(pg_catalog.regexp_replace(coalesce(teks, ''), '[^A-Za-z0-9]', '', 'g')))
$$;
comment on function akun.kode_rapat(text) is 'Sidik kode pemulihan; tanda hubung, spasi dan huruf kecil tidak berpengaruh';

create or replace function akun.kode_hitung(rahasia bytea, langkah bigint) returns text language plpgsql immutable set search_path = '' as $$
declare
	h bytea := public.hmac(pg_catalog.int8send(langkah), rahasia, 'sha1');
	o int := pg_catalog.get_byte(h, 19) & 15;
begin
	return pg_catalog.lpad(((((pg_catalog.get_byte(h, o) & 127)::bigint << 24) | (pg_catalog.get_byte(h, o + 1) << 16) | (pg_catalog.get_byte(h, o + 2) << 8)
		| pg_catalog.get_byte(h, o + 3)) % 1000000)::text, 6, '0');
end $$;
comment on function akun.kode_hitung(bytea, bigint) is 'Kode enam angka untuk satu langkah 30 detik (TOTP, RFC 6238)';

create or replace function akun.kode_langkah(rahasia bytea, kode text) returns bigint language plpgsql stable set search_path = '' as $$
declare
	kini bigint := pg_catalog.floor(extract(epoch from pg_catalog.now()) / 30)::bigint;
	angka text := pg_catalog.replace(coalesce(kode, ''), ' ', '');
begin
	return (select max(l) from pg_catalog.generate_series(kini - 1, kini + 1) l
		where dasar.sidik(akun.kode_hitung(rahasia, l)) = dasar.sidik(angka));
end $$;
comment on function akun.kode_langkah(bytea, text) is 'Langkah yang kodenya sama dengan yang ditulis: yang berjalan, sebelum atau sesudahnya; null bila tidak ada';

create or replace function akun.kode_cocok(petugas int, aktif boolean, p jsonb) returns boolean language plpgsql security definer set search_path = '' as $$
declare
	isi bytea := pg_catalog.decode(case when p ->> '_rahasia' ~ '^([0-9a-f]{2}){16,64}$' then p ->> '_rahasia' else '' end, 'hex');
	l bigint;
begin
	if isi = '' then
		return false;
	end if;
	l := akun.kode_langkah(isi, p ->> 'kode');
	update akun.kode k set langkah = l, aktif = true, sidik = pg_catalog.sha256(isi)
	where k.petugas = kode_cocok.petugas and k.aktif = kode_cocok.aktif and k.langkah < l and coalesce(k.sidik, pg_catalog.sha256(isi)) = pg_catalog.sha256(isi);
	return found;
end $$;
comment on function akun.kode_cocok(int, boolean, jsonb) is
	'Menerima p.kode, sekali, bila dihitung dari rahasia orang itu (p._rahasia dari portal, sidiknya harus sama) dan lebih baru dari yang terakhir; sesudahnya aktif';

create or replace function akun.kode_periksa(petugas int, p jsonb) returns boolean language plpgsql security definer set search_path = '' as $$
begin
	if akun.kode_cocok(kode_periksa.petugas, true, p) then
		return true;
	end if;
	update akun.kode_pemulihan x set dipakai = pg_catalog.now()
	where x.petugas = kode_periksa.petugas and x.dipakai is null and x.sidik = akun.kode_rapat(p ->> 'kode');
	return found;
end $$;
comment on function akun.kode_periksa(int, jsonb) is 'Menerima kode yang cocok dan lebih baru dari yang terakhir, atau kode pemulihan yang belum dipakai; masing-masing sekali';

create or replace function akun.kode_masuk(sesi text, p jsonb) returns boolean language plpgsql security definer set search_path = '' as $$
declare
	t akun.petugas := akun.kode_petugas(sesi, 'kode');
begin
	select * into t from akun.petugas x where x.id = t.id for update;
	if t.terkunci_sampai > pg_catalog.now() then
		perform akun.jejak_tulis(t.id, 'masuk_ditolak', p ->> '_alamat', '{"sebab": "terkunci"}');
		return false;
	elsif not akun.kode_periksa(t.id, p) then
		perform akun.masuk_gagal(t, p ->> '_alamat');
		return false;
	end if;
	update akun.petugas x set gagal = 0, terkunci_sampai = null where x.id = t.id;
	update akun.sesi s set tahap = 'penuh', berakhir = pg_catalog.now() + interval '12 hours' where s.sidik = dasar.sidik(kode_masuk.sesi);
	perform akun.jejak_tulis(t.id, 'masuk', p ->> '_alamat', '{"kode": true}');
	return true;
end $$;
comment on function akun.kode_masuk(text, jsonb) is 'Langkah kedua masuk: sesi menjadi penuh bila kodenya diterima; yang salah dihitung bersama kata sandi yang salah dan mengunci akun';

create or replace function akun.kode_baru(petugas int, p jsonb) returns text language plpgsql security definer set search_path = '' as $$
declare
	rahasia text := p ->> '_rahasia_baru';
	sidik bytea := pg_catalog.decode(p ->> '_rahasia_sidik', 'hex');
begin
	if rahasia is null or sidik is null then
		perform dasar.gagal('KI409', 'Kode masuk tidak dapat dipasang.');
	end if;
	insert into akun.kode (petugas, rahasia_sandi, sidik, dibuat) values (kode_baru.petugas, rahasia, sidik, pg_catalog.now())
	on conflict on constraint kode_pk do update set rahasia_sandi = excluded.rahasia_sandi, sidik = excluded.sidik, dibuat = excluded.dibuat where not kode.aktif;
	if not found then
		perform dasar.gagal('KI409', 'Kode masuk sudah terpasang. Lepas dahulu bila hendak memindahkannya ke aplikasi lain.');
	end if;
	return rahasia;
end $$;
comment on function akun.kode_baru(int, jsonb) is 'Memulai pemasangan dengan rahasia baru dari portal; tidak pernah menggantikan yang sudah aktif';

create or replace function akun.kode_pasang(petugas int, sesi text, p jsonb) returns text[] language plpgsql security definer set search_path = '' as $$
declare
	kode text[];
begin
	if not akun.kode_cocok(kode_pasang.petugas, false, p) then
		return null;
	end if;
	select pg_catalog.array_agg((select pg_catalog.string_agg(pg_catalog.substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', (pg_catalog.get_byte(r.b, i) & 31) + 1, 1)
		|| case when i in (3, 7, 11) then '-' else '' end, '' order by i) from pg_catalog.generate_series(0, 15) i))
	into kode from (select public.gen_random_bytes(16) as b from pg_catalog.generate_series(1, 10) n) r;
	delete from akun.kode_pemulihan x where x.petugas = kode_pasang.petugas;
	insert into akun.kode_pemulihan (petugas, sidik) select kode_pasang.petugas, akun.kode_rapat(k) from unnest(kode) k;
	update akun.sesi s set tahap = 'penuh', berakhir = pg_catalog.now() + interval '12 hours'
	where s.sidik = dasar.sidik(kode_pasang.sesi) and s.tahap = 'daftar';
	delete from akun.sesi s where s.petugas = kode_pasang.petugas and s.sidik <> dasar.sidik(kode_pasang.sesi);
	perform akun.jejak_tulis(kode_pasang.petugas, 'kode_dipasang', p ->> '_alamat', '{}');
	return kode;
end $$;
comment on function akun.kode_pasang(int, text, jsonb) is 'Mengaktifkan kode masuk bila kode pertamanya cocok; hasilnya sepuluh kode pemulihan, satu-satunya kali; null bila tidak cocok';

create or replace function akun.kode_hapus(petugas int) returns void language sql security definer set search_path = '' as $$
	delete from akun.kode k where k.petugas = $1;
	delete from akun.kode_pemulihan k where k.petugas = $1
$$;
comment on function akun.kode_hapus(int) is 'Melepas kode masuk beserta kode pemulihannya';

create or replace function akun.kode_lepas(t akun.petugas, p jsonb) returns boolean language plpgsql security definer set search_path = '' as $$
begin
	select * into t from akun.petugas x where x.id = t.id for update;
	if akun.kode_wajib_bagi(t.id) then
		perform dasar.gagal('KI409', 'Peran Anda wajib memakai kode masuk. Bila ganti perangkat, mintalah undangan baru kepada pengelola sistem.');
	elsif t.terkunci_sampai > pg_catalog.now() then
		return false;
	elsif not akun.kode_periksa(t.id, p) then
		perform akun.masuk_gagal(t, p ->> '_alamat');
		return false;
	end if;
	perform akun.kode_hapus(t.id);
	perform akun.jejak_tulis(t.id, 'kode_dilepas', p ->> '_alamat', '{}');
	return true;
end $$;
comment on function akun.kode_lepas(akun.petugas, jsonb) is 'Melepas kode masuk sendiri dengan kode yang masih berlaku; salah bila kodenya tidak diterima';

create or replace function akun.kode_dokumen(t akun.petugas, galat jsonb default '{}', rahasia text default null, pemulihan text[] default null) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
	return dasar.halaman('Kode masuk', pg_catalog.jsonb_build_object('surel', t.surel, 'aktif', exists (select from akun.kode k where k.petugas = t.id and k.aktif),
		'wajib', akun.kode_wajib_bagi(t.id),
		'sisa', (select count(*) from akun.kode_pemulihan k where k.petugas = t.id and k.dipakai is null),
		'memasang', rahasia is not null or galat ? 'pasang', 'rahasia', null, 'rahasia_kelompok', null, 'otpauth', null, 'qr', null, 'pemulihan', coalesce(pg_catalog.to_jsonb(pemulihan), '[]'), 'pemulihan_ada', pemulihan is not null,
		'galat', dasar.galat(galat, '{pasang,lepas}'), 'galat_ada', galat <> '{}', 'galat_daftar', dasar.galat_daftar(galat, '{pasang,lepas}')), t.badan_publik)
		|| case when rahasia is null then '{}' else pg_catalog.jsonb_build_object('rahasia_sandi', rahasia) end;
end $$;
comment on function akun.kode_dokumen(akun.petugas, jsonb, text, text[]) is 'Dokumen halaman kode masuk; rahasia (tersegel) dan kode pemulihan hanya pada jawaban yang membuatnya';

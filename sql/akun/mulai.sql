-- Who is calling. Sets the transaction's context that the row policies and the procedure read.
create or replace function akun.mulai(sesi text, p jsonb) returns void language plpgsql security definer set search_path = '' as $$
declare
	s record;
begin
	select t.id, t.badan_publik, akun.opd_petugas(t.id) as opd, akun.peran_petugas(t.id) as peran
	into s
	from akun.sesi x join akun.petugas t on t.id = x.petugas
	where coalesce(sesi, '') <> '' and x.sidik = dasar.sidik(sesi)
		and x.berakhir > pg_catalog.now() and x.tahap = 'penuh' and t.aktif;
	perform akun.bertindak(s.id, s.badan_publik, coalesce(s.peran, '{pemohon}'), s.opd,
		case when coalesce(p ->> '_kunci', '') = '' then null else akun.kunci_sidik(p ->> '_kunci') end);
end $$;
comment on function akun.mulai(text, jsonb) is 'Baris pertama setiap fungsi web: mengenali petugas (dengan perannya sendiri dan yang didelegasikan hari ini) dari token sesi atau pemohon dari kunci perkaranya (p._kunci)';

create or replace function akun.bertindak(petugas int, badan int, peran text[], opd int[], kunci bytea) returns void language plpgsql volatile set search_path = '' as $$
begin
	perform pg_catalog.set_config('ppid.petugas', coalesce(petugas::text, ''), true),
		pg_catalog.set_config('ppid.badan', coalesce(badan::text, ''), true),
		pg_catalog.set_config('ppid.peran', peran::text, true),
		pg_catalog.set_config('ppid.opd', coalesce(opd, '{}')::text, true),
		pg_catalog.set_config('ppid.kunci', coalesce(pg_catalog.encode(kunci, 'hex'), ''), true);
end $$;
comment on function akun.bertindak(int, int, text[], int[], bytea) is 'Menetapkan pelaku untuk transaksi ini';

create or replace function akun.kunci_sidik(kunci text) returns bytea language plpgsql immutable parallel safe as $$
begin
	return dasar.sidik(pg_catalog.upper(pg_catalog.regexp_replace(kunci, '[^A-Za-z0-9]', '', 'g')));
end $$;
comment on function akun.kunci_sidik(text) is 'SHA-256 kunci pelacakan; tanda hubung, spasi dan huruf kecil tidak berpengaruh';

create or replace function akun.wajib(sesi text, p jsonb, variadic peran text[]) returns void language plpgsql security definer set search_path = '' as $$
begin
	perform akun.mulai(sesi, p);
	if akun.petugas_kini() is null then
		perform dasar.gagal('KI401', 'Silakan masuk terlebih dahulu.');
	elsif not akun.peran_kini() && peran then
		perform dasar.gagal('KI403', 'Halaman ini bukan untuk peran Anda.');
	end if;
end $$;
comment on function akun.wajib(text, jsonb, text[]) is 'Seperti akun.mulai, tetapi hanya untuk petugas dengan salah satu peran itu: KI401 bila belum masuk, KI403 bila perannya lain';

create or replace function akun.wajib_masuk(sesi text, p jsonb) returns void language plpgsql security definer set search_path = '' as $$
begin
	perform akun.mulai(sesi, p);
	if akun.petugas_kini() is null then
		perform dasar.gagal('KI401', 'Silakan masuk terlebih dahulu.');
	end if;
end $$;
comment on function akun.wajib_masuk(text, jsonb) is 'Seperti akun.mulai, tetapi hanya untuk petugas, apa pun perannya: KI401 bila belum masuk';

create or replace function akun.saya() returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object('nama', t.nama, 'peran', pg_catalog.to_jsonb(akun.peran_kini()),
		'opd', (select o.singkatan from organisasi.opd o where o.id = t.opd),
		'utama', 'ppid_utama' = any (akun.peran_kini()), 'pelaksana', 'ppid_pelaksana' = any (akun.peran_kini()),
		'atasan', 'atasan_ppid' = any (akun.peran_kini()), 'komisi', 'komisi_informasi' = any (akun.peran_kini()),
		'admin', 'admin' = any (akun.peran_kini()),
		'bermeja', akun.peran_kini() && '{ppid_utama,ppid_pelaksana,atasan_ppid}'::text[],
		'berregister', akun.peran_kini() && '{ppid_utama,atasan_ppid}'::text[],
		'berkiriman', akun.peran_kini() && '{ppid_utama,admin}'::text[],
		'berjejak', akun.peran_kini() && '{atasan_ppid,admin}'::text[],
		'berlaporan', akun.peran_kini() && '{ppid_utama,atasan_ppid,komisi_informasi}'::text[])
		from akun.petugas t where t.id = akun.petugas_kini());
end $$;
comment on function akun.saya() is 'Petugas yang sedang masuk untuk kepala halaman; null bila publik';

create or replace function akun.konteks() returns text[] language plpgsql stable set search_path = '' as $$
begin
	return array(select pg_catalog.current_setting('ppid.' || s, true) from unnest('{petugas,badan,peran,opd,kunci}'::text[]) with ordinality t (s, n) order by n);
end $$;
comment on function akun.konteks() is 'Pelaku transaksi ini, untuk dipulihkan dengan akun.konteks_pulih sesudah sistem bertindak di antaranya';

create or replace function akun.konteks_pulih(konteks text[]) returns void language plpgsql volatile set search_path = '' as $$
begin
	perform pg_catalog.set_config('ppid.' || s, coalesce(konteks[n], ''), true) from unnest('{petugas,badan,peran,opd,kunci}'::text[]) with ordinality t (s, n);
end $$;
comment on function akun.konteks_pulih(text[]) is 'Mengembalikan pelaku transaksi seperti saat akun.konteks dipanggil';

-- Logging in. What is compared never leaves: the portal is told cost and salt, derives the key from what was typed, and SQL
-- compares its digest. So neither the portal's role nor a copy of the database, nor both, open a session. An unknown account
-- costs and answers the same as a wrong password.
create or replace function akun.sandi_garam(sandi text) returns text language sql immutable parallel safe as $$
	select pg_catalog.substring(sandi, '^(scrypt\$\d{1,2}\$\d{1,2}\$\d{1,2}\$[A-Za-z0-9+/]{22}==)\$[A-Za-z0-9+/]{43}=$')
$$;
comment on function akun.sandi_garam(text) is 'Biaya dan garam sebuah hash, tanpa hash itu sendiri; null bila akun belum mempunyai kata sandi';

create or replace function akun.sandi_semu(surel text) returns text language plpgsql stable security definer set search_path = '' as $$
begin
	return (select pg_catalog.regexp_replace(coalesce((select akun.sandi_garam(t.sandi) from akun.petugas t where t.sandi like 'scrypt$%' order by t.id desc limit 1), 'scrypt$15$8$1$'),
			'[^$]*$', pg_catalog.encode(pg_catalog.substr(public.hmac(pg_catalog.convert_to('sandi semu:' || surel, 'UTF8'), r.isi, 'sha256'), 1, 16), 'base64'))
		from dasar.rahasia r where r.nama = 'kunci_pemohon');
end $$;
comment on function akun.sandi_semu(text) is 'Garam untuk alamat tanpa akun: sama biayanya, dan tetap untuk setiap alamat';

create or replace function akun.sandi_simpan(hash text) returns text language plpgsql immutable parallel safe set search_path = '' as $$
begin
	return coalesce(akun.sandi_garam(hash) || '$' || pg_catalog.encode(dasar.sidik(pg_catalog.split_part(hash, '$', 6)), 'base64'), '');
end $$;
comment on function akun.sandi_simpan(text) is 'Yang disimpan dari hash scrypt yang baru: sidiknya, agar yang tersimpan tidak dapat dipakai untuk masuk; kosong, yang tidak cocok dengan apa pun, bila bukan hash';

create or replace function akun.sandi_cocok(sandi text, turunan text) returns boolean language plpgsql immutable parallel safe set search_path = '' as $$
begin
	return akun.sandi_garam(sandi) is not null
		and coalesce(pg_catalog.decode(pg_catalog.split_part(sandi, '$', 6), 'base64') = dasar.sidik(turunan), false);
end $$;
comment on function akun.sandi_cocok(text, text) is 'Apakah sidik turunan kata sandi (base64, dihitung portal dengan garamnya) sama dengan yang tersimpan; lamanya tidak memberi tahu apa pun tentang turunannya';

create or replace function akun.masuk_mulai(p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	alamat text := lower(dasar.teks(p, 'surel'));
	semu text := akun.sandi_semu(alamat);
begin
	perform dasar.laju_hitung('masuk:' || coalesce(p ->> '_alamat', ''), '10 minutes', 30);
	return pg_catalog.jsonb_build_object('garam', coalesce((select akun.sandi_garam(t.sandi) from akun.petugas t where t.surel = alamat), semu));
end $$;
comment on function akun.masuk_mulai(jsonb) is 'Biaya dan garam akun itu, agar portal menurunkan kata sandi yang diketik; akun yang tidak ada mendapat garam semu';

create or replace function akun.masuk_gagal(t akun.petugas, alamat text) returns void language plpgsql security definer set search_path = '' as $$
declare
	kunci boolean := t.gagal + 1 >= 5;
begin
	update akun.petugas x set gagal = case when kunci then 0 else t.gagal + 1 end,
		terkunci_sampai = case when kunci then pg_catalog.now() + interval '15 minutes' end
	where x.id = t.id;
	perform akun.jejak_tulis(t.id, case when kunci then 'masuk_terkunci' else 'masuk_gagal' end, alamat, pg_catalog.jsonb_build_object('berturut', t.gagal + 1));
end $$;
comment on function akun.masuk_gagal(akun.petugas, text) is 'Menghitung kata sandi yang salah; yang kelima berturut-turut mengunci akun 15 menit';

create or replace function akun.masuk_selesai(p jsonb) returns boolean language plpgsql security definer set search_path = '' as $$
declare
	t akun.petugas;
	terkunci boolean;
	cocok boolean;
	tahap text;
begin
	select * into t from akun.petugas x where x.surel = lower(dasar.teks(p, 'surel')) for update;
	cocok := akun.sandi_cocok(coalesce(nullif(t.sandi, ''), 'scrypt$15$8$1$' || pg_catalog.repeat('A', 22) || '==$' || pg_catalog.repeat('A', 43) || '='), p ->> '_turunan')
		and t.sandi <> '';
	terkunci := coalesce(t.terkunci_sampai > pg_catalog.now(), false);
	if t.id is null or terkunci or not t.aktif then
		perform akun.jejak_tulis(t.id, 'masuk_ditolak', p ->> '_alamat',
			pg_catalog.jsonb_build_object('sebab', case when t.id is null then 'tidak dikenal' when terkunci then 'terkunci' else 'ditutup' end));
		return false;
	elsif not cocok then
		perform akun.masuk_gagal(t, p ->> '_alamat');
		return false;
	end if;
	tahap := akun.kode_tahap(t.id);
	if tahap <> 'kode' then
		update akun.petugas x set gagal = 0, terkunci_sampai = null where x.id = t.id and (x.gagal <> 0 or x.terkunci_sampai is not null);
	end if;
	delete from akun.sesi s where s.petugas = t.id and s.berakhir <= pg_catalog.now();
	insert into akun.sesi (sidik, petugas, dibuat, berakhir, alamat, agen, tahap)
	values (pg_catalog.decode(p ->> '_sesi_sidik', 'hex'), t.id, pg_catalog.now(), pg_catalog.now() + case tahap when 'penuh' then interval '12 hours' else interval '10 minutes' end,
		coalesce(p ->> '_alamat', ''), pg_catalog.left(coalesce(p ->> '_agen', ''), 300), tahap);
	perform akun.jejak_tulis(t.id, case tahap when 'penuh' then 'masuk' else 'masuk_sandi' end, p ->> '_alamat', '{}');
	return true;
end $$;
comment on function akun.masuk_selesai(jsonb) is
	'Membuka sesi 12 jam, atau sesi sepuluh menit yang menunggu kode masuk, bila kata sandi cocok (p._turunan dengan hash akun) dan akun aktif serta tidak terkunci; selain itu mencatat dan menjawab salah. Penghitung tetap tersimpan karena tidak ada galat';

create or replace function akun.keluar(sesi text, alamat text) returns void language plpgsql security definer set search_path = '' as $$
begin
	delete from akun.sesi s where s.sidik = dasar.sidik(coalesce(sesi, ''));
	if found then
		perform akun.jejak_tulis(akun.petugas_kini(), 'keluar', alamat, '{}');
	end if;
end $$;
comment on function akun.keluar(text, text) is 'Mengakhiri sesi ini';

create or replace function akun.halaman_awal(sidik text) returns text language plpgsql stable security definer set search_path = '' as $$
begin
	return (select case when min(s.tahap) = 'kode' then '/masuk/kode' when min(s.tahap) = 'daftar' then '/akun/kode' when bool_and(r.peran = 'komisi_informasi') then '/laporan' when bool_and(r.peran in ('admin', 'komisi_informasi')) then '/kelola' else '/meja' end
		from akun.sesi s join akun.petugas_peran r on r.petugas = s.petugas where s.sidik = pg_catalog.decode($1, 'hex'));
end $$;
comment on function akun.halaman_awal(text) is 'Halaman pertama sesudah masuk: Komisi Informasi ke laporan, pengelola sistem ke halaman kelola, lainnya ke meja; sidik sesi dalam hex';

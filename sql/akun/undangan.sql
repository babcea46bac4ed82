-- Invitations. A token is shown once, to the administrator who asked for it; the database keeps its hash.
create or replace function akun.undangan_surel(petugas int, token text) returns void language sql security definer set search_path = '' as $$
	insert into surat.kiriman (badan_publik, saluran, pola, penerima, petugas, bahasa, tujuan, rahasia, isi, keadaan, dibuat)
	select t.badan_publik, 'surel', 'undangan', 'petugas', t.id, 'id', t.surel, $2,
		pg_catalog.jsonb_build_object('nomor', null, 'badan', b.nama, 'jalur', '/undangan/', 'kunci', null), 'antre', dasar.kini()
	from akun.petugas t join organisasi.badan_publik b on b.id = t.badan_publik
	where t.id = $1 and exists (select from surat.saluran s where s.kode = 'surel' and s.aktif);
	select pg_catalog.pg_notify('tugas', 'kiriman')
$$;
comment on function akun.undangan_surel(int, text) is 'Mengirim tautan undangan lewat surel, bila salurannya sudah disetel';

create or replace function akun.undangan_buat(petugas int) returns text language plpgsql security definer set search_path = '' as $$
declare
	token text := pg_catalog.translate(pg_catalog.encode(public.gen_random_bytes(24), 'base64'), '+/', '-_');
begin
	perform akun.kelola_temukan(undangan_buat.petugas::text);
	insert into akun.undangan (petugas, sidik, dibuat, berakhir, oleh)
	values (undangan_buat.petugas, pg_catalog.sha256(token::bytea), pg_catalog.now(), pg_catalog.now() + interval '72 hours', akun.petugas_kini())
	on conflict on constraint undangan_pk do update set sidik = excluded.sidik, dibuat = excluded.dibuat, berakhir = excluded.berakhir, oleh = excluded.oleh;
	perform akun.undangan_surel(undangan_buat.petugas, token);
	return token;
end $$;
comment on function akun.undangan_buat(int) is 'Undangan 72 jam yang menggantikan undangan sebelumnya; hasilnya token tautannya, satu-satunya kali';

create or replace function akun.undangan_petugas(token text) returns akun.petugas language plpgsql stable security definer set search_path = '' as $$
declare
	t akun.petugas;
begin
	select x.* into t from akun.undangan u join akun.petugas x on x.id = u.petugas
	where u.sidik = dasar.sidik(coalesce(token, '')) and u.berakhir > pg_catalog.now();
	if not found then
		perform dasar.gagal('KI410', 'Tautan undangan ini tidak berlaku: sudah dipakai, sudah diganti, atau lewat 72 jam. Mintalah undangan baru kepada pengelola sistem.');
	end if;
	return t;
end $$;
comment on function akun.undangan_petugas(text) is 'Yang diundang dengan token ini; KI410 yang sama bila tidak dikenal, sudah dipakai atau lewat waktu';

create or replace function akun.undangan_dokumen(token text, galat jsonb default '{}') returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	t akun.petugas := akun.undangan_petugas(token);
begin
	return dasar.halaman('Undangan petugas', pg_catalog.jsonb_build_object('token', token, 'nama', t.nama, 'surel', t.surel,
		'galat', dasar.galat(galat, '{sandi_baru}'), 'galat_ada', galat <> '{}', 'galat_daftar', dasar.galat_daftar(galat, '{sandi_baru}')), t.badan_publik);
end $$;
comment on function akun.undangan_dokumen(text, jsonb) is 'Dokumen halaman undangan';

create or replace function akun.undangan_mulai(p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.undangan_petugas(p ->> 'token');
	perform dasar.laju_hitung('undangan:' || coalesce(p ->> '_alamat', ''), '10 minutes', 30);
	return '{"garam": null}';
end $$;
comment on function akun.undangan_mulai(jsonb) is 'Sebelum portal menghitung hash: undangan masih berlaku (KI410) dan alamat ini tidak terlalu sering (KI429); garamnya selalu null';

create or replace function akun.undangan_pakai(p jsonb) returns void language plpgsql security definer set search_path = '' as $$
declare
	t akun.petugas := akun.undangan_petugas(p ->> 'token');
begin
	if akun.sandi_baru_galat(p) is not null then
		perform dasar.gagal('KI403', 'Kata sandi ini tidak dapat dipakai.');
	end if;
	delete from akun.undangan u where u.petugas = t.id and u.sidik = dasar.sidik(p ->> 'token');
	if not found then
		perform akun.undangan_petugas(null);
	end if;
	update akun.petugas x set sandi = akun.sandi_simpan(p ->> '_sandi_baru'), aktif = true, gagal = 0, terkunci_sampai = null where x.id = t.id;
	delete from akun.sesi s where s.petugas = t.id;
	perform akun.jejak_tulis(t.id, 'undangan_dipakai', p ->> '_alamat', '{}');
end $$;
comment on function akun.undangan_pakai(jsonb) is 'Kata sandi pertama atau baru lewat undangan: akun terbuka, undangan habis';

create or replace function akun.petugas_dari_surel(surel text) returns int language plpgsql stable set search_path = '' as $$
declare
	nomor int := (select t.id from akun.petugas t where t.surel = lower(btrim(petugas_dari_surel.surel)));
begin
	if nomor is null then
		perform dasar.gagal('KI404', pg_catalog.format('Petugas %s tidak ada.', surel));
	end if;
	return nomor;
end $$;
comment on function akun.petugas_dari_surel(text) is 'Pengenal petugas menurut surelnya; KI404 bila tidak ada';

create or replace function akun.petugas_sandi(p jsonb) returns jsonb language plpgsql set search_path = '' as $$
declare
	nomor int := akun.petugas_dari_surel(p ->> 'surel');
begin
	update akun.petugas set sandi = akun.sandi_simpan(p ->> 'sandi'), gagal = 0, terkunci_sampai = null where id = nomor;
	delete from akun.sesi where petugas = nomor;
	perform akun.jejak_tulis(nomor, 'sandi_diganti', '', pg_catalog.jsonb_build_object('oleh', session_user));
	return pg_catalog.jsonb_build_object('id', nomor);
end $$;
comment on function akun.petugas_sandi(jsonb) is 'Mengganti kata sandi (hash scrypt) petugas dan mengakhiri semua sesinya';

create or replace function akun.petugas_aktif(p jsonb) returns jsonb language plpgsql set search_path = '' as $$
declare
	nomor int := akun.petugas_dari_surel(p ->> 'surel');
	boleh boolean := (p ->> 'aktif')::boolean;
begin
	update akun.petugas set aktif = boleh, gagal = 0, terkunci_sampai = null where id = nomor;
	delete from akun.sesi where petugas = nomor and not boleh;
	perform organisasi.atasan_lepas(nomor);
	perform akun.jejak_tulis(nomor, case when boleh then 'akun_dibuka' else 'akun_ditutup' end, '',
		pg_catalog.jsonb_build_object('oleh', session_user));
	return pg_catalog.jsonb_build_object('id', nomor);
end $$;
comment on function akun.petugas_aktif(jsonb) is 'Menutup akun petugas dan mengakhiri sesinya, atau membukanya lagi';

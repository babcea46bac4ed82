create or replace function akun.petugas_tambah(p jsonb) returns jsonb language plpgsql set search_path = '' as $$
declare
	badan int := organisasi.badan_dari(p ->> 'badan');
	alamat text := lower(btrim(p ->> 'surel'));
	peran text[] := pg_catalog.regexp_split_to_array(btrim(p ->> 'peran'), '\s*,\s*');
	opd int;
	nomor int;
begin
	if badan is null then
		perform dasar.gagal('KI404', pg_catalog.format('Badan publik "%s" tidak ada.', p ->> 'badan'));
	elsif alamat !~ '^[^@\s]+@[^@\s]+\.[^@\s]+$' then
		perform dasar.gagal('KI409', pg_catalog.format('"%s" bukan alamat surel.', alamat));
	elsif exists (select from akun.petugas t where t.surel = alamat) then
		perform dasar.gagal('KI409', pg_catalog.format('Petugas %s sudah ada.', alamat));
	elsif exists (select from unnest(peran) r where not exists (select from dasar.pilihan l where l.jenis = 'peran' and l.kode = r)) then
		perform dasar.gagal('KI409', pg_catalog.format('Peran "%s" tidak dikenal.', p ->> 'peran'));
	end if;
	if coalesce(p ->> 'opd', '') <> '' then
		select o.id into opd from organisasi.opd o where o.badan_publik = badan and o.kode = upper(p ->> 'opd');
		if opd is null then
			perform dasar.gagal('KI404', pg_catalog.format('OPD "%s" tidak ada.', p ->> 'opd'));
		end if;
	elsif 'ppid_pelaksana' = any (peran) then
		perform dasar.gagal('KI409', 'PPID Pelaksana harus bertugas pada satu OPD.');
	end if;
	insert into akun.petugas (badan_publik, opd, nama, surel, nip, jabatan, sandi)
	values (badan, opd, btrim(p ->> 'nama'), alamat, coalesce(p ->> 'nip', ''), coalesce(p ->> 'jabatan', ''), akun.sandi_simpan(p ->> 'sandi'))
	returning id into nomor;
	insert into akun.petugas_peran (petugas, peran) select distinct nomor, r from unnest(peran) r;
	perform akun.jejak_tulis(nomor, 'akun_dibuat', '', pg_catalog.jsonb_build_object('oleh', session_user, 'peran', peran));
	return pg_catalog.jsonb_build_object('id', nomor);
end $$;
comment on function akun.petugas_tambah(jsonb) is 'Membuat akun petugas: surel, nama, peran (dipisah koma), badan, opd, jabatan, nip, sandi (hash scrypt)';

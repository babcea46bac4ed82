-- What a body has chosen. Read by anybody; changed in pengaturan.sql.
create or replace function organisasi.awal_jam_pada(badan int, hari date) returns text language plpgsql stable security definer set search_path = '' as $$
begin
	return coalesce((select a.awal_jam from organisasi.awal_jam a where a.badan_publik = badan and a.berlaku_dari <= hari order by a.berlaku_dari desc limit 1),
		(select b.awal_jam from organisasi.badan_publik b where b.id = badan));
end $$;
comment on function organisasi.awal_jam_pada(int, date) is 'Setelan awal jam badan publik bagi permohonan yang diterima pada suatu hari';

create or replace function organisasi.setelan(badan int, kode text) returns int language plpgsql stable security definer set search_path = '' as $$
declare
	hasil int;
begin
	select coalesce(x.nilai, s.bawaan) into strict hasil
	from dasar.setelan s left join organisasi.setelan x on x.kode = s.kode and x.badan_publik = badan where s.kode = setelan.kode;
	return hasil;
end $$;
comment on function organisasi.setelan(int, text) is 'Angka yang berlaku bagi badan publik: pilihannya, atau bawaan';

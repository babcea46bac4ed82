-- Behind one customer's line there are many IPv6 addresses, but one IPv4 address.
create or replace function dasar.jaringan(alamat text) returns text language plpgsql immutable parallel safe set search_path = '' as $$
declare
	a inet;
begin
	a := pg_catalog.regexp_replace(alamat, '^::ffff:(?=\d+\.)', '', 'i');
	return case when family(a) = 6 then network(set_masklen(a, 48))::text else host(a) end;
exception when invalid_text_representation then
	return '';
end $$;
comment on function dasar.jaringan(text) is 'Jaringan suatu alamat: alamat IPv4 itu sendiri, /48 bagi IPv6; kosong bila bukan alamat';

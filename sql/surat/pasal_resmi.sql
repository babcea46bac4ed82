create or replace function surat.pasal_resmi(pasal text) returns text language plpgsql immutable strict parallel safe set search_path = '' as $$
declare
	hasil text;
	b text;
begin
	foreach b in array pg_catalog.string_to_array(pasal, ' jo. ') loop
		if b ~ '^(?:UU|Perki|PP) \d+/\d+ Pasal .' then
			b := pg_catalog.substr(b, pg_catalog.strpos(b, ' Pasal ') + 1) || ' ' || pg_catalog.split_part(b, ' Pasal ', 1);
		end if;
		b := pg_catalog.regexp_replace(pg_catalog.regexp_replace(b, 'UU (\d+)/(\d+)', 'Undang-Undang Nomor \1 Tahun \2'),
			'Perki (\d+)/(\d+)', 'Peraturan Komisi Informasi Nomor \1 Tahun \2');
		hasil := coalesce(hasil || ' jo. ', '') || b;
	end loop;
	return hasil;
end $$;
comment on function surat.pasal_resmi(text) is 'Rujukan seperti ditulis di surat: "UU 14/2008 Pasal 36 ayat (1)" menjadi "Pasal 36 ayat (1) Undang-Undang Nomor 14 Tahun 2008"';

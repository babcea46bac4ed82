create or replace function kalender.csv_baca(teks text) returns jsonb
language plpgsql immutable strict set search_path = '' as $$
declare
	isi text := regexp_replace(ltrim(teks, U&'\FEFF'), '\r?\n?$', '');
	kepala text := substring(isi from '^[^\r\n]*');
	pemisah text := case when length(replace(kepala, ';', '')) < length(replace(kepala, ',', '')) then ';' else ',' end;
	kolom text[];
	sel text[] := '{}';
	galat jsonb := '[]';
	hasil jsonb := '[]';
	baris int := 1;
	terbaca int := 0;
	potong text;
begin
	for potong in select m[1] from regexp_matches(isi || E'\n', format('((?:"(?:[^"]|"")*"|[^%s"\r\n]*)(?:%s|\r?\n))', pemisah, pemisah), 'g') m loop
		terbaca := terbaca + length(potong);
		sel := sel || replace(regexp_replace(regexp_replace(potong, '(' || pemisah || '|\r?\n)$', ''), '^"(.*)"$', '\1'), '""', '"');
		continue when potong !~ '\n$';
		if kolom is null then
			kolom := array(select lower(btrim(s)) from unnest(sel) with ordinality t (s, n) order by n);
		elsif sel <> '{""}' and cardinality(sel) <> cardinality(kolom) then
			galat := galat || jsonb_build_object('baris', baris, 'pesan', format('%s kolom, seharusnya %s', cardinality(sel), cardinality(kolom)));
		elsif sel <> '{""}' then
			hasil := hasil || (jsonb_object(kolom, sel) || jsonb_build_object('baris', baris));
		end if;
		sel := '{}';
		baris := baris + 1;
	end loop;
	if terbaca <> length(isi) + 1 then
		galat := galat || jsonb_build_object('baris', baris, 'pesan', 'tanda kutip tidak pada tempatnya atau tidak ditutup');
	elsif not '{tanggal,nama,jenis}' <@ coalesce(kolom, '{}') then
		galat := jsonb_build_array(jsonb_build_object('baris', 1, 'pesan', 'kepala kolom harus memuat tanggal, nama dan jenis'));
	end if;
	return jsonb_build_object('baris', hasil, 'galat', galat);
end
$$;
comment on function kalender.csv_baca(text) is
	'Baris berkas CSV libur yang diunggah (koma atau titik koma, menurut kepala kolomnya): {baris: [{tanggal, nama, jenis, dasar, baris}], galat: [{baris, pesan}]}';

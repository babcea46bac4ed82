-- Holidays from an iCalendar file (RFC 5545), as calendars on the net offer them.
create or replace function kalender.ics_nilai(acara text, sifat text) returns text language sql immutable parallel safe set search_path = '' as $$
	select regexp_replace(replace(replace(v[1], '\n', ' '), '\N', ' '), '\\([,;\\])', '\1', 'g')
	from regexp_match(acara, '\n' || sifat || '(?:;[^:\n]*)?:([^\n]*)') v
$$;
comment on function kalender.ics_nilai(text, text) is 'Nilai suatu sifat dari satu acara yang baris lipatannya sudah disambung; null bila tidak ada';

create or replace function kalender.ics_jenis(golongan text, nama text) returns text language sql immutable parallel safe set search_path = '' as $$
	select case when golongan in ('libur_nasional', 'cuti_bersama', 'libur_daerah', 'hari_kerja_pengganti') then golongan
		when nama ~* 'cuti bersama' then 'cuti_bersama' else 'libur_nasional' end
$$;
comment on function kalender.ics_jenis(text, text) is 'Jenis hari menurut CATEGORIES bila menyebutnya, bila tidak menurut namanya';

create or replace function kalender.ics_acara(acara text, baris int) returns jsonb language plpgsql immutable set search_path = '' as $$
declare
	nama text := btrim(coalesce(kalender.ics_nilai(acara, 'SUMMARY'), ''));
	uraian text := coalesce(kalender.ics_nilai(acara, 'DESCRIPTION'), '');
	awal text := kalender.ics_nilai(acara, 'DTSTART');
	mulai date := kalender.tanggal_baca(regexp_replace(awal, '^(\d{4})(\d\d)(\d\d)$', '\1-\2-\3'));
	lewat date := coalesce(kalender.tanggal_baca(regexp_replace(kalender.ics_nilai(acara, 'DTEND'), '^(\d{4})(\d\d)(\d\d)$', '\1-\2-\3')), mulai + 1);
	salah text := case when mulai is null then format('"%s" mulai "%s", bukan hari penuh (TTTTBBHH)', nama, awal)
		when acara ~ '\nRRULE[;:]' then format('"%s" berulang; tulis setiap tahunnya sendiri', nama)
		when lewat <= mulai or lewat > mulai + 31 then format('"%s" berakhir sebelum mulai, atau lebih dari 31 hari', nama) end;
begin
	if acara ~ '\nSTATUS:CANCELLED' or uraian ~* '^(observance|perayaan)' then
		return '{"baris": [], "galat": []}';
	elsif salah is not null then
		return jsonb_build_object('baris', '[]'::jsonb, 'galat', jsonb_build_array(jsonb_build_object('baris', baris, 'pesan', salah)));
	end if;
	return jsonb_build_object('galat', '[]'::jsonb, 'baris', (select jsonb_agg(jsonb_build_object('baris', baris, 'tanggal', h, 'nama', nama,
			'jenis', kalender.ics_jenis(kalender.ics_nilai(acara, 'CATEGORIES'), nama), 'dasar', substring(uraian from '(?i)^(?:skb|keputusan|keppres|perpres).*')) order by h)
		from generate_series(0, lewat - mulai - 1) n, lateral (select mulai + n) t (h)));
end
$$;
comment on function kalender.ics_acara(text, int) is 'Satu acara menjadi baris libur, sehari sebaris; yang dibatalkan dan yang menurut uraiannya hanya perayaan bukan libur. Dasarnya dari uraian yang menyebut ketetapan';

create or replace function kalender.ics_baca(teks text) returns jsonb language plpgsql immutable strict set search_path = '' as $$
declare
	-- Folded lines are one line (RFC 5545 3.1); a line's number is that of the unfolded text.
	isi text := regexp_replace(replace(teks, E'\r\n', E'\n'), '\n[ \t]', '', 'g');
begin
	if isi !~ '\nEND:VCALENDAR\s*$' then
		return jsonb_build_object('baris', '[]'::jsonb, 'galat', '[{"baris": 1, "pesan": "kalender iCal tidak lengkap: tidak berakhir dengan END:VCALENDAR"}]'::jsonb);
	end if;
	return (with acara as (
			select ke, min(n)::int as baris, split_part(string_agg(E'\n' || l, '' order by n), E'\nEND:VEVENT', 1) as isi
			from (select l, n, count(*) filter (where l = 'BEGIN:VEVENT') over (order by n) as ke from string_to_table(isi, E'\n') with ordinality t (l, n)) x
			where ke > 0 group by ke
		), terbaca as materialized (
			select a.ke, kalender.ics_acara(a.isi, a.baris) as hasil from acara a
		)
		select jsonb_build_object('baris', (select coalesce(jsonb_agg(b order by t.ke, m), '[]') from terbaca t, jsonb_array_elements(t.hasil -> 'baris') with ordinality e (b, m)),
			'galat', (select coalesce(jsonb_agg(g order by t.ke), '[]') from terbaca t, jsonb_array_elements(t.hasil -> 'galat') g)));
end
$$;
comment on function kalender.ics_baca(text) is 'Baris libur dari kalender iCal, dalam bentuk kalender.csv_baca';

create or replace function kalender.berkas_baca(teks text) returns jsonb language sql immutable strict set search_path = '' as $$
	select case when ltrim(teks, U&'\FEFF') ~ '^BEGIN:VCALENDAR\s' then kalender.ics_baca(teks) else kalender.csv_baca(teks) end
$$;
comment on function kalender.berkas_baca(text) is 'Baris libur dari berkas CSV atau iCal: {baris: [{tanggal, nama, jenis, dasar, baris}], galat: [{baris, pesan}]}';

-- Holidays from an iCalendar file.
begin;
select plan(13);

create function pg_temp.ics(acara text) returns jsonb language sql as $$
	select kalender.berkas_baca(replace(E'BEGIN:VCALENDAR\nVERSION:2.0\n' || acara || E'END:VCALENDAR\n', E'\n', E'\r\n'))
$$;
create function pg_temp.acara(isi text) returns text language sql as $$ select E'BEGIN:VEVENT\n' || isi || E'\nEND:VEVENT\n' $$;
create function pg_temp.libur(isi text) returns text language sql as $$
	select string_agg(concat_ws(' ', b ->> 'tanggal', b ->> 'jenis', b ->> 'nama', b ->> 'dasar'), '|' order by n)
	from jsonb_array_elements(pg_temp.ics(pg_temp.acara(isi)) -> 'baris') with ordinality t (b, n)
$$;
create function pg_temp.galat(isi text) returns text language sql as $$ select pg_temp.ics(pg_temp.acara(isi)) -> 'galat' -> 0 ->> 'pesan' $$;

select is(pg_temp.libur(E'DTSTART;VALUE=DATE:20270101\nDTEND;VALUE=DATE:20270102\nSUMMARY:Tahun Baru 2027 Mase\n hi'), '2027-01-01 libur_nasional Tahun Baru 2027 Masehi', 'satu hari; baris yang terlipat disambung');
select is(pg_temp.libur(E'DTSTART:20270310\nDTEND:20270312\nSUMMARY:Idul Fitri\\, dua hari'), '2027-03-10 libur_nasional Idul Fitri, dua hari|2027-03-11 libur_nasional Idul Fitri, dua hari', 'dua hari; DTEND tidak termasuk');
select is(pg_temp.libur(E'DTSTART;VALUE=DATE:20270312\nSUMMARY:CUTI BERSAMA Idul Fitri'), '2027-03-12 cuti_bersama CUTI BERSAMA Idul Fitri', 'cuti bersama menurut namanya');
select is(pg_temp.libur(E'DTSTART;VALUE=DATE:20270922\nSUMMARY:Hari Jadi\nCATEGORIES:libur_daerah'), '2027-09-22 libur_daerah Hari Jadi', 'jenis menurut CATEGORIES');
select is(pg_temp.libur(E'DTSTART;VALUE=DATE:20270101\nSUMMARY:A\nDESCRIPTION:SKB 3 Menteri Nomor 1\\; 2'), '2027-01-01 libur_nasional A SKB 3 Menteri Nomor 1; 2', 'dasarnya dari uraian');
select is(pg_temp.ics(pg_temp.acara(E'DTSTART:20270421\nSUMMARY:Hari Kartini\nDESCRIPTION:Perayaan\\nlain') || pg_temp.acara(E'DTSTART:20270422\nSUMMARY:B\nSTATUS:CANCELLED')),
	'{"baris": [], "galat": []}', 'perayaan dan yang dibatalkan bukan libur');
select is(pg_temp.galat(E'DTSTART:20270101T080000\nSUMMARY:Rapat'), '"Rapat" mulai "20270101T080000", bukan hari penuh (TTTTBBHH)', 'yang berjam bukan libur');
select is(pg_temp.galat(E'DTSTART:20270230\nSUMMARY:X'), '"X" mulai "20270230", bukan hari penuh (TTTTBBHH)', 'tanggal yang tidak ada');
select is(pg_temp.galat(E'DTSTART:20270101\nRRULE:FREQ=YEARLY\nSUMMARY:X'), '"X" berulang; tulis setiap tahunnya sendiri', 'yang berulang ditolak');
select is(pg_temp.galat(E'DTSTART:20270101\nDTEND:20271231\nSUMMARY:X'), '"X" berakhir sebelum mulai, atau lebih dari 31 hari', 'yang terlalu panjang ditolak');
select is((pg_temp.ics(pg_temp.acara(E'DTSTART:20270101\nSUMMARY:A') || pg_temp.acara(E'DTSTART:x\nSUMMARY:B')) -> 'galat' -> 0 ->> 'baris')::int, 7, 'dengan nomor barisnya');
select is(kalender.berkas_baca(E'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270101\nSUMMARY:A\nEND:VEVENT\n') -> 'galat' -> 0 ->> 'pesan',
	'kalender iCal tidak lengkap: tidak berakhir dengan END:VCALENDAR', 'setengah berkas ditolak');
select is(kalender.berkas_baca(E'tanggal,nama,jenis\n2027-01-01,A,libur_nasional') -> 'baris' -> 0 ->> 'nama', 'A', 'CSV tetap CSV');

select * from finish();
rollback;

-- The shapes of what people type. True means "may well be right", nothing more.
create or replace function dasar.baris(p jsonb, bidang text) returns text language sql immutable parallel safe as $$
	select pg_catalog.regexp_replace(dasar.teks(p, bidang), '\s+', ' ', 'g')
$$;
comment on function dasar.baris(jsonb, text) is 'Satu bidang teks sebaris: semua spasi berturut-turut dan baris baru menjadi satu spasi';

create or replace function dasar.nik_rapat(teks text) returns text language sql immutable parallel safe as $$
	select pg_catalog.regexp_replace(teks, '[\s.-]', '', 'g')
$$;
comment on function dasar.nik_rapat(text) is 'NIK tanpa spasi, titik dan tanda hubung yang dipakai orang untuk mengelompokkan angkanya';

create or replace function dasar.nik_wajar(teks text) returns boolean language sql immutable parallel safe as $$
	select dasar.nik_rapat(teks) ~ '^[1-9][1-9](?!00)\d\d(?!00)\d\d([04][1-9]|[1256]\d|[37][01])(0[1-9]|1[0-2])\d\d(?!0000)\d{4}$'
$$;
comment on function dasar.nik_wajar(text) is
	'Susunan NIK: wilayah 6 angka, tanggal lahir (perempuan ditambah 40), bulan, tahun, nomor urut';

create or replace function dasar.surel_wajar(teks text) returns boolean language sql immutable parallel safe as $$
	select char_length(teks) <= 254 and teks ~ '^[A-Za-z0-9.!#$%&''*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+$'
$$;
comment on function dasar.surel_wajar(text) is 'Bentuk alamat surel';

create or replace function dasar.telepon_wajar(teks text) returns boolean language sql immutable parallel safe as $$
	select char_length(teks) <= 30 and teks ~ '^\+?[0-9() .-]+$' and char_length(pg_catalog.regexp_replace(teks, '\D', '', 'g')) between 7 and 15
$$;
comment on function dasar.telepon_wajar(text) is 'Bentuk nomor telepon: 7 sampai 15 angka, boleh +, spasi, titik, kurung dan tanda hubung';

-- How close a case is to its due date. Officers are steered by aman; only tenggat makes a case late.
create or replace function layanan.risiko(kini date, aman date, tenggat date, dekat date, ditutup date) returns text language sql immutable parallel safe as $$
	select case when ditutup is not null then 'menunggu'
		when kini > tenggat then 'terlambat'
		when kini > aman then 'lewat_aman'
		when kini = aman then 'hari_ini'
		when aman <= dekat then 'dekat'
		else 'nanti' end
$$;
comment on function layanan.risiko(date, date, date, date, date) is
	'Golongan risiko suatu perkara pada tanggal kini; dekat = hari kerja kedua sesudah kini, ditutup = jam sudah berhenti';

create or replace function layanan.risiko_daftar() returns table (kode text, urut int, nama text, lencana text) language sql immutable parallel safe rows 6 as $$
	values ('terlambat', 1, 'Terlambat', 'lencana-merah'),
		('lewat_aman', 2, 'Lewat tanggal aman', 'lencana-merah'),
		('hari_ini', 3, 'Harus dijawab hari ini', 'lencana-kuning'),
		('dekat', 4, 'Dalam 2 hari kerja', 'lencana-kuning'),
		('nanti', 5, 'Berikutnya', 'lencana-biru'),
		('menunggu', 6, 'Sudah dijawab, menunggu penyerahan', 'lencana-hijau')
$$;
comment on function layanan.risiko_daftar() is 'Golongan risiko menurut urutan meja, dengan nama dan warna lencananya';

create or replace function layanan.sisa_kata(risiko text, ke_aman int, ke_tenggat int) returns text language sql immutable parallel safe as $$
	select case risiko
		when 'menunggu' then 'sudah dijawab'
		when 'terlambat' then case when ke_tenggat >= 0 then 'terlambat, tenggat baru lewat' else 'terlambat ' || (-ke_tenggat)::text || ' hari kerja' end
		when 'lewat_aman' then case when ke_tenggat = 0 then 'hari terakhir menurut undang-undang' else 'sisa ' || ke_tenggat::text || ' hari kerja sampai tenggat' end
		when 'hari_ini' then 'jawab hari ini'
		else 'sisa ' || ke_aman::text || ' hari kerja' end
$$;
comment on function layanan.sisa_kata(text, int, int) is 'Sisa atau keterlambatan dalam kata; ke_aman dan ke_tenggat = hari kerja dari hari ini, negatif bila lewat';

create or replace function layanan.sisa_bagian(risiko text, ke_aman int, ke_tenggat int) returns text language sql immutable parallel safe as $$
	select case risiko
		when 'terlambat' then case when ke_tenggat >= 0 then 'baru lewat' else 'lewat ' || (-ke_tenggat)::text || ' hari kerja' end
		when 'lewat_aman' then 'hari terakhir'
		when 'hari_ini' then 'hari ini'
		else 'sisa ' || ke_aman::text || ' hari kerja' end
$$;
comment on function layanan.sisa_bagian(text, int, int) is 'Seperti layanan.sisa_kata, untuk jam suatu bagian, yang bukan tenggat undang-undang';

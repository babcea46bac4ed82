-- What must hold for every calendar, tried on calendars made at random and compared with counting day by day.
begin;
select plan(12);
select setseed(0.2008);

-- Two calendars for each week: 400 holidays and 40 extra working days strewn over three years.
create temp table acak as
	select row_number() over () as nomor, null::smallint as id, p.pekan
	from unnest('{12345,123456,1234567,12347,7,26}'::text[]) p (pekan), generate_series(1, 2) i;
insert into kalender.kalender (kode, nama, pekan) select 'ACAK-' || nomor, 'Acak', pekan from acak;
update acak set id = k.id from kalender.kalender k where k.kode = 'ACAK-' || acak.nomor;
insert into kalender.tahun select id, y, 'ditetapkan' from acak, generate_series(2015, 2018) y;
insert into kalender.libur (kalender, tanggal, jenis, nama)
	select a.id, date '2015-01-01' + (random() * 1200)::int, case when i > 400 then 'hari_kerja_pengganti' else 'libur_nasional' end, 'Acak ' || i
	from acak a, generate_series(1, 440) i;
select kalender.susun(id, 2015, 2018) from acak;

create function pg_temp.kerja(kal smallint, hari date) returns boolean language sql as $$
	select exists (select from kalender.libur l where l.kalender = kal and l.tanggal = hari and l.jenis = 'hari_kerja_pengganti')
		or (select k.pekan like '%' || extract(isodow from hari) || '%' from kalender.kalender k where k.id = kal)
		and not exists (select from kalender.libur l where l.kalender = kal and l.tanggal = hari)
$$;
create function pg_temp.langkah(kal smallint, mulai date, n int) returns date language plpgsql as $$
declare
	hari date := mulai;
	sisa int := abs(n);
begin
	while sisa > 0 loop
		hari := hari + sign(n)::int;
		sisa := sisa - pg_temp.kerja(kal, hari)::int;
	end loop;
	return hari;
end
$$;

create temp table kasus as
	select a.id as kal, date '2016-06-01' + (random() * 240)::int as mulai, (random() * 24)::int - 8 as n
	from acak a, generate_series(1, 25) i;
insert into kasus select id, date '2016-07-01' + i, 0 from acak, generate_series(0, 3) i;
create temp table hasil as
	select k.*, kalender.tenggat(kal, mulai, n) as tenggat, kalender.aman(kal, mulai, n) as aman, pg_temp.kerja(kal, mulai) as kerja from kasus k;

select is_empty('select k.kalender, k.tanggal from kalender.hari k join acak a on a.id = k.kalender
	where k.tanggal < ''2015-04-01'' and k.kerja <> pg_temp.kerja(k.kalender, k.tanggal)', 'kerja menurut pekan, libur dan pengganti');
select is_empty('select * from hasil where tenggat <> pg_temp.langkah(kal, mulai, n)', 'tenggat sama dengan menghitung hari demi hari');
select is_empty('select * from hasil where aman <> case when kerja and n > 0 then kalender.tenggat(kal, mulai, n - 1)
	when kerja and n < 0 then kalender.tenggat(kal, mulai, n + 1) else tenggat end', 'aman: hari kerja awal dihitung sebagai hari pertama');
select is_empty('select * from hasil where n > 0 and aman > tenggat', 'aman tidak pernah setelah tenggat');
select is_empty('select * from hasil where n > 0 and tenggat >= kalender.tenggat(kal, mulai, n + 1)', 'tenggat naik bersama n');
select is_empty('select * from hasil where n > 0 and tenggat > kalender.tenggat(kal, mulai + 1, n)', 'tenggat tidak turun bila mulai lebih akhir');
select is_empty('select * from hasil where n >= 0 and kalender.hari_kerja_antara(kal, mulai, tenggat) <> n', 'antara mulai dan tenggat ada n hari kerja');
select is_empty('select * from hasil where kalender.hari_kerja_antara(kal, mulai, tenggat) <> -kalender.hari_kerja_antara(kal, tenggat, mulai)', 'selisih berbalik tanda');
select is_empty('select * from hasil where n > 0 and kerja and kalender.tenggat(kal, tenggat, -n) <> mulai', 'n ke depan lalu n ke belakang kembali ke mulai');
select is_empty('select h.* from hasil h left join kalender.tenggat_massal(h.kal, array[h.n]) t on t.mulai = h.mulai and t.n = h.n
	where h.n > 0 and (t.tenggat, t.aman) is distinct from (h.tenggat, h.aman)', 'bentuk massal sama dengan bentuk satuan');
select is_empty('select * from hasil h where n <> 0 and (select count(*) from kalender.jelaskan(kal, mulai, n) j where j.ke is not null) <> abs(n)', 'penjelasan memuat tepat n hari yang dihitung');

-- Rebuilding from the middle is the same as building at once.
create temp table sebelum as select h.* from kalender.hari h join acak a on a.id = h.kalender;
select kalender.susun(id, 2016, 2016) from acak;
select is_empty('(select * from sebelum except select h.* from kalender.hari h)
	union all (select h.* from kalender.hari h join acak a on a.id = h.kalender except select * from sebelum)', 'menyusun ulang sebagian tidak mengubah apa pun');

select * from finish();
rollback;

-- A year without decree must not keep a request from being accepted (UU 14/2008 art. 22(4)): it is then an estimate of the
-- holidays whose date never changes, and every date in it is marked provisional.
create or replace function kalender.kunci(kal smallint, seluruhnya boolean) returns void
language plpgsql set search_path = '' as $$
begin
	if seluruhnya then
		perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtext('kalender'), 1);
		perform from kalender.kalender k where k.id = kal for update;
	else
		perform pg_catalog.pg_advisory_xact_lock_shared(pg_catalog.hashtext('kalender'), 1);
	end if;
end
$$;
comment on function kalender.kunci(smallint, boolean) is
	'Siapa yang menghitung tenggat menunggu siapa yang mengubah kalender (seluruhnya), dan sebaliknya: tidak ada jam yang terlewat';

create or replace function kalender.perkiraan_buat(kal smallint, tahun_baru int) returns boolean
language plpgsql set search_path = '' as $$
begin
	perform kalender.kunci(kal, true);
	if exists (select from kalender.tahun t where t.kalender = kal and t.tahun = tahun_baru) then
		return false;
	end if;
	perform kalender.libur_ganti(kal,
		array(select (kal, make_date(tahun_baru, l.bulan, l.hari), 'libur_nasional', l.nama, null, true)::kalender.libur from kalender.libur_tetap l),
		array[(kal, tahun_baru, 'perkiraan', null)::kalender.tahun]);
	return true;
end
$$;
comment on function kalender.perkiraan_buat(smallint, int) is 'Menambah tahun yang belum ada sebagai perkiraan dari libur bertanggal tetap; salah bila tahun itu sudah ada';

create or replace function kalender.siap(badan int, pada date) returns void
language plpgsql security definer set search_path = '' as $$
declare
	kal smallint;
	akar smallint;
begin
	select b.kalender into strict kal from organisasi.badan_publik b where b.id = badan;
	for t in date_part('year', pada)::int .. date_part('year', pada)::int + 1 loop
		if not exists (select from kalender.hari h where h.kalender = kal and h.tanggal = make_date(t, 1, 1)) then
			select r.id into akar from kalender.rantai(kal) r where r.akar;
			perform kalender.perkiraan_buat(akar, t);
		end if;
	end loop;
	perform kalender.kunci(kal, false);
end
$$;
comment on function kalender.siap(int, date) is
	'Sebelum sesuatu dihitung bagi badan itu: tahun ini dan tahun berikutnya ada, sebagai perkiraan bila belum ditetapkan, dan kalender tidak berubah sampai transaksi ini selesai';

create or replace function kalender.peringatan(kal smallint, kini date) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
	-- SKB are decreed from March to October of the year before: from October on one that is missing is late.
	t int := date_part('year', kini)::int + (date_part('month', kini) >= 10)::int;
	s boolean;
begin
	select y.sementara into s from kalender.tahun_berlaku(kal) y where y.tahun = t;
	if s is not false and (t > date_part('year', kini) or s is not null) then
		return jsonb_build_object('tahun', t::text, 'ada', s is not null, 'kalimat', format('Hari libur tahun %s belum ditetapkan: %s', t, case when s is null
			then 'tahun itu belum ada dalam kalender. Tanggal di dalamnya belum dapat dihitung.'
			else 'kalendernya baru perkiraan, sehingga semua tanggal di dalamnya masih sementara.' end));
	end if;
	return null;
end
$$;
comment on function kalender.peringatan(smallint, date) is
	'Sejak Oktober: tahun depan yang belum ada atau baru perkiraan, sebelumnya tahun ini; null bila sudah ditetapkan';

create or replace function kalender.turunan(kal smallint) returns setof smallint
language sql stable parallel safe rows 2 as $$
	with recursive r as (
		select kal as id
		union all
		select k.id from r join kalender.kalender k on k.induk = r.id
	)
	select r.id from r
$$;
comment on function kalender.turunan(smallint) is 'Kalender itu dan semua yang memakainya sebagai induk';

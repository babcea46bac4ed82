create or replace function kalender.tahun_hilang(kal smallint, mulai date, arah int)
returns date
language plpgsql stable parallel safe
as $$
declare
	kode_kalender text;
	hilang int := date_part('year', mulai);
begin
	select k.kode into kode_kalender from kalender.kalender k where k.id = kal;
	if not found then
		raise exception 'Kalender nomor % tidak ada.', kal using errcode = 'KI409';
	end if;
	while exists (select from kalender.hari h where h.kalender = kal and h.tanggal = make_date(hilang, 1, 1)) loop
		hilang := hilang + case when arah < 0 then -1 else 1 end;
	end loop;
	raise exception 'Hari libur tahun % belum ada dalam kalender %, sehingga tanggalnya tidak dapat dihitung.', hilang, kode_kalender
		using errcode = 'KI409';
end
$$;
comment on function kalender.tahun_hilang(smallint, date, int) is
	'Selalu galat KI409: menyebut tahun pertama yang hilang dari mulai ke arah itu';

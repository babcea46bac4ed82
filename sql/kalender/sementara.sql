create or replace function kalender.sementara(kal smallint, mulai date, tenggat date)
returns boolean
language plpgsql stable parallel safe
as $$
begin
	return exists (select from kalender.hari h
		where h.kalender = kal and h.sementara and h.tanggal between least(mulai, tenggat) and greatest(mulai, tenggat));
end $$;
comment on function kalender.sementara(smallint, date, date) is 'Ada hari di antaranya, termasuk ujungnya, yang tahunnya baru perkiraan';

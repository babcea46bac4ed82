create or replace function organisasi.opd_penerus(opd int, hari date) returns int language plpgsql stable security definer set search_path = '' as $$
begin
	return (with recursive jalan (id, pengganti, sampai, n) as (
		select o.id, o.pengganti, o.berlaku_sampai, 1 from organisasi.opd o where o.id = opd_penerus.opd
		union all
		select o.id, o.pengganti, o.berlaku_sampai, j.n + 1 from jalan j join organisasi.opd o on o.id = j.pengganti where j.sampai < hari and j.n < 20
	)
	select j.id from jalan j order by j.n desc limit 1);
end $$;
comment on function organisasi.opd_penerus(int, date) is 'OPD yang pada hari itu memegang tugas OPD ini: dirinya sendiri selama masih berlaku, sesudah itu penerusnya';

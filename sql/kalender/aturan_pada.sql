create or replace function kalender.aturan_pada(kode text, tanggal date)
returns kalender.aturan
language plpgsql stable parallel safe
as $$
declare
	hasil kalender.aturan;
begin
	select * into hasil from kalender.aturan a
	where a.kode = aturan_pada.kode and a.berlaku_dari <= aturan_pada.tanggal
	order by a.berlaku_dari desc limit 1;
	if not found or hasil.berlaku_sampai < aturan_pada.tanggal then
		raise exception 'Jangka waktu "%" tidak diatur pada tanggal %.', kode, coalesce(tanggal::text, '(kosong)')
			using errcode = 'KI409';
	end if;
	return hasil;
end
$$;
comment on function kalender.aturan_pada(text, date) is 'Aturan jangka waktu yang berlaku pada tanggal itu; tidak ada menjadi galat KI409';

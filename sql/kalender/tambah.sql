create or replace function kalender.tambah(kal smallint, mulai date, panjang int, satuan text)
returns date
language plpgsql stable strict parallel safe cost 50
as $$
begin
	if satuan = 'hari_kerja' then
		return kalender.tenggat(kal, mulai, panjang);
	elsif satuan = 'hari' then
		return mulai + panjang;
	elsif satuan = 'bulan' then
		return mulai + make_interval(months => panjang);
	end if;
	raise exception 'Jangka waktu dalam satuan % tidak dapat ditambahkan pada tanggal.', satuan using errcode = 'KI409';
end
$$;
comment on function kalender.tambah(smallint, date, int, text) is
	'Tanggal berakhirnya jangka waktu: hari kerja menurut kalender, hari dan bulan menurut penanggalan; jam ditolak';

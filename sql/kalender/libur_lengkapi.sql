create or replace function kalender.libur_sumber(jenis text) returns text language sql immutable parallel safe as $$
	select case when jenis in ('libur_nasional', 'cuti_bersama') then 'skb' else jenis end
$$;
comment on function kalender.libur_sumber(text) is 'Dari ketetapan mana suatu jenis hari: libur nasional dan cuti bersama dari satu SKB';

create or replace function kalender.libur_lengkapi(kal smallint, libur kalender.libur[]) returns kalender.libur[]
language plpgsql stable set search_path = '' as $$
begin
	return libur || array(select l from kalender.libur l
		where l.kalender = kal
			and date_part('year', l.tanggal) in (select date_part('year', b.tanggal) from unnest(libur) b)
			and (date_part('year', l.tanggal), kalender.libur_sumber(l.jenis)) not in
				(select date_part('year', b.tanggal), kalender.libur_sumber(b.jenis) from unnest(libur) b)
		order by l.tanggal, l.jenis, l.nama);
end $$;
comment on function kalender.libur_lengkapi(smallint, kalender.libur[]) is
	'Libur sebuah berkas ditambah yang ketetapannya tidak disentuh berkas itu pada tahun yang sama: mengimpor libur daerah tidak menghapus libur nasional';

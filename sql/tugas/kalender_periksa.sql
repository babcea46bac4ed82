create or replace function tugas.kalender_periksa(isian jsonb)
returns table (baris int, huruf text, harap text, dapat text, salah text)
language plpgsql security definer set search_path = '' set enable_seqscan = off
as $$
declare
	kelompok record;
	nomor smallint := 0;
	hasil jsonb := '[]';
begin
	-- The calendars of the cases exist only inside this block: leaving it by the exception takes them back.
	begin
		for kelompok in
			select u.pekan, u.libur, jsonb_agg(to_jsonb(u)) as kasus, min(u.dari_tahun) as dari, max(u.sampai_tahun) as sampai
			from kalender.uji_baca(isian) u
			where u.salah is null and u.huruf ~ '[AC]'
			group by u.pekan, u.libur
		loop
			nomor := nomor - 1;
			insert into kalender.kalender (id, kode, nama, pekan) overriding system value
				values (nomor, 'UJI' || nomor, 'Kasus uji', kelompok.pekan);
			insert into kalender.tahun (kalender, tahun, status)
				select distinct nomor, t, 'ditetapkan'
				from jsonb_to_recordset(kelompok.kasus) k (dari_tahun int, sampai_tahun int), generate_series(k.dari_tahun, k.sampai_tahun) t;
			insert into kalender.libur (kalender, tanggal, jenis, nama)
				select nomor, ltrim(l, '+')::date, case when l like '+%' then 'hari_kerja_pengganti' else 'libur_nasional' end, 'Kasus uji'
				from string_to_table(nullif(kelompok.libur, ''), ';') l;
			perform kalender.susun(nomor, kelompok.dari, kelompok.sampai);
			hasil := hasil || (select jsonb_agg(jsonb_build_object('baris', k.baris, 'huruf', h, 'harap', k.harap, 'dapat',
					case h when 'A' then kalender.tenggat(nomor, k.mulai, k.n) else kalender.aman(nomor, k.mulai, k.n) end))
				from jsonb_to_recordset(kelompok.kasus) k (baris int, huruf text, mulai date, n int, harap date)
				join unnest('{A,C}'::text[]) h on strpos(k.huruf, h) > 0);
		end loop;
		raise exception 'Kalender kasus uji dibuang.' using errcode = 'KI000';
	exception when sqlstate 'KI000' then
		null;
	end;
	return query
	select h.* from jsonb_to_recordset(hasil) h (baris int, huruf text, harap text, dapat text, salah text)
	union all
	select u.baris, case when u.huruf ~ '[AC]' then '?' else '' end, null, null, u.salah
	from kalender.uji_baca(isian) u
	where u.salah is not null or u.huruf !~ '[AC]'
	order by 1, 2;
end
$$;
comment on function tugas.kalender_periksa(jsonb) is
	'Menghitung kasus uji tenggat (A) dan aman (C) dengan kalender sementara yang lalu dibuang; huruf kosong berarti tidak diperiksa';

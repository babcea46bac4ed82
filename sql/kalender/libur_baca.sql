create or replace function kalender.libur_baca(isian jsonb)
returns table (baris int, tulisan text, tanggal date, jenis text, nama text, dasar text, perkiraan boolean)
language sql stable
as $$
	select coalesce((r.isi ->> 'baris')::int, r.urut::int + 1), coalesce(r.isi ->> 'tanggal', ''),
		kalender.tanggal_baca(btrim(r.isi ->> 'tanggal')), btrim(coalesce(r.isi ->> 'jenis', '')),
		btrim(regexp_replace(coalesce(r.isi ->> 'nama', ''), '\s*\(perkiraan\)\s*$', '')),
		nullif(btrim(r.isi ->> 'dasar'), ''), coalesce(r.isi ->> 'nama', '') ~ '\(perkiraan\)\s*$'
	from jsonb_array_elements(isian) with ordinality r (isi, urut)
$$;
comment on function kalender.libur_baca(jsonb) is
	'Baris libur dari sebuah berkas (kepala kolomnya baris 1); nama yang berakhir (perkiraan) menandai libur yang belum ditetapkan';

create or replace function kalender.libur_galat(kal smallint, isian jsonb, status text)
returns table (baris int, pesan text)
language sql stable
as $$
	with b as materialized (select * from kalender.libur_baca(isian))
	select b.baris, format('tanggal "%s" bukan tanggal yang ada; tulis TTTT-BB-HH', b.tulisan) from b where b.tanggal is null
	union all
	select b.baris, format('tahun %s di luar 1900 sampai 9999', date_part('year', b.tanggal)) from b where b.tanggal < '1900-01-01'
	union all
	select b.baris, 'nama hari belum diisi' from b where b.nama = ''
	union all
	select b.baris, format('jenis "%s" tidak dikenal; pilih libur_nasional, cuti_bersama, libur_daerah atau hari_kerja_pengganti', b.jenis)
	from b where b.jenis not in ('libur_nasional', 'cuti_bersama', 'libur_daerah', 'hari_kerja_pengganti')
	union all
	select b.baris, 'masih perkiraan, sehingga tahunnya tidak dapat dinyatakan ditetapkan' from b where b.perkiraan and status = 'ditetapkan'
	union all
	select b.baris, format('bertentangan dengan baris %s: hari yang sama dengan dasar atau status lain', min(lain.baris))
	from b join b lain on lain.tanggal = b.tanggal and lain.jenis = b.jenis and lain.nama = b.nama and lain.baris < b.baris
		and (lain.dasar is distinct from b.dasar or lain.perkiraan <> b.perkiraan)
	group by b.baris
	union all
	select min(b.baris), format('tahun %s belum ada pada kalender induk', date_part('year', b.tanggal))
	from b
	where b.tanggal >= '1900-01-01' and exists (select from kalender.kalender k where k.id = kal and k.induk is not null)
		and not exists (select from kalender.rantai(kal) r join kalender.tahun t on t.kalender = r.id
			where r.akar and t.tahun = date_part('year', b.tanggal))
	group by date_part('year', b.tanggal)
$$;
comment on function kalender.libur_galat(smallint, jsonb, text) is 'Semua yang salah dalam baris libur sebuah berkas; kosong bila dapat dicatat';

create or replace function kalender.libur_dari(kal smallint, isian jsonb)
returns kalender.libur[]
language sql stable
as $$
	select array(select distinct (kal, b.tanggal, b.jenis, b.nama, b.dasar, b.perkiraan)::kalender.libur from kalender.libur_baca(isian) b)
$$;
comment on function kalender.libur_dari(smallint, jsonb) is 'Libur suatu kalender dari baris berkas yang tidak bergalat; baris kembar sekali';

create or replace function kalender.tahun_dari(libur kalender.libur[], status text)
returns kalender.tahun[]
language sql stable
as $$
	select array(select (l.kalender, date_part('year', l.tanggal),
			coalesce(status, case when bool_or(l.perkiraan) then 'perkiraan' else 'ditetapkan' end), string_agg(distinct l.dasar, '; '))::kalender.tahun
		from unnest(libur) l group by l.kalender, date_part('year', l.tanggal) order by date_part('year', l.tanggal))
$$;
comment on function kalender.tahun_dari(kalender.libur[], text) is 'Tahun-tahun libur itu; statusnya seperti dinyatakan, atau perkiraan bila salah satu liburnya perkiraan';

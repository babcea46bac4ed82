-- A change of holidays and the clocks it moves, all in one transaction. Open clocks move, each with a row in its ledger and
-- an event of its case; closed ones keep what was counted when they ended.
create or replace function layanan.kalender_sejak(kal smallint, libur kalender.libur[], tahun kalender.tahun[]) returns date
language plpgsql set search_path = '' as $$
declare
	lama kalender.hari[];
	sejak date;
begin
	lama := array(select h from kalender.hari h where h.kalender in (select kalender.turunan(kal)));
	begin
		perform kalender.libur_ganti(kal, libur, tahun);
		select min(l.tanggal) into sejak from unnest(lama) l
		join kalender.hari h on h.kalender = l.kalender and h.tanggal = l.tanggal and h.kerja <> l.kerja;
		raise exception using errcode = 'KI000', message = coalesce(sejak::text, '');
	exception when sqlstate 'KI000' then
		return nullif(sqlerrm, '')::date;
	end;
end $$;
comment on function layanan.kalender_sejak(smallint, kalender.libur[], kalender.tahun[]) is
	'Hari pertama yang berubah menjadi atau dari hari kerja; null bila tidak ada. Kalendernya sendiri tidak berubah';

create or replace function layanan.kalender_jam(kal smallint, sejak date) returns table (jam bigint, perkara bigint, terbuka boolean, aturan text,
	tenggat_awal date, tenggat date, aman date, terpakai int, terlambat int, sementara boolean)
language plpgsql stable set search_path = '' as $$
begin
	-- A case may hold an older clock that reached further than its last one: no term here is longer than a year.
	return query select j.id, k.id, h.selesai is null and not k.rampung, h.aturan, h.tenggat_awal, h.tenggat, h.aman, h.terpakai, h.terlambat, h.sementara
	from layanan.perkara k
	join organisasi.badan_publik b on b.id = k.badan_publik
	join layanan.jam j on j.perkara = k.id
	cross join lateral layanan.jam_hitung(j.id) h
	where b.kalender in (select kalender.turunan(kal)) and (not k.rampung or greatest(k.tenggat, k.ditutup) >= sejak - 366)
		and greatest(h.tenggat, h.selesai) >= sejak
		and not exists (select from layanan.jam_beku f where f.jam = j.id);
end $$;
comment on function layanan.kalender_jam(smallint, date) is 'Semua jam menurut kalender itu yang memuat hari sejak tanggal itu, beserta hitungannya sekarang';

create or replace function layanan.jam_bekukan(jam bigint, tenggat_awal date, tenggat date, aman date, terpakai int, terlambat int, sementara boolean) returns void
language sql set search_path = '' as $$
	insert into layanan.jam_beku values ($1, $2, $3, $4, $5, $6, $7)
$$;
comment on function layanan.jam_bekukan(bigint, date, date, date, int, int, boolean) is 'Menyimpan hitungan jam tertutup seperti sebelum kalendernya berubah';

create or replace function layanan.perkara_geser(perkara bigint, jam jsonb) returns void
language plpgsql set search_path = '' as $$
declare
	alasan text := (select pg_catalog.string_agg(j ->> 'alasan', ' ' order by n) from pg_catalog.jsonb_array_elements(jam) with ordinality t (j, n));
	badan int;
	e bigint;
begin
	select k.badan_publik into strict badan from layanan.perkara k where k.id = perkara_geser.perkara;
	e := layanan.catat(perkara, 'geser', pg_catalog.jsonb_build_object('alasan', alasan,
		'jam', (select pg_catalog.jsonb_agg(j - '{jam,alasan,nama}'::text[] order by n) from pg_catalog.jsonb_array_elements(jam) with ordinality t (j, n))));
	perform layanan.jam_tulis((j ->> 'jam')::bigint, 'koreksi', organisasi.hari_ini(badan), 0, j ->> 'alasan', e) from pg_catalog.jsonb_array_elements(jam) j;
end $$;
comment on function layanan.perkara_geser(bigint, jsonb) is 'Mencatat bahwa jam-jam terbuka suatu perkara bergeser: satu peristiwa, satu baris koreksi per jam dengan tanggal lama dan baru, proyeksi dihitung ulang';

create or replace function layanan.geser_kalimat(nama text, tenggat_lama date, tenggat date, aman_lama date, aman date) returns text language sql immutable parallel safe as $$
	select nama || ': batas waktu ' || case when tenggat_lama = tenggat then 'tetap ' || dasar.tanggal_hari(tenggat)
			else 'semula ' || dasar.tanggal_hari(tenggat_lama) || ', menjadi ' || dasar.tanggal_hari(tenggat) end
		|| '; tanggal aman ' || case when aman_lama = aman then 'tetap ' || dasar.tanggal_hari(aman)
			else 'semula ' || dasar.tanggal_hari(aman_lama) || ', menjadi ' || dasar.tanggal_hari(aman) end || '.'
$$;
comment on function layanan.geser_kalimat(text, date, date, date, date) is 'Tanggal lama dan baru suatu jam dalam kalimat';

create or replace function layanan.kalender_geser(lama jsonb) returns jsonb language plpgsql set search_path = '' as $$
declare
	hasil jsonb;
	r record;
begin
	select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nomor', k.nomor, 'perkara', k.id, 'badan', k.badan_publik, 'prosedur', k.prosedur, 'jam', l.jam,
			'aturan', l.aturan, 'nama', a.nama, 'tenggat_lama', l.tenggat, 'tenggat', h.tenggat, 'aman_lama', l.aman, 'aman', h.aman, 'sementara', h.sementara,
			'alasan', layanan.geser_kalimat(a.nama, l.tenggat, h.tenggat, l.aman, h.aman)) order by k.tahun, k.urut, k.nomor, l.jam), '[]') into hasil
	from pg_catalog.jsonb_to_recordset(lama) l (jam bigint, perkara bigint, terbuka boolean, aturan text, tenggat_awal date, tenggat date, aman date)
	join layanan.perkara k on k.id = l.perkara
	cross join lateral layanan.jam_hitung(l.jam) h
	cross join lateral kalender.aturan_pada(l.aturan, h.mulai) a
	where l.terbuka and (l.tenggat_awal, l.tenggat, l.aman) is distinct from (h.tenggat_awal, h.tenggat, h.aman);
	perform layanan.jam_bekukan(l.jam, l.tenggat_awal, l.tenggat, l.aman, l.terpakai, l.terlambat, l.sementara)
	from pg_catalog.jsonb_to_recordset(lama) l (jam bigint, terbuka boolean, tenggat_awal date, tenggat date, aman date, terpakai int, terlambat int, sementara boolean)
	cross join lateral layanan.jam_hitung(l.jam) h
	where not l.terbuka and (l.tenggat_awal, l.tenggat, l.aman, l.terpakai, l.terlambat) is distinct from (h.tenggat_awal, h.tenggat, h.aman, h.terpakai, h.terlambat);
	for r in select (x ->> 'perkara')::bigint as perkara, pg_catalog.jsonb_agg(x - '{nomor,perkara,badan,prosedur}'::text[] order by n) as jam
		from pg_catalog.jsonb_array_elements(hasil) with ordinality t (x, n) group by 1 order by 1
	loop
		perform layanan.perkara_geser(r.perkara, r.jam);
	end loop;
	return (select coalesce(pg_catalog.jsonb_agg(x - '{perkara,jam,alasan}'::text[] order by n), '[]') from pg_catalog.jsonb_array_elements(hasil) with ordinality t (x, n));
end $$;
comment on function layanan.kalender_geser(jsonb) is 'Membandingkan hitungan lama dengan yang sekarang: jam terbuka digeser, jam tertutup dibekukan. Mengembalikan yang bergeser';

create or replace function layanan.kalender_terapkan(kal smallint, libur kalender.libur[], tahun kalender.tahun[]) returns jsonb
language plpgsql set search_path = '' as $$
declare
	konteks text[] := akun.konteks();
	sejak date;
	lama jsonb := '[]';
	hasil jsonb;
begin
	perform kalender.kunci(kal, true);
	sejak := layanan.kalender_sejak(kal, libur, tahun);
	if sejak is not null then
		perform from layanan.perkara k join organisasi.badan_publik b on b.id = k.badan_publik
			where b.kalender in (select kalender.turunan(kal)) and not k.rampung order by k.id for update of k;
		select coalesce(pg_catalog.jsonb_agg(pg_catalog.to_jsonb(j)), '[]') into lama from layanan.kalender_jam(kal, sejak) j;
	end if;
	hasil := kalender.libur_ganti(kal, libur, tahun);
	perform akun.bertindak(null, null, '{sistem}', '{}', null);
	hasil := hasil || pg_catalog.jsonb_build_object('jam', layanan.kalender_geser(lama));
	perform akun.konteks_pulih(konteks);
	if hasil -> 'jam' <> '[]' then
		perform pg_catalog.pg_notify('tugas', 'kalender');
	end if;
	return hasil;
end $$;
comment on function layanan.kalender_terapkan(smallint, kalender.libur[], kalender.tahun[]) is
	'Mengganti libur tahun-tahun itu dan menggeser semua jam terbuka yang terkena, dalam satu transaksi: {tahun, ditambah, dihapus, jam: [yang bergeser]}';

create or replace function layanan.kalender_impor(kal smallint, baris jsonb, status text, uji boolean) returns jsonb
language plpgsql set search_path = '' as $$
declare
	galat jsonb := (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('baris', g.baris, 'pesan', g.pesan) order by g.baris, g.pesan) from kalender.libur_galat(kal, baris, status) g);
	libur kalender.libur[];
	tahun kalender.tahun[];
begin
	if galat is not null or pg_catalog.jsonb_array_length(baris) = 0 then
		return pg_catalog.jsonb_build_object('tahun', '[]'::jsonb, 'ditambah', 0, 'dihapus', 0, 'jam', '[]'::jsonb, 'galat', coalesce(galat, '[]'));
	end if;
	libur := kalender.libur_lengkapi(kal, kalender.libur_dari(kal, baris));
	tahun := kalender.tahun_dari(libur, status);
	begin
		galat := layanan.kalender_terapkan(kal, libur, tahun) || '{"galat": []}';
		if uji then
			raise exception using errcode = 'KI000', message = galat::text;
		end if;
		return galat;
	exception when sqlstate 'KI000' then
		return sqlerrm::jsonb;
	end;
end $$;
comment on function layanan.kalender_impor(smallint, jsonb, text, boolean) is
	'Libur dari baris sebuah berkas: diterapkan, atau (uji) hanya dihitung akibatnya. Semua galat sekaligus menurut nomor baris; bila ada, tidak ada yang berubah';

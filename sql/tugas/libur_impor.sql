create or replace function tugas.libur_impor(kal text, baris jsonb, status text default null)
returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	nomor smallint;
	galat jsonb;
	libur kalender.libur[];
	tahun kalender.tahun[];
	kosong jsonb := jsonb_build_object('tahun', '[]'::jsonb, 'ditambah', 0, 'dihapus', 0);
begin
	-- The lock makes two imports into one calendar wait for each other.
	select k.id into nomor from kalender.kalender k where k.kode = kal for update;
	if not found then
		raise exception 'Kalender % tidak ada.', coalesce(kal, '(kosong)') using errcode = 'KI404';
	elsif status not in ('ditetapkan', 'perkiraan') then
		raise exception 'Status tahun "%" tidak dikenal; pilih ditetapkan atau perkiraan.', status using errcode = 'KI409';
	end if;

	select jsonb_agg(jsonb_build_object('baris', g.baris, 'pesan', g.pesan) order by g.baris, g.pesan) into galat
		from kalender.libur_galat(nomor, baris, status) g;
	if galat is not null then
		return kosong || jsonb_build_object('galat', galat);
	end if;

	libur := array(select distinct (nomor, b.tanggal, b.jenis, b.nama, b.dasar, b.perkiraan)::kalender.libur
		from kalender.libur_baca(baris) b);
	tahun := array(select (nomor, date_part('year', l.tanggal),
			coalesce(status, case when bool_or(l.perkiraan) then 'perkiraan' else 'ditetapkan' end),
			string_agg(distinct l.dasar, '; '))::kalender.tahun
		from unnest(libur) l group by date_part('year', l.tanggal) order by date_part('year', l.tanggal));
	if cardinality(tahun) = 0 then
		return kosong || jsonb_build_object('galat', '[]'::jsonb);
	end if;
	return kalender.libur_ganti(nomor, libur, tahun) || jsonb_build_object('galat', '[]'::jsonb);
end
$$;
comment on function tugas.libur_impor(text, jsonb, text) is
	'Mengganti libur tahun-tahun dalam berkas; semua atau tidak sama sekali, dengan semua galat sekaligus menurut nomor baris';

create or replace function tugas.libur_impor(baris jsonb)
returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	laporan jsonb := tugas.libur_impor('ID-5', baris);
begin
	if laporan -> 'galat' <> '[]' then
		raise exception '%', (select string_agg(format('baris %s: %s', g ->> 'baris', g ->> 'pesan'), '; ')
			from jsonb_array_elements(laporan -> 'galat') g) using errcode = 'KI409';
	end if;
	return laporan;
end
$$;
comment on function tugas.libur_impor(jsonb) is 'Mengisi kalender nasional pada pemasangan; salah satu baris salah menjadi galat';

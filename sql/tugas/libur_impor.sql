create or replace function tugas.libur_impor(kal text, baris jsonb, status text default null, uji boolean default false)
returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	nomor smallint := (select k.id from kalender.kalender k where k.kode = kal);
begin
	if nomor is null then
		raise exception 'Kalender % tidak ada.', coalesce(kal, '(kosong)') using errcode = 'KI404';
	elsif status not in ('ditetapkan', 'perkiraan') then
		raise exception 'Status tahun "%" tidak dikenal; pilih ditetapkan atau perkiraan.', status using errcode = 'KI409';
	end if;
	return layanan.kalender_impor(nomor, baris, status, uji);
end
$$;
comment on function tugas.libur_impor(text, jsonb, text, boolean) is
	'Mengganti libur tahun-tahun dalam berkas dan menggeser jam terbuka; semua atau tidak sama sekali, dengan semua galat sekaligus menurut nomor baris. uji = hanya menghitung akibatnya';

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

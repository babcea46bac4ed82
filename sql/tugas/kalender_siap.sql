create function tugas.kalender_siap() returns text language plpgsql security definer set search_path = '' as $$
declare
	sebelum int := (select count(*) from kalender.tahun);
begin
	perform kalender.siap(b.id, organisasi.hari_ini(b.id)) from organisasi.badan_publik b order by b.id;
	return (select pg_catalog.format('years=%s', count(*) - sebelum) from kalender.tahun having count(*) > sebelum);
end $$;
comment on function tugas.kalender_siap() is 'Tahun ini dan tahun depan ada dalam kalender setiap badan publik, sebagai perkiraan bila belum ditetapkan; menyebut banyaknya tahun yang ditambah, null bila tidak ada';
create function tugas.kalender_peringatan() returns setof text language sql stable security definer set search_path = '' as $$
	select distinct k.kode || ': ' || (p.isi ->> 'kalimat')
	from organisasi.badan_publik b join kalender.kalender k on k.id = b.kalender
	cross join lateral (select kalender.peringatan(k.id, organisasi.hari_ini(b.id)) as isi) p
	where b.aktif and p.isi is not null
$$;
comment on function tugas.kalender_peringatan() is 'Kalender yang tahun depannya belum ditetapkan, untuk perintah ppid';

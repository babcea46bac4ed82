create function tugas.detak(nama text) returns void language sql security definer set search_path = '' as $$
	insert into dasar.detak as d (nama, waktu) values (detak.nama, pg_catalog.clock_timestamp())
	on conflict on constraint detak_pk do update set waktu = excluded.waktu
$$;
comment on function tugas.detak(text) is 'Pekerja melaporkan bahwa ia hidup';

create function tugas.detak_umur(nama text) returns int language sql stable security definer set search_path = '' as $$
	select (select extract(epoch from pg_catalog.clock_timestamp() - d.waktu)::int from dasar.detak d where d.nama = detak_umur.nama)
$$;
comment on function tugas.detak_umur(text) is 'Berapa detik sejak pekerja terakhir melapor; null bila belum pernah';

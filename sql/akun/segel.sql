-- Every value that is sealed with the key file, for `ppid key`. Run as the owner; a page has no right to any of it.
create or replace function akun.segel_tabel() returns table (tabel text) language sql immutable parallel safe as $$
	values ('permohonan'), ('keberatan'), ('kode')
$$;
comment on function akun.segel_tabel() is 'Tabel yang menyimpan nilai tersegel';

create or replace function akun.segel() returns table (tabel text, id bigint, sandi text) language sql stable set search_path = '' as $$
	select 'permohonan', m.id, m.identitas_sandi from layanan.permohonan m where m.identitas_sandi <> ''
	union all
	select 'keberatan', m.id, m.identitas_sandi from layanan.keberatan m where m.identitas_sandi <> ''
	union all
	select 'kode', k.petugas, k.rahasia_sandi from akun.kode k
$$;
comment on function akun.segel() is 'Semua nilai tersegel';

create or replace function akun.segel_kunci(p jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_object_agg(x.kunci, x.banyak), '{}')
		from (select pg_catalog.split_part(s.sandi, ':', 2) as kunci, count(*) as banyak from akun.segel() s group by 1) x);
end $$;
comment on function akun.segel_kunci(jsonb) is 'Banyak nilai menurut kunci yang menyegelnya: {kunci: banyak}';

create or replace function akun.segel_ambil(p jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', x.id, 'sandi', x.sandi) order by x.id), '[]')
		from (select s.id, s.sandi from akun.segel() s
			where s.tabel = p ->> 'tabel' and s.id > (p ->> 'setelah')::bigint and pg_catalog.split_part(s.sandi, ':', 2) <> p ->> 'selain'
			order by s.id limit (p ->> 'banyak')::int) x);
end $$;
comment on function akun.segel_ambil(jsonb) is 'Sebanyak p.banyak nilai p.tabel sesudah p.setelah yang tidak disegel kunci p.selain: [{id, sandi}]';

create or replace function akun.segel_simpan(p jsonb) returns jsonb language plpgsql set search_path = '' as $$
declare
	n int;
begin
	if p ->> 'tabel' = 'permohonan' then
		update layanan.permohonan m set identitas_sandi = v.baru
		from pg_catalog.jsonb_to_recordset(p -> 'nilai') v (id bigint, lama text, baru text) where m.id = v.id and m.identitas_sandi = v.lama;
	elsif p ->> 'tabel' = 'kode' then
		update akun.kode m set rahasia_sandi = v.baru
		from pg_catalog.jsonb_to_recordset(p -> 'nilai') v (id bigint, lama text, baru text) where m.petugas = v.id and m.rahasia_sandi = v.lama;
	else
		update layanan.keberatan m set identitas_sandi = v.baru
		from pg_catalog.jsonb_to_recordset(p -> 'nilai') v (id bigint, lama text, baru text) where m.id = v.id and m.identitas_sandi = v.lama;
	end if;
	get diagnostics n = row_count;
	return pg_catalog.to_jsonb(n);
end $$;
comment on function akun.segel_simpan(jsonb) is 'Mengganti nilai tersegel (p.nilai = [{id, lama, baru}]) yang belum berubah sejak diambil; hasilnya banyaknya';

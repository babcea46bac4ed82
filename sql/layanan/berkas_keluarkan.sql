-- What was attached as an answer and shall not go out after all: it stays with the case, and the applicant never sees it.
create or replace function layanan.berkas_keluarkan(perkara bigint, kode text[]) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	keluar bigint[] := array(select f.id from layanan.berkas f
		where f.perkara = berkas_keluarkan.perkara and f.golongan = 'jawaban' and not f.untuk_pemohon and f.kode = any (berkas_keluarkan.kode) for update);
begin
	update layanan.berkas f set perkara = coalesce(f.dari_bagian, f.perkara), golongan = case when f.dari_bagian is null then 'lampiran' else 'jawaban' end,
		dihitamkan = f.dihitamkan and f.dari_bagian is not null, dari_bagian = null
	where f.id = any (keluar);
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nama', f.nama, 'sidik', pg_catalog.encode(f.sidik, 'hex')) order by f.id), '[]')
		from layanan.berkas f where f.id = any (keluar));
end $$;
comment on function layanan.berkas_keluarkan(bigint, text[]) is
	'Berkas jawaban yang tidak jadi diberikan menjadi lampiran internal, yang diambil dari suatu bagian kembali ke bagian itu; yang sudah terbuka bagi pemohon tetap. Mengembalikan nama dan sidiknya untuk dicatat';

create or replace function layanan.berkas_terlampir(perkara bigint, dikeluarkan text[]) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kode', f.kode, 'nama', f.nama, 'ukuran', layanan.ukuran_kata(f.ukuran),
			'keluar', f.kode = any (berkas_terlampir.dikeluarkan)) order by f.id), '[]')
		from layanan.berkas f where f.perkara = berkas_terlampir.perkara and f.golongan = 'jawaban' and not f.untuk_pemohon);
end $$;
comment on function layanan.berkas_terlampir(bigint, text[]) is 'Berkas jawaban yang belum terbuka, sebagai pilihan untuk tidak jadi diberikan';

create or replace function layanan.berkas_keluar_isi(berkas jsonb) returns jsonb language sql immutable parallel safe as $$
	select case when coalesce(berkas, '[]') = '[]' then '{}'::jsonb else pg_catalog.jsonb_build_object('tidak_diberikan', berkas) end
$$;
comment on function layanan.berkas_keluar_isi(jsonb) is 'Berkas yang tidak jadi diberikan sebagai isi peristiwa; kosong bila tidak ada';

-- One form key is one submission: sent twice it is the same, with another contents it is refused.
create or replace function layanan.formulir_isi(p jsonb) returns bytea language plpgsql immutable set search_path = '' as $$
begin
	-- The key is random and known to the sender alone, so nobody can guess the contents from the fingerprint.
	return dasar.sidik((p ->> 'formulir') || ':' || coalesce((
		select pg_catalog.jsonb_object_agg(x.nama, x.nilai)::text from (
			select e.key as nama, case pg_catalog.jsonb_typeof(e.value)
				when 'array' then (select pg_catalog.jsonb_agg(layanan.formulir_teks(a.nilai) order by a.n)
					from pg_catalog.jsonb_array_elements_text(e.value) with ordinality a (nilai, n) where layanan.formulir_teks(a.nilai) <> '')
				else pg_catalog.to_jsonb(nullif(layanan.formulir_teks(e.value #>> '{}'), '')) end as nilai
			from pg_catalog.jsonb_each(p) e
			where e.key !~ '^_|_tersimpan$' and e.key <> all ('{formulir,aksi,versi}')) x
		where x.nilai is not null), ''));
end $$;
comment on function layanan.formulir_isi(jsonb) is
	'SHA-256 isi formulir seperti dikirim, bersama kuncinya: tanpa bidang kosong, spasi di tepi dan berkas; isian yang sama memberi hasil yang sama';

create or replace function layanan.formulir_teks(nilai text) returns text language sql immutable parallel safe as $$
	select pg_catalog.btrim(pg_catalog.replace(nilai, E'\r\n', E'\n'), E' \n\t')
$$;
comment on function layanan.formulir_teks(text) is 'Satu isian seperti dibandingkan: tanpa spasi di tepi, pergantian baris seragam';

create or replace function layanan.formulir_banding(lama bytea, baru bytea, kalimat text) returns void language plpgsql set search_path = '' as $$
begin
	if lama <> baru then
		raise exception '%', kalimat using errcode = 'KI409', hint = 'formulir baru';
	end if;
end $$;
comment on function layanan.formulir_banding(bytea, bytea, text) is
	'KI409 bila kunci formulir yang sama membawa isian lain; portal lalu menawarkan isian itu kembali dengan kunci formulir baru';

create or replace function layanan.formulir_terpakai(jenis text, nomor text) returns text language sql immutable parallel safe as $$
	select pg_catalog.format('Formulir ini sudah dikirim sebagai %s %s. Isian yang kedua berbeda dan belum tersimpan; pakai formulir baru untuk %s lain.', jenis, nomor, jenis)
$$;
comment on function layanan.formulir_terpakai(text, text) is 'Kalimat untuk isian kedua yang berbeda pada formulir yang sama';

-- Runs as its caller: the row policies decide which files exist.
create or replace function layanan.berkas_dari(k layanan.perkara, p jsonb, milik boolean) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	b layanan.berkas;
begin
	select * into b from layanan.berkas x where x.perkara = k.id and x.kode = p ->> 'berkas' and (x.untuk_pemohon or not milik);
	if not found then
		perform dasar.gagal('KI404', format(case when milik then 'Berkas ini tidak ada pada %s Anda.' else 'Berkas itu tidak ada pada %s ini.' end, k.prosedur));
	end if;
	return layanan.berkas_unduh(b);
end $$;
comment on function layanan.berkas_dari(layanan.perkara, jsonb, boolean) is
	'Mengunduh berkas p.berkas suatu perkara, bagi pemiliknya (milik) hanya yang untuk pemohon; KI404 bila tidak ada atau tidak boleh dilihat';

create or replace function layanan.berkas_terisi(berkas bigint) returns bigint language plpgsql stable set search_path = '' as $$
begin
	return (select coalesce(sum(octet_length(i.isi)), 0) from layanan.berkas_isi i where i.berkas = berkas_terisi.berkas);
end $$;
comment on function layanan.berkas_terisi(bigint) is 'Banyaknya bita yang sudah disimpan dari suatu berkas';

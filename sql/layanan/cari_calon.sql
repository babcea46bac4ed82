-- Cases among which a search need look, found through indexes that the row policies keep out of its reach. Which of them
-- match and may be seen is asked by the search itself: this only spares it the others.
create or replace function layanan.cari_calon(badan int, kata text[], dengan_nama boolean) returns bigint[] language plpgsql stable security definer set search_path = '' as $$
declare
	banyak constant int := 500;
	w text;
	calon bigint[];
	paling_sedikit bigint[];
begin
	foreach w in array (select coalesce(pg_catalog.array_agg(x), '{}') from unnest(kata) x where pg_catalog.char_length(x) >= 5) loop
		calon := array((select k.id from layanan.perkara k where k.nomor ilike w and k.badan_publik = badan limit banyak + 1)
			union (select distinct r.permohonan from layanan.rincian r where r.isi ilike w limit banyak + 1)
			union (select m.id from layanan.permohonan m where dengan_nama and m.nama ilike w and m.badan_publik = badan limit banyak + 1)
			union (select m.id from layanan.permohonan m where m.nomor_luar <> '' and m.nomor_luar ilike w and m.badan_publik = badan limit banyak + 1));
		if pg_catalog.cardinality(calon) <= least(banyak, pg_catalog.cardinality(paling_sedikit)) then
			paling_sedikit := calon;
		end if;
		exit when paling_sedikit = '{}';
	end loop;
	return paling_sedikit;
end $$;
comment on function layanan.cari_calon(int, text[], boolean) is
	'Permohonan yang memuat kata (berpola %kata%) yang paling jarang di antara kata-katanya, pada nomor, nomor di luar, rincian, atau (dengan_nama) nama pemohonnya; null bila setiap kata lebih dari 500 kali ada atau kurang dari tiga huruf';

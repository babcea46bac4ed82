-- Cases in whose number, wording or applicant's name every word stands. Whether the caller may see them is not asked here:
-- layanan.meja_arsip reads them under its row policies. A word shorter than three letters reads every row.
create or replace function layanan.cari_calon(badan int, kata text[], dengan_nama boolean) returns bigint[] language plpgsql stable security definer set search_path = '' as $$
declare
	w text;
	calon bigint[];
begin
	foreach w in array (select pg_catalog.array_agg(x order by pg_catalog.char_length(x) desc) from unnest(kata) x) loop
		calon := array(select k.id from layanan.perkara k where k.nomor ilike w and k.badan_publik = badan and (calon is null or k.id = any (calon))
			union select r.permohonan from layanan.rincian r where r.isi ilike w and (calon is null or r.permohonan = any (calon))
			union select m.id from layanan.permohonan m where dengan_nama and m.nama ilike w and m.badan_publik = badan and (calon is null or m.id = any (calon)));
		exit when calon = '{}';
	end loop;
	return calon;
end $$;
comment on function layanan.cari_calon(int, text[], boolean) is
	'Permohonan yang memuat setiap pola kata pada nomor, rincian, atau (dengan_nama) nama pemohonnya; tanpa memandang siapa boleh melihatnya, maka hanya untuk disaring lagi di bawah kebijakan baris';

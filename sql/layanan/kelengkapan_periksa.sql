create or replace function layanan.wajib_boleh(halangan text) returns void language plpgsql immutable set search_path = '' as $$
begin
	if halangan is not null then
		perform dasar.gagal('KI409', halangan);
	end if;
end $$;
comment on function layanan.wajib_boleh(text) is 'KI409 dengan kalimat halangannya, bila ada';

create or replace function layanan.tagih_periksa(p jsonb, kurang text[]) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return case when pg_catalog.cardinality(kurang) = 0 or exists (select from unnest(kurang) x where dasar.nama_pilihan('kekurangan', x) is null)
			then '{"kurang": "Pilih sekurangnya satu hal yang kurang."}'::jsonb else '{}' end
		|| layanan.galat_tulisan(p, 'keterangan', case when 'lainnya' = any (kurang) then 'Jelaskan hal lain yang kurang.' else '' end, 2000);
end $$;
comment on function layanan.tagih_periksa(jsonb, text[]) is 'Galat pemberitahuan kekurangan';

create or replace function layanan.tawarkan_periksa(k layanan.perkara, p jsonb, rincian text[]) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	kalimat text := coalesce(layanan.rincian_periksa(rincian),
		case when rincian = (select pg_catalog.array_agg(r.isi order by r.urut) from layanan.rincian r where r.permohonan = k.id) then 'Rumusan ini sama dengan permintaan semula.' end);
begin
	return case when kalimat is null then '{}' else pg_catalog.jsonb_build_object('rincian', kalimat) end
		|| layanan.galat_tulisan(p, 'alasan', 'Tulis mengapa rumusan ini diusulkan; pemohon akan membacanya.', 2000);
end $$;
comment on function layanan.tawarkan_periksa(layanan.perkara, jsonb, text[]) is 'Galat tawaran rumusan yang lebih sempit';

-- Help: the steps are read from layanan.alur, so that what cannot be done is not described.
create or replace function layanan.bantuan_langkah(peran text) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('prosedur', g.prosedur, 'nama', case g.prosedur when 'permohonan' then 'Permohonan informasi' when 'keberatan' then 'Keberatan'
			when 'sengketa' then 'Sengketa' else dasar.nama_pilihan('prosedur', g.prosedur) end, 'langkah', g.langkah) order by pg_catalog.array_position('{permohonan,bagian,keberatan,sengketa}', g.prosedur)), '[]')
		from (select s.prosedur, pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kode', s.peristiwa, 'tanda', s.tanda, 'nama', j.nama, 'kalimat', j.kalimat, 'pasal', s.pasal, 'tempat', coalesce(t.tempat, ''),
				'cara', coalesce(t.cara, ''), 'dari', s.dari, 'jam', case when j.jam_selesai is not null then 'Menghentikan jam ' || coalesce((select a.nama from kalender.aturan a where a.kode = j.jam_selesai order by a.berlaku_dari desc limit 1), j.jam_selesai) end)
				order by s.urut, s.peristiwa) as langkah
			from (select a.prosedur, a.peristiwa, case when a.prosedur = min(a.prosedur) over (partition by a.peristiwa) then '' else a.prosedur || '-' end || a.peristiwa as tanda, pg_catalog.string_agg(distinct a.pasal, '; ') as pasal, min(coalesce(n.urut, 0)) as urut,
					coalesce(pg_catalog.jsonb_agg(n.nama order by n.urut) filter (where n.nama is not null), '[]') as dari
				from layanan.alur a left join layanan.keadaan n on n.prosedur = a.prosedur and n.kode = a.keadaan
				where a.peran = bantuan_langkah.peran group by a.prosedur, a.peristiwa) s
			join layanan.jenis_peristiwa j on j.kode = s.peristiwa
			left join layanan.petunjuk t on t.peristiwa = s.peristiwa
			group by s.prosedur) g);
end $$;
comment on function layanan.bantuan_langkah(text) is 'Langkah suatu peran per prosedur menurut alur, dengan pasal, keadaan dan caranya';

create or replace function layanan.bantuan_jangka(hari date) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_object_agg(x.kode, pg_catalog.jsonb_build_object('panjang', a.panjang, 'pasal', a.pasal, 'nama', a.nama))
		from unnest('{tanggapan,perpanjangan,keberatan_ajukan,keberatan_tanggapan,sengketa_ajukan,kelengkapan,pemberitahuan_kelengkapan}'::text[]) x (kode)
		cross join lateral kalender.aturan_pada(x.kode, hari) a);
end $$;
comment on function layanan.bantuan_jangka(date) is 'Jangka waktu yang disebut halaman bantuan, menurut aturan yang berlaku';

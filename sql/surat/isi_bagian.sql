create or replace function surat.isi_pemberitahuan_sebagian(perkara bigint, p jsonb, pada date) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object('dasar', surat.pasal_resmi('UU 14/2008 Pasal 22 ayat (7)'), 'bertitimangsa', false, 'jangka', j, 'hak', surat.hak_bila_diam(perkara, j),
			'bagian_surat', (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('urut', b.urut, 'opd', coalesce((select pg_catalog.string_agg(o.nama, ', ') from organisasi.opd o where o.id = any (k.opd)), ''),
					'diminta', layanan.bagian_tulisan(b.id, 'buka_bagian') ->> 'diminta', 'uraian', layanan.bagian_tulisan(b.id, 'jawab_bagian') ->> 'uraian') order by b.urut)
				from layanan.bagian b join layanan.perkara k on k.id = b.id
				where b.induk = isi_pemberitahuan_sebagian.perkara and p -> 'bagian' @> pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object('nomor', k.nomor))),
			'berkas', f, 'ada_berkas', f <> '[]', 'lampiran', case when f = '[]' then '-' else surat.angka(pg_catalog.jsonb_array_length(f)) || ' berkas' end)
		from surat.jangka(perkara) j
		cross join lateral surat.daftar_berkas(perkara) f);
end $$;
comment on function surat.isi_pemberitahuan_sebagian(bigint, jsonb, date) is 'Isi pemberitahuan sebagian: bagian yang sudah siap (p.bagian), berkasnya, dan tenggat yang tetap berjalan bagi selebihnya';

-- Changing what the form says: the earlier version is kept, the chain records which fields and both fingerprints.
create or replace function layanan.isian_ganti(perkara bigint, jenis text, ubah jsonb, isi jsonb, tulisan jsonb, terbatas boolean, formulir layanan.formulir_kiriman) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
	lama jsonb;
	baru jsonb;
	bidang jsonb;
	e bigint;
begin
	perform layanan.perkara_kunci(perkara);
	lama := layanan.isian_isi(perkara);
	update layanan.permohonan m set (kuasa_dari, identitas_jenis, identitas_samar, identitas_sandi, alamat, telepon, surel, tujuan, tujuan_golongan)
		= (coalesce(u.kuasa_dari, m.kuasa_dari), coalesce(u.identitas_jenis, m.identitas_jenis), coalesce(u.identitas_samar, m.identitas_samar), coalesce(u.identitas_sandi, m.identitas_sandi),
			coalesce(u.alamat, m.alamat), coalesce(u.telepon, m.telepon), coalesce(u.surel, m.surel), coalesce(u.tujuan, m.tujuan),
			case when u.tujuan is null then m.tujuan_golongan else dasar.golong('golongan_tujuan', u.tujuan) end)
	from pg_catalog.jsonb_to_record(ubah) as u (kuasa_dari text, identitas_jenis text, identitas_samar text, identitas_sandi text, alamat text, telepon text, surel text, tujuan text)
	where m.id = perkara;
	if ubah ? 'rincian' then
		insert into layanan.rincian (permohonan, urut, isi)
		select perkara, r.n, r.v from pg_catalog.jsonb_array_elements_text(ubah -> 'rincian') with ordinality r (v, n)
		on conflict on constraint rincian_pk do update set isi = excluded.isi;
		delete from layanan.rincian r where r.permohonan = perkara and r.urut > pg_catalog.jsonb_array_length(ubah -> 'rincian');
	end if;
	baru := layanan.isian_isi(perkara);
	bidang := (select coalesce(pg_catalog.jsonb_agg(b.key order by b.key), '[]') from pg_catalog.jsonb_each(baru) b where b.value is distinct from lama -> b.key);
	e := layanan.tulisan_catat(perkara, jenis, isi || pg_catalog.jsonb_build_object('bidang', bidang)
		|| case when baru = lama then '{}' else pg_catalog.jsonb_build_object('sidik_isian', layanan.tulisan_sidik(baru)) end, tulisan, terbatas, formulir);
	if baru <> lama then
		insert into layanan.isian_lama (permohonan, versi, isi, peristiwa)
		select perkara, count(*) + 1, lama, e from layanan.isian_lama x where x.permohonan = perkara;
	end if;
	return e;
end $$;
comment on function layanan.isian_ganti(bigint, text, jsonb, jsonb, jsonb, boolean, layanan.formulir_kiriman) is
	'Mengganti isi formulir lewat suatu peristiwa: ubah = bidang baru; versi lama disimpan, rantai mencatat bidang yang berubah dan sidik isi barunya, tanpa isinya';

create or replace function layanan.isian_cocok(k layanan.perkara) returns boolean language plpgsql stable security definer set search_path = '' as $$
begin
	return (select v.tercatat = v.ada from (select
		(select pg_catalog.array_agg(e.isi ->> 'sidik_isian' order by e.urut) from layanan.peristiwa e where e.perkara = k.id and e.isi ? 'sidik_isian') as tercatat,
		(select pg_catalog.array_agg(layanan.tulisan_sidik(l.isi) order by l.versi) from layanan.isian_lama l where l.permohonan = k.id) || layanan.isian_sidik(k.id) as ada) v
		where v.tercatat is not null) is not false;
end $$;
comment on function layanan.isian_cocok(layanan.perkara) is 'Setiap versi isi formulir, yang lama dan yang berlaku, sama dengan sidik yang tercatat dalam peristiwanya';

-- State, dates and decision follow from the events and the ledger; this is the only place that says how.
create or replace function layanan.proyeksi_hitung(perkara bigint) returns table (keadaan text, giliran text, rampung boolean, opd int[],
	aturan text, dimulai date, tenggat_awal date, tenggat date, aman date, ditutup date, diperpanjang date,
	peristiwa_banyak int, sidik bytea, langkah_aturan text, langkah_aman date, langkah_tenggat date,
	opd_utama int, keputusan text, ditanggapi date, diserahkan date, lengkap date)
language plpgsql stable security definer set search_path = '' as $$
begin
	return query with akhir as (
		select e.ke, e.urut, e.sidik, k.prosedur from layanan.peristiwa e join layanan.perkara k on k.id = e.perkara
		where e.perkara = $1 order by e.urut desc limit 1
	), disposisi as (
		-- A request that was split is with the OPD of its parts, not with one of its own.
		select case when e.jenis not in ('kembalikan', 'kembalikan_bagian', 'tarik_disposisi') then (e.isi ->> 'opd')::int end as opd, e.jenis in ('bagi', 'himpun') as terbagi from layanan.peristiwa e
		where e.perkara = $1 and e.jenis in ('disposisi', 'kembalikan', 'tarik_disposisi', 'bagi', 'himpun', 'buka_bagian', 'teruskan_bagian', 'alihkan_bagian', 'kembalikan_bagian') order by e.urut desc limit 1
	), isi as (
		select max(e.isi ->> 'keputusan') filter (where e.jenis in ('tanggapi', 'beritahu', 'gugurkan', 'cabut')) as keputusan,
			max(e.tanggal) filter (where e.jenis in ('tanggapi', 'beritahu')) as ditanggapi,
			max(e.tanggal) filter (where e.jenis = 'serahkan') as diserahkan,
			max(e.tanggal) filter (where e.jenis = 'perpanjang') as diperpanjang,
			count(*) filter (where e.jenis = 'kelengkapan_lewat') > 0 as menunggu_habis
		from layanan.peristiwa e where e.perkara = $1
	), jam as (
		select h.* from layanan.jam j, layanan.jam_tanggal(j.id) h
		where j.perkara = $1 and j.aturan not in (select x.aturan from layanan.jam_keadaan x)
		order by h.selesai is not null, exists (select from layanan.jam_sifat s where s.aturan = j.aturan and s.pihak <> 'badan'),
			case when h.selesai is null then h.aman end, j.id desc limit 1
	), pendek as (
		select h.* from layanan.jam j, layanan.jam_tanggal(j.id) h
		where j.perkara = $1 and j.aturan in (select x.aturan from layanan.jam_keadaan x)
			and not exists (select from layanan.jam_catatan c where c.jam = j.id and c.jenis = 'selesai') order by j.id desc limit 1
	)
	select a.ke, case when n.giliran = 'pemohon' and i.menunggu_habis then 'ppid_utama' else n.giliran end, n.rampung, case when a.prosedur = 'sengketa' then layanan.sengketa_opd($1) when d.opd is null or d.terbagi then '{}' else array[d.opd] end,
		j.aturan, j.mulai, j.tenggat_awal, j.tenggat, j.aman, j.selesai, i.diperpanjang,
		a.urut, a.sidik, l.aturan, l.aman, l.tenggat,
		case when a.prosedur = 'permohonan' then d.opd end, i.keputusan, i.ditanggapi, i.diserahkan, case when a.prosedur = 'permohonan' then layanan.lengkap_pada($1) end
	from akhir a
	join layanan.keadaan n on n.prosedur = a.prosedur and n.kode = a.ke
	cross join isi i
	left join disposisi d on true
	left join jam j on true
	left join pendek l on true;
end $$;
comment on function layanan.proyeksi_hitung(bigint) is 'Proyeksi satu perkara dihitung hanya dari peristiwa dan buku besar jamnya';

create or replace function layanan.proyeksi_tulis(perkara bigint) returns void language plpgsql security definer set search_path = '' as $$
declare
	p record;
	prosedur text;
begin
	select * into strict p from layanan.proyeksi_hitung(proyeksi_tulis.perkara);
	update layanan.perkara k set (keadaan, giliran, rampung, opd, aturan, dimulai, tenggat_awal, tenggat, aman, ditutup, diperpanjang, peristiwa_banyak, sidik,
		langkah_aturan, langkah_aman, langkah_tenggat)
		= (p.keadaan, p.giliran, p.rampung, p.opd, p.aturan, p.dimulai, p.tenggat_awal, p.tenggat, p.aman, p.ditutup, p.diperpanjang, p.peristiwa_banyak, p.sidik,
		p.langkah_aturan, p.langkah_aman, p.langkah_tenggat)
	where k.id = proyeksi_tulis.perkara returning k.prosedur into prosedur;
	if prosedur = 'permohonan' then
		-- Most events change nothing here, and a row that is not written costs no entries in its indexes.
		update layanan.permohonan m set (opd_utama, keputusan, ditanggapi, diserahkan, lengkap) = (p.opd_utama, p.keputusan, p.ditanggapi, p.diserahkan, p.lengkap)
		where m.id = proyeksi_tulis.perkara
			and (m.opd_utama, m.keputusan, m.ditanggapi, m.diserahkan, m.lengkap) is distinct from (p.opd_utama, p.keputusan, p.ditanggapi, p.diserahkan, p.lengkap);
	elsif prosedur = 'keberatan' then
		update layanan.keberatan m set (keputusan, diputus, pertimbangan, perintah, perintah_hari, atasan_nama, atasan_jabatan, dilaksanakan, tanggapan_pemohon)
			= (select h.keputusan, h.diputus, h.pertimbangan, h.perintah, h.perintah_hari, h.atasan_nama, h.atasan_jabatan, h.dilaksanakan, h.tanggapan_pemohon
				from layanan.keberatan_hitung(proyeksi_tulis.perkara) h)
		where m.id = proyeksi_tulis.perkara;
	elsif prosedur = 'bagian' then
		update layanan.bagian b set (hasil, badan_penguasa, dilepas) = (select h.hasil, h.badan_penguasa, h.dilepas from layanan.bagian_hitung(proyeksi_tulis.perkara) h)
		where b.id = proyeksi_tulis.perkara;
	else
		perform layanan.sengketa_proyeksi(proyeksi_tulis.perkara);
	end if;
end $$;
comment on function layanan.proyeksi_tulis(bigint) is 'Menulis proyeksi pada perkara dan permohonan, keberatan, bagian atau sengketanya, dalam transaksi peristiwa yang mengubahnya';

create or replace function layanan.perkara_periksa(perkara bigint) returns table (temuan text)
language plpgsql stable security definer set search_path = '' as $$
declare
	k layanan.perkara;
	e record;
	lalu bytea := '\x';
	n int := 0;
	beda text;
begin
	select * into strict k from layanan.perkara x where x.id = perkara_periksa.perkara;
	for e in select * from layanan.peristiwa x where x.perkara = k.id order by x.urut loop
		n := n + 1;
		if e.urut <> n or e.sidik_lalu <> lalu or e.sidik <> layanan.peristiwa_sidik(e.sidik_lalu, k.nomor, e.urut, e.jenis, e.waktu, e.tanggal, e.pelaku, e.peran, e.dari, e.ke, e.isi) then
			temuan := pg_catalog.format('%s: rantai peristiwa putus pada urutan %s', k.nomor, e.urut);
			return next;
		end if;
		if k.prosedur in ('keberatan', 'sengketa') and e.isi ? 'sidik_isian' and e.isi ->> 'sidik_isian'
			is distinct from (case k.prosedur when 'keberatan' then layanan.keberatan_sidik(k.id) else layanan.sengketa_sidik(k.id) end) then
			temuan := pg_catalog.format('%s: isi formulir berbeda dari yang tercatat saat masuk', k.nomor);
			return next;
		end if;
		if e.isi ? 'sidik_tulisan' and e.isi ->> 'sidik_tulisan' is distinct from (select layanan.tulisan_sidik(t.isi) from layanan.tulisan t where t.peristiwa = e.id) then
			temuan := pg_catalog.format('%s: tulisan pada urutan %s berbeda dari yang tercatat', k.nomor, e.urut);
			return next;
		end if;
		lalu := e.sidik;
	end loop;
	if k.prosedur = 'permohonan' and not layanan.isian_cocok(k) then
		temuan := pg_catalog.format('%s: isi formulir berbeda dari yang tercatat', k.nomor);
		return next;
	end if;
	beda := (select pg_catalog.string_agg(s.key, ', ' order by s.key)
		from layanan.proyeksi_hitung(k.id) p cross join lateral pg_catalog.jsonb_each(pg_catalog.to_jsonb(p)) s
		left join layanan.permohonan m on m.id = k.id
		where s.value <> coalesce((pg_catalog.to_jsonb(k) || pg_catalog.jsonb_build_object('opd_utama', m.opd_utama, 'keputusan', m.keputusan,
			'ditanggapi', m.ditanggapi, 'diserahkan', m.diserahkan, 'lengkap', m.lengkap)) -> s.key, 'null'));
	if n = 0 then
		beda := 'tidak ada peristiwa';
	end if;
	if beda is not null
		or k.prosedur = 'keberatan' and layanan.keberatan_menyimpang(k.id) or k.prosedur = 'sengketa' and layanan.sengketa_menyimpang(k.id) or k.prosedur = 'bagian' and layanan.bagian_menyimpang(k.id) then
		temuan := pg_catalog.format('%s: proyeksi tidak sama dengan hitungan ulang dari peristiwa: %s', k.nomor, coalesce(beda, 'bidang ' || k.prosedur));
		return next;
	end if;
end $$;
comment on function layanan.perkara_periksa(bigint) is 'Pemeriksaan satu perkara: rantai hash, isi formulir dan proyeksi; tanpa baris berarti baik';

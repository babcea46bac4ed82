-- An agreement about an objection: it takes no remedy away before it is kept.
create or replace function layanan.keberatan_damai(k layanan.perkara) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object('kesepakatan', e.isi ->> 'hasil', 'tanggal', dasar.tanggal_hari(e.tanggal), 'batas', dasar.tanggal_hari((e.isi ->> 'jam_batas')::date),
			'dipenuhi', dasar.tanggal_hari(p.tanggal), 'uraian', p.isi ->> 'uraian', 'terbuka', p.id is null,
			'lewat', p.id is null and organisasi.hari_ini(k.badan_publik) > (e.isi ->> 'jam_batas')::date)
		from layanan.peristiwa e
		left join lateral (select x.* from layanan.peristiwa x where x.perkara = e.perkara and x.jenis = 'penuhi_damai' and x.urut > e.urut order by x.urut limit 1) p on true
		where e.perkara = k.id and e.jenis = 'sepakati_damai' order by e.urut desc limit 1);
end $$;
comment on function layanan.keberatan_damai(layanan.perkara) is 'Kesepakatan musyawarah yang terakhir, batas waktunya dan pemenuhannya, dalam kata; null bila tidak ada';

create or replace function layanan.keberatan_damai_terbuka(k layanan.perkara) returns boolean language plpgsql stable set search_path = '' as $$
begin
	return coalesce((layanan.keberatan_damai(k) ->> 'terbuka')::boolean, false);
end $$;
comment on function layanan.keberatan_damai_terbuka(layanan.perkara) is 'Ada kesepakatan musyawarah yang belum dipenuhi';

create or replace function layanan.keberatan_wajib_damai(k layanan.perkara) returns void language plpgsql stable set search_path = '' as $$
begin
	if not exists (select from layanan.keberatan m where m.id = k.id and layanan.keberatan_didamaikan(m)) then
		perform dasar.gagal('KI409', 'Keberatan karena penolakan (Pasal 35 ayat (1) huruf a) tidak dapat diselesaikan secara musyawarah.');
	end if;
end $$;
comment on function layanan.keberatan_wajib_damai(layanan.perkara) is 'KI409 bila keberatan itu hanya atas penolakan';

create or replace function layanan.keberatan_sepakati_periksa(k layanan.perkara, p jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	hari date := dasar.tanggal_isian(dasar.teks(p, 'tanggal'));
	batas date := dasar.tanggal_isian(dasar.teks(p, 'batas'));
	kini date := organisasi.hari_ini(k.badan_publik);
	jam layanan.perkara := layanan.keberatan_pada_jam(k, 'keberatan_tanggapan');
begin
	return layanan.keberatan_tanggal_periksa(p, (select m.diterima from layanan.keberatan m where m.id = k.id), kini)
		|| layanan.galat_tulisan(p, 'hasil', 'Tulis apa yang disepakati.', 5000)
		|| case when batas is null then '{"batas": "Tulis paling lambat kapan kesepakatan dipenuhi."}'::jsonb
			when batas < greatest(hari, kini) then '{"batas": "Tidak boleh sebelum hari ini."}'
			when batas > jam.tenggat and kini <= jam.tenggat
				then pg_catalog.jsonb_build_object('batas', pg_catalog.format('Paling lambat %s: sesudah itu keberatan ini sudah harus ditanggapi.', dasar.tanggal(jam.tenggat)))
			when batas > kini + 366 then '{"batas": "Lebih dari setahun lagi. Periksa tahunnya."}' else '{}' end
		|| layanan.unggahan_galat(p);
end $$;
comment on function layanan.keberatan_sepakati_periksa(layanan.perkara, jsonb) is 'Galat kesepakatan: isinya dan harinya wajib; harinya tidak melewati batas tanggapan Atasan PPID selama itu belum lewat, supaya keberatan masih dapat diputus';

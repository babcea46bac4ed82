create function web.keberatan_terima(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	j record;
	kini date;
	galat jsonb := '{}';
begin
	perform akun.mulai(sesi, p);
	k := layanan.keberatan_milik(p);
	perform layanan.perkara_kunci(k.id);
	kini := organisasi.hari_ini(k.badan_publik);
	select * into j from layanan.sengketa_jendela(k);
	if j.mulai is null or j.diam or j.diterima is not null then
		perform dasar.gagal('KI409', 'Penerimaan tanggapan tidak dapat lagi dicatat. Muat ulang halamannya.');
	end if;
	if p ? 'tanggal' then
		galat := layanan.keberatan_tanggal_periksa(p, j.mulai, kini);
		if galat <> '{}' then
			return layanan.sengketa_dokumen(k, p, 'terima', galat);
		end if;
	end if;
	perform layanan.catat(k.id, 'terima_putusan', case when kini > j.tenggat then '{"susulan": true}'::jsonb else '{}' end, coalesce(dasar.tanggal_isian(dasar.teks(p, 'tanggal')), kini));
	return pg_catalog.jsonb_build_object('ke', '/keberatan/' || k.nomor || '/sengketa', 'kabar', 'Tercatat kapan tanggapan Atasan PPID Anda terima.');
end $$;
comment on function web.keberatan_terima(text, jsonb) is 'Pemohon menyatakan kapan tanggapan Atasan PPID diterima (p.tanggal; tanpa itu hari ini): sejak itu jangka waktu ke Komisi Informasi dihitung. Sesudah jangka waktunya lewat pun boleh, dan ditandai';

create function web.keberatan_terima(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	j record;
begin
	perform akun.mulai(sesi, p);
	k := layanan.keberatan_milik(p);
	perform layanan.perkara_kunci(k.id);
	select * into j from layanan.sengketa_jendela(k);
	if j.mulai is null or j.diam or j.diterima is not null or organisasi.hari_ini(k.badan_publik) > j.tenggat then
		perform dasar.gagal('KI409', 'Penerimaan tanggapan tidak dapat lagi dicatat. Muat ulang halamannya.');
	end if;
	perform layanan.catat(k.id, 'terima_putusan');
	return pg_catalog.jsonb_build_object('ke', '/keberatan/' || k.nomor || '/sengketa', 'kabar', 'Tercatat bahwa tanggapan Atasan PPID Anda terima hari ini.');
end $$;
comment on function web.keberatan_terima(text, jsonb) is 'Pemohon menyatakan tanggapan Atasan PPID diterima hari ini: sejak itu jangka waktu ke Komisi Informasi dihitung';

create function web.keberatan_tanggapi(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	galat jsonb;
	hasil jsonb;
begin
	perform akun.mulai(sesi, p);
	k := layanan.keberatan_milik(p);
	hasil := pg_catalog.jsonb_build_object('ke', '/keberatan/' || k.nomor, 'kabar', 'Tanggapan Anda sudah dicatat dalam register keberatan.');
	galat := layanan.keberatan_sikap_periksa(p);
	if galat <> '{}' then
		return layanan.keberatan_dokumen(k, p, 'tanggapi', galat);
	end if;
	perform layanan.perkara_kunci(k.id);
	if exists (select from layanan.keberatan m where m.id = k.id
		and m.tanggapan_pemohon = dasar.teks(p, 'sikap') || ': ' || coalesce(nullif(dasar.teks(p, 'tulisan'), ''), '-')) then
		return hasil;	-- the same again: the button was pressed twice
	end if;
	perform layanan.catat(k.id, 'jawab_putusan', pg_catalog.jsonb_build_object('sikap', dasar.teks(p, 'sikap'), 'tulisan', dasar.teks(p, 'tulisan')));
	return hasil;
end $$;
comment on function web.keberatan_tanggapi(text, jsonb) is 'Tanggapan pemohon atas putusan Atasan PPID (kolom k register keberatan); yang sama dua kali adalah satu tanggapan';

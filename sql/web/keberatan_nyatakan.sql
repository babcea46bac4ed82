create function web.keberatan_nyatakan(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	galat jsonb;
begin
	perform akun.wajib(sesi, p, 'ppid_utama');
	k := layanan.keberatan_kunci(p);
	galat := layanan.galat_tulisan(p, 'pernyataan', 'Tulis pernyataan PPID atas keberatan ini.', 10000) || layanan.unggahan_galat(p);
	if galat <> '{}' or layanan.perkara_basi(k, p) then
		return layanan.keberatan_perkara(k, p, 'nyatakan', galat);
	end if;
	perform layanan.catat(k.id, 'nyatakan', pg_catalog.jsonb_build_object('pernyataan', dasar.teks(p, 'pernyataan'),
		'berkas', layanan.berkas_lekatkan(k.id, layanan.unggahan(p, 'berkas'), 'lampiran')));
	return layanan.keberatan_kembali(k, 'Pernyataan tersimpan dan dapat dibaca Atasan PPID.');
end $$;
comment on function web.keberatan_nyatakan(text, jsonb) is 'PPID Utama menyampaikan pernyataan dan bukti kepada Atasan PPID; tidak dibaca pemohon';

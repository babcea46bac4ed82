create function web.keberatan_putus(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	galat jsonb;
begin
	perform akun.wajib(sesi, p, 'atasan_ppid');
	k := layanan.keberatan_kunci(p);
	perform layanan.keberatan_wajib_berhak(k);
	galat := layanan.keberatan_putus_periksa(p);
	if galat <> '{}' or layanan.perkara_basi(k, p) then
		return layanan.keberatan_perkara(k, p, 'putus', galat);
	end if;
	return layanan.keberatan_kembali(k, pg_catalog.format('Putusan tercatat dan surat %s terbit',
		surat.terbit(k.id, 'putusan_keberatan', layanan.keberatan_putus_catat(k, p))) || surat.terbaca_kata(k));
end $$;
comment on function web.keberatan_putus(text, jsonb) is
	'Atasan PPID memutus keberatan dengan alasan tertulis: surat terbit, jam tanggapan berhenti; bila dikabulkan, perintah kepada PPID berjangka waktu';

create function web.keberatan_periksa(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	galat jsonb;
begin
	perform akun.wajib(sesi, p, 'atasan_ppid');
	k := layanan.keberatan_kunci(p);
	perform layanan.keberatan_wajib_berhak(k);
	galat := layanan.galat_tulisan(p, 'pesan', '', 5000);
	if galat <> '{}' or layanan.perkara_basi(k, p) then
		return layanan.keberatan_perkara(k, p, 'periksa', galat);
	end if;
	perform layanan.catat(k.id, 'periksa', pg_catalog.jsonb_build_object('pesan', dasar.teks(p, 'pesan')));
	return layanan.keberatan_kembali(k, 'Pemeriksaan dimulai.');
end $$;
comment on function web.keberatan_periksa(text, jsonb) is 'Atasan PPID mulai memeriksa keberatan; pesan meminta pernyataan PPID';

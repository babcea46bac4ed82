create function web.keberatan_cabut_catat(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	galat jsonb;
begin
	perform akun.wajib(sesi, p, 'atasan_ppid');
	k := layanan.keberatan_kunci(p);
	perform layanan.keberatan_wajib_berhak(k);
	galat := layanan.galat_tulisan(p, 'alasan', 'Tulis dasar pencabutannya, mis. surat pemohon dan tanggalnya.', 2000) || layanan.unggahan_galat(p)
		|| case when layanan.unggahan(p, 'berkas') = '{}' then '{"berkas": "Lampirkan pernyataan tertulis pemohon bahwa ia mencabut."}'::jsonb else '{}' end;
	if galat <> '{}' or layanan.perkara_basi(k, p) then
		return layanan.keberatan_perkara(k, p, 'cabut', galat);
	end if;
	perform layanan.catat(k.id, 'cabut_keberatan', pg_catalog.jsonb_build_object('alasan', dasar.teks(p, 'alasan'),
		'berkas', layanan.berkas_lekatkan(k.id, layanan.unggahan(p, 'berkas'), 'lampiran')));
	return layanan.keberatan_kembali(k, 'Pencabutan tercatat.');
end $$;
comment on function web.keberatan_cabut_catat(text, jsonb) is 'Mencatat pencabutan tertulis pemohon yang tidak memakai portal; pernyataannya wajib dilampirkan';

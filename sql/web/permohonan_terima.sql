create function web.permohonan_terima(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	galat jsonb;
begin
	perform akun.wajib(sesi, p, 'ppid_pelaksana');
	k := layanan.perkara_buka(p);
	galat := layanan.galat_tulisan(p, 'catatan', '', 2000);
	if galat <> '{}' or layanan.perkara_basi(k, p) then
		return layanan.perkara_dokumen(k, p, 'terima', galat);
	end if;
	perform layanan.catat(k.id, 'terima', jsonb_build_object('catatan', dasar.teks(p, 'catatan')));
	return layanan.perkara_ke(k, 'Permohonan diterima. Siapkan informasinya, lalu usulkan jawaban.');
end $$;
comment on function web.permohonan_terima(text, jsonb) is 'PPID Pelaksana menerima permohonan yang diteruskan kepadanya';

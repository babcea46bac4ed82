create function web.permohonan_perbaiki(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	galat jsonb;
begin
	perform akun.wajib(sesi, p, 'ppid_utama');
	k := layanan.perkara_buka(p);
	galat := layanan.galat_tulisan(p, 'catatan', 'Tulis apa yang harus diperbaiki.', 5000);
	if galat <> '{}' or layanan.perkara_basi(k, p) then
		return layanan.perkara_dokumen(k, p, 'perbaiki', galat);
	end if;
	-- A proposal of PPID Utama itself has no OPD to go back to: it is withdrawn.
	perform layanan.catat(k.id, case when k.opd <> '{}' then 'perbaiki' when layanan.terbagi(k) then 'tarik_himpunan' else 'tarik' end, jsonb_build_object('catatan', dasar.teks(p, 'catatan')));
	return layanan.perkara_ke(k, case when k.opd = '{}' then 'Usul ditarik untuk disusun ulang.' else 'Usul dikembalikan kepada OPD untuk diperbaiki.' end);
end $$;
comment on function web.permohonan_perbaiki(text, jsonb) is 'PPID Utama mengembalikan usul kepada OPD dengan catatan, atau menarik usulnya sendiri';

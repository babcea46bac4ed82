create function web.permohonan_disposisi(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	o organisasi.opd;
	galat jsonb;
begin
	perform akun.wajib(sesi, p, 'ppid_utama');
	k := layanan.perkara_buka(p);
	galat := layanan.galat_tulisan(p, 'pesan', '', 2000);
	o := organisasi.opd_berlaku(k.badan_publik, dasar.teks(p, 'opd'));
	if o.id is null then
		galat := galat || jsonb_build_object('opd', 'Pilih OPD yang masih ada hari ini.');
	elsif k.opd = array[o.id] then
		galat := galat || jsonb_build_object('opd', 'Permohonan ini sudah ada pada OPD itu. Pilih OPD lain.');
	end if;
	if galat <> '{}' or layanan.perkara_basi(k, p) then
		return layanan.perkara_dokumen(k, p, 'disposisi', galat);
	end if;
	perform layanan.catat(k.id, 'disposisi', jsonb_build_object('opd', o.id, 'opd_kode', o.kode, 'pesan', dasar.teks(p, 'pesan')));
	return layanan.perkara_ke(k, format('Permohonan diteruskan ke %s.%s', o.nama, organisasi.opd_kosong_kata(array[o.id])));
end $$;
comment on function web.permohonan_disposisi(text, jsonb) is 'PPID Utama meneruskan permohonan ke OPD yang berlaku hari ini, atau mengalihkannya';

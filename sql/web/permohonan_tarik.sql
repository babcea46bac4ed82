create function web.permohonan_tarik(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	galat jsonb;
begin
	perform akun.wajib(sesi, p, 'ppid_utama');
	k := layanan.perkara_buka(p);
	galat := layanan.galat_tulisan(p, 'alasan', 'Tulis mengapa permohonan ini ditarik dari OPD.', 2000);
	if galat <> '{}' or layanan.perkara_basi(k, p) then
		return layanan.perkara_dokumen(k, p, 'tarik_disposisi', galat);
	end if;
	perform layanan.catat(k.id, 'tarik_disposisi', jsonb_build_object('alasan', dasar.teks(p, 'alasan'), 'untuk_opd', to_jsonb(k.opd)));
	return layanan.perkara_ke(k, 'Permohonan ditarik dari OPD. Sekarang dapat Anda jawab sendiri, dibagi, atau diteruskan ke OPD lain; waktu tidak berhenti.');
end $$;
comment on function web.permohonan_tarik(text, jsonb) is 'PPID Utama menarik kembali permohonan dari OPD yang tidak mengerjakannya, dengan alasan; OPD diberi tahu';

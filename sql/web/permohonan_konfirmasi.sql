create function web.permohonan_konfirmasi(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
begin
	perform akun.mulai(sesi, p);
	k := layanan.perkara_milik_buka(p);
	if not layanan.tulisan_ulang(k, p, 'konfirmasi') then
		perform layanan.tindakan_wajib(k, 'konfirmasi');
		perform layanan.tulisan_catat(k.id, 'konfirmasi', '{}', '{}', false, layanan.tulisan_formulir(p, 'konfirmasi'));
	end if;
	return layanan.tindakan_ke(k, 'Terima kasih. Penerimaan informasi sudah tercatat.');
end $$;
comment on function web.permohonan_konfirmasi(text, jsonb) is 'Pemohon memastikan bahwa informasi sudah diterimanya';

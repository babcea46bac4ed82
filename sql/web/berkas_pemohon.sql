create function web.berkas_pemohon(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.mulai(sesi, p);
	return layanan.berkas_dari(layanan.perkara_milik(p), p, milik => true);
end $$;
comment on function web.berkas_pemohon(text, jsonb) is 'Mengunduh surat atau berkas jawaban permohonan sendiri';

create function web.permohonan_konsultasi(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	galat jsonb;
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'ppid_pelaksana');
	k := layanan.perkara_buka(p);
	galat := layanan.bagian_opd_periksa(k, p, 'pertanyaan');
	if galat <> '{}' or layanan.perkara_basi(k, p) then
		return layanan.perkara_dokumen(k, p, 'konsultasi', galat);
	end if;
	return layanan.perkara_ke(k, layanan.konsultasi_minta(k, p));
end $$;
comment on function web.permohonan_konsultasi(text, jsonb) is 'PPID Utama atau OPD yang memproses meminta pendapat OPD lain; tidak menahan jawaban';

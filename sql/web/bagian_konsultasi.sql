create function web.bagian_konsultasi(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	galat jsonb;
	kabar text;
begin
	perform akun.wajib(sesi, p, 'ppid_pelaksana');
	k := layanan.bagian_ubah(p);
	galat := layanan.bagian_opd_periksa(k, p, 'pertanyaan');
	if galat <> '{}' or layanan.perkara_basi(k, p) then
		return layanan.bagian_dokumen(k, p, 'konsultasi', galat);
	end if;
	kabar := layanan.konsultasi_minta(k, p);
	return layanan.bagian_ke(k, kabar);
end $$;
comment on function web.bagian_konsultasi(text, jsonb) is 'OPD yang mengerjakan suatu bagian meminta pendapat OPD lain';

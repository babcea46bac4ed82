create function web.bagian_tidak_dikuasai(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	galat jsonb;
begin
	perform akun.wajib(sesi, p, 'ppid_pelaksana');
	k := layanan.bagian_ubah(p);
	galat := layanan.galat_tulisan(p, 'badan_penguasa', 'Tulis siapa yang menguasainya; bila tidak diketahui, tulis demikian.', 300) || layanan.galat_tulisan(p, 'keterangan', '', 2000);
	if galat <> '{}' or layanan.perkara_basi(k, p) then
		return layanan.bagian_dokumen(k, p, 'tidak_dikuasai', galat);
	end if;
	perform layanan.catat(k.id, 'nyatakan_tidak_dikuasai', jsonb_build_object('badan_penguasa', dasar.teks(p, 'badan_penguasa'), 'keterangan', dasar.teks(p, 'keterangan')));
	return layanan.bagian_ke(k, 'Tercatat tidak dikuasai; PPID Utama meneruskannya dalam jawaban.');
end $$;
comment on function web.bagian_tidak_dikuasai(text, jsonb) is 'PPID Pelaksana menyatakan OPD-nya tidak menguasai informasinya, dan siapa yang menguasainya';

create function web.bagian_kembalikan(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	galat jsonb;
begin
	perform akun.wajib(sesi, p, 'ppid_pelaksana');
	k := layanan.bagian_ubah(p);
	galat := layanan.galat_tulisan(p, 'alasan', 'Tulis mengapa bagian ini dikembalikan.', 2000);
	if galat <> '{}' or layanan.perkara_basi(k, p) then
		return layanan.bagian_dokumen(k, p, 'kembalikan', galat);
	end if;
	perform layanan.catat(k.id, 'kembalikan_bagian', jsonb_build_object('alasan', dasar.teks(p, 'alasan')));
	return jsonb_build_object('ke', '/meja', 'kabar', format('Bagian %s dikembalikan kepada PPID Utama.', k.nomor));
end $$;
comment on function web.bagian_kembalikan(text, jsonb) is 'PPID Pelaksana mengembalikan bagian dengan alasan; sesudahnya tidak lagi ada di mejanya';

create function web.permohonan_kembalikan(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	galat jsonb;
begin
	perform akun.wajib(sesi, p, 'ppid_pelaksana');
	k := layanan.perkara_buka(p);
	galat := layanan.galat_tulisan(p, 'alasan', 'Tulis mengapa permohonan ini dikembalikan, dan OPD mana yang menguasai informasinya bila diketahui.', 2000);
	if galat <> '{}' or layanan.perkara_basi(k, p) then
		return layanan.perkara_dokumen(k, p, 'kembalikan', galat);
	end if;
	perform layanan.catat(k.id, 'kembalikan', jsonb_build_object('alasan', dasar.teks(p, 'alasan')));
	return jsonb_build_object('ke', '/meja', 'kabar', format('Permohonan %s dikembalikan kepada PPID Utama.', k.nomor));
end $$;
comment on function web.permohonan_kembalikan(text, jsonb) is 'PPID Pelaksana mengembalikan permohonan dengan alasan; sesudahnya tidak lagi ada di mejanya';

create function web.bagian_jawab(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	galat jsonb;
begin
	perform akun.wajib(sesi, p, 'ppid_pelaksana');
	k := layanan.bagian_ubah(p);
	galat := layanan.galat_tulisan(p, 'uraian', 'Tulis jawaban untuk bagian ini.', 10000) || layanan.unggahan_galat(p);
	if galat <> '{}' or layanan.perkara_basi(k, p) then
		return layanan.bagian_dokumen(k, p, 'jawab', galat);
	end if;
	perform layanan.bagian_jawab(k, p);
	return layanan.bagian_ke(k, 'Jawaban bagian ini diserahkan kepada PPID Utama.');
end $$;
comment on function web.bagian_jawab(text, jsonb) is 'PPID Pelaksana menyerahkan jawaban bagiannya beserta berkasnya';

create function web.keberatan_jawab(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	galat jsonb;
begin
	perform akun.wajib(sesi, p, 'ppid_utama');
	k := layanan.keberatan_kunci(p);
	galat := layanan.keberatan_sikap_periksa(p);
	if galat <> '{}' or layanan.perkara_basi(k, p) then
		return layanan.keberatan_perkara(k, p, 'jawab', galat);
	end if;
	perform layanan.catat(k.id, 'jawab_putusan', pg_catalog.jsonb_build_object('sikap', dasar.teks(p, 'sikap'), 'tulisan', dasar.teks(p, 'tulisan')));
	return layanan.keberatan_kembali(k, 'Tanggapan pemohon tercatat dalam register.');
end $$;
comment on function web.keberatan_jawab(text, jsonb) is 'PPID Utama mencatat tanggapan pemohon atas putusan yang disampaikan di luar portal (kolom k register)';

create function web.permohonan_sepakati(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	tawaran jsonb;
	galat jsonb;
begin
	perform akun.mulai(sesi, p);
	k := layanan.perkara_milik_buka(p);
	if layanan.tulisan_ulang(k, p, 'sepakati') then
		return layanan.tindakan_ke(k, 'Jawaban Anda sudah diterima.');
	end if;
	tawaran := layanan.tindakan_wajib(k, 'sepakati');
	galat := case when dasar.teks(p, 'jawaban') not in ('ya', 'tidak') then '{"jawaban": "Pilih setuju atau tetap pada permintaan semula."}'
		when dasar.teks(p, 'urut') <> tawaran ->> 'urut' then '{"jawaban": "Petugas sudah mengganti rumusannya sejak halaman ini dibuka. Baca yang baru, lalu pilih lagi."}' else '{}' end;
	if galat <> '{}' then
		return web.permohonan_lihat(sesi, p) || layanan.tindakan_dokumen(k, p, 'sepakati', galat);
	elsif dasar.teks(p, 'jawaban') = 'tidak' then
		perform layanan.tulisan_catat(k.id, 'pertahankan', '{}', '{}', false, layanan.tulisan_formulir(p, 'sepakati'));
		return layanan.tindakan_ke(k, 'Permintaan semula tetap berlaku.');
	end if;
	perform layanan.isian_ganti(k.id, 'sepakati', jsonb_build_object('rincian', tawaran -> 'rincian'), '{}', jsonb_build_object('rincian', tawaran -> 'rincian'), false, layanan.tulisan_formulir(p, 'sepakati'));
	return layanan.tindakan_ke(k, 'Permintaan Anda sekarang menurut rumusan yang Anda setujui. Rumusan semula tetap tersimpan.');
end $$;
comment on function web.permohonan_sepakati(text, jsonb) is 'Pemohon menyetujui rumusan yang lebih sempit (jawaban ya) atau mempertahankan permintaan semula (tidak); kedua rumusan tersimpan';

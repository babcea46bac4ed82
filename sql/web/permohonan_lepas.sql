create function web.permohonan_lepas(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	galat jsonb;
	dipilih text[] := dasar.daftar(p, 'bagian');
	nomor_surat text;
begin
	perform akun.wajib(sesi, p, 'ppid_utama');
	k := layanan.perkara_buka(p);
	galat := layanan.galat_tulisan(p, 'catatan', '', 2000);
	if dipilih = '{}' or exists (select from unnest(dipilih) x where x not in (select s.nomor from layanan.bagian_siap(k) b join layanan.perkara s on s.id = b.id)) then
		galat := galat || '{"bagian": "Pilih bagian yang sudah dijawab dan belum diberitahukan."}';
	end if;
	if galat <> '{}' or layanan.perkara_basi(k, p) then
		return layanan.perkara_dokumen(k, p, 'lepas', galat);
	end if;
	nomor_surat := surat.terbit(k.id, 'pemberitahuan_sebagian', layanan.bagian_lepas(k.id, dipilih, dasar.teks(p, 'catatan')));
	return layanan.perkara_ke(k, format('Sebagian jawaban diberitahukan; surat %s terbit. Waktu tetap berjalan sampai jawaban lengkap dikirim.', nomor_surat) || surat.sampaikan_kata(k));
end $$;
comment on function web.permohonan_lepas(text, jsonb) is 'PPID Utama memberitahukan bagian yang sudah siap mendahului yang lain; surat terbit, jam undang-undang tetap berjalan';

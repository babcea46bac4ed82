create function web.sengketa_lapor(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	formulir text := layanan.keberatan_formulir_sah(p);
	isi jsonb;
	galat jsonb := '{}';
	b record;
begin
	perform akun.mulai(sesi, p);
	k := layanan.keberatan_milik(p);
	perform layanan.perkara_kunci(k.id);
	perform dasar.laju_hitung('sengketa:' || k.id, '1 hour', 10);
	isi := pg_catalog.jsonb_build_object('formulir', formulir, 'keberatan', k.nomor, 'diajukan', p -> 'diajukan', 'komisi', p -> 'komisi');
	if not layanan.sengketa_sudah(k.badan_publik, formulir, isi) then
		galat := layanan.sengketa_periksa_buat(k.badan_publik, isi, k.id);
		if galat ? 'keberatan' then
			perform dasar.gagal('KI409', galat ->> 'keberatan');
		end if;
	end if;
	if galat <> '{}' then
		return layanan.sengketa_dokumen(k, p, 'lapor', galat);
	end if;
	select * into b from layanan.sengketa_buat(k.badan_publik, formulir, layanan.sengketa_isian_buat(k.badan_publik, isi, k.id), 'lapor_sengketa');
	return pg_catalog.jsonb_build_object('ke', '/keberatan/' || k.nomor || '/sengketa', 'kabar', pg_catalog.format('Terima kasih. Sengketa Anda tercatat di sini dengan nomor %s; badan publik diberi tahu.', b.nomor));
end $$;
comment on function web.sengketa_lapor(text, jsonb) is 'Pemohon memberi tahu bahwa ia sudah mengajukan sengketa ke Komisi Informasi; bukan pengajuannya';

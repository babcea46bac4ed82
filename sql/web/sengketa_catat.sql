create function web.sengketa_catat(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	badan int;
	formulir text := layanan.keberatan_formulir_sah(p);
	asal bigint;
	galat jsonb := '{}';
	b record;
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'atasan_ppid');
	badan := akun.badan_kini();
	asal := layanan.sengketa_asal(badan, dasar.teks(p, 'keberatan'));
	perform layanan.perkara_kunci(asal);
	if not layanan.sengketa_sudah(badan, formulir, p) then
		galat := layanan.sengketa_periksa_buat(badan, p, asal);
	end if;
	if galat <> '{}' then
		return layanan.sengketa_formulir(badan, p, galat);
	end if;
	select * into b from layanan.sengketa_buat(badan, formulir, layanan.sengketa_isian_buat(badan, p, asal), 'catat_sengketa');
	return pg_catalog.jsonb_build_object('ke', '/meja/sengketa/' || b.nomor, 'kabar', pg_catalog.format('Sengketa tercatat dengan nomor %s.', b.nomor));
end $$;
comment on function web.sengketa_catat(text, jsonb) is 'Mencatat sengketa yang diajukan ke Komisi Informasi, atas suatu keberatan atau yang keberatannya tidak tercatat di sini';

create function web.biaya(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.mulai(sesi, p);
	return layanan.tarif_dokumen(coalesce(akun.badan_kini(), organisasi.badan_utama()), p, '{}');
end $$;
comment on function web.biaya(text, jsonb) is 'Biaya penggandaan dan pengiriman yang berlaku, untuk umum';

create function web.sengketa_catat_baru(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	badan int;
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'atasan_ppid');
	badan := akun.badan_kini();
	return layanan.sengketa_formulir(badan, pg_catalog.jsonb_build_object('keberatan', upper(dasar.teks(p, 'keberatan')), 'diajukan', organisasi.hari_ini(badan), 'komisi', layanan.komisi_usul(badan)), '{}');
end $$;
comment on function web.sengketa_catat_baru(text, jsonb) is 'Formulir pencatatan sengketa di Komisi Informasi; p.keberatan mengisi nomor keberatannya';

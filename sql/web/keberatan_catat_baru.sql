create function web.keberatan_catat_baru(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	badan int;
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'atasan_ppid');
	badan := akun.badan_kini();
	return dasar.halaman('Catat keberatan', layanan.keberatan_formulir(badan, '{}', pg_catalog.jsonb_build_object('kategori', 'perorangan', 'kanal', 'surat',
		'diterima', organisasi.hari_ini(badan), 'nomor_permohonan', upper(dasar.teks(p, 'permohonan'))), '{}', '{}'));
end $$;
comment on function web.keberatan_catat_baru(text, jsonb) is 'Formulir pencatatan keberatan yang datang lewat loket atau surat; p.permohonan mengisi nomor permohonannya';

create function web.permohonan_catat_baru(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	badan int;
begin
	perform akun.wajib(sesi, p, 'ppid_utama');
	badan := akun.badan_kini();
	return dasar.halaman('Catat permohonan', layanan.catat_formulir(badan, '{}', jsonb_build_object('kategori', 'perorangan', 'cara_memperoleh', 'salinan_softcopy',
		'cara_kirim', 'ambil', 'kanal', 'langsung', 'diterima', organisasi.hari_ini(badan)), '{}'));
end $$;
comment on function web.permohonan_catat_baru(text, jsonb) is 'Formulir pencatatan permohonan yang datang lewat loket, surat, telepon atau saluran lain';

create function web.permohonan_baru(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	badan int;
begin
	perform akun.mulai(sesi, p);
	badan := organisasi.badan_dilayani(p ->> 'badan');
	return dasar.halaman('Ajukan permohonan informasi',
		layanan.permohonan_formulir(badan, '{}', '{"kategori": "perorangan", "cara_memperoleh": "salinan_softcopy", "cara_kirim": "portal"}', '{}'), badan);
end $$;
comment on function web.permohonan_baru(text, jsonb) is 'Formulir permohonan informasi untuk umum; p.badan = kode badan publik bila ada beberapa';

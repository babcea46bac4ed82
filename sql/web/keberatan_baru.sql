create function web.keberatan_baru(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	badan int;
begin
	perform akun.mulai(sesi, p);
	badan := organisasi.badan_dilayani(p ->> 'badan');
	return dasar.halaman('Ajukan keberatan', layanan.keberatan_formulir(badan, '{}', '{"kategori": "perorangan", "alasan": ["35.b"]}', '{35.b}', '{}'), badan);
end $$;
comment on function web.keberatan_baru(text, jsonb) is
	'Formulir keberatan tanpa permohonan: informasi berkala tidak disediakan (UU 14/2008 Pasal 35 ayat (1) huruf b); p.badan = kode badan publik';

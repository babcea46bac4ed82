create function web.beranda(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	badan int := organisasi.badan_dari(p ->> 'badan');
	kini date := organisasi.hari_ini(badan);
begin
	perform akun.mulai(sesi, p);
	if badan is null then
		perform dasar.gagal('KI404', 'Badan publik ini tidak dilayani portal ini.');
	end if;
	return dasar.halaman('Layanan informasi publik', pg_catalog.jsonb_build_object('jangka', layanan.jangka_waktu(kini),
		'angka', layanan.angka_tahun(badan, extract(year from kini)::int)), badan);
end $$;
comment on function web.beranda(text, jsonb) is 'Halaman muka: yang dapat dilakukan, cara kerja dengan jangka waktunya, angka tahun ini';

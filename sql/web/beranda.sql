create function web.beranda(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	badan int;
	kini date;
begin
	perform akun.mulai(sesi, p);
	badan := organisasi.badan_dilayani(p ->> 'badan');
	kini := organisasi.hari_ini(badan);
	return dasar.halaman('Layanan informasi publik', pg_catalog.jsonb_build_object('jangka', layanan.jangka_waktu(kini),
		'angka', layanan.angka_tahun(badan, extract(year from kini)::int)), badan);
end $$;
comment on function web.beranda(text, jsonb) is 'Halaman muka: yang dapat dilakukan, cara kerja dengan jangka waktunya, angka tahun ini';

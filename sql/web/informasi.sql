create function web.informasi(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.mulai(sesi, p);
	return informasi.umum_dokumen(organisasi.badan_dilayani(p ->> 'badan'), p);
end $$;
comment on function web.informasi(text, jsonb) is 'Daftar informasi publik yang terbit. Saringan: cari, jenis, opd, tahun, badan; halaman berikut: setelah';

create function web.informasi(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	badan int := organisasi.badan_dari(p ->> 'badan');
begin
	perform akun.mulai(sesi, p);
	if badan is null then
		perform dasar.gagal('KI404', 'Badan publik ini tidak dilayani portal ini.');
	end if;
	return informasi.umum_dokumen(badan, p);
end $$;
comment on function web.informasi(text, jsonb) is 'Daftar informasi publik yang terbit. Saringan: cari, jenis, opd, tahun, badan; halaman berikut: setelah';

create function web.informasi_dikecualikan(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.mulai(sesi, p);
	return informasi.dik_dokumen(organisasi.badan_dilayani(p ->> 'badan'), p);
end $$;
comment on function web.informasi_dikecualikan(text, jsonb) is 'Daftar informasi yang dikecualikan: yang uji konsekuensinya berlaku hari ini. Saringan: cari, badan; halaman berikut: setelah';

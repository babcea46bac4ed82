create function web.informasi_dikecualikan(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	badan int := organisasi.badan_dari(p ->> 'badan');
begin
	perform akun.mulai(sesi, p);
	if badan is null then
		perform dasar.gagal('KI404', 'Badan publik ini tidak dilayani portal ini.');
	end if;
	return informasi.dik_dokumen(badan, p);
end $$;
comment on function web.informasi_dikecualikan(text, jsonb) is 'Daftar informasi yang dikecualikan: yang uji konsekuensinya berlaku hari ini. Saringan: cari, badan; halaman berikut: setelah';

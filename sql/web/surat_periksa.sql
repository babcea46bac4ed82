create function web.surat_periksa(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	s jsonb := surat.periksa(p ->> 'kode');
begin
	perform akun.mulai(sesi, p);
	if s is null then
		perform dasar.gagal('KI404', 'Tidak ada surat dengan kode ini. Bila kode ini berasal dari sebuah surat, surat itu bukan terbitan portal ini.');
	end if;
	return dasar.halaman('Keaslian surat', pg_catalog.jsonb_build_object('surat', s - 'badan_publik'), (s ->> 'badan_publik')::int);
end $$;
comment on function web.surat_periksa(text, jsonb) is 'Siapa pun yang memegang surat dapat memeriksa nomor, jenis, tanggal dan sidiknya; tanpa data orang';

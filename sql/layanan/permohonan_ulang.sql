create or replace function layanan.permohonan_ulang(badan int, formulir text) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select layanan.permohonan_ke(k.nomor, akun.kunci_buat(formulir))
		from layanan.permohonan m join layanan.perkara k on k.id = m.id
		where m.badan_publik = badan and m.formulir_sidik = pg_catalog.sha256(pg_catalog.convert_to(formulir, 'UTF8')) and k.kunci_sidik is not null);
end $$;
comment on function layanan.permohonan_ulang(int, text) is 'Jawaban atas formulir yang sudah pernah masuk: nomor dan kunci yang sama; null bila baru';

create or replace function layanan.permohonan_ke(nomor text, kunci text) returns jsonb language sql immutable parallel safe as $$
	select pg_catalog.jsonb_build_object('ke', '/permohonan/' || nomor || '/tanda-bukti', 'kabar', 'Permohonan Anda sudah diterima dengan nomor ' || nomor || '.',
		'nomor', nomor, 'kunci', pg_catalog.jsonb_build_object('jalur', '/permohonan/' || nomor, 'nilai', kunci))
$$;
comment on function layanan.permohonan_ke(text, text) is 'Menuju tanda bukti dengan kunci pemohon';

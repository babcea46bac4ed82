create or replace function layanan.permohonan_ulang(badan int, formulir text, p jsonb) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	lama record;
begin
	select k.nomor, m.formulir_isi into lama from layanan.permohonan m join layanan.perkara k on k.id = m.id
	where m.badan_publik = badan and m.formulir_sidik = dasar.sidik(formulir) and k.kunci_sidik is not null;
	if not found then
		return null;
	end if;
	perform layanan.formulir_banding(lama.formulir_isi, layanan.formulir_isi(p), layanan.formulir_terpakai('permohonan', lama.nomor));
	return layanan.permohonan_ke(lama.nomor, akun.kunci_buat(formulir));
end $$;
comment on function layanan.permohonan_ulang(int, text, jsonb) is 'Jawaban atas formulir yang sudah pernah masuk dengan isian yang sama: nomor dan kunci yang sama; null bila baru, KI409 bila isiannya lain';

create or replace function layanan.permohonan_ke(nomor text, kunci text) returns jsonb language plpgsql immutable parallel safe as $$
begin
	return pg_catalog.jsonb_build_object('ke', '/permohonan/' || nomor || '/tanda-bukti', 'kabar', 'Permohonan Anda sudah diterima dengan nomor ' || nomor || '.',
		'nomor', nomor, 'kunci', pg_catalog.jsonb_build_object('jalur', '/permohonan/' || nomor, 'nilai', kunci));
end $$;
comment on function layanan.permohonan_ke(text, text) is 'Menuju tanda bukti dengan kunci pemohon';

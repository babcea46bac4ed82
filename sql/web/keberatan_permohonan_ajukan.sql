create function web.keberatan_permohonan_ajukan(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	formulir text := layanan.keberatan_formulir_sah(p);
	i jsonb := layanan.keberatan_rapikan(p);
	kuasa text[];
	galat jsonb := '{}';
	b record;
begin
	perform akun.mulai(sesi, p);
	k := layanan.perkara_milik(p);
	if akun.petugas_kini() is not null then
		perform dasar.gagal('KI403', 'Anda sedang masuk sebagai petugas. Keberatan yang diterima kantor dicatat lewat halaman Catat keberatan.');
	end if;
	kuasa := layanan.unggahan_bidang(p, 'surat_kuasa');
	if not layanan.keberatan_sudah(k.badan_publik, formulir, p) then
		galat := layanan.keberatan_periksa_isi(k.badan_publik, i, k.id) || layanan.keberatan_periksa_kuasa(i, kuasa, true) || layanan.unggahan_galat(p)
			|| case when i ->> 'persetujuan' <> 'ya' then '{"persetujuan": "Centang pernyataan bahwa isinya benar."}' else '{}' end::jsonb;
	end if;
	if galat <> '{}' then
		return layanan.keberatan_dari_permohonan(k, p, i, galat);
	end if;
	perform dasar.laju_hitung('keberatan:' || coalesce(p ->> '_alamat', ''), '1 hour', 60);
	select * into b from layanan.keberatan_buat(k.badan_publik, formulir, i || pg_catalog.jsonb_build_object('kanal', 'web', 'permohonan', k.id, 'formulir_isi', layanan.formulir_isi(p)), 'ajukan_keberatan');
	perform layanan.keberatan_terbit(b, kuasa);
	return layanan.keberatan_ke(b.nomor, p ->> '_kunci', false);
end $$;
comment on function web.keberatan_permohonan_ajukan(text, jsonb) is
	'Menerima keberatan atas permohonan sendiri; yang terlambat tetap diterima dan ditandai. Kuncinya kunci permohonan';

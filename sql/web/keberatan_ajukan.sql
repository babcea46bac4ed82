create function web.keberatan_ajukan(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	badan int;
	formulir text := layanan.keberatan_formulir_sah(p);
	i jsonb := layanan.keberatan_rapikan(p) || '{"alasan": ["35.b"]}';
	kuasa text[];
	galat jsonb := '{}';
	b record;
begin
	perform akun.mulai(sesi, p);
	badan := organisasi.badan_dilayani(p ->> 'badan');
	if akun.petugas_kini() is not null then
		perform dasar.gagal('KI403', 'Anda sedang masuk sebagai petugas. Keberatan yang diterima kantor dicatat lewat halaman Catat keberatan.');
	end if;
	kuasa := layanan.unggahan_bidang(p, 'surat_kuasa');
	if not layanan.keberatan_sudah(badan, formulir, p) then
		galat := layanan.keberatan_periksa_isi(badan, i, null) || layanan.keberatan_periksa_orang(i) || layanan.keberatan_periksa_kuasa(i, kuasa, true) || layanan.unggahan_galat(p)
			|| case when i ->> 'persetujuan' <> 'ya' then '{"persetujuan": "Centang pernyataan bahwa data ini benar."}' else '{}' end::jsonb;
	end if;
	if galat <> '{}' then
		return dasar.halaman('Ajukan keberatan', layanan.keberatan_formulir(badan, p, i, '{35.b}', galat), badan);
	elsif coalesce(p ->> '_identitas_sandi', '') = '' then
		perform dasar.gagal('KI503', 'Nomor identitas Anda sedang tidak dapat diamankan. Coba lagi sebentar lagi.');
	end if;
	perform dasar.laju_hitung('keberatan:' || coalesce(p ->> '_alamat', ''), '1 hour', 60);
	select * into b from layanan.keberatan_buat(badan, formulir, i || pg_catalog.jsonb_build_object('kanal', 'web', 'formulir_isi', layanan.formulir_isi(p),
		'identitas_samar', p ->> '_identitas_samar', 'identitas_sandi', p ->> '_identitas_sandi'), 'ajukan_keberatan');
	perform layanan.keberatan_terbit(b, kuasa);
	return layanan.keberatan_ke(b.nomor, b.kunci, true);
end $$;
comment on function web.keberatan_ajukan(text, jsonb) is
	'Menerima keberatan tanpa permohonan: semua galat sekaligus, atau nomor dan kuncinya; formulir yang sama dengan isian yang sama adalah keberatan yang sama';

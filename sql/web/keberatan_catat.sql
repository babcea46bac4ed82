create function web.keberatan_catat(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	badan int;
	formulir text := layanan.keberatan_formulir_sah(p);
	i jsonb := layanan.keberatan_rapikan(p);
	kuasa text[];
	asal bigint;
	galat jsonb := '{}';
	b record;
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'atasan_ppid');
	badan := akun.badan_kini();
	kuasa := layanan.unggahan_bidang(p, 'surat_kuasa');
	asal := layanan.keberatan_asal(badan, i);
	if not layanan.keberatan_sudah(badan, formulir, p) then
		galat := layanan.keberatan_periksa_catat(badan, i) || layanan.keberatan_periksa_isi(badan, i, asal) || layanan.keberatan_periksa_kuasa(i, kuasa, false) || layanan.unggahan_galat(p)
			|| case when asal is null then layanan.keberatan_periksa_orang(i) - case when i ->> 'identitas' = '' then 'identitas' else '' end
				- case when i ->> 'telepon' = '' and i ->> 'surel' = '' then 'telepon' else '' end else '{}' end;
	end if;
	if galat <> '{}' then
		return dasar.halaman('Catat keberatan', layanan.keberatan_formulir(badan, p, i, '{}', galat));
	elsif asal is null and i ->> 'identitas' <> '' and coalesce(p ->> '_identitas_sandi', '') = '' then
		perform dasar.gagal('KI503', 'Nomor identitas sedang tidak dapat diamankan. Coba lagi sebentar lagi.');
	end if;
	select * into b from layanan.keberatan_buat(badan, formulir, i || pg_catalog.jsonb_build_object('permohonan', asal, 'formulir_isi', layanan.formulir_isi(p)) || case when i ->> 'identitas' = '' then '{}' else
		pg_catalog.jsonb_build_object('identitas_samar', p ->> '_identitas_samar', 'identitas_sandi', p ->> '_identitas_sandi') end, 'catat_keberatan', dasar.tanggal_isian(i ->> 'diterima'));
	perform layanan.keberatan_terbit(b, kuasa);
	return pg_catalog.jsonb_build_object('ke', '/meja/keberatan/' || b.nomor, 'kabar', pg_catalog.format('Keberatan tercatat dengan nomor %s.', b.nomor)
		|| case when b.kunci is null then ' Pemohon membukanya dengan kunci permohonannya.'
			else pg_catalog.format(' Kunci pelacakan pemohon: %s. Berikan kepada pemohon sekarang; kunci ini tidak ditampilkan lagi.', b.kunci) end);
end $$;
comment on function web.keberatan_catat(text, jsonb) is
	'Mencatat keberatan tertulis dari loket atau surat dengan tanggal diterima yang sebenarnya; tanda bukti terbit';

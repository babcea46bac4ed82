create function web.lacak_buka(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	dicari text := upper(pg_catalog.regexp_replace(dasar.teks(p, 'nomor'), '\s', '', 'g'));
	kunci text := upper(pg_catalog.regexp_replace(dasar.teks(p, 'kunci'), '[^A-Za-z0-9]', '', 'g'));
	jalur text;
	sengketa boolean;
	galat jsonb := '{}';
begin
	perform akun.mulai(sesi, pg_catalog.jsonb_build_object('_kunci', kunci));
	perform dasar.laju_hitung('lacak:' || coalesce(p ->> '_alamat', ''), '10 minutes', 30);
	select case k.prosedur when 'permohonan' then '/permohonan/' || k.nomor else '/keberatan/' || coalesce(a.nomor, k.nomor) end, k.prosedur = 'sengketa' into jalur, sengketa
	from layanan.perkara k left join layanan.sengketa m on m.id = k.id left join layanan.perkara a on a.id = m.keberatan
	where k.nomor = dicari and k.kunci_sidik = akun.kunci_kini();
	if found then
		return pg_catalog.jsonb_build_object('ke', jalur || case when sengketa then '/sengketa' else '' end,
			'kunci', pg_catalog.jsonb_build_object('jalur', jalur, 'nilai', pg_catalog.rtrim(pg_catalog.regexp_replace(kunci, '(.{4})', '\1-', 'g'), '-')));
	elsif dicari = '' then
		galat := '{"nomor": "Tulis nomor pendaftaran, mis. SULBAR-2026-0007."}';
	end if;
	if kunci = '' then
		galat := galat || '{"kunci": "Tulis kunci yang tercetak pada tanda bukti Anda."}';
	elsif galat = '{}' then
		galat := '{"kunci": "Nomor dan kunci ini tidak cocok. Salin keduanya dari tanda bukti Anda."}';
	end if;
	return dasar.halaman('Lacak permohonan', pg_catalog.jsonb_build_object('isian', dasar.isian(p, '{nomor,kunci}'),
		'galat', dasar.galat(galat, '{nomor,kunci}'), 'galat_ada', true, 'galat_daftar', dasar.galat_daftar(galat, '{nomor,kunci}')));
end $$;
comment on function web.lacak_buka(text, jsonb) is 'Membuka permohonan: jawaban yang sama bagi nomor yang tidak ada dan kunci yang salah';

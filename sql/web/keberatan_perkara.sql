create function web.keberatan_perkara(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'atasan_ppid');
	return layanan.keberatan_perkara(layanan.keberatan_temukan(p ->> 'nomor'));
end $$;
comment on function web.keberatan_perkara(text, jsonb) is 'Satu keberatan bagi petugas, dengan seluruh berkas permohonannya dan langkah yang boleh';

create function web.sengketa_perkara(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'ppid_pelaksana', 'atasan_ppid');
	return layanan.sengketa_perkara(layanan.sengketa_temukan(p ->> 'nomor'));
end $$;
comment on function web.sengketa_perkara(text, jsonb) is 'Satu sengketa bagi petugas badan publiknya dan OPD yang disebut sebagai termohon, dengan langkah yang boleh';

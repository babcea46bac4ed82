create function web.bagian(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'ppid_pelaksana', 'atasan_ppid');
	return layanan.bagian_dokumen(layanan.bagian_temukan(p ->> 'nomor'));
end $$;
comment on function web.bagian(text, jsonb) is 'Satu bagian permohonan bagi petugas: yang diminta, jam, riwayat dan langkah yang boleh dilakukannya';

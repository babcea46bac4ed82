create function web.perkara(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'ppid_pelaksana', 'atasan_ppid');
	return layanan.perkara_dokumen(layanan.perkara_temukan(p ->> 'nomor'));
end $$;
comment on function web.perkara(text, jsonb) is 'Satu permohonan bagi petugas: isi, jam, riwayat, surat, berkas, usul dan langkah yang boleh dilakukannya';

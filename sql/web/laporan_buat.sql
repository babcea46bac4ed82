create function web.laporan_buat(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	tahun text := dasar.teks(p, 'tahun');
	boleh int4range;
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'atasan_ppid');
	boleh := laporan.tahun_boleh(akun.badan_kini());
	if tahun !~ '^\d{4}$' or not tahun::int <@ boleh then
		return laporan.dokumen(p, jsonb_build_object('tahun', format('Tulis tahun dengan empat angka, dari %s sampai %s.', lower(boleh), upper(boleh) - 1)));
	elsif laporan.minta(tahun::int) is null then
		return jsonb_build_object('ke', '/laporan', 'kabar', format('Laporan tahun %s sudah diminta dan sedang dibuat.', tahun));
	end if;
	return jsonb_build_object('ke', '/laporan', 'kabar', format('Laporan tahun %s sedang dibuat. Muat ulang halaman ini sebentar lagi.', tahun));
end $$;
comment on function web.laporan_buat(text, jsonb) is 'Meminta laporan tahunan; pekerja latar membuat dan memeriksanya';

create function web.bukti_putus(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	tahun text := coalesce(pg_catalog.substring(dasar.teks(p, 'tahun'), '^\d{4}$'), '');
	putusan text := dasar.teks(p, 'putusan');
	galat jsonb := layanan.galat_tulisan(p, 'putusan_alasan', case when dasar.teks(p, 'putusan') = 'tolak' then 'Tulis mengapa usul itu ditolak.' else '' end, 2000);
	kode text;
begin
	perform akun.wajib(sesi, p, 'ppid_utama');
	if putusan not in ('setuju', 'tolak') then
		perform dasar.gagal('KI409', 'Pilih setujui atau tolak.');
	elsif galat <> '{}' then
		return informasi.bukti_dokumen(p, galat);
	end if;
	kode := informasi.bukti_putus(pg_catalog.substring(dasar.teks(p, 'usul'), '^\d{1,18}$')::bigint, putusan = 'setuju', dasar.teks(p, 'putusan_alasan'));
	return jsonb_build_object('ke', format('/meja/informasi/bukti?opd=%s&tahun=%s', kode, tahun), 'kabar', case putusan when 'setuju' then 'Disetujui: butir itu tidak dihitung.' else 'Ditolak: butir itu tetap dihitung.' end);
end $$;
comment on function web.bukti_putus(text, jsonb) is 'PPID Utama menyetujui atau menolak usul tidak relevan';

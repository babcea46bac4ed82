create function web.bukti_kecualikan(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	tahun int := pg_catalog.substring(dasar.teks(p, 'tahun'), '^\d{4}$')::int;
	galat jsonb := layanan.galat_tulisan(p, 'alasan', 'Tulis mengapa butir itu tidak relevan bagi OPD ini.', 2000);
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'ppid_pelaksana');
	if dasar.teks(p, 'butir') = '' then
		galat := galat || '{"butir": "Pilih butirnya."}';
	end if;
	if length(dasar.teks(p, 'formulir')) < 16 then
		perform dasar.gagal('KI409', 'Kunci formulir hilang. Muat ulang halaman formulir, lalu kirim lagi.');
	elsif galat <> '{}' then
		return informasi.bukti_dokumen(p, galat);
	end if;
	perform informasi.bukti_kecualikan(upper(dasar.teks(p, 'opd')), tahun, dasar.teks(p, 'butir'), dasar.teks(p, 'alasan'), dasar.teks(p, 'formulir'), layanan.formulir_isi(p));
	return jsonb_build_object('ke', format('/meja/informasi/bukti?opd=%s&tahun=%s', upper(dasar.teks(p, 'opd')), tahun), 'kabar', 'Usul tersimpan dan menunggu putusan PPID Utama.');
end $$;
comment on function web.bukti_kecualikan(text, jsonb) is 'Mengusulkan suatu butir kelengkapan sebagai tidak relevan bagi OPD, dengan alasan';

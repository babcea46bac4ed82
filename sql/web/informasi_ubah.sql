create function web.informasi_ubah(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	d informasi.dip;
	u jsonb := informasi.dip_rapikan(p);
	unggahan text[];
	galat jsonb;
	v int;
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'ppid_pelaksana');
	d := informasi.dip_temukan_milik(p);
	unggahan := layanan.unggahan(p, 'berkas');
	galat := informasi.dip_periksa(u, organisasi.hari_ini(d.badan_publik), false, d.versi_terbit is not null, true) || layanan.unggahan_galat(p);
	if length(dasar.teks(p, 'formulir')) < 16 then
		perform dasar.gagal('KI409', 'Kunci formulir hilang. Muat ulang halaman formulir, lalu kirim lagi.');
	elsif galat <> '{}' then
		perform informasi.dip_wajib(d, 'ubah');
		return informasi.kelola_dokumen(d, p, 'ubah', galat);
	end if;
	v := informasi.dip_versi_tambah(d.id, pg_catalog.substring(dasar.teks(p, 'versi'), '^\d{1,6}$')::int, dasar.teks(p, 'formulir'), u || jsonb_build_object('formulir_isi', layanan.formulir_isi(p)), coalesce(unggahan[cardinality(unggahan)], ''), dasar.teks(p, 'lepas_berkas') = 'ya');
	return jsonb_build_object('ke', '/meja/informasi/' || d.kode, 'kabar', format('Versi %s tersimpan sebagai draf.', v) || case when d.versi_terbit is not null then ' Umum masih membaca versi yang terbit.' else '' end);
end $$;
comment on function web.informasi_ubah(text, jsonb) is 'Mengubah atau memperbarui informasi: versi baru sebagai draf, yang lama tetap terbaca';

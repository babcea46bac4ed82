create function web.informasi_simpan(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	u jsonb := informasi.dip_rapikan(p);
	badan int;
	milik int;
	unggahan text[];
	galat jsonb;
	kode_baru text;
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'ppid_pelaksana');
	badan := akun.badan_kini();
	unggahan := layanan.unggahan(p, 'berkas');
	galat := informasi.dip_periksa(u, organisasi.hari_ini(badan), false, false, cardinality(unggahan) > 0) || layanan.unggahan_galat(p);
	select o.id into milik from informasi.opd_boleh(badan) o where o.kode = upper(dasar.teks(p, 'opd')) or (select count(*) from informasi.opd_boleh(badan)) = 1;
	if milik is null then
		galat := galat || '{"opd": "Pilih OPD yang menguasainya."}';
	end if;
	if length(dasar.teks(p, 'formulir')) < 16 then
		perform dasar.gagal('KI409', 'Kunci formulir hilang. Muat ulang halaman formulir, lalu kirim lagi.');
	elsif galat <> '{}' then
		return dasar.halaman('Informasi publik baru', informasi.dip_formulir(p, galat, null));
	end if;
	kode_baru := informasi.dip_buat(badan, milik, dasar.teks(p, 'formulir'), u || jsonb_build_object('formulir_isi', layanan.formulir_isi(p)), coalesce(unggahan[cardinality(unggahan)], ''));
	return jsonb_build_object('ke', '/meja/informasi/' || kode_baru, 'kabar', format('%s tersimpan sebagai draf. Belum dibaca umum.', kode_baru));
end $$;
comment on function web.informasi_simpan(text, jsonb) is 'Menyimpan informasi baru sebagai draf versi 1';

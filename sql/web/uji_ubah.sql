create function web.uji_ubah(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	r informasi.uji_ringkas;
	u jsonb := informasi.uji_rapikan(p);
	galat jsonb;
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'ppid_pelaksana');
	r := informasi.uji_temukan(p);
	if dasar.teks(p, 'versi') <> r.versi_akhir::text then
		perform dasar.gagal('KI409', 'Uji ini sudah diubah sejak halaman Anda dibuka. Muat ulang halamannya, lalu ubah versi yang terakhir.');
	end if;
	galat := informasi.uji_periksa(u, organisasi.hari_ini(r.badan_publik), true);
	if galat <> '{}' then
		perform informasi.uji_wajib('{ppid_utama,ppid_pelaksana}', r.badan_publik, r.opd);
		return informasi.uji_dokumen(r, p, 'ubah', galat);
	end if;
	return jsonb_build_object('ke', '/uji/' || r.nomor, 'kabar', format('Versi %s tersimpan sebagai draf dan menunggu penetapan.', informasi.uji_versi_tambah(r.id, u)));
end $$;
comment on function web.uji_ubah(text, jsonb) is 'Mengubah uji: versi baru sebagai draf, yang lama tetap terbaca';

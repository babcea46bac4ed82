create function web.uji_simpan(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	u jsonb := informasi.uji_rapikan(p);
	badan int;
	milik int;
	mau text := upper(dasar.teks(p, 'opd'));
	galat jsonb;
	nomor text;
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'ppid_pelaksana');
	badan := akun.badan_kini();
	galat := informasi.uji_periksa(u, organisasi.hari_ini(badan), false);
	milik := informasi.uji_opd_boleh(badan);
	if 'ppid_utama' = any (akun.peran_kini()) and mau <> 'SEMUA' then
		select o.id into milik from organisasi.opd o where o.badan_publik = badan and o.kode = mau
			and organisasi.hari_ini(badan) between o.berlaku_dari and coalesce(o.berlaku_sampai, 'infinity');
		galat := galat || case when milik is null then '{"opd": "Pilih OPD yang menguasai informasinya, atau seluruh badan publik."}'::jsonb else '{}' end;
	end if;
	if length(dasar.teks(p, 'formulir')) < 16 then
		perform dasar.gagal('KI409', 'Kunci formulir hilang. Muat ulang halaman formulir, lalu kirim lagi.');
	elsif galat <> '{}' then
		return dasar.halaman('Uji konsekuensi baru', informasi.uji_formulir(p, galat, false));
	end if;
	nomor := informasi.uji_buat(badan, milik, dasar.teks(p, 'formulir'), u || jsonb_build_object('formulir_isi', layanan.formulir_isi(p)));
	return jsonb_build_object('ke', '/uji/' || nomor, 'kabar', format('Uji %s tersimpan sebagai draf. Uji dapat dipakai setelah ditetapkan Atasan PPID.', nomor));
end $$;
comment on function web.uji_simpan(text, jsonb) is 'Menyimpan uji konsekuensi baru sebagai draf versi 1';

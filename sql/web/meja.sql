create function web.meja(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	per_halaman constant int := 25;
	badan int;
	h kalender.hari;
	dekat date;
	f jsonb := layanan.meja_saring(p);
	arsip boolean := (f ->> 'arsip')::boolean;
	perkara layanan.perkara[];
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'ppid_pelaksana', 'atasan_ppid');
	badan := akun.badan_kini();
	select x.* into strict h from organisasi.badan_publik b join kalender.hari x on x.kalender = b.kalender and x.tanggal = organisasi.hari_ini(b.id) where b.id = badan;
	dekat := kalender.tenggat(h.kalender, h.tanggal, 2);
	perkara := case when arsip then layanan.meja_arsip(badan, f, per_halaman + 1) else layanan.meja_terbuka(badan, f, h.tanggal, dekat, per_halaman + 1) end;
	return dasar.halaman('Meja kerja', layanan.meja_pilihan(badan, f, h.tanggal, dekat)
		|| jsonb_build_object('keberatan', case when akun.peran_kini() && '{ppid_utama,atasan_ppid}' then layanan.keberatan_meja(badan, false, 0, 5) end,
			'sengketa', layanan.sengketa_meja(badan, false, 0, 5),
			'uji', case when akun.peran_kini() && '{atasan_ppid}' then informasi.uji_menunggu(5) end,
			'kalender', case when akun.peran_kini() && '{ppid_utama,admin}'::text[] then kalender.peringatan(h.kalender, h.tanggal) end,
			'temuan', case when 'ppid_utama' = any (akun.peran_kini()) then layanan.temuan_kabar(badan) end,
			'bagian', case when not arsip and f ->> 'setelah' = '' then layanan.bagian_meja(badan, h, dekat, 25) end,
			'kelompok', layanan.meja_kelompok(perkara[1:per_halaman], h, dekat, arsip),
			'lanjut', case when cardinality(perkara) > per_halaman then layanan.meja_tempat(perkara[per_halaman]) end));
end $$;
comment on function web.meja(text, jsonb) is
	'Meja kerja: perkara menurut risiko nyata. Saringan: cari, keadaan, opd, giliran=saya, risiko; halaman berikut: setelah';

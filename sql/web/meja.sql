create function web.meja(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	per_halaman constant int := 25;
	badan int;
	h kalender.hari;
	dekat date;
	f jsonb := layanan.meja_saring(p);
	baris jsonb;
	lebih boolean;
	hitungan jsonb;
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'ppid_pelaksana', 'atasan_ppid');
	badan := akun.badan_kini();
	select x.* into strict h from organisasi.badan_publik b join kalender.hari x on x.kalender = b.kalender and x.tanggal = organisasi.hari_ini(b.id) where b.id = badan;
	dekat := kalender.tenggat(h.kalender, h.tanggal, 2);
	if (f ->> 'arsip')::boolean then
		select coalesce(jsonb_agg(layanan.meja_baris(k, h, dekat) order by k.id desc), '[]') into baris
		from layanan.meja_arsip(badan, f, per_halaman + 1) k;
	else
		select coalesce(jsonb_agg(layanan.meja_baris(k, h, dekat) order by k.ditutup is not null, k.aman, k.id), '[]') into baris
		from layanan.meja_terbuka(badan, f, h.tanggal, dekat, per_halaman + 1) k;
	end if;
	lebih := jsonb_array_length(baris) > per_halaman;
	select jsonb_agg(jsonb_build_object('kode', r.kode, 'nama', r.nama, 'lencana', r.lencana, 'banyak', coalesce(n.banyak, 0), 'dipilih', r.kode = f ->> 'risiko')
		order by r.urut) into hitungan
	from layanan.risiko_daftar() r left join layanan.meja_hitung(badan, h.tanggal, dekat) n using (kode);
	return dasar.halaman('Meja kerja', jsonb_build_object('saring', f, 'hari_ini', dasar.tanggal_hari(h.tanggal),
		'keadaan_pilihan', layanan.meja_keadaan(f ->> 'keadaan'),
		'pilih_opd', akun.peran_kini() && '{ppid_utama,atasan_ppid}'::text[],
		'opd_pilihan', case when akun.peran_kini() && '{ppid_utama,atasan_ppid}'::text[] then organisasi.opd_pilihan(badan, h.tanggal, array[f ->> 'opd']) else '[]' end,
		'hitungan', hitungan, 'terbuka', (select sum((e ->> 'banyak')::int) from jsonb_array_elements(hitungan) e), 'kelompok', layanan.meja_kelompok(case when lebih then baris - per_halaman else baris end, (f ->> 'arsip')::boolean),
		'disaring', f ->> 'cari' <> '' or f ->> 'keadaan' <> '' or f ->> 'opd' <> '' or f ->> 'giliran' <> '' or f ->> 'risiko' <> '' or f ->> 'setelah' <> '',
		'lanjut', case when lebih then baris -> (per_halaman - 1) ->> 'tempat' end));
end $$;
comment on function web.meja(text, jsonb) is
	'Meja kerja: perkara menurut risiko nyata. Saringan: cari, keadaan, opd, giliran=saya, risiko; halaman berikut: setelah';

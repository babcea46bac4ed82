create function tugas.surat_gagal(surat bigint, galat text) returns int language sql security definer set search_path = '' as $$
	update surat.surat s set percobaan = s.percobaan + 1, galat = pg_catalog.left(surat_gagal.galat, 500),
		coba_lagi = pg_catalog.now() + least(interval '10 seconds' * pg_catalog.power(2, least(s.percobaan, 12)), interval '6 hours')
	where s.id = surat_gagal.surat and s.berkas is null
	returning percobaan
$$;
comment on function tugas.surat_gagal(bigint, text) is 'Mencatat percobaan yang gagal; jeda sebelum percobaan berikutnya berlipat dua dari 10 detik sampai 6 jam. Mengembalikan banyaknya percobaan';

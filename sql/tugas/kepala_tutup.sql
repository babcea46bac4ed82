create function tugas.kepala_tutup() returns text language sql security definer set search_path = '' as $$
	select layanan.kepala_tutup()
$$;
comment on function tugas.kepala_tutup() is 'Menutup kepala harian; dipanggil pekerja latar, yang mencatat hasilnya di luar basis data';

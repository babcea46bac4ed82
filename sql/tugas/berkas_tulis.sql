create function tugas.berkas_tulis(berkas bigint, urut int, isi bytea) returns void language plpgsql security definer set search_path = '' as $$
begin
	insert into layanan.berkas_isi (berkas, urut, isi)
	select b.id, berkas_tulis.urut, berkas_tulis.isi from layanan.berkas b
	where b.id = berkas_tulis.berkas and b.golongan in ('surat', 'laporan', 'ekspor', 'bundel')
		and pg_catalog.octet_length(berkas_tulis.isi) <= b.ukuran - layanan.berkas_terisi(b.id);
	if not found then
		perform dasar.gagal('KI409', 'Berkas ini sudah lengkap, atau bukan buatan pekerja latar.');
	end if;
end $$;
comment on function tugas.berkas_tulis(bigint, int, bytea) is 'Satu potongan berkas yang dibuat pekerja latar (surat, laporan, register), paling besar 1 MiB, urut mulai 0; KI409 bila melebihi ukurannya: berkas yang lengkap tidak dapat ditambah';

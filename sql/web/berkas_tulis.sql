create function web.berkas_tulis(kode text, urut int, isi bytea) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	return layanan.berkas_tulis(kode, urut, isi);
end $$;
comment on function web.berkas_tulis(text, int, bytea) is 'Menyimpan satu potongan (paling besar 1 MiB, urut mulai 0) berkas yang belum dilampirkan';

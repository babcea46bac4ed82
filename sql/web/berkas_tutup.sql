create function web.berkas_tutup(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.mulai(sesi, p);
	return layanan.berkas_tutup(p);
end $$;
comment on function web.berkas_tutup(text, jsonb) is 'Menutup pengunggahan: p = kode, ukuran, sidik (hex); ukuran dan sidik diperiksa terhadap potongan yang tersimpan';

create function web.berkas_mulai(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.mulai(sesi, p);
	return layanan.berkas_mulai(p);
end $$;
comment on function web.berkas_mulai(text, jsonb) is 'Memulai pengunggahan: p = bidang, nama, jenis, ukuran; hasilnya kode berkas';

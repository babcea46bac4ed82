create function web.berkas_simpan(sesi text, p jsonb, isi bytea) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.mulai(sesi, p);
	return layanan.berkas_simpan(p, isi);
end $$;
comment on function web.berkas_simpan(text, jsonb, bytea) is 'Menyimpan berkas yang muat dalam satu potongan (1 MiB): p = bidang, nama, jenis, ukuran, sidik; hasilnya kode berkas';

create function web.informasi_berkas(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.mulai(sesi, p);
	return layanan.berkas_unduh(informasi.dip_berkas(p));
end $$;
comment on function web.informasi_berkas(text, jsonb) is 'Mengunduh berkas informasi: siapa pun bila terbit, sebelumnya hanya yang mengurusnya';

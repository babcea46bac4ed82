create function web.kiriman(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'admin');
	return surat.kiriman_dokumen(p);
end $$;
comment on function web.kiriman(text, jsonb) is 'Surel dan webhook yang gagal, berhenti dicoba atau belum disetel salurannya. Saringan: keadaan, saluran, cari; halaman berikut: setelah';

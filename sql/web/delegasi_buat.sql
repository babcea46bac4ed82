create function web.delegasi_buat(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	i jsonb;
	galat jsonb;
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'ppid_pelaksana', 'atasan_ppid', 'admin');
	i := akun.delegasi_isian(p);
	galat := akun.delegasi_galat(i);
	if galat <> '{}' then
		return akun.delegasi_dokumen(i, galat);
	end if;
	perform akun.delegasi_buat(i, p ->> '_alamat');
	return '{"ke": "/delegasi", "kabar": "Delegasi dicatat. Berlaku dengan sendirinya pada hari pertama dan berakhir sesudah hari terakhir."}';
end $$;
comment on function web.delegasi_buat(text, jsonb) is 'Membuat delegasi peran dari tanggal sampai tanggal';

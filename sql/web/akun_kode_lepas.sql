create function web.akun_kode_lepas(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	t akun.petugas;
begin
	perform akun.wajib_masuk(sesi, p);
	t := akun.kode_petugas(sesi, 'penuh');
	if not akun.kode_lepas(t, p) then
		return akun.kode_dokumen(t, '{"lepas": "Kode salah atau sudah dipakai, atau akun sedang terkunci."}');
	end if;
	return '{"ke": "/akun/kode", "kabar": "Kode masuk dilepas. Masuk kini hanya memerlukan kata sandi."}';
end $$;
comment on function web.akun_kode_lepas(text, jsonb) is 'Melepas kode masuk sendiri, dengan kode yang masih berlaku';

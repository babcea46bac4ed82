create function web.identitas_buka(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	b layanan.berkas;
	galat jsonb := akun.identitas_galat(p);
begin
	perform akun.wajib(sesi, p, 'ppid_utama');
	k := akun.identitas_perkara(p);
	b := akun.identitas_berkas(k, dasar.teks(p, 'berkas'));
	if galat <> '{}' then
		return akun.identitas_dokumen(k, p, galat);
	elsif b.id is not null then
		return jsonb_build_object('ke', '/meja/' || k.nomor || '/identitas/' || akun.identitas_tiket(k, b, p));
	end if;
	return akun.identitas_dokumen(k, p) || jsonb_build_object('terbuka', true, 'identitas_sandi', akun.identitas_sandi(k, p));
end $$;
comment on function web.identitas_buka(text, jsonb) is
	'Membuka nomor identitas (tersegel; portal membukanya untuk halaman ini saja) atau memberi tautan semenit ke berkasnya; alasannya tercatat di akun.jejak';

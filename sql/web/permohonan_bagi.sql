create function web.permohonan_bagi(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	galat jsonb;
	bagian jsonb;
	nomor text[];
begin
	perform akun.wajib(sesi, p, 'ppid_utama');
	k := layanan.perkara_buka(p);
	galat := layanan.bagi_periksa(k, p);
	if galat <> '{}' or layanan.perkara_basi(k, p) then
		return layanan.perkara_dokumen(k, p, 'bagi', galat);
	end if;
	bagian := layanan.bagi_isi(k, p);
	nomor := layanan.bagian_bagi(k.id, bagian);
	return layanan.perkara_ke(k, format('Permohonan dibagi: %s.%s', array_to_string(nomor, ', '),
		organisasi.opd_kosong_kata(array(select (e ->> 'opd')::int from jsonb_array_elements(bagian) e))));
end $$;
comment on function web.permohonan_bagi(text, jsonb) is 'PPID Utama membagi permohonan kepada beberapa OPD sekaligus, atau menambah bagian; jam undang-undang tidak disentuh';

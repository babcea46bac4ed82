create function web.identitas_tahan(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	lepas boolean := dasar.teks(p, 'lepas') = 'ya';
	galat jsonb;
begin
	perform akun.wajib(sesi, p, 'ppid_utama');
	k := akun.identitas_perkara(p);
	galat := case when lepas then '{}' else layanan.tahan_galat(dasar.baris(p, 'tahan')) end;
	if galat <> '{}' then
		return akun.identitas_dokumen(k, p, galat);
	end if;
	perform layanan.tahan_pasang(k, case when not lepas then dasar.baris(p, 'tahan') end, p ->> '_alamat');
	return jsonb_build_object('ke', format('/meja/%s/identitas', k.nomor), 'kabar', case when lepas then 'Penahanan dilepas.' else 'Penghapusan berkas identitas ditahan.' end);
end $$;
comment on function web.identitas_tahan(text, jsonb) is 'PPID Utama menahan penghapusan berkas identitas suatu perkara dengan alasan, atau melepasnya (p.lepas)';

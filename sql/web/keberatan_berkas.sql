create function web.keberatan_berkas(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	b layanan.berkas;
begin
	perform akun.mulai(sesi, p);
	k := layanan.keberatan_milik(p);
	select * into b from layanan.berkas x where x.perkara = k.id and x.kode = p ->> 'berkas' and x.untuk_pemohon;
	if not found then
		perform dasar.gagal('KI404', 'Berkas ini tidak ada pada keberatan Anda.');
	end if;
	return layanan.berkas_unduh(b);
end $$;
comment on function web.keberatan_berkas(text, jsonb) is 'Mengunduh surat atau berkas keberatan sendiri';

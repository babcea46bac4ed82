create function web.sengketa_berkas(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	b layanan.berkas;
begin
	perform akun.mulai(sesi, p);
	k := layanan.keberatan_milik(p);
	select x.* into b from layanan.berkas x join layanan.sengketa m on m.id = x.perkara where m.keberatan = k.id and x.kode = p ->> 'berkas' and x.untuk_pemohon;
	if not found then
		perform dasar.gagal('KI404', 'Berkas ini tidak ada pada sengketa Anda.');
	end if;
	return layanan.berkas_unduh(b);
end $$;
comment on function web.sengketa_berkas(text, jsonb) is 'Mengunduh berkas sengketa yang terbuka bagi pemohon; p.nomor = keberatannya';

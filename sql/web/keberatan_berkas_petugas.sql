create function web.keberatan_berkas_petugas(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	b layanan.berkas;
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'atasan_ppid');
	k := layanan.keberatan_temukan(p ->> 'nomor');
	select * into b from layanan.berkas x where x.kode = p ->> 'berkas' and x.perkara = k.id;
	if not found then
		perform dasar.gagal('KI404', 'Berkas itu tidak ada pada keberatan ini.');
	end if;
	return layanan.berkas_unduh(b);
end $$;
comment on function web.keberatan_berkas_petugas(text, jsonb) is 'Mengunduh berkas keberatan; yang tidak boleh dilihat peran ini dianggap tidak ada';

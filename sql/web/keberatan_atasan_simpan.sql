create function web.keberatan_atasan_simpan(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	kode text := upper(dasar.teks(p, 'opd'));
	nama text;
begin
	perform akun.wajib(sesi, p, 'admin', 'ppid_utama');
	nama := organisasi.atasan_tetapkan(akun.badan_kini(), kode, dasar.daftar(p, 'petugas'));
	if nama is null then
		return organisasi.atasan_dokumen(akun.badan_kini(), kode, '{"opd": "Pilih perangkat daerah."}');
	end if;
	return pg_catalog.jsonb_build_object('ke', '/meja/keberatan/atasan', 'kabar', case when dasar.daftar(p, 'petugas') = '{}'
		then pg_catalog.format('Keberatan atas %s kembali diputus setiap Atasan PPID.', nama) else pg_catalog.format('Penugasan untuk %s tersimpan.', nama) end);
end $$;
comment on function web.keberatan_atasan_simpan(text, jsonb) is 'Menyimpan Atasan PPID yang memutus keberatan atas satu OPD; tanpa pilihan berarti setiap Atasan. Tercatat di akun.jejak';

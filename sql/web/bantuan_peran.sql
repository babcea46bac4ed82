create function web.bantuan_peran(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	kode text := dasar.teks(p, 'peran');
	nama text;
begin
	perform akun.mulai(sesi, p);
	nama := dasar.nama_pilihan('peran', kode);
	if nama is null then
		perform dasar.gagal('KI404', 'Tidak ada bantuan untuk peran itu.');
	end if;
	return dasar.halaman('Bantuan untuk ' || nama, jsonb_build_object('peran', kode, 'nama', nama, 'prosedur', layanan.bantuan_langkah(kode),
		'untuk', jsonb_build_object('utama', kode = 'ppid_utama', 'pelaksana', kode = 'ppid_pelaksana', 'atasan', kode = 'atasan_ppid', 'komisi', kode = 'komisi_informasi', 'admin', kode = 'admin'),
		'keberatan', case when kode = 'atasan_ppid' then layanan.bantuan_jangka(organisasi.hari_ini(coalesce(akun.badan_kini(), organisasi.badan_utama()))) -> 'keberatan_tanggapan' end,
		'peran_daftar', (select jsonb_agg(jsonb_build_object('kode', x.kode, 'nama', x.nama) order by x.urut) from dasar.pilihan x where x.jenis = 'peran' and x.kode <> bantuan_peran.p ->> 'peran')));
end $$;
comment on function web.bantuan_peran(text, jsonb) is 'Bantuan untuk satu peran: langkah-langkahnya menurut alur, dengan pasal dan caranya';

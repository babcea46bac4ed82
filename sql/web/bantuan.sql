create function web.bantuan(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	badan int;
begin
	perform akun.mulai(sesi, p);
	badan := coalesce(akun.badan_kini(), organisasi.badan_utama());
	return dasar.halaman('Bantuan', jsonb_build_object('jangka', layanan.bantuan_jangka(organisasi.hari_ini(badan)), 'prosedur', layanan.bantuan_langkah('pemohon'),
		'peran_daftar', (select jsonb_agg(jsonb_build_object('kode', x.kode, 'nama', x.nama) order by x.urut) from dasar.pilihan x where x.jenis = 'peran')));
end $$;
comment on function web.bantuan(text, jsonb) is 'Bantuan untuk umum: mengajukan, melacak, tanggal, keberatan dan hak';

create function web.informasi_lihat(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	d informasi.dip;
	v informasi.dip_versi;
begin
	perform akun.mulai(sesi, p);
	d := informasi.dip_temukan(p);
	select * into v from informasi.dip_versi x where x.dip = d.id and x.versi = d.versi_terbit and d.ditarik is null;
	if not found then
		perform dasar.gagal('KI404', 'Informasi itu tidak ada dalam daftar.');
	end if;
	return dasar.halaman(v.judul, jsonb_build_object('kode', d.kode, 'contoh', d.contoh, 'isi', informasi.dip_isi(v), 'diperbarui', dasar.tanggal(d.diperbarui), 'terbit_pertama', dasar.tanggal(d.terbit_pertama),
		'kesegaran', informasi.dip_kesegaran(d), 'mengurus', informasi.dip_milik(d)), d.badan_publik);
end $$;
comment on function web.informasi_lihat(text, jsonb) is 'Satu informasi yang terbit, untuk umum';

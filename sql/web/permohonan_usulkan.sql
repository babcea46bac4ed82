create function web.permohonan_usulkan(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	usul jsonb := layanan.usul_rapikan(p);
	galat jsonb;
	unggahan text[];
	hitam text[];
	ambil text[] := dasar.daftar(p, 'berkas_bagian');
	ambil_hitam text[];
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'ppid_pelaksana');
	k := layanan.perkara_buka(p);
	usul := usul || layanan.usul_tambahan(k, usul, p) || layanan.celah_simpan(k, p);
	galat := layanan.usul_periksa(usul) || layanan.usul_uji_periksa(usul, p) || layanan.celah_periksa(k, p) || layanan.unggahan_galat(p);
	if galat <> '{}' or layanan.perkara_basi(k, p) then
		return layanan.perkara_dokumen(k, p, 'usulkan', galat);
	end if;
	usul := usul || jsonb_build_object('tidak_diberikan', layanan.berkas_keluarkan(k.id, dasar.daftar(p, 'tidak_diberikan')));
	ambil_hitam := array(select f.kode from layanan.berkas f where f.kode = any (ambil) and f.dihitamkan);
	if cardinality(ambil) > 0 then
		perform layanan.catat(k.id, 'lampirkan', jsonb_build_object('golongan', 'jawaban', 'berkas', layanan.bagian_berkas_ambil(k.id, ambil)));
	end if;
	unggahan := layanan.unggahan(p, 'berkas');
	if cardinality(unggahan) > 0 then
		perform layanan.catat(k.id, 'lampirkan', jsonb_build_object('golongan', 'jawaban', 'berkas', layanan.berkas_lekatkan(k.id, unggahan, 'jawaban')));
	end if;
	hitam := layanan.unggahan(p, 'berkas_hitam');
	if cardinality(hitam) > 0 then
		perform layanan.catat(k.id, 'lampirkan', jsonb_build_object('golongan', 'jawaban', 'berkas', layanan.berkas_lekatkan(k.id, hitam, 'jawaban')));
	end if;
	perform layanan.tanggapan_usulkan(k.id, usul || jsonb_build_object('dihitamkan', usul -> 'dihitamkan' || to_jsonb(hitam || ambil_hitam)));
	return layanan.perkara_ke(k, 'Usul jawaban tersimpan dan menunggu persetujuan PPID Utama.');
end $$;
comment on function web.permohonan_usulkan(text, jsonb) is 'Mengusulkan jawaban (UU 14/2008 Pasal 22 ayat (7)) beserta berkasnya; setiap usul menjadi versi baru. Permohonan yang dibagi: berkas bagian yang dicentang diambil ke dalamnya; berkas jawaban yang sudah terlampir dapat tidak jadi diberikan';

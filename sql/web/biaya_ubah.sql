create function web.biaya_ubah(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	rupiah bigint := layanan.rupiah_baca(dasar.teks(p, 'rupiah'));
	mulai date := dasar.tanggal_isian(dasar.teks(p, 'berlaku_dari'));
	galat jsonb := layanan.galat_tulisan(p, 'dasar', '', 300);
begin
	perform akun.wajib(sesi, p, 'ppid_utama');
	galat := galat || (select coalesce(jsonb_object_agg(g.bidang, g.kalimat), '{}') from (values
		('jenis', case when not exists (select from layanan.tarif_jenis j where j.kode = dasar.teks(p, 'jenis')) then 'Pilih jenisnya.' end),
		('rupiah', case when rupiah is null or rupiah > 10000000 then 'Tulis rupiah per satuan dengan angka, paling banyak 10.000.000; 0 bila gratis.' end),
		('dasar', case when rupiah > 0 and dasar.teks(p, 'dasar') = '' then 'Tulis keputusan pimpinan yang menetapkan tarif ini.' end),
		('berlaku_dari', case when mulai is null or mulai < organisasi.hari_ini(akun.badan_kini()) then 'Tulis tanggal mulai berlaku, hari ini atau sesudahnya: biaya tidak berlaku surut.' end)
	) g (bidang, kalimat) where g.kalimat is not null);
	if galat <> '{}' then
		return layanan.tarif_dokumen(akun.badan_kini(), p, galat);
	end if;
	perform layanan.tarif_tetapkan(dasar.teks(p, 'jenis'), rupiah, dasar.teks(p, 'dasar'), mulai);
	return jsonb_build_object('ke', '/biaya', 'kabar', 'Tarif tersimpan.');
end $$;
comment on function web.biaya_ubah(text, jsonb) is 'PPID Utama mencatat tarif yang ditetapkan pimpinan badan publik';

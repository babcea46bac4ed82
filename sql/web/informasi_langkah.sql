create function web.informasi_langkah(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	d informasi.dip;
	v informasi.dip_versi;
	langkah text := dasar.teks(p, 'langkah');
	galat jsonb := '{}';
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'ppid_pelaksana');
	d := informasi.dip_temukan_milik(p);
	if not exists (select from informasi.dip_alur a where a.langkah = informasi_langkah.p ->> 'langkah' and a.langkah <> 'ubah') then
		perform dasar.gagal('KI409', 'Langkah itu tidak dikenal. Muat ulang halamannya.');
	elsif langkah in ('kembalikan', 'tarik') then
		galat := layanan.galat_tulisan(p, 'alasan', case langkah when 'tarik' then 'Tulis mengapa informasi ini ditarik.' else 'Tulis apa yang harus diperbaiki.' end, 2000);
	else
		select * into v from informasi.dip_versi x where x.dip = d.id and x.versi = d.versi_akhir;
		galat := informasi.dip_periksa(informasi.dip_rapikan(informasi.dip_isian(v)), organisasi.hari_ini(d.badan_publik), true, false, v.berkas is not null);
	end if;
	if galat <> '{}' then
		perform informasi.dip_wajib(d, langkah);
		return informasi.kelola_dokumen(d, case when langkah in ('kembalikan', 'tarik') then p else p || informasi.dip_isian(v) end, case when langkah in ('kembalikan', 'tarik') then langkah else 'ubah' end, galat);
	end if;
	perform informasi.dip_langkah(d.id, pg_catalog.substring(dasar.teks(p, 'versi'), '^\d{1,6}$')::int, langkah, dasar.teks(p, 'alasan'));
	return jsonb_build_object('ke', '/meja/informasi/' || d.kode, 'kabar', case langkah when 'ajukan' then 'Diajukan kepada PPID Utama untuk diperiksa.' when 'terbit' then 'Terbit dan dapat dibaca umum.'
		when 'kembalikan' then 'Dikembalikan kepada OPD dengan catatan Anda.' else 'Ditarik dari daftar. Versi-versinya tetap tersimpan.' end);
end $$;
comment on function web.informasi_langkah(text, jsonb) is 'Mengajukan, menerbitkan, mengembalikan atau menarik suatu informasi menurut informasi.dip_alur';

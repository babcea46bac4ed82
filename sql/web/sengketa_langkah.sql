create function web.sengketa_langkah(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	m layanan.sengketa;
	langkah text := dasar.teks(p, 'langkah');
	galat jsonb;
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'ppid_pelaksana', 'atasan_ppid');
	k := layanan.sengketa_kunci(p);
	if not exists (select from layanan.sengketa_bidang() d where d.peristiwa = langkah) then
		perform dasar.gagal('KI404', 'Langkah itu tidak ada.');
	end if;
	perform layanan.langkah(k, langkah);
	select * into strict m from layanan.sengketa x where x.id = k.id;
	if not layanan.sengketa_tepat(k, m, langkah) then
		perform dasar.gagal('KI409', 'Langkah itu belum atau tidak lagi dapat dilakukan. Muat ulang halaman untuk melihat keadaan terakhir.');
	end if;
	galat := layanan.sengketa_periksa(k, langkah, p);
	if galat <> '{}' or layanan.perkara_basi(k, p) then
		return layanan.sengketa_perkara(k, p, langkah, galat);
	end if;
	perform layanan.sengketa_catat(k, langkah, p);
	return pg_catalog.jsonb_build_object('ke', '/meja/sengketa/' || k.nomor, 'kabar', (select j.kalimat || '. Tercatat.' from layanan.jenis_peristiwa j where j.kode = langkah));
end $$;
comment on function web.sengketa_langkah(text, jsonb) is 'Mencatat satu langkah sengketa (p.langkah, kode peristiwanya) dari formulirnya; KI404 bila tak dikenal, KI403 atau KI409 menurut alur';

create or replace function layanan.tanggapan_usulkan(perkara bigint, isi jsonb) returns bigint language plpgsql security definer set search_path = '' as $$
declare
	v int;
	hasil bigint;
	baru bigint;
begin
	perform layanan.perkara_kunci(perkara);
	select coalesce(max(t.versi), 0) + 1 into v from layanan.tanggapan t where t.permohonan = perkara;
	hasil := layanan.catat(perkara, 'usulkan', pg_catalog.jsonb_build_object('versi', v, 'keputusan', isi ->> 'keputusan', 'sidik_usul',
		pg_catalog.encode(dasar.sidik(isi::text), 'hex')) || layanan.berkas_keluar_isi(isi -> 'tidak_diberikan'));
	insert into layanan.tanggapan (badan_publik, permohonan, versi, keputusan, uraian, badan_penguasa, bentuk, cara_kirim, biaya, cara_bayar,
		biaya_rincian, pasal, dasar_lain, konsekuensi, tidak_dikuasai, dikuasai, tanpa_bagian, disusun_oleh, disusun)
	select k.badan_publik, k.id, v, i.keputusan, i.uraian, i.badan_penguasa, i.bentuk, i.cara_kirim, i.biaya, i.cara_bayar,
		coalesce(i.biaya_rincian, '[]'), i.pasal, i.dasar_lain, i.konsekuensi,
		coalesce(i.tidak_dikuasai, ''), coalesce(i.dikuasai, false), coalesce(i.tanpa_bagian, '[]'), akun.petugas_kini(), dasar.kini()
	from layanan.perkara k, pg_catalog.jsonb_to_record(isi) as i (keputusan text, uraian text, badan_penguasa text, bentuk text, cara_kirim text, biaya bigint,
		cara_bayar text, biaya_rincian jsonb, pasal text[], dasar_lain text, konsekuensi text, tidak_dikuasai text, dikuasai boolean, tanpa_bagian jsonb)
	where k.id = perkara
	returning id into baru;
	perform layanan.tanggapan_tambahan(baru, isi);
	return hasil;
end $$;
comment on function layanan.tanggapan_usulkan(bigint, jsonb) is 'Menyimpan usul jawaban sebagai versi baru dan mencatat peristiwanya beserta sidik isinya; isi dari layanan.usul_rapikan dan layanan.usul_tambahan';

create or replace function layanan.tanggapan_kirim(perkara bigint, catatan text default '') returns bigint language plpgsql security definer set search_path = '' as $$
declare
	t layanan.tanggapan;
	hasil bigint;
	halangan text[];
begin
	perform layanan.perkara_kunci(perkara);
	select * into t from layanan.tanggapan x where x.permohonan = perkara order by x.versi desc limit 1;
	if not found then
		perform dasar.gagal('KI409', 'Belum ada usul jawaban yang dapat disetujui.');
	end if;
	-- Nobody withdraws or replaces a test while its letter goes out.
	perform from informasi.uji u join layanan.tanggapan_uji x on x.uji = u.id where x.tanggapan = t.id order by u.id for share of u;
	halangan := layanan.tanggapan_halangan(t, organisasi.hari_ini(t.badan_publik));
	if halangan <> '{}' then
		perform dasar.gagal('KI409', pg_catalog.array_to_string(halangan, ' '));
	end if;
	hasil := layanan.catat(perkara, layanan.tanggapan_peristiwa(t.keputusan),
		pg_catalog.jsonb_build_object('keputusan', t.keputusan, 'versi', t.versi, 'catatan', catatan));
	update layanan.tanggapan x set disetujui_oleh = akun.petugas_kini(), disetujui = dasar.kini() where x.id = t.id;
	update layanan.berkas b set untuk_pemohon = true
	where b.perkara = tanggapan_kirim.perkara and b.golongan = 'jawaban' and t.keputusan in ('dikabulkan', 'sebagian');
	return hasil;
end $$;
comment on function layanan.tanggapan_kirim(bigint, text) is
	'Menyetujui usul terbaru: jam berhenti, berkas jawaban terbuka bagi pemohon hanya bila dikabulkan seluruhnya atau sebagian. KI409 bila uji konsekuensinya kurang atau tidak berlaku';

create or replace function layanan.tanggapan_peristiwa(keputusan text) returns text language sql immutable parallel safe as $$
	select case when keputusan in ('dikabulkan', 'sebagian') then 'tanggapi' else 'beritahu' end
$$;
comment on function layanan.tanggapan_peristiwa(text) is 'Peristiwa yang mengirim jawaban: ada yang diserahkan (tanggapi) atau perkara selesai dengan pemberitahuan (beritahu)';

create or replace function layanan.tanggapan_surat(keputusan text) returns text language sql immutable parallel safe as $$
	select case when keputusan = 'ditolak' then 'penolakan' else 'pemberitahuan' end
$$;
comment on function layanan.tanggapan_surat(text) is 'Jenis surat yang terbit bersama jawaban';

-- A believable year of example requests, played event by event through the same functions as real ones, in the order of
-- time, so that numbers of requests and letters rise as they would have. Invented people, marked "(contoh)".

-- Stages: 10 masuk, 12 tagih, 14 lengkapi, 16 gugurkan, 20 daftarkan, 22 disposisi keliru, 24 kembalikan, 26 bagi, 30 disposisi,
-- 32 tanya, 34 jelaskan, 36 cabut, 40 terima, 42 perpanjang, 44 sebagian bagian, 46 semua bagian, 48 lampirkan, 50 usulkan, 52 perbaiki, 54 usulkan lagi, 60 jawab,
-- 70 serahkan, 80 konfirmasi, 82 nilai. A case is played up to its last stage; ragam says what else happens to it.
create function tugas.contoh_kasus(topik jsonb) returns table (kasus int, t jsonb, sejak int, sampai int, lambat int, salah boolean, perbaikan boolean, ragam text)
language sql immutable set search_path = '' as $$
	with daftar as (
		select i as kasus, i as ke, 250 - i * 5 as sejak, case when i % 3 = 0 then 82 else 70 end as sampai, case when i % 11 = 5 then 6 when i % 16 = 15 then 14 else 0 end as lambat, i % 9 = 4 as salah, i % 7 = 3 as perbaikan,
			case when i % 10 = 6 then 'lengkapi' when i % 8 = 2 then 'tanya' else '' end as ragam
		from pg_catalog.generate_series(0, 43) i
		union all
		values (44, 15, 38, 40, 0, false, false, ''), (45, 7, 20, 60, 0, false, false, ''), (46, 4, 16, 60, 0, false, false, ''), (47, 10, 15, 60, 0, false, true, ''),
			(48, 0, 14, 40, 0, false, false, ''), (49, 9, 13, 42, 0, false, false, ''), (50, 2, 12, 30, 0, false, false, ''), (51, 5, 10, 48, 0, false, false, ''),
			(52, 1, 9, 54, 0, false, true, ''), (53, 14, 8, 20, 0, false, false, ''), (54, 8, 7, 40, 0, false, false, ''), (55, 11, 5, 50, -1, false, false, ''),
			(56, 6, 5, 40, 0, false, false, ''), (57, 3, 4, 24, 0, true, false, ''), (58, 0, 3, 30, 0, false, false, ''), (59, 12, 2, 20, 0, false, false, ''),
			(60, 8, 1, 10, 0, false, false, ''), (61, 5, 1, 10, 0, false, false, ''),
			(62, 8, 1, 12, 0, false, false, 'kurang'), (63, 7, 9, 16, 0, false, false, 'gugurkan'), (64, 0, 8, 36, 0, false, false, 'cabut'), (65, 6, 6, 32, 0, false, false, 'tanya'),
			(66, 13, 6, 44, 0, false, false, 'bagi'), (67, 10, 8, 46, 0, false, false, 'bagi')
	)
	select d.kasus, topik -> (d.ke % pg_catalog.jsonb_array_length(topik)), d.sejak, d.sampai, d.lambat, d.salah, d.perbaikan, d.ragam from daftar d
$$;
comment on function tugas.contoh_kasus(jsonb) is 'Perkara contoh: topik, diterima berapa hari kerja yang lalu, sampai tahap mana, keterlambatannya, dan ragamnya: kurang, lengkapi, gugurkan, tanya, cabut atau bagi';

create function tugas.contoh_langkah(web boolean, mandiri boolean, keputusan text, perpanjang boolean, lambat int, salah boolean, perbaikan boolean, ragam text, sampai int)
returns table (tahap int, hari int) language sql immutable set search_path = '' as $$
	select v.tahap, v.hari
	from (select lambat + case when perpanjang then 8 else 0 end as g, keputusan in ('dikabulkan', 'sebagian') as beri) x,
		lateral (values (10, 0, true),
			(12, 0, ragam in ('kurang', 'lengkapi', 'gugurkan')), (14, 1, ragam = 'lengkapi'), (16, 4, ragam = 'gugurkan'),
			(20, case ragam when 'lengkapi' then 1 else 0 end, web and ragam not in ('kurang', 'gugurkan') or ragam = 'lengkapi'), (22, 1, salah and not mandiri), (24, 2, salah and not mandiri),
			(26, 1, ragam = 'bagi'), (30, case when salah then 3 else 1 end, not mandiri and ragam <> 'bagi'),
			(32, case when salah then 3 else 1 end, ragam = 'tanya'), (34, 3, ragam = 'tanya'), (36, 3, ragam = 'cabut'), (40, case when salah then 3 else 2 end, not mandiri and ragam <> 'bagi'), (44, 3, ragam = 'bagi'), (46, 5, ragam = 'bagi'), (42, 8, perpanjang),
			(48, 4 + x.g, x.beri), (50, 5 + x.g, true), (52, 6 + x.g, perbaikan), (54, 6 + x.g, perbaikan), (60, 7 + x.g, true), (70, 8 + x.g, x.beri),
			(80, 9 + x.g, x.beri), (82, 9 + x.g, true)) v (tahap, hari, ada)
	where v.ada and v.tahap <= sampai
$$;
comment on function tugas.contoh_langkah(boolean, boolean, text, boolean, int, boolean, boolean, text, int) is 'Tahap satu perkara contoh dan hari kerjanya sejak diterima';

create function tugas.contoh_opd(badan int, kode text, pada date) returns int language sql stable set search_path = '' as $$
	select (select o.id from organisasi.opd o
		left join organisasi.opd q on q.id = o.pengganti
		where o.badan_publik = badan and contoh_opd.kode in (o.kode, q.kode) and pada between o.berlaku_dari and coalesce(o.berlaku_sampai, 'infinity')
		order by o.kode <> contoh_opd.kode, o.kode limit 1)
$$;
comment on function tugas.contoh_opd(int, text, date) is 'OPD dengan kode itu pada tanggal itu, atau pendahulunya; null bila belum ada, sehingga PPID Utama menjawab sendiri';

create function tugas.contoh_petugas(badan int, peran text, opd int) returns int language plpgsql set search_path = '' as $$
declare
	panggilan constant text[] := '{Hasnawati,Muh. Ilham,Nurfadillah,Rizal Mappatoba,Sitti Aminah,Arman Saleh,Marwah Yunus,Fadli Rauf,Wahyuni,Syamsul Bahri}';
	hasil int;
begin
	select t.id into hasil from akun.petugas t join akun.petugas_peran r on r.petugas = t.id
	where t.badan_publik = badan and r.peran = contoh_petugas.peran and (contoh_petugas.opd is null or t.opd = contoh_petugas.opd) order by t.id limit 1;
	if found then
		return hasil;
	end if;
	insert into akun.petugas (badan_publik, opd, nama, surel, jabatan, sandi, aktif)
	select badan, contoh_petugas.opd, 'Contoh ' || panggilan[coalesce(contoh_petugas.opd, 0) % 10 + 1], lower(coalesce(o.kode, contoh_petugas.peran) || '.' || b.kode) || '@contoh.example',
		dasar.nama_pilihan('peran', contoh_petugas.peran), coalesce(s.sandi, '-'), s.sandi is not null
	from organisasi.badan_publik b
	left join organisasi.opd o on o.id = contoh_petugas.opd
	left join akun.petugas s on s.surel = 'pelaksana@contoh.example'
	where b.id = badan
	returning id into hasil;
	insert into akun.petugas_peran values (hasil, peran);
	return hasil;
end $$;
comment on function tugas.contoh_petugas(int, text, int) is 'Petugas contoh dengan peran itu, dibuat bila belum ada; kata sandinya sama dengan PPID Pelaksana contoh';

create function tugas.contoh_keputusan(hasil text) returns text language sql immutable set search_path = '' as $$
	select case when hasil in ('dikabulkan', 'sebagian', 'ditolak', 'tidak_dikuasai') then hasil
		when hasil like 'dikabulkan%' then 'dikabulkan' when hasil like 'tidak_ditanggapi%' then 'sebagian' else 'belum_didokumentasikan' end
$$;
comment on function tugas.contoh_keputusan(text) is 'Keputusan PPID pada kolom hasil; yang berlanjut ke keberatan dijawab lebih dahulu';

create function tugas.contoh_pemohon(kasus int, t jsonb) returns jsonb language sql immutable set search_path = '' as $$
	select pg_catalog.jsonb_build_object('contoh', true, 'kategori', case when t ->> 'pemohon' = 'LSM' then 'badan_hukum' else 'perorangan' end,
		'nama', case when t ->> 'pemohon' = 'LSM' then (array['Perkumpulan Warga Peduli Anggaran', 'Yayasan Pesisir Lestari', 'Lembaga Pantau Layanan Publik', 'Perkumpulan Hutan Rakyat'])[kasus % 4 + 1]
			else (array['Abdul Rahim', 'Nurhayati', 'Muhammad Akbar', 'Suriani', 'Baharuddin', 'Fitri Handayani', 'Yusran Basir', 'Megawati Tahir', 'Darmawan', 'Rosmiati', 'Irfan Jaya', 'Salmah'])[kasus % 12 + 1] end || ' (contoh)',
		'identitas_jenis', case when t ->> 'pemohon' = 'LSM' then 'pengesahan' else 'nik' end, 'identitas_samar', pg_catalog.repeat('•', 12) || pg_catalog.lpad((1000 + kasus * 37 % 9000)::text, 4, '0'),
		'alamat', pg_catalog.format('Jalan Contoh Nomor %s, Kecamatan %s', kasus % 90 + 1, (array['Mamuju', 'Simboro', 'Polewali', 'Majene', 'Topoyo', 'Pasangkayu'])[kasus % 6 + 1]),
		'telepon', '0800-0000-' || pg_catalog.lpad(kasus::text, 4, '0'), 'surel', 'pemohon' || kasus || '@contoh.example',
		'pekerjaan', case t ->> 'pemohon' when 'LSM' then 'LSM' when 'wartawan' then 'Wartawan' when 'mahasiswa' then 'Mahasiswa'
			else (array['Petani', 'Wiraswasta', 'Guru', 'Nelayan', 'Karyawan swasta'])[kasus % 5 + 1] end,
		'tujuan', upper(pg_catalog.left(t ->> 'tujuan', 1)) || pg_catalog.substr(t ->> 'tujuan', 2), 'kanal', t ->> 'kanal',
		'nomor_luar', case t ->> 'kanal' when 'sp4n_lapor' then 'LAPOR-' || 7000000 + kasus when 'surat' then pg_catalog.lpad(kasus::text, 3, '0') || '/CTH/' || (kasus % 12 + 1) else '' end,
		'cara_memperoleh', case when t ->> 'kanal' in ('langsung', 'surat') then 'salinan_hardcopy' else 'salinan_softcopy' end,
		'cara_kirim', case t ->> 'kanal' when 'langsung' then 'ambil' when 'surat' then 'pos' when 'web' then 'portal' else 'surel' end,
		'opd_diminta', case when kasus % 3 = 0 then pg_catalog.jsonb_build_array(t ->> 'opd') else '[]' end,
		'rincian', pg_catalog.jsonb_build_array(t ->> 'topik') || case when kasus % 5 = 2 then '["Penjelasan singkat cara membaca datanya"]'::jsonb else '[]' end)
$$;
comment on function tugas.contoh_pemohon(int, jsonb) is 'Isi formulir pemohon rekaan';

create function tugas.contoh_usul(kasus int, t jsonb, keputusan text) returns jsonb language sql immutable set search_path = '' as $$
	select pg_catalog.jsonb_build_object('keputusan', keputusan,
		'uraian', case keputusan
			when 'dikabulkan' then pg_catalog.format('Informasi yang diminta diberikan seluruhnya: %s.', t ->> 'topik')
			when 'sebagian' then pg_catalog.format('Informasi diberikan sebagian: %s. Bagian yang dikecualikan dihitamkan.', t ->> 'topik')
			when 'ditolak' then 'Informasi yang diminta termasuk informasi yang dikecualikan, sehingga tidak dapat diberikan.'
			when 'tidak_dikuasai' then 'Informasi ini tidak dikuasai Pemerintah Provinsi. Dokumennya disimpan pemerintah kabupaten dan desa yang bersangkutan.'
			else 'Dokumen kontrak semua perangkat daerah sejak 2015 belum dihimpun. Pemohon dapat mempersempit permintaan pada tahun dan perangkat daerah tertentu.' end,
		'badan_penguasa', case when keputusan = 'tidak_dikuasai' then 'PPID pemerintah kabupaten setempat' else '' end,
		'bentuk', case when keputusan not in ('dikabulkan', 'sebagian') then '' when t ->> 'kanal' in ('langsung', 'surat') then 'hardcopy' else 'softcopy' end,
		'cara_kirim', case when keputusan not in ('dikabulkan', 'sebagian') then '' else tugas.contoh_pemohon(kasus, t) ->> 'cara_kirim' end,
		'biaya', case when keputusan in ('dikabulkan', 'sebagian') and t ->> 'kanal' in ('langsung', 'surat') then 5000 * (kasus % 4) else 0 end,
		'cara_bayar', case when keputusan in ('dikabulkan', 'sebagian') and t ->> 'kanal' in ('langsung', 'surat') and kasus % 4 > 0 then 'Tunai di loket layanan, pengganti biaya fotokopi' else '' end,
		'pasal', case when keputusan in ('ditolak', 'sebagian') and t ->> 'pasal' <> '' then pg_catalog.jsonb_build_array(t ->> 'pasal') else '[]' end,
		'dasar_lain', '',
		'konsekuensi', case when keputusan not in ('ditolak', 'sebagian') then ''
			when t ->> 'pasal' = '17.b' then 'Bila dibuka, rincian harga satuan penyedia dapat dipakai pesaing dan merusak persaingan usaha sehat pada pengadaan berikutnya.'
			when t ->> 'pasal' = '17.h' then 'Bila dibuka, nomor identitas, alamat dan keadaan keuangan penerima dapat disalahgunakan dan melanggar rahasia pribadinya.'
			else 'Bila dibuka, nota pemeriksaan yang belum selesai dapat memengaruhi pihak yang diperiksa dan menghambat penyelesaiannya.' end)
$$;
comment on function tugas.contoh_usul(int, jsonb, text) is 'Usul jawaban rekaan';

create function tugas.contoh_berkas(perkara bigint, petugas int, kasus int) returns void language plpgsql set search_path = '' as $$
declare
	isi bytea := pg_catalog.convert_to(pg_catalog.format(E'contoh,keterangan\n%s,Berkas contoh; bukan data sebenarnya\n', kasus), 'UTF8');
	b record;
begin
	insert into layanan.berkas (badan_publik, perkara, kode, golongan, nama, jenis, ukuran, sidik, diunggah_oleh, dibuat)
	select k.badan_publik, k.id, pg_catalog.encode(public.gen_random_bytes(16), 'hex'), 'jawaban', pg_catalog.format('jawaban-contoh-%s.csv', kasus),
		'text/csv', pg_catalog.octet_length(isi), pg_catalog.sha256(isi), petugas, dasar.kini()
	from layanan.perkara k where k.id = perkara
	returning id, nama, sidik into b;
	insert into layanan.berkas_isi (berkas, urut, isi) values (b.id, 0, isi);
	perform layanan.catat(perkara, 'lampirkan', pg_catalog.jsonb_build_object('golongan', 'jawaban',
		'berkas', pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object('nama', b.nama, 'sidik', pg_catalog.encode(b.sidik, 'hex')))));
end $$;
comment on function tugas.contoh_berkas(bigint, int, int) is 'Melampirkan satu berkas jawaban contoh';

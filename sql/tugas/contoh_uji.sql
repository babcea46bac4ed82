-- Consequence tests for the example requests, drafted and determined before the first of them, and one for each state.
create function tugas.contoh_uji_isi(pasal text, dari date, sampai date) returns jsonb language sql immutable set search_path = '' as $$
	select pg_catalog.jsonb_build_object('informasi', v.informasi, 'pasal', pg_catalog.jsonb_build_array(pasal), 'dasar_lain', v.dasar_lain, 'konsekuensi_buka', v.buka,
		'konsekuensi_tutup', v.tutup, 'kepentingan', v.kepentingan, 'dari', dari, 'sampai', sampai, 'sampai_keadaan', '', 'tanggal', dari, 'tempat', 'Mamuju', 'alasan_ubah', '',
		'pemutus', '[{"nama": "Contoh Pertama", "jabatan": "PPID Utama"}, {"nama": "Contoh Kedua", "jabatan": "Kepala Biro Hukum"}]'::jsonb)
	from (values
		('17.a', 'Berkas pemeriksaan yang diserahkan kepada penyidik', '', 'Bila dibuka, jalannya penyelidikan dapat terhambat dan barang bukti dihilangkan.',
			'Bila ditutup, penyelidikan berjalan sampai selesai.', 'Hasil akhirnya tetap diumumkan, sehingga kepentingan umum terpenuhi pada waktunya.'),
		('17.b', 'Rincian harga satuan dan metode kerja dalam penawaran penyedia', '', 'Bila dibuka, rincian harga satuan penyedia dapat dipakai pesaing dan merusak persaingan usaha sehat pada pengadaan berikutnya.',
			'Bila ditutup, persaingan pada pengadaan berikutnya tetap sehat; nilai kontrak seluruhnya tetap terbuka.', 'Pengawasan anggaran cukup dengan nilai kontrak, volume dan berita acara yang tetap dibuka.'),
		('17.h', 'Nomor identitas, alamat dan keadaan keuangan perorangan dalam daftar penerima bantuan', 'UU 27/2022 tentang Pelindungan Data Pribadi Pasal 16',
			'Bila dibuka, nomor identitas, alamat dan keadaan keuangan penerima dapat disalahgunakan dan melanggar rahasia pribadinya.',
			'Bila ditutup, penerima terlindung; nama kecamatan, jumlah penerima dan nilai bantuan tetap terbuka.', 'Ketepatan sasaran dapat diawasi dari jumlah dan nilainya per kecamatan.'),
		('17.i', 'Nota pemeriksaan internal yang belum selesai', '', 'Bila dibuka, nota pemeriksaan yang belum selesai dapat memengaruhi pihak yang diperiksa dan menghambat penyelesaiannya.',
			'Bila ditutup, pemeriksaan selesai tanpa tekanan.', 'Laporan hasil pemeriksaan yang sudah final tetap dapat diminta.')) v (pasal, informasi, dasar_lain, buka, tutup, kepentingan)
	where v.pasal = contoh_uji_isi.pasal
$$;
comment on function tugas.contoh_uji_isi(text, date, date) is 'Isi uji konsekuensi rekaan menurut huruf Pasal 17';

create function tugas.contoh_uji(badan int, kini date) returns void language plpgsql set search_path = '' as $$
declare
	utama int := tugas.contoh_petugas(badan, 'ppid_utama', null);
	atasan int := tugas.contoh_petugas(badan, 'atasan_ppid', null);
	zona text := (select b.zona from organisasi.badan_publik b where b.id = badan);
	r record;
	baru text;
	u bigint;
begin
	for r in select * from (values (1, '17.b', 420, 1000, true, false), (2, '17.h', 420, 1000, true, false), (3, '17.i', 420, 1000, true, false),
		(4, '17.a', 400, 60, true, false), (5, '17.i', 400, -20, true, false), (6, '17.b', 390, 900, true, true), (7, '17.h', 12, 700, false, false)) v (n, pasal, sejak, sisa, tetap, cabut)
	loop
		update dasar.waktu set geser = (kini - r.sejak + time '09:00') at time zone zona - pg_catalog.clock_timestamp();
		perform akun.bertindak(utama, badan, '{ppid_utama}', '{}', null);
		baru := informasi.uji_buat(badan, null, pg_catalog.format('contoh-uji-konsekuensi-%s', r.n), tugas.contoh_uji_isi(r.pasal, kini - r.sejak, kini + r.sisa), true);
		select x.id into strict u from informasi.uji x where x.nomor = baru;
		perform akun.bertindak(atasan, badan, '{atasan_ppid}', '{}', null);
		if r.tetap then
			perform informasi.uji_tetapkan(u, 1, kini - r.sejak, pg_catalog.format('%s/PPID-UK/CONTOH', r.n));
		end if;
		if r.cabut then
			update dasar.waktu set geser = (kini - 30 + time '10:00') at time zone zona - pg_catalog.clock_timestamp();
			perform informasi.uji_cabut(u, 'Pengadaannya sudah selesai; rinciannya dapat dibuka.');
		end if;
	end loop;
end $$;
comment on function tugas.contoh_uji(int, date) is 'Uji konsekuensi contoh dalam setiap keadaan, sebelum permohonan contoh yang pertama';

create function tugas.contoh_uji_usul(perkara bigint, usul jsonb) returns jsonb language sql stable set search_path = '' as $$
	select case when u.nomor is null then usul else usul || pg_catalog.jsonb_build_object('uji', pg_catalog.jsonb_build_array(u.nomor),
		'dihitamkan', case usul ->> 'keputusan' when 'sebagian' then coalesce(b.kode, '[]') else '[]' end,
		'penghitaman', case usul ->> 'keputusan' when 'sebagian' then coalesce(b.entri, '[]') else '[]' end) end
	from (values (true)) v
	left join lateral (select x.nomor from informasi.uji_ringkas x join layanan.perkara k on k.id = contoh_uji_usul.perkara and k.badan_publik = x.badan_publik
		where x.contoh and usul -> 'pasal' ->> 0 = any (x.pasal) and informasi.uji_berlaku(x.id, organisasi.hari_ini(x.badan_publik)) is not null order by x.id limit 1) u on true
	left join lateral (select pg_catalog.jsonb_agg(f.kode) as kode, pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('dokumen', f.nama, 'bagian', 'Data yang dikecualikan', 'halaman', 'semua',
			'pasal', usul -> 'pasal' ->> 0, 'uji', u.nomor)) as entri
		from layanan.berkas f where f.perkara = contoh_uji_usul.perkara and f.golongan = 'jawaban') b on true
$$;
comment on function tugas.contoh_uji_usul(bigint, jsonb) is 'Usul contoh dengan uji yang berlaku pada waktunya dan entri penghitaman berkasnya';

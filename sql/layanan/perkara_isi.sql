-- The parts of an officer's page about one case. All run as their caller, under the row policies.
create or replace function layanan.petugas_sebutan(petugas int, peran text) returns text language plpgsql stable set search_path = '' as $$
begin
	return (select case when peran = 'pemohon' then 'Pemohon' when petugas is null then 'Sistem'
		else coalesce((select t.nama || coalesce(', ' || o.singkatan, '') from akun.petugas t left join organisasi.opd o on o.id = t.opd where t.id = petugas), 'Petugas')
			|| coalesce(' (' || dasar.nama_pilihan('peran', peran) || ')', '') end);
end $$;
comment on function layanan.petugas_sebutan(int, text) is 'Siapa yang bertindak: nama, OPD dan perannya saat itu';

create or replace function layanan.pelaku_sebutan(e layanan.peristiwa) returns text language plpgsql stable set search_path = '' as $$
begin
	if not e.isi ? 'atas_nama' then
		return layanan.petugas_sebutan(e.pelaku, e.peran);
	end if;
	return layanan.petugas_sebutan(e.pelaku, null) || ' a.n. ' || layanan.petugas_sebutan((e.isi ->> 'atas_nama')::int, e.peran);
end $$;
comment on function layanan.pelaku_sebutan(layanan.peristiwa) is 'Pelaku peristiwa: nama, OPD dan perannya, dengan a.n. bila bertindak karena delegasi';

create or replace function layanan.perkara_jam(k layanan.perkara) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select case when k.tenggat is null then null else (select pg_catalog.jsonb_build_object(
		'diterima', dasar.tanggal_hari(k.dimulai), 'tenggat', dasar.tanggal_hari(k.tenggat), 'aman', dasar.tanggal_hari(k.aman),
		'risiko', case when k.ditutup is null then r.nama when j.terlambat > 0 then 'Dijawab terlambat' else 'Dijawab tepat waktu' end,
		'lencana', case when j.terlambat > 0 then 'lencana-merah' else r.lencana end, 'berjalan', k.ditutup is null,
		'sisa', case when k.ditutup is null then layanan.sisa_kata(r.kode, ka.ordinal - h.ordinal, kt.ordinal - h.ordinal) end,
		'ditutup', dasar.tanggal_hari(k.ditutup), 'tutup_kata', layanan.tutup_kata(k), 'terpakai', j.terpakai, 'terlambat', j.terlambat,
		'diperpanjang', case when k.diperpanjang is not null then 'Diperpanjang pada ' || dasar.tanggal(k.diperpanjang)
			|| '; semula ' || dasar.tanggal(k.tenggat_awal) end,
		'sementara', k.ditutup is null and kalender.sementara(b.kalender, k.dimulai, k.tenggat))
		from organisasi.badan_publik b
		join kalender.hari h on h.kalender = b.kalender and h.tanggal = organisasi.hari_ini(b.id)
		join kalender.hari ka on ka.kalender = b.kalender and ka.tanggal = k.aman
		join kalender.hari kt on kt.kalender = b.kalender and kt.tanggal = k.tenggat
		join layanan.risiko_daftar() r on r.kode = layanan.risiko(h.tanggal, k.aman, k.tenggat, kalender.tenggat(b.kalender, h.tanggal, 2), k.ditutup)
		left join layanan.jam x on x.perkara = k.id and x.aturan = k.aturan and k.ditutup is not null
		left join lateral layanan.jam_hitung(x.id) j on true
		where b.id = k.badan_publik) end);
end $$;
comment on function layanan.perkara_jam(layanan.perkara) is 'Ringkasan jam perkara dalam kata; null bila belum ada jam';

create or replace function layanan.perkara_pemohon(k layanan.perkara) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object('nama', m.nama, 'kategori', dasar.nama_pilihan('kategori_pemohon', m.kategori), 'tujuan', m.tujuan,
		'cara_memperoleh', dasar.nama_pilihan('cara_memperoleh', m.cara_memperoleh), 'cara_kirim', dasar.nama_pilihan('cara_kirim', m.cara_kirim),
		'kanal', dasar.nama_pilihan('kanal', m.kanal), 'nomor_luar', m.nomor_luar,
		'diterima', dasar.tanggal_hari(m.diterima), 'diajukan', dasar.waktu_lokal(m.diajukan, b.zona),
		'opd_diminta', (select coalesce(pg_catalog.string_agg(o.nama, '; ' order by o.nama), 'Tidak disebut') from organisasi.opd o where o.id = any (m.opd_diminta)),
		'kontak', case when akun.peran_kini() && '{ppid_utama,atasan_ppid}' then pg_catalog.jsonb_build_object(
			'kuasa_dari', m.kuasa_dari, 'identitas_jenis', coalesce(dasar.nama_pilihan('identitas_jenis', m.identitas_jenis), 'Nomor identitas'),
			'identitas', coalesce(nullif(m.identitas_samar, ''), 'belum ada'), 'pekerjaan', m.pekerjaan,
			'alamat', m.alamat, 'telepon', m.telepon, 'surel', m.surel, 'bahasa', case when m.bahasa <> 'id' then dasar.nama_pilihan('bahasa', m.bahasa) end,
			'berkas', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kode', f.kode, 'nama', f.nama, 'ukuran', layanan.ukuran_kata(f.ukuran), 'dihapus', layanan.berkas_dihapus(f)) order by f.id), '[]')
				from layanan.berkas f where f.perkara = k.id and f.golongan in ('identitas', 'kuasa'))) end)
	from layanan.permohonan m join organisasi.badan_publik b on b.id = m.badan_publik where m.id = k.id);
end $$;
comment on function layanan.perkara_pemohon(layanan.perkara) is
	'Isi formulir. PPID Pelaksana menyiapkan informasi, bukan memeriksa orangnya: identitas, alamat dan kontak (kontak) hanya untuk PPID Utama dan Atasan, berkas identitas hanya untuk PPID Utama';

create or replace function layanan.peristiwa_rincian(isi jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nama', b.nama, 'isi', b.teks) order by b.urut), '[]') from (
		select x.urut, x.nama, case x.kunci
			when 'opd' then (select o.nama from organisasi.opd o where o.id = (isi ->> 'opd')::int)
			when 'keputusan' then dasar.nama_pilihan('keputusan', isi ->> 'keputusan')
			when 'cara' then dasar.nama_pilihan('cara_kirim', isi ->> 'cara')
			when 'sikap' then dasar.nama_pilihan('sikap_putusan', isi ->> 'sikap')
			when 'kanal' then dasar.nama_pilihan('kanal', isi ->> 'kanal')
			when 'diterima' then dasar.tanggal_hari((isi ->> 'diterima')::date)
			when 'kurang' then layanan.kurang_nama(isi)
			when 'bidang' then layanan.bidang_nama(isi)
			when 'rincian' then (select pg_catalog.string_agg(r.v, E'\n' order by r.n) from pg_catalog.jsonb_array_elements_text(isi -> 'rincian') with ordinality r (v, n))
			when 'lampiran' then nullif(pg_catalog.jsonb_array_length(isi -> 'lampiran'), 0)::text
			when 'angka' then dasar.nama_pilihan('nilai_layanan', isi ->> 'angka')
			when 'bagian' then (select pg_catalog.string_agg(pg_catalog.concat_ws(' ', e ->> 'nomor', (select o.singkatan from organisasi.opd o where o.id = (e ->> 'opd')::int)), ', ' order by n)
				from pg_catalog.jsonb_array_elements(isi -> 'bagian') with ordinality t (e, n))
			when 'tidak_diberikan' then (select pg_catalog.string_agg(e ->> 'nama', ', ') from pg_catalog.jsonb_array_elements(isi -> 'tidak_diberikan') e)
			when 'berkas' then (select pg_catalog.string_agg(coalesce(e ->> 'nama', e #>> '{}'), ', ') from pg_catalog.jsonb_array_elements(isi -> 'berkas') e)
			else isi ->> x.kunci end as teks
		from (values (1, 'kanal', 'Masuk melalui'), (2, 'diterima', 'Diterima'), (3, 'opd', 'Kepada'), (4, 'keputusan', 'Keputusan'), (5, 'versi', 'Usul versi'),
			(6, 'pesan', 'Pesan'), (31, 'pernyataan', 'Pernyataan PPID'), (32, 'hasil', 'Hasil'), (33, 'pertimbangan', 'Pertimbangan'),
			(34, 'perintah', 'Perintah'), (35, 'jam_hari', 'Jangka waktu, hari kerja'), (36, 'uraian', 'Uraian'), (37, 'sikap', 'Tanggapan'), (38, 'tulisan', 'Penjelasan'), (7, 'alasan', 'Alasan'), (8, 'catatan', 'Catatan'), (9, 'berkas', 'Berkas'), (39, 'tidak_diberikan', 'Berkas yang tidak jadi diberikan'),
			(10, 'cara', 'Cara'), (11, 'penerima', 'Penerima'), (12, 'keterangan', 'Keterangan'),
			(13, 'kurang', 'Kurang'), (14, 'bidang', 'Isian yang diubah'), (15, 'rincian', 'Rumusan'), (16, 'pertanyaan', 'Pertanyaan'), (17, 'jawaban', 'Jawaban'),
			(18, 'lampiran', 'Banyak berkas'), (19, 'angka', 'Nilai'), (20, 'komentar', 'Komentar'),
			(21, 'bagian', 'Bagian'), (22, 'diminta', 'Diminta'), (23, 'badan_penguasa', 'Dikuasai oleh')) x (urut, kunci, nama)
		where isi ? x.kunci) b
	where coalesce(b.teks, '') <> ''));
end $$;
comment on function layanan.peristiwa_rincian(jsonb) is 'Isi peristiwa yang layak dibaca: [{nama, isi}]';

create or replace function layanan.perkara_riwayat(k layanan.perkara) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('urut', e.urut, 'kalimat', j.kalimat,
		'waktu', dasar.waktu_lokal(e.waktu, b.zona), 'iso', pg_catalog.to_char(e.waktu at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
		'tanggal', case when e.tanggal <> (e.waktu at time zone b.zona)::date then dasar.tanggal_hari(e.tanggal) end,
		'oleh', layanan.pelaku_sebutan(e), 'rincian', layanan.peristiwa_rincian(case when e.jenis in ('bagi', 'himpun') then e.isi - 'opd' else e.isi end || case when e.isi ? 'sidik_tulisan' then layanan.tulisan_isi(e.id) else '{}' end)) order by e.urut), '[]')
	from layanan.peristiwa e
	join layanan.jenis_peristiwa j on j.kode = e.jenis
	join organisasi.badan_publik b on b.id = e.badan_publik
	where e.perkara = k.id);
end $$;
comment on function layanan.perkara_riwayat(layanan.perkara) is 'Semua peristiwa perkara dengan pelakunya, dari yang pertama';

create or replace function layanan.perkara_surat(k layanan.perkara) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nomor', s.nomor, 'nomor_perkara', k.nomor, 'tanggal', dasar.tanggal(s.tanggal), 'kode', s.kode,
		'nama', dasar.nama_pilihan('jenis_surat', s.jenis),
		'berkas', f.kode, 'menunggu', s.berkas is null) order by s.id), '[]')
	from surat.surat s left join layanan.berkas f on f.id = s.berkas
	where s.perkara = k.id);
end $$;
comment on function layanan.perkara_surat(layanan.perkara) is 'Surat perkara; berkas null selama PDF-nya belum dibuat (menunggu) atau bila bukan untuk peran ini';

create or replace function layanan.perkara_berkas(k layanan.perkara) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kode', f.kode, 'nama', f.nama, 'ukuran', layanan.ukuran_kata(f.ukuran),
		'golongan', case when f.golongan = 'jawaban' then 'Jawaban untuk pemohon' when f.diunggah_oleh is null then 'Lampiran' else 'Lampiran internal' end,
		'terbuka', f.untuk_pemohon, 'tertutup', f.golongan = 'jawaban' and not f.untuk_pemohon,
		'oleh', case when f.diunggah_oleh is null then 'Pemohon' else layanan.petugas_sebutan(f.diunggah_oleh, null) end) order by f.id), '[]')
	from layanan.berkas f where f.perkara = k.id and f.golongan in ('jawaban', 'lampiran'));
end $$;
comment on function layanan.perkara_berkas(layanan.perkara) is 'Berkas jawaban dan lampiran perkara';

create or replace function layanan.perkara_usul(k layanan.perkara) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('versi', t.versi, 'keputusan', dasar.nama_pilihan('keputusan', t.keputusan),
		'uraian', t.uraian, 'tidak_dikuasai', t.tidak_dikuasai, 'badan_penguasa', t.badan_penguasa, 'dikuasai', t.dikuasai, 'tanpa_bagian', t.tanpa_bagian, 'bentuk', dasar.nama_pilihan('bentuk', t.bentuk), 'cara_kirim', dasar.nama_pilihan('cara_kirim', t.cara_kirim),
		'biaya', case when t.keputusan in ('dikabulkan', 'sebagian') then dasar.rupiah(t.biaya) end, 'cara_bayar', t.cara_bayar,
		'pasal', (select coalesce(pg_catalog.jsonb_agg(l.dasar_hukum || ': ' || l.nama order by l.urut), '[]') from dasar.pilihan l where l.jenis = 'alasan_penolakan' and l.kode = any (t.pasal)),
		'dasar_lain', t.dasar_lain, 'konsekuensi', t.konsekuensi, 'biaya_rincian', layanan.tarif_kata(t.biaya_rincian), 'ada_hitam', exists (select from layanan.penghitaman h where h.tanggapan = t.id),
		'uji', layanan.tanggapan_uji_daftar(t.id), 'penghitaman', layanan.penghitaman_daftar(t.id),
		'oleh', layanan.petugas_sebutan(t.disusun_oleh, null), 'waktu', dasar.waktu_lokal(t.disusun, b.zona),
		'disetujui', case when t.disetujui is not null then layanan.petugas_sebutan(t.disetujui_oleh, null) || ', ' || dasar.waktu_lokal(t.disetujui, b.zona) end) order by t.versi desc), '[]')
	from layanan.tanggapan t
	join organisasi.badan_publik b on b.id = t.badan_publik
	where t.permohonan = k.id);
end $$;
comment on function layanan.perkara_usul(layanan.perkara) is 'Semua versi usul jawaban, yang terbaru lebih dahulu';

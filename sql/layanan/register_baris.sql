-- The two registers of the law, row by row as they are printed: fifteen columns for requests, a to k for objections. The
-- columns of a row stand in the order of layanan.register_kolom. Run as their caller: who may not see a case has no row.
create or replace function layanan.register_kolom(register text)
returns table (urut int, nomor text, judul text, sub text, lebar int, tanggal boolean)
language sql immutable parallel safe rows 21 as $$
	select k.urut, k.nomor, k.judul, k.sub, k.lebar, k.tanggal from (values
		('permohonan', 1, '1', 'Nomor pendaftaran', '', 20, false),
		('permohonan', 2, '2', 'Tanggal permohonan diterima', '', 18, true),
		('permohonan', 3, '3', 'Nama', '', 26, false),
		('permohonan', 4, '4', 'Alamat', '', 34, false),
		('permohonan', 5, '5', 'Nomor kontak', '', 28, false),
		('permohonan', 6, '6', 'Pekerjaan', '', 18, false),
		('permohonan', 7, '7', 'Informasi yang diminta', '', 50, false),
		('permohonan', 8, '8', 'Tujuan penggunaan informasi', '', 34, false),
		('permohonan', 9, '9', 'Status informasi', 'Di bawah penguasaan', 14, false),
		('permohonan', 10, '9', 'Status informasi', 'Sudah didokumentasikan', 16, false),
		('permohonan', 11, '9', 'Status informasi', 'Badan publik yang menguasai', 24, false),
		('permohonan', 12, '10', 'Bentuk informasi yang dikuasai', 'Softcopy', 10, false),
		('permohonan', 13, '10', 'Bentuk informasi yang dikuasai', 'Hardcopy', 10, false),
		('permohonan', 14, '11', 'Jenis permohonan', 'Melihat/mengetahui', 12, false),
		('permohonan', 15, '11', 'Jenis permohonan', 'Meminta salinan', 10, false),
		('permohonan', 16, '12', 'Keputusan', '', 20, false),
		('permohonan', 17, '13', 'Alasan penolakan', '', 34, false),
		('permohonan', 18, '14', 'Hari dan tanggal', 'Pemberitahuan tertulis', 26, true),
		('permohonan', 19, '14', 'Hari dan tanggal', 'Pemberian informasi', 26, true),
		('permohonan', 20, '15', 'Biaya dan cara pembayaran', 'Biaya', 16, false),
		('permohonan', 21, '15', 'Biaya dan cara pembayaran', 'Cara', 20, false),
		('keberatan', 1, 'a', 'Nomor registrasi keberatan', '', 22, false),
		('keberatan', 2, 'b', 'Tanggal keberatan diterima', '', 18, true),
		('keberatan', 3, 'c', 'Identitas pemohon dan/atau kuasa', '', 40, false),
		('keberatan', 4, 'd', 'Nomor pendaftaran permohonan', '', 22, false),
		('keberatan', 5, 'e', 'Informasi yang diminta', '', 50, false),
		('keberatan', 6, 'f', 'Tujuan penggunaan informasi', '', 34, false),
		('keberatan', 7, 'g', 'Alasan pengajuan keberatan', '', 40, false),
		('keberatan', 8, 'h', 'Keputusan Atasan PPID', '', 50, false),
		('keberatan', 9, 'i', 'Hari dan tanggal pemberian tanggapan', '', 26, true),
		('keberatan', 10, 'j', 'Nama dan posisi Atasan PPID', '', 34, false),
		('keberatan', 11, 'k', 'Tanggapan pemohon', '', 34, false)) k (register, urut, nomor, judul, sub, lebar, tanggal)
	where k.register = $1
$$;
comment on function layanan.register_kolom(text) is
	'Kolom register menurut urutan resmi: 15 kolom permohonan (Perki 1/2010 Lampiran), a sampai k keberatan. sub = bagian kolom; lebar dalam huruf; tanggal = isinya tanggal';

create or replace function layanan.register_tanggal(d date, iso boolean) returns text language sql stable parallel safe as $$
	select coalesce(case when iso then d::text else dasar.tanggal_hari(d) end, '')
$$;
comment on function layanan.register_tanggal(date, boolean) is 'Hari dan tanggal dalam register; iso untuk lembar kerja, yang menulisnya sendiri';

-- Planned anew for each set of filters: they decide what is read of a year.
create or replace function layanan.register_permohonan(badan int, f jsonb, setelah int, banyak int, iso boolean)
returns table (urut int, sel text[]) language plpgsql stable
set search_path = '' set plan_cache_mode = 'force_custom_plan' as $$
begin
	return query select k.urut, array[k.nomor, layanan.register_tanggal(m.diterima, iso), m.nama || case when m.kuasa_dari <> '' then ' (kuasa dari ' || m.kuasa_dari || ')' else '' end,
		m.alamat, pg_catalog.concat_ws('; ', 'Telepon ' || nullif(m.telepon, ''), 'Surel ' || nullif(m.surel, '')), m.pekerjaan, r.isi, m.tujuan,
		layanan.register_dikuasai(t), layanan.register_didokumentasikan(t),
		coalesce(t.badan_penguasa, ''), case when t.bentuk = 'softcopy' then '✓' else '' end, case when t.bentuk = 'hardcopy' then '✓' else '' end,
		case when m.cara_memperoleh = 'melihat' then '✓' else '' end, case when m.cara_memperoleh <> 'melihat' then '✓' else '' end,
		coalesce(l.nama, ''), layanan.register_alasan(t.pasal, t.dasar_lain, t.tidak_dikuasai),
		layanan.register_tanggal(m.ditanggapi, iso), layanan.register_tanggal(m.diserahkan, iso),
		case when m.keputusan in ('dikabulkan', 'sebagian') and t.id is not null then dasar.rupiah(t.biaya) else '' end, coalesce(t.cara_bayar, '')]
	from layanan.perkara k
	join layanan.permohonan m on m.id = k.id
	left join dasar.pilihan l on l.jenis = 'keputusan' and l.kode = m.keputusan
	left join organisasi.opd o on o.badan_publik = k.badan_publik and o.kode = f ->> 'opd'
	cross join lateral (select case when count(*) = 1 then min(x.isi) else pg_catalog.string_agg(x.urut || '. ' || x.isi, E'\n' order by x.urut) end as isi
		from layanan.rincian x where x.permohonan = k.id) r
	left join lateral (select x.* from layanan.tanggapan x where x.permohonan = k.id and x.disetujui is not null and m.keputusan is not null order by x.versi desc limit 1) t on true
	where k.badan_publik = badan and k.prosedur = 'permohonan' and k.tahun = (f ->> 'tahun')::int and k.urut > setelah
		and (f ->> 'bulan' = '' or date_part('month', m.diterima) = (f ->> 'bulan')::int)
		and (f ->> 'opd' = '' or m.opd_utama = o.id)
		and (f ->> 'keputusan' = '' or m.keputusan = f ->> 'keputusan' or f ->> 'keputusan' = 'belum' and m.keputusan is null)
		and (f ->> 'kanal' = '' or m.kanal = f ->> 'kanal')
	order by k.urut limit banyak;
end $$;
comment on function layanan.register_permohonan(int, jsonb, int, int, boolean) is
	'Baris register permohonan setahun menurut nomor, kolomnya seperti layanan.register_kolom; setelah = nomor urut terakhir. Tanpa nomor identitas';

create or replace function layanan.register_dikuasai(t layanan.tanggapan) returns text language sql immutable parallel safe as $$
	select case when t.id is null then '' when t.keputusan = 'tidak_dikuasai' then 'Tidak' when t.dikuasai then 'Ya'
		when t.keputusan = 'belum_didokumentasikan' then 'Belum dikuasai atau didokumentasikan' when t.tidak_dikuasai <> '' then 'Sebagian' else 'Ya' end
$$;
comment on function layanan.register_dikuasai(layanan.tanggapan) is 'Kolom 9 register: di bawah penguasaan, menurut jawaban yang dikirim';

create or replace function layanan.register_didokumentasikan(t layanan.tanggapan) returns text language sql immutable parallel safe as $$
	select case when t.id is null or t.keputusan = 'tidak_dikuasai' then '' when t.keputusan = 'belum_didokumentasikan' then 'Tidak'
		when t.tidak_dikuasai <> '' then 'Sebagian' else 'Ya' end
$$;
comment on function layanan.register_didokumentasikan(layanan.tanggapan) is 'Kolom 9 register: sudah didokumentasikan, menurut jawaban yang dikirim';

create or replace function layanan.register_alasan(pasal text[], dasar_lain text, tidak_dikuasai text) returns text language plpgsql stable set search_path = '' as $$
begin
	return pg_catalog.concat_ws('; ', (select pg_catalog.string_agg(l.dasar_hukum || ': ' || l.nama, '; ' order by l.urut)
		from dasar.pilihan l where l.jenis = 'alasan_penolakan' and l.kode = any (pasal)), nullif(dasar_lain, ''),
		'Tidak dikuasai atau belum didokumentasikan: ' || nullif(tidak_dikuasai, ''));
end $$;
comment on function layanan.register_alasan(text[], text, text) is 'Alasan penolakan dengan pasalnya, dan yang tidak dikuasai; kosong bila tidak ada';

create or replace function layanan.register_keberatan(badan int, f jsonb, setelah int, banyak int, iso boolean)
returns table (urut int, sel text[]) language plpgsql stable
set search_path = '' set plan_cache_mode = 'force_custom_plan' as $$
begin
	return query select k.urut, array[k.nomor, layanan.register_tanggal(m.diterima, iso),
		pg_catalog.concat_ws('; ', m.nama, 'kuasa ' || nullif(m.kuasa, ''), nullif(m.alamat, ''), 'telepon ' || nullif(m.telepon, ''), 'surel ' || nullif(m.surel, '')),
		coalesce((select x.nomor from layanan.perkara x where x.id = m.permohonan), m.nomor_luar), m.informasi, m.tujuan,
		(select pg_catalog.string_agg(l.dasar_hukum || ': ' || l.nama, '; ' order by l.urut) from dasar.pilihan l where l.jenis = 'alasan_keberatan' and l.kode = any (m.alasan))
			|| case when m.lewat_waktu then ' (diajukan melewati jangka waktu)' else '' end,
		pg_catalog.concat_ws(E'\n', dasar.nama_pilihan('keputusan_keberatan', m.keputusan), nullif(m.pertimbangan, ''),
			'Perintah: ' || nullif(m.perintah, '') || coalesce(' (' || m.perintah_hari || ' hari kerja)', '')),
		layanan.register_tanggal(m.diputus, iso), pg_catalog.concat_ws(', ', nullif(m.atasan_nama, ''), nullif(m.atasan_jabatan, '')),
		coalesce(pg_catalog.concat_ws(': ', s.isi ->> 'nama', nullif(s.isi ->> 'tulisan', '')), '')]
	from layanan.perkara k
	join layanan.keberatan m on m.id = k.id
	left join organisasi.opd o on o.badan_publik = k.badan_publik and o.kode = f ->> 'opd'
	cross join lateral (select layanan.keberatan_sikap(m.tanggapan_pemohon) as isi) s
	where k.badan_publik = badan and k.prosedur = 'keberatan' and k.tahun = (f ->> 'tahun')::int and k.urut > setelah
		and (f ->> 'bulan' = '' or date_part('month', m.diterima) = (f ->> 'bulan')::int)
		and (f ->> 'opd' = '' or m.opd = o.id)
		and (f ->> 'keputusan' = '' or m.keputusan = f ->> 'keputusan' or f ->> 'keputusan' = 'belum' and m.keputusan is null)
		and (f ->> 'kanal' = '' or m.kanal = f ->> 'kanal')
	order by k.urut limit banyak;
end $$;
comment on function layanan.register_keberatan(int, jsonb, int, int, boolean) is
	'Baris register keberatan setahun, kolom a sampai k; setelah = nomor urut terakhir. Tanpa nomor identitas';

create or replace function layanan.register_baris(register text, badan int, f jsonb, setelah int, banyak int, iso boolean)
returns table (urut int, sel text[]) language plpgsql stable set search_path = '' as $$
begin
	if register = 'permohonan' then
		return query select * from layanan.register_permohonan(badan, f, setelah, banyak, iso);
	else
		return query select * from layanan.register_keberatan(badan, f, setelah, banyak, iso);
	end if;
end $$;
comment on function layanan.register_baris(text, int, jsonb, int, int, boolean) is 'Baris salah satu register';
